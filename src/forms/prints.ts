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
import type { Print } from "./fields/kind.ts";
import * as longText from "./fields/long-text.ts";
import * as money from "./fields/money.ts";
import * as number from "./fields/number.ts";
import * as pec from "./fields/pec.ts";
import * as phone from "./fields/phone.ts";
import * as provincia from "./fields/provincia.ts";
import * as text from "./fields/text.ts";
import type { CellKind } from "./modulo.ts";

/** Every kind has its print; rows are printed cell by cell. */
export const prints: { [K in CellKind]: Print<K> } = {
  text: text.show,
  longText: longText.show,
  choice: choice.show,
  checkbox: checkbox.show,
  declaration: declaration.show,
  codiceFiscale: codiceFiscale.show,
  codiceFiscaleEnte: codiceFiscaleEnte.show,
  email: email.show,
  pec: pec.show,
  phone: phone.show,
  cap: cap.show,
  provincia: provincia.show,
  comune: comune.show,
  address: address.show,
  number: number.show,
  money: money.show,
  date: date.show,
  attachment: attachment.show,
};
