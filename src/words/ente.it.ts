type Joined = { article: string; of: string; to: string };

const plain: Joined = { article: "", of: "di ", to: "a " };
const joined: [RegExp, Joined][] = [
  [/^(Comune|Consorzio|Municipio)\b/, { article: "il ", of: "del ", to: "al " }],
  [/^(Regione|Provincia|Città)(\s|$)/, { article: "la ", of: "della ", to: "alla " }],
  [/^(Unione|Azienda|Istituto)\b/, { article: "l'", of: "dell'", to: "all'" }],
];

const joinedTo = (name: string): Joined => joined.find(([begins]) => begins.test(name))?.[1] ?? plain;

/** "il Comune di Ivrea", "la Regione Piemonte": a name as a sentence takes it. */
export const withArticle = (name: string): string => joinedTo(name).article + name;

/** "del Comune di Ivrea", "della Regione Piemonte". */
export const ofEnte = (name: string): string => joinedTo(name).of + name;

/** "al Comune di Ivrea", "alla Regione Piemonte". */
export const toEnte = (name: string): string => joinedTo(name).to + name;
