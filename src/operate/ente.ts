// operate ente, operate offer: the bodies of an installation, and what they offer.
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { offerService } from "#istanze/offer-service.ts";
import { type Registered, registerEnte } from "#istanze/register-ente.ts";
import { faultOfCodiceFiscaleEnte } from "#kit/codice-fiscale.ts";
import { catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { free, given, OptionsFault, readOptions } from "./options.ts";

const details = ["short", "address", "cap", "provincia", "pec", "email", "phone", "ipa", "aoo"] as const;

const kinds = ["regione", "comune"] as const;

const checks = {
  id: (text: string) => (/^[a-z0-9-]+$/.test(text) ? undefined : "must be of letters a-z, digits and dashes"),
  name: given,
  kind: (text: string) => (kinds.some((kind) => kind === text) ? undefined : `must be ${kinds.join(" or ")}`),
  codiceFiscale: (text: string) =>
    faultOfCodiceFiscaleEnte(text) ? "must be the 11 digits of the body, the last one right" : undefined,
  istat: free,
  ...(Object.fromEntries(details.map((name) => [name, free])) as Record<(typeof details)[number], typeof free>),
};

const istatFault = (ctx: Context, kind: string, istat: string): string | undefined => {
  if (kind === "regione") return istat ? "--istat is for a comune" : undefined;
  return ctx.comuni.byIstat(istat) ? undefined : "--istat must be the 6 digits of a municipality of today";
};

const said: Record<Registered, string> = {
  registered: "registered",
  changed: "changed",
  unchanged: "unchanged",
  alike: "another ente has this codice fiscale or ISTAT code",
  otherKind: "this id stands for a body of another kind or ISTAT code",
};

/** Safe to run again: what is given is changed, what is not given stays. */
export const enteCommand = async (ctx: Context, args: readonly string[]): Promise<string> => {
  const { id, name, kind, codiceFiscale, istat, ...more } = readOptions(args, checks);
  const fault = istatFault(ctx, kind, istat);
  if (fault) throw new OptionsFault(fault);
  const ente = {
    id,
    name,
    kind: kind as (typeof kinds)[number],
    codiceFiscale,
    istat: istat || null,
    details: Object.fromEntries(Object.entries(more).filter(([, text]) => text !== "")),
  };
  const outcome = await transaction(ctx.db, (tx) => registerEnte(ctx, tx, ente, null));
  if (outcome === "alike" || outcome === "otherKind") throw new OptionsFault(said[outcome]);
  return `${id}: ${said[outcome]}`;
};

/** Safe to run again. */
export const offerCommand = async (ctx: Context, args: readonly string[]): Promise<string> => {
  const options = readOptions(args, {
    ente: given,
    service: (text) =>
      catalogue.byId(text) ? undefined : `must be one of ${catalogue.all.map(({ id }) => id).join(", ")}`,
    office: given,
  });
  if (!(await enteById(ctx.db, options.ente)))
    throw new OptionsFault(`--ente: there is no ${options.ente}, register it first`);
  const outcome = await offerService(ctx, options);
  if (outcome === "unnamed") throw new OptionsFault("--office must have a letter");
  if (outcome === "worked")
    throw new OptionsFault("another office works it: an administrator moves it at Uffici, with its cases");
  return `${options.service} at ${options.ente}: ${outcome}`;
};
