// What the processes have in common: environment, context, and an orderly end, from the first moment on.
import { type Context, type Opened, openContext } from "./context.ts";
import { type Env, EnvFault, readEnv, warningsOf } from "./env.ts";
import { prepare } from "./prepare.ts";

const patienceMs = 30_000;

/** What stops a started process, in order. */
type Close = () => Promise<void>;

const failed = (error: unknown): never => {
  console.error(error instanceof EnvFault ? `Sportello cannot start:\n${error.message}` : error);
  process.exit(1);
};

const closedAt = (signal: NodeJS.Signals, started: Promise<Close>): void => {
  let closing = false;
  process.on(signal, () => {
    // a second signal does not wait
    if (closing) process.exit(1);
    closing = true;
    // a start or a stop that hangs does not hold the process for ever
    setTimeout(() => process.exit(1), patienceMs).unref();
    started.then((close) => close()).then(() => process.exit(0), failed);
  });
};

/**
 * Runs until SIGTERM or Ctrl-C, then closes in order. A signal during the start waits for the start to end, and a start
 * that fails half-way closes what it had opened: no database server stays behind.
 * @param start given the open context, starts the work and says how to end it
 * @param forced what this process is, whatever the environment says
 */
export const runUntilStopped = async (
  start: (ctx: Context) => Promise<Close>,
  forced: Partial<Env> = {},
): Promise<void> => {
  const started = (async (): Promise<Close> => {
    const env = { ...readEnv(process.env), ...forced };
    for (const warning of warningsOf(env)) console.warn(`Sportello: ${warning}`);
    const opened: Opened = await openContext(env);
    try {
      await prepare(opened.ctx);
      const close = await start(opened.ctx);
      return async () => {
        await close();
        await opened.close();
      };
    } catch (error) {
      await opened.close();
      throw error;
    }
  })();
  for (const signal of ["SIGTERM", "SIGINT"] as const) closedAt(signal, started);
  await started.catch(failed);
};
