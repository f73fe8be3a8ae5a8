// The whole product for a test: real database, demo people, pages without a socket.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import type { Context } from "../src/context.ts";
import { offer } from "../src/db/seed/demo.ts";
import { demoComuni, demoPeople } from "../src/db/seed/demo-data.ts";
import { type Env, readEnv } from "../src/env.ts";
import { publishModulo } from "../src/istanze/moduli.ts";
import { workOnIstanze } from "../src/istanze/work.ts";
import { type Clock, clockFrom } from "../src/kit/clock.ts";
import { readComuni } from "../src/kit/comuni-list.ts";
import type { Antivirus } from "../src/platform/antivirus.ts";
import { folderFiles } from "../src/platform/files.ts";
import { demoMail } from "../src/platform/mail.ts";
import { passwordsFrom } from "../src/platform/passwords.ts";
import { protocolByEnte } from "../src/platform/protocol/by-ente.ts";
import { folderSeals } from "../src/platform/protocol/seal.ts";
import { demoSaml } from "../src/platform/saml/demo.ts";
import { sealingFrom } from "../src/platform/sealing.ts";
import { demoSms } from "../src/platform/sms.ts";
import { prepare, rulesOf } from "../src/prepare.ts";
import { catalogueOf, type Servizio } from "../src/service.ts";
import { attentiveJobs } from "./attentive-jobs.ts";
import { type Browser, browser } from "./browser.ts";
import { testDatabase } from "./database.ts";

/** A clock that a test moves by hand. */
export type TestClock = Clock & { set(instant: string): void; forward(milliseconds: number): void };

const testClock = (instant: string): TestClock => {
  let now = clockFrom(instant).now().getTime();
  return {
    now: () => new Date(now),
    set: (at) => {
      now = Date.parse(at);
    },
    forward: (milliseconds) => {
      now += milliseconds;
    },
  };
};

export type TestApp = {
  app: FastifyInstance;
  ctx: Context;
  clock: TestClock;
  /** Where the files lie. */
  folder: string;
  /** Nobody yet. */
  visitor(): Browser;
  /** Signed in as the demo person with this part ("sindaco"). */
  signedIn(part: string): Promise<Browser>;
  /** Runs the jobs from now on. */
  work(): Promise<void>;
  close(): Promise<void>;
};

/** Every way in stands on the pages; the host for cards itself is listened to by the tests that want it. */
const surroundings = {
  LOG_LEVEL: "silent",
  CNS_URL: "https://cns.ente.example",
  CNS_PORT: "0",
  CNS_DIR: "not-read",
};

export const testApp = async ({
  env = {},
  at = "2026-03-18T11:07:00+01:00",
  services = [],
  antivirus,
  saml = {},
  oidc = [],
}: {
  env?: Partial<Env>;
  at?: string;
  /** Beside those of the product; offered by the Region. */
  services?: readonly Servizio[];
  antivirus?: Antivirus;
  /** Systems of identity beside the demo's, or in their place. */
  saml?: Context["saml"];
  oidc?: Context["oidc"];
} = {}): Promise<TestApp> => {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "sportello-files-"));
  const clock = testClock(at);
  const jobs = await attentiveJobs(database.db);
  // RSA keys are slow to make: all tests of a machine share them
  const demo = await demoSaml(join(tmpdir(), "sportello-test-keys"), readEnv({}).publicUrl);
  const ctx: Context = {
    env: { ...readEnv(surroundings), ...env },
    clock,
    db: database.db,
    jobs,
    files: folderFiles(folder),
    antivirus,
    mail: demoMail(),
    sms: demoSms(),
    protocol: protocolByEnte({ protocolUrl: env.protocolUrl, protocolTokenFile: env.protocolTokenFile }, jobs),
    seals: folderSeals(join(folder, "keys"), { selfMade: clock }),
    comuni: readComuni({ extra: { comuni: demoComuni } }),
    passwords: passwordsFrom(join(folder, "keys", "passwords.key")),
    sealing: await sealingFrom(join(folder, "keys", "sealing.key")),
    saml: { ...(env.demo === false ? {} : demo.systems), ...saml },
    oidc,
    demoProvider: demo.provider,
  };
  await prepare(ctx);
  for (const { id, modulo } of services) {
    await publishModulo(ctx.db, modulo, clock.now());
    await offer(ctx.db, "regione-piemonte", id, "servizi-educativi");
  }
  const all = catalogueOf([...services, ...catalogue.all]);
  const app = await buildApp(ctx, all);
  const visitor = () => browser(app);
  return {
    app,
    ctx,
    clock,
    folder,
    visitor,
    signedIn: async (part) => {
      const person = demoPeople.find((each) => each.part === part);
      if (!person) throw new Error(`no demo person (${part})`);
      const page = visitor();
      await page.post("/accedi", { persona: person.codiceFiscale });
      return page;
    },
    work: () => workOnIstanze(ctx, (id) => all.byId(id) ?? rulesOf(id)),
    close: async () => {
      await app.close();
      await jobs.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
