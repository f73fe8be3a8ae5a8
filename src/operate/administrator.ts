// operate administrator: the first one of an ente, who enables everybody else from the pages.
import { enteById } from "#identity/enti.ts";
import { giveDeskRole } from "#istanze/desk-roles.ts";
import { disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { isDate, romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { isAddress } from "../office/assisted/address.ts";
import { given, OptionsFault, readOptions } from "./options.ts";

const checks = {
  ente: given,
  nome: given,
  cognome: given,
  codiceFiscale: (text: string) =>
    faultOfCodiceFiscale(normalCodiceFiscale(text)) ? "must be the 16 characters of a person" : undefined,
  email: (text: string) => (isAddress(text) ? undefined : "must be a mail address"),
  source: (text: string) => given(text) ?? (text.length > 200 ? "must have 200 characters at most" : undefined),
  from: (text: string) => (text === "" || isDate(text) ? undefined : "must be a day, such as 2026-02-03"),
};

/** Safe to run again: who holds the role keeps it as it is. */
export const administratorCommand = async (ctx: Context, args: readonly string[]): Promise<string> => {
  const { ente, nome, cognome, codiceFiscale, email, source, from } = readOptions(args, checks);
  const code = normalCodiceFiscale(codiceFiscale);
  const other = disagreement(code, { nome, cognome });
  if (other) throw new OptionsFault(`--codice-fiscale does not fit the ${other}`);
  if (!(await enteById(ctx.db, ente))) throw new OptionsFault(`--ente: there is no ${ente}, register it first`);
  const outcome = await giveDeskRole(ctx, ente, null, {
    who: { nome, cognome, codiceFiscale: code, email },
    role: "amministratore",
    source,
    from: from || romeDate(ctx.clock.now()),
    to: null,
    office: null,
  });
  if (outcome === "otherName")
    throw new OptionsFault("--codice-fiscale: somebody with another name has this code here");
  return `amministratore at ${ente}: ${outcome === "held" ? "held already" : "given, and told by message and mail"}`;
};
