import { storable } from "#kit/storable.ts";
import { type Posted, textOf } from "../../visit.ts";

const names = ["nome", "telefono", "email", "orari"] as const;
export type TypedOffice = Record<(typeof names)[number], string>;

const atMost: Record<keyof TypedOffice, number> = {
  nome: 120,
  telefono: 60,
  email: 120,
  orari: 200,
};

export const typedOffice = (body: Posted): TypedOffice =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 500).trim()])) as TypedOffice;

export const officeFaults = (typed: TypedOffice): Partial<TypedOffice> => {
  const long = Object.fromEntries(
    names.flatMap((name) =>
      typed[name].length > atMost[name] ? [[name, `Scrivi al massimo ${atMost[name]} caratteri`]] : [],
    ),
  );
  return {
    ...(typed.nome === "" && { nome: "Scrivi il nome dell'ufficio" }),
    ...(typed.email !== "" &&
      !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email) && { email: "Scrivi un indirizzo come ufficio@comune.it" }),
    ...long,
  };
};
