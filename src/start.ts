// What main and worker have in common: environment, context, published moduli, and an orderly end.
import { catalogue, demoOffers } from "./catalogue.ts";
import { type Context, type Opened, openContext } from "./context.ts";
import { offer, seedDemo } from "#db/seed/demo.ts";
import { EnvFault, readEnv } from "./env.ts";
import { publishModulo } from "#istanze/moduli.ts";

const prepare = async (ctx: Context): Promise<void> => {
  const now = ctx.clock.now();
  for (const service of catalogue.all) await publishModulo(ctx.db, service.modulo, now);
  if (!ctx.env.demo) return;
  await seedDemo(ctx.db, now);
  for (const { ente, service } of demoOffers) {
    await offer(ctx.db, ente, service);
    await catalogue.byId(service)?.seedDemo?.(ctx.db, ente);
  }
};

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

export const rulesOf = (service: string) => {
  const found = catalogue.byId(service);
  if (!found) throw new Error(`no service ${service} in the catalogue`);
  return found;
};
