import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { root } from "#kit/root.ts";
import type { Drawing } from "./drawings.ts";

// A page of text takes milliseconds, a draft full of strange letters seconds: drawn beside the server, neither holds up
// a request. One drawing at a time, in the order in which they were asked for.

type Answer = { ready: true } | { pdf: Uint8Array } | { fault: string };
type Task = { drawing: Drawing; resolve(pdf: Buffer): void; reject(error: Error): void };

export type Lane = { draw(drawing: Drawing): Promise<Buffer>; close(): Promise<void> };

const limits = { resourceLimits: { maxOldGenerationSizeMb: 512 } };

/** The same code runs from src/ and bundled from dist/. A thread does not take over how its process reads TypeScript. */
const openThread = (): Worker => {
  if (!import.meta.url.endsWith(".ts")) return new Worker(join(root, "dist/platform/pdf/worker.js"), limits);
  const [reader, code] = [import.meta.resolve("tsx/esm/api"), new URL("./worker.ts", import.meta.url)];
  const begin = `import("${reader}").then(({ register }) => { register(); return import("${code}"); })`;
  return new Worker(begin, { ...limits, eval: true, execArgv: [] });
};

/** Longer than any honest document takes; then the thread is thrown away, and the next drawing gets a new one. */
const longestMs = 20_000;

export const openLane = ({ limitMs = longestMs }: { limitMs?: number } = {}): Lane => {
  const waiting: Task[] = [];
  let worker: Worker | undefined;
  /** Its code is loaded: the time of a drawing is not that of a start. */
  let ready = false;
  let running: { task: Task; timer: ReturnType<typeof setTimeout> } | undefined;

  const end = (settle: (task: Task) => void): void => {
    if (!running) return;
    const { task, timer } = running;
    clearTimeout(timer);
    running = undefined;
    settle(task);
    next();
  };

  /** A thread that broke takes its drawing along, and no other. */
  const lose = (which: Worker, error: Error): void => {
    if (which !== worker) return;
    worker = undefined;
    which.terminate();
    // one that does not even start is not started for ever
    if (running) end(({ reject }) => reject(error));
    else for (const { reject } of waiting.splice(0)) reject(error);
  };

  const take = (answer: Answer): void => {
    if ("ready" in answer) {
      ready = true;
      next();
    } else if ("pdf" in answer) end(({ resolve }) => resolve(Buffer.from(answer.pdf.buffer)));
    else end(({ reject }) => reject(new Error(`not drawn: ${answer.fault}`)));
  };

  const start = (): Worker => {
    const made = openThread();
    made.on("message", (answer: Answer) => {
      if (made === worker) take(answer);
    });
    made.on("error", (error) => lose(made, error as Error));
    made.on("exit", (code) => lose(made, new Error(`the thread that draws ended with code ${code}`)));
    return made;
  };

  const run = (of: Worker, task: Task): void => {
    const late = () => lose(of, new Error(`a PDF took longer than ${limitMs} milliseconds`));
    running = { task, timer: setTimeout(late, limitMs) };
    of.postMessage(task.drawing);
  };

  const next = (): void => {
    if (running) return;
    if (waiting.length === 0) {
      // an idle thread does not keep the process alive
      worker?.unref();
      return;
    }
    if (!worker) {
      ready = false;
      worker = start();
    }
    worker.ref();
    const task = ready ? waiting.shift() : undefined;
    if (task) run(worker, task);
  };

  return {
    draw: (drawing) =>
      new Promise((resolve, reject) => {
        waiting.push({ drawing, resolve, reject });
        next();
      }),
    close: async () => {
      const last = worker;
      worker = undefined;
      await last?.terminate();
    },
  };
};
