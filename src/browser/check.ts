import * as cap from "#forms/fields/cap.ts";
import * as codiceFiscale from "#forms/fields/codice-fiscale.ts";
import * as codiceFiscaleEnte from "#forms/fields/codice-fiscale-ente.ts";
import * as date from "#forms/fields/date.ts";
import * as email from "#forms/fields/email.ts";
import type { Given, Problem } from "#forms/fields/kind.ts";
import * as pec from "#forms/fields/pec.ts";
import * as phone from "#forms/fields/phone.ts";
import { faultIt } from "#words/faults.it.ts";
import { labelOf } from "./draft-form.ts";
import { noteEmptied } from "./emptied.ts";
import { takeFaultAway } from "./notes.ts";
import { showFault } from "./show-fault.ts";

// A bundle of its own, which later.ts asks for: the server's own readers, for the kinds whose shape can be judged
// without anything else, and the notes that only an answer brings or takes away.
const world = { today: "" };
const required = false as const;
type Read = (given: Given) => Problem | { value: unknown } | "empty";
const readers: Record<string, Read> = {
  codiceFiscale: (given) => codiceFiscale.read(given, { id: "", kind: "codiceFiscale", required }, world),
  codiceFiscaleEnte: (given) => codiceFiscaleEnte.read(given, { id: "", kind: "codiceFiscaleEnte", required }, world),
  email: (given) => email.read(given, { id: "", kind: "email", required }, world),
  pec: (given) => pec.read(given, { id: "", kind: "pec", required }, world),
  phone: (given) => phone.read(given, { id: "", kind: "phone", required }, world),
  cap: (given) => cap.read(given, { id: "", kind: "cap", required }, world),
  date: (given) => date.read(given, { id: "", kind: "date", required }, world),
};

const textOf = (id: string): string => {
  const control = document.getElementById(id);
  return control instanceof HTMLInputElement ? control.value : "";
};

/** Judges what stands in a field; what is missing is not said here: only leaving the step asks for it (S0.39). */
export const check = (place: HTMLElement): void => {
  const name = place.dataset.name ?? place.id;
  const read = readers[place.dataset.kind ?? ""];
  const field = place.closest<HTMLElement>("[data-field]");
  if (!read || !field) return;
  const reading = read({ text: (part) => textOf(part ? `${name}.${part}` : name), sibling: () => "" });
  const problem = typeof reading === "object" && "fault" in reading ? reading : undefined;
  showFault(field, problem && faultIt(problem.fault, labelOf(field), problem.params), problem?.part);
};

export const notes = { noteEmptied, takeFaultAway };
