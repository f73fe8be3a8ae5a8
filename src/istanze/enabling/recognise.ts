// Recognition at a desk (S4.24 to S4.27): what the official saw becomes evidence, and the account level two; or it does
// not, and the person is told why. The change, its history and its mail are one transaction.
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, enablingByForm, lockEnabling } from "#identity/enabling/enabling.ts";
import {
  addFile,
  addRecognition,
  type Delegate,
  type Outcome,
  type RecognitionFile,
  type Seen,
} from "#identity/enabling/recognitions.ts";
import { type Desk, desksOf, settingsOf } from "#identity/enabling/settings.ts";
import type { Context } from "../../context.ts";
import { type AtDesk, faultAtDesk, type NoRecognition } from "./paper-at-desk.ts";
import { activate, deskSaid, record, tellRefused } from "./tell-recognised.ts";

export type Sight = { seen: Seen; delegate?: Delegate | undefined; files: readonly Omit<RecognitionFile, "id">[] };

type Recognised = { id: string; outcome: Outcome };
/** "missing": no paper has this code, or the official sits at no desk. */
export type Recognising = Recognised | NoRecognition | "missing";

type Deed = AtDesk & { code: string; sight: Sight };
type Wanted = { outcome: "riconosciuta" } | { outcome: "rifiutata"; because: string };
type Found = { desk: Desk; enabling: Enabling };

const found = async (tx: Tx, { ente, clerk, code }: Deed): Promise<Found | "missing"> => {
  const [desk] = await desksOf(tx, ente, clerk);
  const paper = await enablingByForm(tx, code);
  const enabling = paper && (await lockEnabling(tx, paper.id));
  return enabling?.acceptedAt && desk ? { desk, enabling } : "missing";
};

const write = async (
  ctx: Context,
  tx: Tx,
  deed: Deed,
  { desk, enabling }: Found,
  wanted: Wanted,
): Promise<Recognised> => {
  const { ente, clerk, sight } = deed;
  const { seen, delegate, files } = sight;
  const because = wanted.outcome === "rifiutata" ? wanted.because : "";
  const waits = wanted.outcome === "riconosciuta" && (await settingsOf(tx, ente)).fourEyes;
  const outcome: Outcome = waits ? "da confermare" : wanted.outcome;
  const key = { ente, id: randomUUID() };
  const at = ctx.clock.now();
  await addRecognition(tx, {
    ...key,
    enabling: enabling.id,
    office: desk.office,
    clerk,
    at,
    outcome,
    seen,
    delegate,
    because,
  });
  for (const file of files) await addFile(tx, key, { ...file, id: randomUUID() });
  const told = { enabling, desk: deskSaid(desk), delegate: delegate !== undefined };
  await record(ctx, tx, deed, { ...told, id: key.id, outcome, because });
  if (outcome === "riconosciuta") await activate(ctx, tx, told);
  if (outcome === "rifiutata") await tellRefused(ctx, tx, { ...told, id: key.id, because });
  return { id: key.id, outcome };
};

/** With a document that has run out nobody is recognised, and everybody can be refused. */
const stands = (fault: NoRecognition | undefined, { outcome }: Wanted): fault is NoRecognition =>
  fault !== undefined && !(fault === "documentExpired" && outcome === "rifiutata");

const store = (ctx: Context, deed: Deed, wanted: Wanted): Promise<Recognising> =>
  transaction(ctx.db, async (tx) => {
    const at = await found(tx, deed);
    if (at === "missing") return at;
    const fault = await faultAtDesk(ctx, tx, at.enabling, deed.clerk);
    return stands(fault, wanted) ? fault : write(ctx, tx, deed, at, wanted);
  });

/** The person, or who came for them, showed everything that is needed. */
export const recognise = (ctx: Context, deed: Deed): Promise<Recognising> =>
  store(ctx, deed, { outcome: "riconosciuta" });

/** Something is missing or does not agree: the paper stays good, and the next desk reads why. */
export const refuse = (ctx: Context, deed: Omit<Deed, "sight">, because: string): Promise<Recognising> =>
  store(ctx, { ...deed, sight: { seen: [], files: [] } }, { outcome: "rifiutata", because });
