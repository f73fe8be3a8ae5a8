// Who made a message or an assertion, and when: the same rules for both.
import { formats } from "./names.ts";
import type { Asked } from "./party.ts";
import { attributeOf, must, textOf, timeOf } from "./read-xml.ts";

/** Clocks of two machines are not the same. */
export const skewMs = 60_000;
/** The rules speak of seconds. */
const secondOf = (time: number): number => Math.floor(time / 1000) * 1000;

export const isIssuedBy = (issuer: Element, entityId: string, formatNeeded: boolean): void => {
  must(textOf(issuer) === entityId, "Issuer");
  const format = issuer.getAttribute("Format");
  must(format === formats.entity || (!formatNeeded && !issuer.hasAttribute("Format")), "Issuer: Format");
};

export const isIssuedNow = (of: Element, asked: Asked, now: Date): void => {
  must(of.getAttribute("Version") === "2.0", `${of.localName}: Version`);
  attributeOf(of, "ID");
  const issued = timeOf(of, "IssueInstant");
  must(issued >= secondOf(asked.askedAt.getTime()) - skewMs, `${of.localName}: older than its request`);
  must(issued <= now.getTime() + skewMs, `${of.localName}: of the future`);
};
