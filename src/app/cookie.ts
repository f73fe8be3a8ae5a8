import { parse, serialize } from "cookie";

const name = "sportello_sessione";

export const tokenIn = (header: string | undefined): string | undefined => (header && parse(header)[name]) || undefined;

/** null takes the cookie away. It is the only cookie, technical, so no banner is due (C.SE.3.1). */
export const sessionCookie = (token: string | null, https: boolean): string =>
  serialize(name, token ?? "", {
    httpOnly: true,
    sameSite: "lax",
    secure: https,
    path: "/",
    ...(token === null ? { maxAge: 0 } : {}),
  });
