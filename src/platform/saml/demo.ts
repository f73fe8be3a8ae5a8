// For trying out: self-made keys for us and for an invented provider, whose pages are in src/demo/provider. Addresses of
// the provider are paths, so that the demo works under whatever name it is opened.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { routes } from "../../routes.ts";
import { absentAsUndefined, writeOnce } from "../durable.ts";
import { selfMadeCertificate } from "../self-made.ts";
import type { Saml } from "./folder.ts";
import { entityIdOf, serviceProvider } from "./folder.ts";
import { bare } from "./metadata.ts";
import type { Provider, System } from "./party.ts";

type Keys = { key: string; certificate: string };

/** Ten years from here, whatever the demo's clock says: libraries look at the machine's. */
const madeAt = new Date("2026-01-01T00:00:00Z");

const keysIn = (pem: string): Keys => {
  const at = pem.indexOf("-----BEGIN CERTIFICATE-----");
  return { key: pem.slice(0, at), certificate: pem.slice(at) };
};

const selfMadeKeys = async (path: string, name: string): Promise<Keys> => {
  const known = await absentAsUndefined(readFile(path, "utf8"));
  if (known !== undefined) return keysIn(known);
  const subject = { organization: "Dati dimostrativi", name, algorithm: "rsa" } as const;
  await writeOnce(path, selfMadeCertificate(subject, madeAt));
  return keysIn(await readFile(path, "utf8"));
};

const body = {
  name: "Sportello dimostrativo",
  ipa: "demo",
  url: "https://demo.example",
  email: "servizi@demo.example",
  phone: "+390000000000",
};

/** The invented provider, and what it signs with. */
export type DemoProvider = { provider: Provider; keys: Keys };
export type DemoSaml = { systems: Partial<Record<System, Saml>>; provider: DemoProvider };

export const demoSaml = async (folder: string, publicUrl: string): Promise<DemoSaml> => {
  const [ours, theirs] = await Promise.all([
    selfMadeKeys(join(folder, "demo-sp.pem"), "Sportello dimostrativo"),
    selfMadeKeys(join(folder, "demo-provider.pem"), "Identità dimostrativa"),
  ]);
  const at = routes.demoProvider.page.href();
  const provider: Provider = {
    entityId: "https://identita.demo.example",
    name: "Identità dimostrativa",
    signIn: { redirect: at, post: undefined },
    signOut: { redirect: routes.demoProvider.signOut.href(), post: undefined },
    signOutAnswer: { redirect: undefined, post: undefined },
    certificates: [bare(theirs.certificate)],
  };
  const of = (system: System): Saml => ({
    sp: serviceProvider(system, { body, entityId: `${entityIdOf({}, publicUrl)}/${system}`, publicUrl, ...ours }),
    providers: async () => [provider],
  });
  return { systems: { spid: of("spid"), cie: of("cie"), eidas: of("eidas") }, provider: { provider, keys: theirs } };
};
