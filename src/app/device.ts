// What somebody signs in with, in the words in which they know it again: "Chrome su Windows". Browsers say many names
// of others; the order decides.

const programs: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

const first = (known: [RegExp, string][], agent: string): string | undefined =>
  known.find(([pattern]) => pattern.test(agent))?.[1];

export const deviceOf = (agent: string | undefined): string => {
  const [program, system] = [first(programs, agent ?? ""), first(systems, agent ?? "")];
  if (program && system) return `${program} su ${system}`;
  return program ?? system ?? "Dispositivo non riconosciuto";
};
