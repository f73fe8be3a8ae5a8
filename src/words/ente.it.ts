const articles: [RegExp, string][] = [
  [/^(Comune|Consorzio|Municipio)\b/, "il "],
  [/^(Regione|Provincia|Città)(\s|$)/, "la "],
  [/^(Unione|Azienda|Istituto)\b/, "l'"],
];

/** "il Comune di Ivrea", "la Regione Piemonte": a name as a sentence takes it. */
export const withArticle = (name: string): string => (articles.find(([begins]) => begins.test(name))?.[1] ?? "") + name;
