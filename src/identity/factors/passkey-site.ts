import { isIP } from "node:net";
import type { Sealing } from "#platform/sealing.ts";

/** For whom passkeys are: they work at one address alone (W3C WebAuthn, 5.1.2). */
export type PasskeySite = { rpId: string; origin: string; sealing: Sealing };

/** Browsers make no passkey for a bare IP address: who tries the demo at 127.0.0.1 has them at localhost. */
export const passkeySite = (publicUrl: string, sealing: Sealing): PasskeySite => {
  const url = new URL(publicUrl);
  if (isIP(url.hostname.replace(/^\[|\]$/g, ""))) url.hostname = "localhost";
  return { rpId: url.hostname, origin: url.origin, sealing };
};
