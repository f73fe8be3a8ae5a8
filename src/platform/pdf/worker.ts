// A thread that draws and does nothing else: what it is given, and the file that came of it.
import { parentPort } from "node:worker_threads";
import { drawAct } from "./act.ts";
import type { Drawing } from "./drawings.ts";
import { drawReceipt } from "./receipt.ts";
import { drawDayRegister } from "./register.ts";
import { drawSignedForm } from "./signed-form.ts";

const drawn = (drawing: Drawing): Promise<Buffer> => {
  switch (drawing.kind) {
    case "receipt":
      return drawReceipt(drawing.content);
    case "act":
      return drawAct(drawing.content);
    case "register":
      return drawDayRegister(drawing.content);
    case "signed-form":
      return drawSignedForm(drawing.content);
  }
};

parentPort?.on("message", async (drawing: Drawing) => {
  try {
    const pdf = new Uint8Array(await drawn(drawing));
    parentPort?.postMessage({ pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

parentPort?.postMessage({ ready: true });
