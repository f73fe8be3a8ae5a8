// What main and worker have in common: environment, context, and an orderly end.
import { type Opened, openContext } from "./context.ts";
import { EnvFault, readEnv } from "./env.ts";
import { prepare } from "./prepare.ts";

export const open = async (working: boolean): Promise<Opened> => {
  const opened = await openContext(readEnv(process.env), { working });
  await prepare(opened.ctx);
  return opened;
};

/** Runs until SIGTERM or Ctrl-C, then closes in order; a second signal does not wait. */
export const runUntilStopped = async (start: () => Promise<() => Promise<void>>): Promise<void> => {
  try {
    const close = await start();
    let closing = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        if (closing) process.exit(1);
        closing = true;
        close().then(
          () => process.exit(0),
          (error: unknown) => {
            console.error(error);
            process.exit(1);
          },
        );
      });
    }
  } catch (error) {
    console.error(error instanceof EnvFault ? `Sportello cannot start:\n${error.message}` : error);
    process.exit(1);
  }
};
