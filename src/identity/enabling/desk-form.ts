// What the official ticks in front of the person, or of who comes in the person's place (S4.24 to S4.26).
import { define } from "#forms/define.ts";
import { choice, codiceFiscale, date, declaration, text } from "#forms/make-field.ts";
import { is } from "#forms/refs.ts";
import { documentKinds } from "./request-form.ts";

export const deskForm = define("RICONOSCIMENTO", "1.0.0")
  .step("riconoscimento", { minutes: 1 })
  .block("chi", { chi: choice(["persona", "delegato"]) })
  .block(
    "persona",
    {
      documento: declaration(),
      fotocopia: declaration(),
      tessera: declaration(),
      firma: declaration(),
    },
    { when: (ref) => is(ref.chi, "persona") },
  )
  .block(
    "delega",
    {
      delega: declaration(),
      adesione: declaration(),
      fotocopiaDelegante: declaration(),
      tesseraDelegante: declaration(),
    },
    { when: (ref) => is(ref.chi, "delegato") },
  )
  .block(
    "delegato",
    {
      nomeDelegato: text({ max: 80 }),
      cognomeDelegato: text({ max: 80 }),
      codiceFiscaleDelegato: codiceFiscale({ agrees: { nome: "nomeDelegato", cognome: "cognomeDelegato" } }),
      tipoDelegato: choice(documentKinds),
      numeroDelegato: text({ max: 30 }),
      scadenzaDelegato: date({ min: "today" }),
      documentoDelegato: declaration(),
    },
    { when: (ref) => is(ref.chi, "delegato") },
  );
