// Who vouches for people, and the keys of what is kept of it. Docs: docs/OPERATING.md.
import { type CnsSettings, readCns } from "./cns-settings.ts";

export type IdentitySettings = {
  /** Folders of the systems of identity that speak SAML. */
  spidDir: string | undefined;
  cieDir: string | undefined;
  eidasDir: string | undefined;
  /** Folder with a folder for each way of signing in by OpenID Connect. */
  oidcDir: string | undefined;
  /** Where cards in a reader are read; absent: nowhere. */
  cns: CnsSettings | undefined;
  /** File with the key of what is encrypted in the database; absent: one is made in the data folder. */
  sealingKeyFile: string | undefined;
  /** File with the key that passwords are hashed with; absent: one is made in the data folder. */
  passwordKeyFile: string | undefined;
};

export const readIdentity = (given: Record<string, string | undefined>): IdentitySettings => ({
  spidDir: given.SPID_DIR || undefined,
  cieDir: given.CIE_DIR || undefined,
  eidasDir: given.EIDAS_DIR || undefined,
  oidcDir: given.OIDC_DIR || undefined,
  cns: readCns(given),
  sealingKeyFile: given.SEALING_KEY_FILE || undefined,
  passwordKeyFile: given.PASSWORD_KEY_FILE || undefined,
});
