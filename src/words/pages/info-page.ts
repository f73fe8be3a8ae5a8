/** A page that every visitor can read (C.SE.3). */
export type InfoPage = {
  title: string;
  /** ISO date. */
  updated?: string;
  sections: {
    /** Where links from elsewhere lead. */ id?: string;
    title: string;
    paragraphs: string[];
    list?: string[];
  }[];
};
