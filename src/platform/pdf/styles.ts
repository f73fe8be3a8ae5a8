import type { Style } from "./lines.ts";

// The look of the paper: Titillium, dark blue titles, black text, thin grey rules. Every pair passes 4.5:1.

export const ink = {
  title: "#17324d",
  text: "#1a1a1a",
  quiet: "#455a70",
  rule: "#c5cfd9",
  band: "#e9eff5",
  alarm: "#8c1a1a",
  link: "#0b4fa0",
  white: "#ffffff",
};

const style = (face: Style["face"], size: number, lineHeight: number, color = ink.text): Style => ({
  face,
  size,
  lineHeight,
  color,
});

export const styles = {
  h1: style("bold", 24, 30, ink.title),
  h2: style("bold", 14.5, 19, ink.title),
  h3: style("bold", 11.5, 16, ink.title),
  h4: style("semibold", 10.5, 15, ink.title),
  h5: style("semibold", 10, 14, ink.title),
  ente: style("bold", 12.5, 17, ink.title),
  letterhead: style("bold", 16, 21, ink.title),
  /** What a letter says, larger than what is looked up. */
  letter: style("regular", 11, 16.5),
  subject: style("bold", 13, 18, ink.title),
  lead: style("regular", 12, 17),
  number: style("bold", 17, 23, ink.title),
  text: style("regular", 10, 14.5),
  label: style("semibold", 9.5, 14, ink.quiet),
  value: style("regular", 10, 14),
  absent: style("regular", 10, 14, ink.quiet),
  mono: style("mono", 9, 14),
  small: style("regular", 8, 11, ink.quiet),
  banner: style("bold", 11, 16, ink.white),
} satisfies Record<string, Style>;
