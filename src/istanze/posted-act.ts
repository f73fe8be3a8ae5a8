// An act as it is posted. The page gives it its id: posted twice it goes out once, and another one under the same id is
// not taken for it.
import { maybeOne, type Tx } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";
import type { Signer } from "./act-drawing.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Kept = { name: string; mediaType: string; bytes: number; sha256: string };

/** Written here, or a file that the clerk brings. */
export type NewAct = {
  /** Made with the page: the same one is issued once, however often it is posted. */
  id: string;
  title: string;
  clerk: Signer;
} & ({ text: string; decides: boolean } | { brought: Kept });

/** The decision that it goes out with. */
export type Saying = { name: string; note: string };

/** Of what was posted; a drawn act bears its hour and cannot be compared. */
export const postedSha256 = (act: NewAct, saying: Saying | undefined): string => {
  const content = "brought" in act ? act.brought.sha256 : act.text;
  return sha256(JSON.stringify([act.title, content, saying?.name ?? "", saying?.note ?? ""])).toString("hex");
};

/** What stands under the act's id: nothing, this very act posted before, or something else. */
export const issuedBefore = async (
  tx: Tx,
  { ente, id }: IstanzaKey,
  act: NewAct,
  saying?: Saying,
): Promise<"issued" | "otherAct" | undefined> => {
  const known = await maybeOne<{ posted: string | null }>(
    tx,
    `select case when kind = 'atto' then posted_sha256 end as posted from document
      where ente = $1 and istanza = $2 and id = $3`,
    [ente, id, act.id],
  );
  if (!known) return undefined;
  return known.posted === postedSha256(act, saying) ? "issued" : "otherAct";
};
