// Programs that register people at will are held off without a puzzle, since puzzles hold off people first (S4.16, WCAG
// 3.3.8): the form says when it was drawn, sealed, and is not taken within two seconds, which no person is quicker than;
// a field that only programs fill in must stay empty; and from one network registrations come more and more slowly
// (identity/accounts/attempts.ts). What is left over costs a mail to an address that nobody else suffers from, since an
// account begins only at its link. Nobody is turned away for good: each of the three says how to go on, and the desk of
// the ente makes accounts too. A proof of work would ask for JavaScript and for a new phone.
import type { Sealing } from "#platform/sealing.ts";

const about = "modulo di registrazione";
const shortest = 2_000;
const longest = 2 * 3_600_000;

const trap = "sito";

type Drawn = {
  sealing: Sealing;
  now: Date;
  /** Of the page that comes back with a fault: who corrects a sign is as quick as a program. */
  former?: string | undefined;
};

const tokenOf = ({ sealing, now, former }: Drawn): string =>
  former && !isOld(drawnAt(sealing, former), now)
    ? former
    : sealing.seal(String(now.getTime()), about).toString("base64url");

export const BotDefence = (drawn: Drawn) => (
  <>
    <input type="hidden" name="disegnato" value={tokenOf(drawn)} />
    <div hidden>
      <label for={trap}>Lascia vuoto questo campo</label>
      <input type="text" id={trap} name={trap} value="" autocomplete="off" />
    </div>
  </>
);

const drawnAt = (sealing: Sealing, token: string): number | undefined => {
  try {
    return Number(sealing.open(Buffer.from(token, "base64url"), about));
  } catch {
    return undefined;
  }
};

const isOld = (drawn: number | undefined, now: Date): boolean => drawn === undefined || now.getTime() - drawn > longest;

type Sent = { token: string; trap: string };

/** What to say to somebody who is held off; undefined: go on. */
export const heldOff = (sealing: Sealing, sent: Sent, now: Date): string | undefined => {
  if (sent.trap !== "") return "Un programma ha compilato un campo nascosto: premi di nuovo Avanti";
  const drawn = drawnAt(sealing, sent.token);
  if (drawn === undefined || isOld(drawn, now))
    return "La pagina è rimasta aperta a lungo: quello che hai scritto è qui, premi di nuovo Avanti";
  if (now.getTime() - drawn < shortest)
    return "Aspetta un momento e premi di nuovo Avanti: quello che hai scritto va bene";
  return undefined;
};
