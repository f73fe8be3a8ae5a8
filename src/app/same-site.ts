// A form of another site cannot post here with a person's cookie. Browsers say where a POST comes from: by
// Sec-Fetch-Site, the older ones by Origin. A caller that says neither is no browser and carries no stolen cookie;
// SameSite=Lax stands behind.
import type { IncomingHttpHeaders } from "node:http";

export const isSameSite = (headers: IncomingHttpHeaders): boolean => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
};
