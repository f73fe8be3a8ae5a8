// Somebody who began with an account that was not recognised shows with SPID, CIE or a card that they have the codice
// fiscale which the account only says: what they began goes on as theirs. The account itself stays what it was, with its
// password and its keys (docs/adr/0014): whoever made it may be somebody else, who lured them into this browser.
import { exec, maybeOne, type Tx } from "#db/connect.ts";

/** @returns whether `from` is an unrecognised account with this codice fiscale */
const saysToBe = async (tx: Tx, from: string, codiceFiscale: string): Promise<boolean> =>
  (await maybeOne(
    tx,
    "select 1 from account where person = $1 and codice_fiscale = $2 and recognised_at is null for update",
    [from, codiceFiscale],
  )) !== undefined;

/** What was not sent yet; what was sent is the account's own word. @returns false: they are two people */
export const handDrafts = async (
  tx: Tx,
  { from, to, codiceFiscale }: { from: string; to: string; codiceFiscale: string },
): Promise<boolean> => {
  if (!codiceFiscale || !(await saysToBe(tx, from, codiceFiscale))) return false;
  const begun = "select ente, id from istanza where person = $1 and sent_at is null";
  for (const table of ["mark", "message"]) {
    await exec(tx, `update ${table} set person = $2 where person = $1 and (ente, istanza) in (${begun})`, [from, to]);
  }
  await exec(tx, "update istanza set person = $2 where person = $1 and sent_at is null", [from, to]);
  return true;
};
