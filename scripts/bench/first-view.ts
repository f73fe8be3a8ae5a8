import { type Ask, type Asked, textOf } from "./load.ts";

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

/**
 * Bytes of the bodies that a browser asks for when it sees this page first: page, style, script, pictures of the page
 * and the Latin letters of the style.
 */
export const firstView = async (
  ask: Ask,
  asked: Asked,
): Promise<{ total: number; parts: [name: string, bytes: number][] }> => {
  const page = await ask(asked);
  const html = textOf(page);
  const named = new Set(matches(html, /\s(?:href|src)="(\/a\/[^"#]+)/g));
  for (const sheet of [...named].filter((path) => path.endsWith(".css"))) {
    const css = textOf(await ask({ path: sheet }));
    const latin = matches(css, /url\("?(?:\/a\/)?([^")]+woff2)"?\)/g).filter((name) => /-latin-\d/.test(name));
    for (const name of latin) named.add(`/a/${name.replace("/a/", "")}`);
  }
  const parts: [string, number][] = [["page", page.body.length]];
  for (const path of named)
    parts.push([path.slice(3).replace(/\.[0-9a-f]{10}/, ""), (await ask({ path })).body.length]);
  return { total: parts.reduce((sum, [, bytes]) => sum + bytes, 0), parts };
};
