/** A page that every visitor can read (C.SE.3). */
export type InfoPage = {
  title: string;
  /** ISO date. */
  updated?: string;
  sections: { title: string; paragraphs: string[]; list?: string[] }[];
};
