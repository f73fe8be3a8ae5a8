import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

// The typefaces of the documents: complete TTF files, parsed once and shared by every document of the process.
// Parsing them again for each document costs twice what drawing it does.

const files = {
  regular: "@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf",
  semibold: "@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf",
  bold: "@expo-google-fonts/titillium-web/700Bold/TitilliumWeb_700Bold.ttf",
  mono: "@expo-google-fonts/roboto-mono/400Regular/RobotoMono_400Regular.ttf",
  arabic: "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
};
export type Face = keyof typeof files;

const locate = createRequire(import.meta.url).resolve;
const parsed = new Map<Face, Font>();

export const fontOf = (face: Face): Font => {
  const known = parsed.get(face);
  if (known) return known;
  const font = create(readFileSync(locate(files[face])));
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`${files[face]} holds more than one font`);
  nameGlyphs(font);
  if (face !== "arabic") keepLetters(font);
  parsed.set(face, font);
  return font;
};

/**
 * A glyph that serves two characters keeps the first that asked for it, for the life of the process: asking in a fixed
 * order makes the text of a document, and its bytes, independent of what was drawn before.
 */
const nameGlyphs = (font: Font): void => {
  // the shapes of an Arabic letter have code points too, but what was typed is the letter
  const letters = font.characterSet.filter((codePoint) => codePoint < presentationForms);
  for (const codePoint of letters.sort((a, b) => a - b)) font.glyphForCodePoint(codePoint);
};
const presentationForms = 0xfb00;

/** Titillium draws the Turkish ş as the Romanian ș unless its local forms are off: a name stays as it is written. */
const keepLetters = (font: Font): void => {
  const layout = font.layout.bind(font);
  font.layout = (text, features, ...rest) => layout(text, { locl: false, ...features } as typeof features, ...rest);
};

export const canDraw = (face: Face, characters: string): boolean => {
  const font = fontOf(face);
  return Array.from(characters).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
};

/** Shaped words by face. Shared between documents it saves a third of the time. */
export type LayoutCache = Record<string, unknown>;
const caches = new Map<Face, LayoutCache>();
const mostWords = 4000;

/** Emptied when it grows: what people declared must not stay in memory for long. */
export const layoutCacheOf = (face: Face): LayoutCache => {
  const known = caches.get(face);
  if (known && Object.keys(known).length < mostWords) return known;
  const fresh: LayoutCache = Object.create(null);
  caches.set(face, fresh);
  return fresh;
};
