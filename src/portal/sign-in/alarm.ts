// A refused answer that is no choice of the person's is a fault of ours or of the provider's, or an attack: the operator
// reads it in the log, without anything of anybody.
import type { Context } from "../../context.ts";

const quiet = ["silent", "fatal", "error"];

export const alarm = ({ env }: Pick<Context, "env">, way: string, provider: string, reason: string): void => {
  if (!quiet.includes(env.logLevel)) console.warn(JSON.stringify({ msg: "sign-in refused", way, provider, reason }));
};
