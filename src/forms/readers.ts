import * as address from "./fields/address.ts";
import * as attachment from "./fields/attachment.ts";
import * as cap from "./fields/cap.ts";
import * as checkbox from "./fields/checkbox.ts";
import * as choice from "./fields/choice.ts";
import * as codiceFiscale from "./fields/codice-fiscale.ts";
import * as codiceFiscaleEnte from "./fields/codice-fiscale-ente.ts";
import * as comune from "./fields/comune.ts";
import * as date from "./fields/date.ts";
import * as declaration from "./fields/declaration.ts";
import * as email from "./fields/email.ts";
import type { Reader } from "./fields/kind.ts";
import * as longText from "./fields/long-text.ts";
import * as money from "./fields/money.ts";
import * as number from "./fields/number.ts";
import * as pec from "./fields/pec.ts";
import * as phone from "./fields/phone.ts";
import * as provincia from "./fields/provincia.ts";
import * as text from "./fields/text.ts";
import type { CellKind } from "./modulo.ts";

/** Every kind has its reader; rows are read cell by cell (read-rows.ts). */
export const readers: { [K in CellKind]: Reader<K> } = {
  text: text.read,
  longText: longText.read,
  choice: choice.read,
  checkbox: checkbox.read,
  declaration: declaration.read,
  codiceFiscale: codiceFiscale.read,
  codiceFiscaleEnte: codiceFiscaleEnte.read,
  email: email.read,
  pec: pec.read,
  phone: phone.read,
  cap: cap.read,
  provincia: provincia.read,
  comune: comune.read,
  address: address.read,
  number: number.read,
  money: money.read,
  date: date.read,
  attachment: attachment.read,
};
