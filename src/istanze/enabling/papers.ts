// The modulo di adesione and the modulo di delega (S4.7, S4.9), drawn when the request is confirmed: the code that stands
// on the paper is known to the paper alone.

import { type Enabling, type Named, namedPerson } from "#identity/enabling/enabling.ts";
import { formCode, inGroups } from "#identity/enabling/letters.ts";
import { allDesks } from "#identity/enabling/settings.ts";
import { enteById } from "#identity/enti.ts";
import { sha256 } from "#kit/secret.ts";
import type { Summary } from "#kit/summary.ts";
import { signedFormPdf } from "#platform/pdf/draw.ts";
import type { SignedForm } from "#platform/pdf/signed-form.ts";
import { paperWords } from "#words/enabling.it.ts";
import { identifierOf } from "#words/identity.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { type Confirming, freezeRequest, type RequestReading, readRequest } from "./request.ts";

const { adesione, delega } = paperWords;

/** On a sheet there is no room for more; the page has them all. */
const desksAtMost = 8;

const identity = (named: Named) => [
  { label: "Nome", value: named.nome },
  { label: "Cognome", value: named.cognome },
  identifierOf(named),
];

const declared = (summary: Summary): SignedForm["parts"] =>
  summary.map(({ title, blocks }) => ({
    title,
    facts: blocks.flatMap((block) => (block.block === "entries" ? block.entries : [])),
  }));

const documentSaid = (summary: Summary): string => {
  const entries = summary.at(-1)?.blocks.flatMap((block) => (block.block === "entries" ? block.entries : [])) ?? [];
  const [kind, number] = ["tipo", "numero"].map((id) => entries.find(({ name }) => name === id)?.value ?? "");
  return `${kind} n. ${number}`;
};

type Drawn = { named: Named; ente: string; reading: RequestReading; createdAt: Date };

const sign = (title: string, text: string): SignedForm["signature"] => ({
  title,
  text,
  lines: [paperWords.place, paperWords.signature],
});

const adhesion = async (ctx: Context, { named, ente, reading, createdAt }: Drawn, code: string | null) => {
  const desks = code ? await allDesks(ctx.db) : [];
  const lines = desks
    .slice(0, desksAtMost)
    .map(({ enteName, name, address }) => [enteName, name, address].filter(Boolean).join(", "));
  const atDesk = [
    { title: adesione.needsTitle, items: adesione.needs(documentSaid(reading.summary)) },
    ...(lines.length ? [{ title: adesione.desksTitle, text: [adesione.desks], items: lines }] : []),
  ];
  return signedFormPdf({
    title: adesione.title,
    ente,
    lead: adesione.lead(ente),
    parts: [{ title: "Chi chiede l'abilitazione", facts: identity(named) }, ...declared(reading.summary)],
    code: code
      ? {
          title: adesione.codeTitle,
          words: adesione.code,
          code: inGroups(code),
          url: ctx.env.publicUrl + routes.recognitionOf.href({ codice: code }),
        }
      : undefined,
    signature: code
      ? sign(adesione.signTitle, adesione.sign)
      : { title: adesione.signTitle, text: adesione.signDigital, lines: [] },
    after: code ? atDesk : [],
    createdAt,
  });
};

const delegation = ({ named, ente, createdAt }: Drawn) =>
  signedFormPdf({
    title: delega.title,
    ente,
    lead: delega.lead,
    parts: [
      { title: delega.applicantTitle, facts: identity(named) },
      { title: delega.delegateTitle, lines: delega.lines },
    ],
    signature: sign(delega.signTitle, delega.sign),
    after: [{ title: delega.needsTitle, items: delega.needs }],
    createdAt,
  });

/** "Conferma" (S4.7). "changed": not what was seen, or not complete. */
export const confirmRequest = async (
  ctx: Context,
  enabling: Enabling,
  { seal, byDesk }: Confirming,
): Promise<"confirmed" | "changed"> => {
  if (enabling.confirmedAt) return "confirmed";
  const reading = readRequest(ctx, enabling, byDesk);
  if (reading.seal !== seal || reading.faults.length) return "changed";
  const [named, ente] = await Promise.all([namedPerson(ctx.db, enabling.person), enteById(ctx.db, enabling.ente)]);
  if (!named || !ente) throw new Error("the person or the ente of a request is gone");
  const drawn = { named, ente: ente.name, reading, createdAt: ctx.clock.now() };
  const code = byDesk ? formCode() : null;
  const papers = {
    adesione: (await ctx.files.put(await adhesion(ctx, drawn, code))).sha256,
    delega: byDesk ? (await ctx.files.put(await delegation(drawn))).sha256 : null,
    formSha256: code ? sha256(code) : null,
  };
  return freezeRequest(ctx, enabling.id, { seal, byDesk }, papers);
};

export type PaperName = "adesione" | "delega";

/** Undefined: there is no such paper of this request. */
export const paperOf = async (ctx: Context, enabling: Enabling, name: PaperName) => {
  const sha = enabling[name];
  const file = sha ? await ctx.files.get(sha) : undefined;
  return file && { file, mediaType: "application/pdf", name: `modulo-di-${name}.pdf` };
};
