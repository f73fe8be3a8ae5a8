// What is asked of who represents a child or a ward.
import { define } from "#forms/define.ts";
import { choice, codiceFiscale, date, declaration, text } from "#forms/make-field.ts";
import type { WordsOf } from "#forms/shape.ts";

/** DPR 445/2000 art. 75 and 76. */
const falseStatement = [
  "Se hai un dubbio chiedi all’ufficio prima di confermare. Chi sbaglia in buona fede può smettere di operare in ogni momento; chi dichiara il falso sapendolo commette un reato (D.P.R. 445/2000, articolo 76) e perde quello che ha ottenuto (articolo 75).",
];

const whom = {
  nome: text({ max: 80 }),
  cognome: text({ max: 80 }),
  nascita: date({ min: "1900-01-01", max: "today" }),
  codiceFiscale: codiceFiscale({ agrees: { nome: "nome", cognome: "cognome", nascita: "nascita" } }),
};

const whomWords = {
  nome: { label: "Nome" },
  cognome: { label: "Cognome" },
  nascita: {
    label: "Data di nascita",
    faults: {
      maggiorenne: "Ha già compiuto 18 anni: può accedere con la propria identità e fare le richieste da sé",
    },
  },
  codiceFiscale: {
    label: "Codice fiscale",
    hint: "È sulla tessera sanitaria.",
    faults: { seStesso: "Questo è il tuo codice fiscale: per te operi già" },
  },
};

const child = define("FIGLIO", "1.0.0")
  .step("figlio", { minutes: 1 })
  .block("figlio", whom)
  .block("dichiarazione", { dichiaro: declaration() });

const childWords: WordsOf<typeof child> = {
  title: "Aggiungi un figlio o una figlia minorenne",
  description: "Per presentare le sue richieste",
  steps: {
    figlio: {
      title: "Figlio o figlia",
      blocks: {
        figlio: {},
        dichiarazione: {
          title: "Che cosa controlliamo",
          text: [
            "Subito, da soli: che il codice fiscale corrisponda a nome, cognome e data di nascita, e che non abbia ancora 18 anni.",
            "In alcuni casi un ufficio guarda i documenti prima che tu possa operare: te lo diciamo nella pagina successiva.",
            "Dopo: l’ufficio che riceve una richiesta fatta a suo nome può verificare all’anagrafe che sei il genitore (D.P.R. 445/2000, articolo 71).",
            ...falseStatement,
          ],
        },
      },
    },
  },
  fields: {
    ...whomWords,
    dichiaro: {
      label:
        "Dichiaro di essere genitore della persona minorenne indicata e di esercitare la responsabilità genitoriale",
      missing: "Per continuare devi dichiarare di essere il genitore",
    },
  },
};
export const childModulo = child.words({ it: childWords }).build();

const ward = define("TUTELA", "1.0.0")
  .step("tutela", { minutes: 2 })
  .block("ruolo", { ruolo: choice(["tutore", "amministratore"]) })
  .block("persona", whom)
  .block("atto", { atto: text({ max: 200 }), dichiaro: declaration() });

const wardWords: WordsOf<typeof ward> = {
  title: "Tutore o amministratore di sostegno",
  description: "Per presentare le richieste di una persona che rappresenti",
  steps: {
    tutela: {
      title: "Persona rappresentata",
      blocks: {
        ruolo: {},
        persona: { title: "La persona che rappresenti" },
        atto: {
          title: "L’atto di nomina",
          tip: [
            "Un ufficio legge l’atto prima che tu possa operare, e ti risponde nei messaggi. Può chiederti di mostrare l’originale.",
            ...falseStatement,
          ],
        },
      },
    },
  },
  fields: {
    ...whomWords,
    ruolo: {
      label: "Sei",
      missing: "Scegli se sei tutore o amministratore di sostegno",
      options: { tutore: "tutore", amministratore: "amministratore di sostegno" },
    },
    atto: {
      label: "Estremi dell’atto",
      hint: "Tribunale, numero e data: ad esempio Tribunale di Torino, decreto n. 120 del 4 marzo 2025.",
    },
    dichiaro: {
      label: "Dichiaro che l’atto è in vigore e che i dati sono veri (D.P.R. 445/2000)",
      missing: "Per continuare devi dichiarare che l’atto è in vigore",
    },
  },
};
export const wardModulo = ward.words({ it: wardWords }).build();
