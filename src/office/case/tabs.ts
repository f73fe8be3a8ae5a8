// The tabs of a case, in their order.
import { actsTab } from "./acts-tab.tsx";
import { attachmentsTab } from "./attachments-tab.tsx";
import { contentTab } from "./content-tab.tsx";
import { differencesTab } from "./differences-tab.tsx";
import { historyTab } from "./history-tab.tsx";
import { lettersTab } from "./letters-tab.tsx";
import { notesTab } from "./notes-tab.tsx";
import { opinionsTab } from "./opinions-tab.tsx";
import type { CaseTab } from "./tab.ts";

export const caseTabs: readonly CaseTab[] = [
  contentTab,
  differencesTab,
  attachmentsTab,
  actsTab,
  lettersTab,
  notesTab,
  opinionsTab,
  historyTab,
];
