// Everything that lasts is made once, in main.ts or in a test, and handed down as the first argument.
import { join, resolve } from "node:path";
import { type Db, openDatabase } from "#db/connect.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { migrate } from "#db/migrate.ts";
import { demoComuni } from "#db/seed/demo-data.ts";
import { type Clock, clockFrom, systemClock } from "#kit/clock.ts";
import type { Comuni } from "#kit/comuni.ts";
import { readComuni } from "#kit/comuni-list.ts";
import { type Antivirus, clamd } from "#platform/antivirus.ts";
import { type Files, folderFiles } from "#platform/files.ts";
import { type Jobs, openJobs } from "#platform/jobs.ts";
import { demoMail, type Mail, smtpMail } from "#platform/mail.ts";
import { oidcIn } from "#platform/oidc/folder.ts";
import type { OidcProvider } from "#platform/oidc/provider.ts";
import { type Passwords, passwordsFrom } from "#platform/passwords.ts";
import { protocolByEnte } from "#platform/protocol/by-ente.ts";
import type { Protocol } from "#platform/protocol/port.ts";
import { folderSeals, type Seals } from "#platform/protocol/seal.ts";
import { type DemoProvider, type DemoSaml, demoSaml } from "#platform/saml/demo.ts";
import { type Saml, samlIn } from "#platform/saml/folder.ts";
import type { System } from "#platform/saml/party.ts";
import { type Sealing, sealingFrom } from "#platform/sealing.ts";
import { demoSms, gatewaySms, type Sms } from "#platform/sms.ts";
import type { Env } from "./env.ts";

export type Context = {
  env: Env;
  clock: Clock;
  db: Db;
  jobs: Jobs;
  files: Files;
  /** Undefined: files are not looked at, and are shown so. */
  antivirus: Antivirus | undefined;
  mail: Mail;
  /** Undefined: codes go another way. */
  sms: Sms | undefined;
  protocol: Protocol;
  seals: Seals;
  comuni: Comuni;
  /** For what must not be read in a copy of the database. */
  sealing: Sealing;
  passwords: Passwords;
  /** The systems of identity that this installation is registered with. */
  saml: Partial<Record<System, Saml>>;
  /** The ways of signing in by OpenID Connect. */
  oidc: readonly OidcProvider[];
  /** The demo's own provider of identity. */
  demoProvider: DemoProvider | undefined;
};

export type Opened = { ctx: Context; close(): Promise<void> };

/** The systems that the operator has set up, and in the demo the invented provider for the others. */
const samlOf = async (env: Env, dataDir: string, demo: DemoSaml | undefined): Promise<Context["saml"]> => {
  const folders = { spid: env.spidDir, cie: env.cieDir, eidas: env.eidasDir };
  const found = await Promise.all(
    Object.entries(folders).map(async ([system, folder]) => {
      if (!folder) return [];
      const where = { publicUrl: env.publicUrl, registry: join(dataDir, "identity", system) };
      return [[system, await samlIn(resolve(folder), system as System, where)] as const];
    }),
  );
  return { ...demo?.systems, ...Object.fromEntries(found.flat()) };
};

/** Without a gateway there are none, but for the demo, where they are read at /posta. */
const smsOf = ({ sms, demo }: Env): Sms | undefined => (sms ? gatewaySms(sms) : demo ? demoSms() : undefined);

export const openContext = async (env: Env): Promise<Opened> => {
  const dataDir = resolve(env.dataDir);
  const server = env.databaseUrl ? undefined : await startEmbedded({ dataDir: join(dataDir, "postgres") });
  const db = openDatabase(env.databaseUrl ?? server?.url ?? "");
  try {
    await migrate(db);
    const jobs = await openJobs(db, { working: env.jobs });
    const clock = env.clock ? clockFrom(env.clock) : systemClock();
    const keys = join(dataDir, "keys");
    const demo = env.demo ? await demoSaml(keys, env.publicUrl) : undefined;
    const ctx: Context = {
      env,
      clock,
      db,
      jobs,
      files: folderFiles(join(dataDir, "files")),
      antivirus: env.clamdUrl ? clamd(env.clamdUrl) : undefined,
      mail: env.smtpUrl ? smtpMail(env.smtpUrl) : demoMail(),
      sms: smsOf(env),
      protocol: protocolByEnte(env, jobs),
      seals: env.sealDir
        ? folderSeals(resolve(env.sealDir), { selfMade: undefined })
        : folderSeals(join(keys, "seals"), { selfMade: clock }),
      comuni: readComuni(env.demo ? { extra: { comuni: demoComuni } } : {}),
      passwords: passwordsFrom(env.passwordKeyFile ?? join(keys, "passwords.key")),
      sealing: await sealingFrom(env.sealingKeyFile ?? join(keys, "sealing.key")),
      saml: await samlOf(env, dataDir, demo),
      oidc: env.oidcDir ? await oidcIn(resolve(env.oidcDir), { publicUrl: env.publicUrl, loopback: env.demo }) : [],
      demoProvider: demo?.provider,
    };
    const close = async () => {
      await jobs.stop();
      await db.end();
      await server?.stop();
    };
    return { ctx, close };
  } catch (error) {
    await db.end();
    await server?.stop();
    throw error;
  }
};
