// An act written here, as it is drawn: with its protocol when it goes out, without while it is only looked at.
import { maybeOne, type Queryable } from "#db/connect.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { actPdf } from "#platform/pdf/draw.ts";
import { howToAppeal } from "#words/acts.it.ts";
import type { Context } from "../context.ts";
import { type Istanza, type IstanzaKey, numberOrDraft } from "./istanza.ts";
import type { Rules } from "./rules.ts";

export const titleAtMost = 150;
export const textAtMost = 20_000;

export type Signer = { id: string; name: string; office: string | undefined };

/** `text`: paragraphs with an empty line between them. `decides`: it closes the procedure, and says how to appeal. */
export type WrittenAct = { title: string; text: string; decides: boolean; clerk: Signer };

export const applicantOf = async (db: Queryable, { ente, id }: IstanzaKey): Promise<string> =>
  (
    await maybeOne<{ applicant: string | null }>(db, "select applicant from istanza where ente = $1 and id = $2", [
      ente,
      id,
    ])
  )?.applicant ?? "";

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map((each) => each.trim())
    .filter(Boolean);

/** Where it stands and how it is reached, as far as it is known: a part each. */
const reachOf = ({ codiceFiscale, details }: Ente): string[] => {
  const { address, cap, provincia, pec, email, phone } = details;
  const place = [cap, provincia && `(${provincia})`].filter(Boolean).join(" ");
  return [
    ...(address ? [[address, place].filter(Boolean).join(", ")] : []),
    `Codice fiscale ${codiceFiscale}`,
    ...(pec ? [`PEC ${pec}`] : []),
    ...(email ? [`e-mail ${email}`] : []),
    ...(phone ? [`tel. ${phone}`] : []),
  ];
};

export type Drawing = {
  ente: Ente;
  istanza: Istanza;
  rules: Rules;
  /** Name, and of an ente how it is reached. */
  to: readonly string[];
  act: WrittenAct;
  createdAt: Date;
};

/** Who asked: by name, and an ente by its address and PEC too. */
export const recipientLines = async (db: Queryable, istanza: Istanza): Promise<string[]> => {
  const [name, acting] = [
    await applicantOf(db, istanza),
    istanza.actingFor ? await enteById(db, istanza.actingFor) : undefined,
  ];
  return [name, ...(acting ? reachOf(acting) : [])];
};

export const drawWritten = (
  { ente, istanza, rules, to, act, createdAt }: Drawing,
  as: { protocol?: string | undefined; preview?: true },
): Promise<Buffer> =>
  actPdf({
    ente: { name: ente.name, reach: reachOf(ente), office: act.clerk.office },
    title: act.title,
    service: rules.modulo.words.it.title,
    about: { number: numberOrDraft(istanza), sentAt: istanza.sentAt, protocol: istanza.protocol },
    to,
    text: paragraphsOf(act.text),
    appeal: act.decides ? howToAppeal : undefined,
    issuer: act.clerk.name,
    createdAt,
    ...as,
  });

/** What would go out, marked on every page as not issued. */
export const previewAct = async (ctx: Context, rules: Rules, istanza: Istanza, act: WrittenAct): Promise<Buffer> => {
  const [ente, to] = await Promise.all([enteById(ctx.db, istanza.ente), recipientLines(ctx.db, istanza)]);
  if (!ente) throw new Error("the istanza's ente is gone");
  return drawWritten({ ente, istanza, rules, to, act, createdAt: ctx.clock.now() }, { preview: true });
};
