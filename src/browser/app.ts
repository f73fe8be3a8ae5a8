import { focusOnErrors } from "./error-focus.ts";

focusOnErrors();
