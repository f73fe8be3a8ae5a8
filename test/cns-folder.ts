// The folder that CNS_DIR names, with a small authority in it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Authority, type Issued, newAuthority } from "./cns-cards.ts";
import { cardHost } from "./cns-client.ts";

export type CardFolder = {
  path: string;
  authority: Authority;
  /** Who vouches for the host itself. */
  ca: string;
  /** Writes the list of revoked cards anew. */
  revoke(revoked: readonly Issued[], until?: string): Promise<void>;
  remove(): Promise<void>;
};

export const cardFolder = async (): Promise<CardFolder> => {
  const path = await mkdtemp(join(tmpdir(), "sportello-cns-"));
  const [authority, web] = [newAuthority(), newAuthority("Web di prova")];
  const host = web.server(cardHost);
  await Promise.all([mkdir(join(path, "ca")), mkdir(join(path, "crl"))]);
  const revoke: CardFolder["revoke"] = (revoked, until) =>
    writeFile(join(path, "crl", "regione.pem"), authority.revocationList(revoked, until));
  await Promise.all([
    writeFile(join(path, "key.pem"), host.key),
    writeFile(join(path, "cert.pem"), host.cert),
    writeFile(join(path, "ca", "regione.pem"), authority.cert),
    revoke([]),
  ]);
  return { path, authority, ca: web.cert, revoke, remove: () => rm(path, { recursive: true, force: true }) };
};
