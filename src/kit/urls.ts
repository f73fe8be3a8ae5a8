// Addresses that an operator writes into the environment.

/** As browsers write it: lower case, without the last slash. */
export const asTyped = (url: string): string => (URL.canParse(url) ? new URL(url).href : url).replace(/\/$/, "");

export const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === "https:";

/** Checked here, because the environment stands below the platform that connects there. */
export const isClamdUrl = (url: string): boolean => /^unix:\/.+|^tcp:\/\/[^/:]+:\d{1,5}$/.test(url);

export const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A password in an address ends up in faults and logs: the token has a file of its own. */
export const hasCredentials = (url: string): boolean =>
  URL.canParse(url) && new URL(url).username + new URL(url).password !== "";
