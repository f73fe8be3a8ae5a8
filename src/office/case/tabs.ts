// The tabs of a case, in their order.
import type { CaseTab } from "./tab.ts";

export const caseTabs: readonly CaseTab[] = [];
