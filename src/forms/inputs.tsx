import * as attachment from "./fields/attachment-input.tsx";
import * as box from "./fields/box-input.tsx";
import * as choice from "./fields/choice-input.tsx";
import * as comune from "./fields/comune-input.tsx";
import * as date from "./fields/date-input.tsx";
import type { Input } from "./fields/kind.ts";
import * as line from "./fields/line-input.tsx";
import * as longText from "./fields/long-text-input.tsx";
import * as provincia from "./fields/provincia-input.tsx";
import type { CellKind } from "./modulo.ts";

/** What draws every kind; rows are drawn cell by cell (rows-input.tsx). */
export const inputs: { [K in CellKind]: Input<K> } = {
  text: line.input,
  longText: longText.input,
  choice: choice.input,
  checkbox: box.input,
  declaration: box.input,
  codiceFiscale: line.input,
  codiceFiscaleEnte: line.input,
  email: line.input,
  pec: line.input,
  phone: line.input,
  cap: line.input,
  provincia: provincia.input,
  comune: comune.input,
  address: line.input,
  number: line.input,
  money: line.input,
  date: date.input,
  attachment: attachment.input,
};
