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

export type Drawing = {
  ente: Ente;
  istanza: Istanza;
  rules: Rules;
  applicant: string;
  act: WrittenAct;
  createdAt: Date;
};

export const drawWritten = (
  { ente, istanza, rules, applicant, act, createdAt }: Drawing,
  as: { protocol?: string | undefined; preview?: true },
): Promise<Buffer> =>
  actPdf({
    ente: ente.name,
    office: act.clerk.office,
    title: act.title,
    service: rules.modulo.words.it.title,
    number: numberOrDraft(istanza),
    applicant,
    text: paragraphsOf(act.text),
    appeal: act.decides ? howToAppeal : undefined,
    signer: act.clerk.name,
    createdAt,
    ...as,
  });

/** What would go out, marked on every page as not issued. */
export const previewAct = async (ctx: Context, rules: Rules, istanza: Istanza, act: WrittenAct): Promise<Buffer> => {
  const [ente, applicant] = await Promise.all([enteById(ctx.db, istanza.ente), applicantOf(ctx.db, istanza)]);
  if (!ente) throw new Error("the istanza's ente is gone");
  return drawWritten({ ente, istanza, rules, applicant, act, createdAt: ctx.clock.now() }, { preview: true });
};
