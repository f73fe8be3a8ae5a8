// OIDC_DIR as an operator fills it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newKey, pemOf } from "./jose-by-hand.ts";
import type { Federation } from "./oidc-federation.ts";

export type Folder = {
  path: string;
  /** Each file by its name; an object is written as JSON. */
  add(id: string, files: Record<string, unknown>): Promise<void>;
  remove(): Promise<void>;
};

export const oidcFolder = async (): Promise<Folder> => {
  const path = await mkdtemp(join(tmpdir(), "sportello-oidc-"));
  return {
    path,
    async add(id, files) {
      await mkdir(join(path, id), { recursive: true });
      for (const [name, content] of Object.entries(files)) {
        await writeFile(join(path, id, name), typeof content === "string" ? content : JSON.stringify(content));
      }
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
};

/** RSA keys are slow to make: one set serves all. */
let made: Record<string, string> | undefined;
export const ownKeys = (): Record<string, string> => {
  made ??= Object.fromEntries(["federation", "signing", "encryption"].map((use) => [`${use}.pem`, pemOf(newKey(use))]));
  return made;
};

export const federatedSettings = (world: Pick<Federation, "anchor" | "op" | "keys">, kind: "spid" | "cie") => ({
  kind,
  name: kind.toUpperCase(),
  organization: {
    name: "Comune di Prova",
    homepage: "https://www.ente.example",
    privacy: "https://www.ente.example/privacy",
    logo: "https://www.ente.example/logo.svg",
    contacts: ["protocollo@pec.ente.example"],
  },
  trustAnchors: [{ entity: world.anchor, jwks: { keys: [world.keys.anchor.jwk] } }],
  providers: [{ issuer: world.op, name: "Prova ID" }],
});

export const gatewaySettings = (issuer: string, levels: Record<string, number>) => ({
  kind: "plain",
  name: "Identità Piemonte",
  issuer,
  clientId: "sportello",
  claims: { fiscalNumber: "fiscal_number", name: "given_name", familyName: "family_name", email: "email" },
  levels: { claim: "acr", values: levels },
});
