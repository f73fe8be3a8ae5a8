import { offerPasskeys } from "./passkey.ts";
import { helpWithPasswords } from "./password.ts";

// A bundle of its own, for the pages where somebody signs in or chooses how to.
helpWithPasswords();
offerPasskeys();
