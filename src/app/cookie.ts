// The cookies, all technical, so that no banner is due (C.SE.3.1). Over https their names begin with __Host-: a browser
// takes such a one from this very host alone, over https alone (RFC 6265bis).
import { parse, serialize } from "cookie";

type Kind = {
  name: string;
  /** "none": it must come along when another site posts here, as the providers of identity do. */
  sameSite: "lax" | "none";
  /** Absent: until the browser is closed. */
  maxAgeSeconds?: number;
};

const kinds = {
  session: { name: "sportello_sessione", sameSite: "lax" },
  /** Ties what was asked of a provider to the browser that asked. */
  request: { name: "sportello_richiesta", sameSite: "none", maxAgeSeconds: 600 },
  /** A browser that somebody signed in with before: strangers elsewhere do not slow it down. */
  known: { name: "sportello_dispositivo", sameSite: "lax", maxAgeSeconds: 31_536_000 },
} as const satisfies Record<string, Kind>;

export type CookieKind = keyof typeof kinds;

const called = ({ name }: Kind, https: boolean): string => (https ? `__Host-${name}` : name);

export const cookieIn = (header: string | undefined, kind: CookieKind, https: boolean): string | undefined =>
  (header && parse(header)[called(kinds[kind], https)]) || undefined;

/** null takes it away. */
export const cookieSet = (kind: CookieKind, value: string | null, https: boolean): string => {
  const of: Kind = kinds[kind];
  const life = value === null ? 0 : of.maxAgeSeconds;
  return serialize(called(of, https), value ?? "", {
    httpOnly: true,
    // browsers take None with Secure alone; without https only the demo's own provider posts here, from the same site
    sameSite: https ? of.sameSite : "lax",
    secure: https,
    path: "/",
    ...(life === undefined ? {} : { maxAge: life }),
  });
};
