import type { Act } from "./act.ts";
import type { Receipt } from "./receipt.ts";
import type { DayRegister } from "./register.ts";
import type { SignedForm } from "./signed-form.ts";
import { openLane } from "./worker-lane.ts";

// What is filed has a thread to itself: copies of drafts hold what anybody typed, and must not make a receipt wait.
const filed = openLane();
const copies = openLane();

/** PDF/A-2a and PDF/UA-1; the same bytes for the same content. */
export const receiptPdf = (content: Receipt): Promise<Buffer> =>
  (content.sentAt ? filed : copies).draw({ kind: "receipt", content });

export const actPdf = (content: Act): Promise<Buffer> =>
  (content.preview ? copies : filed).draw({ kind: "act", content });

export const registerPdf = (content: DayRegister): Promise<Buffer> => filed.draw({ kind: "register", content });

export const signedFormPdf = (content: SignedForm): Promise<Buffer> => copies.draw({ kind: "signed-form", content });
