import { forgiveWhatIsAnswered } from "./answered.ts";
import { startAutosave } from "./autosave.ts";
import { awaitEnd } from "./await-end.ts";
import { countCharacters } from "./characters.ts";
import { showWhatIsAsked } from "./conditional.ts";
import { holdCopyInConflict } from "./device-copy.ts";
import { holdDialog } from "./dialog.ts";
import { focusOnErrors } from "./error-focus.ts";
import { checkWhileTyping } from "./inline-check.ts";
import { sendOnce } from "./once.ts";
import { fillComuni } from "./provincia-comune.ts";
import { focusOnRows } from "./rows.ts";
import { dropStaleNotes } from "./stale-notes.ts";

// Everything works without these; each starts only where its markup is. Autosave stands before sendOnce: it may hold
// a form back for the moment that a save on its way needs.
const behaviours = [
  holdDialog,
  focusOnErrors,
  focusOnRows,
  holdCopyInConflict,
  startAutosave,
  sendOnce,
  fillComuni,
  showWhatIsAsked,
  checkWhileTyping,
  forgiveWhatIsAnswered,
  dropStaleNotes,
  countCharacters,
  awaitEnd,
];
for (const start of behaviours) start();
