// What one system of identity needs, in a folder of the operator's: sp.json (who we are), key.pem, certificate.pem and
// providers/*.xml (metadata of one provider or of many). Read at the start and checked whole; the providers are read
// again when a file changes, as keys of providers change without us.
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { routes } from "../../routes.ts";
import type { Aggregator, Body, Provider, ServiceProvider, System } from "./party.ts";
import { providersIn } from "./provider.ts";

export type Saml = {
  sp: ServiceProvider;
  /** Where the registry of the providers is, and the folder that it is kept in. */
  registry?: { address: string; folder: string } | undefined;
  providers(): Promise<Provider[]>;
};

/** What is asked of each system: SPID by choice of the ente, CIE and eIDAS what there is. */
const attributesOf: Record<System, readonly string[]> = {
  spid: ["fiscalNumber", "name", "familyName", "email", "dateOfBirth"],
  cie: ["fiscalNumber", "name", "familyName", "dateOfBirth"],
  eidas: ["spidCode", "name", "familyName", "dateOfBirth"],
};

const wanted = ["name", "ipa", "url", "email", "phone"] as const;

type Said = {
  entityId?: string;
  body?: Partial<Body>;
  aggregator?: Aggregator;
  attributes?: string[];
  /** Address of the registry, fetched every night. */
  registry?: string;
};

const bodyOf = ({ body }: Said, path: string): Body => {
  const absent = wanted.filter((name) => !body?.[name]);
  if (absent.length) throw new Error(`${path}: body needs ${absent.join(", ")}`);
  return body as Body;
};

/** SPID wants an entity id without port and query. */
export const entityIdOf = ({ entityId }: { entityId?: string }, publicUrl: string): string => {
  const { protocol, hostname } = new URL(publicUrl);
  return entityId ?? `${protocol}//${hostname}`;
};

type Ours = Pick<ServiceProvider, "entityId" | "body" | "key" | "certificate"> & {
  publicUrl: string;
  aggregator?: Aggregator | undefined;
  attributes?: readonly string[] | undefined;
};

export const serviceProvider = (system: System, { publicUrl, ...ours }: Ours): ServiceProvider => ({
  ...ours,
  system,
  consumer: publicUrl + routes.saml[system].consumer.href(),
  logout: publicUrl + routes.saml[system].logout.href(),
  attributes: ours.attributes ?? attributesOf[system],
});

/** The pair, or what is wrong with it. */
const keysIn = async (folder: string): Promise<Pick<ServiceProvider, "key" | "certificate">> => {
  const [keyPath, certificatePath] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const [key, certificate] = await Promise.all([readFile(keyPath, "utf8"), readFile(certificatePath, "utf8")]);
  const read = <T>(path: string, what: () => T): T => {
    try {
      return what();
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  };
  const privateKey = read(keyPath, () => createPrivateKey(key));
  const fits = read(certificatePath, () => new X509Certificate(certificate)).checkPrivateKey(privateKey);
  if (!fits) throw new Error(`${certificatePath} is not that of ${keyPath}`);
  return { key, certificate };
};

type Read = { changedAt: number; providers: Provider[] };

/** Providers of every XML file in the folders; a file is parsed again when it was written again. */
const providersOf = (folders: readonly string[]): (() => Promise<Provider[]>) => {
  const known = new Map<string, Read>();
  const read = async (path: string): Promise<Provider[]> => {
    const { mtimeMs } = await stat(path);
    const before = known.get(path);
    if (before?.changedAt === mtimeMs) return before.providers;
    const providers = providersIn(await readFile(path, "utf8"));
    known.set(path, { changedAt: mtimeMs, providers });
    return providers;
  };
  return async () => {
    const paths = await Promise.all(
      folders.map(async (folder) => {
        const names = await readdir(folder).catch(() => []);
        return names.filter((name) => name.endsWith(".xml")).map((name) => join(folder, name));
      }),
    );
    const found = (await Promise.all(paths.flat().sort().map(read))).flat();
    return [...new Map(found.map((provider) => [provider.entityId, provider])).values()];
  };
};

/** @throws when a file is missing or says too little: named at the start, not at the first sign-in */
export const samlIn = async (
  folder: string,
  system: System,
  { publicUrl, registry: kept }: { publicUrl: string; registry: string },
): Promise<Saml> => {
  const path = join(folder, "sp.json");
  const said = JSON.parse(await readFile(path, "utf8")) as Said;
  const { aggregator, attributes, registry: address } = said;
  const entityId = entityIdOf(said, publicUrl);
  const ours = { publicUrl, entityId, body: bodyOf(said, path), aggregator, attributes, ...(await keysIn(folder)) };
  const sp = serviceProvider(system, ours);
  const providers = providersOf([kept, join(folder, "providers")]);
  await providers();
  return { sp, providers, registry: address === undefined ? undefined : { address, folder: kept } };
};
