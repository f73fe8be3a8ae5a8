// For an authority that asks what was exchanged with a provider of identity (SPID, regole tecniche, tracciatura).
import { exchangesAbout } from "#identity/exchanges.ts";
import type { Context } from "../context.ts";
import { given, readOptions } from "./options.ts";

const checks = { request: given };

export const exchangeCommand = async ({ db, sealing }: Context, args: readonly string[]): Promise<string> => {
  const { request } = readOptions(args, checks);
  const exchanges = await exchangesAbout(db, sealing, request);
  return [
    ...exchanges.flatMap(({ at, method, provider, messages }) => [
      `${at.toISOString()} ${method} ${provider}`,
      ...Object.entries(messages).map(([name, text]) => `${name}: ${text}`),
    ]),
    `${exchanges.length} exchanges`,
  ].join("\n");
};
