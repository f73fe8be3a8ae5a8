// What the abilitazione taught about how somebody is reached (capability 55): the mobile on which its code arrived is confirmed
// for the profile too; what was only typed is offered, for the person to look at and save.
import type { Tx } from "#db/connect.ts";
import { type Contact, confirmContact, contactOf, lockPerson, relyOnPhone, writeContact } from "#identity/contacts.ts";
import type { Enabling } from "#identity/enabling/enabling.ts";
import { personById } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { fromOneLine, type Residence } from "#identity/residence.ts";
import { normalPhone } from "#kit/phone-number.ts";

type Request = Pick<Enabling, "typed" | "answers" | "codeConfirmedAt">;

const said = ({ typed, answers }: Request, name: string): string => String(answers?.[name] ?? typed[name] ?? "");

export type ToldByEnabling = {
  /** "": none. */
  mobile: string;
  /** Where the person lives now, which may be their residence too; whole or not at all. */
  domicile: Residence | undefined;
};

export const toldByEnabling = (request: Request | undefined): ToldByEnabling => {
  if (!request) return { mobile: "", domicile: undefined };
  const [line, provincia, comune, cap] = [
    said(request, "indirizzo"),
    said(request, "provincia"),
    said(request, "comune"),
    said(request, "cap"),
  ];
  const isWhole = [line, provincia, comune, cap].every(Boolean);
  return {
    mobile: normalPhone(said(request, "cellulare")),
    domicile: isWhole ? { ...fromOneLine(line), provincia, comune, cap } : undefined,
  };
};

/** What the person themselves wrote in the profile since stands. */
const isTheirs = (contact: Contact | undefined, phone: string | null, number: string): boolean =>
  [contact?.value, phone].some((each) => each && normalPhone(each) !== number);

/** The code of this request arrived by SMS: whoever typed it holds the telephone. */
export const learnMobile = async (
  tx: Tx,
  request: Request & Pick<Enabling, "person">,
  now: Date,
): Promise<"learnt" | "kept"> => {
  const number = toldByEnabling(request).mobile;
  const { person } = request;
  await lockPerson(tx, person);
  const phone = (await personById(tx, person))?.phone ?? null;
  if (isTheirs(await contactOf(tx, person, "cellulare"), phone, number)) return "kept";
  await writeContact(tx, { person, kind: "cellulare", value: number, secret: null, now });
  await confirmContact(tx, person, "cellulare", now);
  await relyOnPhone(tx, person, number);
  await noteChange(tx, { person, what: "cellulare dall’abilitazione", device: "Richiesta di abilitazione", now });
  return "learnt";
};
