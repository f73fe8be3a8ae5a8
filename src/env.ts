// The environment, read once and checked whole: every fault is named at the start, none is met at night.
import { faultsOfCns } from "#kit/cns-settings.ts";
import { type IdentitySettings, readIdentity } from "#kit/identity-settings.ts";
import { addressesIn } from "#kit/protocol-systems.ts";
import { faultsOfSms, readSms, type SmsSettings } from "#kit/sms-settings.ts";
import { asTyped, hasCredentials, isClamdUrl, isHttps, isWeb } from "#kit/urls.ts";

export type Env = IdentitySettings & {
  host: string;
  port: number;
  dataDir: string;
  /** Absent: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  demo: boolean;
  /** This process runs jobs, beside enqueuing them. */
  jobs: boolean;
  /** Instant at which the demo's clock starts, ISO with offset. */
  clock: string | undefined;
  /** The address that people type; links in mails begin with it. */
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Who takes charge of short messages; absent: none are sent. */
  sms: SmsSettings | undefined;
  /** Absent: the built-in register of protocol. */
  protocolUrl: string | undefined;
  /** File with the token that the outside system of protocol wants. */
  protocolTokenFile: string | undefined;
  /** Folder of the enti's seals; absent: self-made ones under `dataDir`, for trying out. */
  sealDir: string | undefined;
  /** clamd, "tcp://127.0.0.1:3310" or "unix:/run/clamav/clamd.ctl"; absent: files are not looked at. */
  clamdUrl: string | undefined;
  trustProxy: boolean;
  logLevel: string;
};

export class EnvFault extends Error {
  override name = "EnvFault";
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

type Given = Record<string, string | undefined>;

/** Switches are "0" and "1"; whatever else somebody writes is a fault, not the other position. */
const switches = ["SPORTELLO_DEMO", "SPORTELLO_JOBS", "TRUST_PROXY", "CNS_OLD_CARDS"];

/** Each fault with what makes it one, in the order in which they are told. */
const faultsOf = (given: Given, env: Env): string[] => {
  const publicUrl = given.PUBLIC_URL || undefined;
  const checks: [wrong: boolean, fault: string][] = [
    ...switches.map((name): [boolean, string] => [
      !["0", "1"].includes(given[name] || "0"),
      `${name} must be 0 or 1, not ${given[name]}`,
    ]),
    [
      env.databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(env.databaseUrl),
      "DATABASE_URL must be postgresql://user:password@host/database",
    ],
    [!Number.isInteger(env.port) || env.port < 0 || env.port > 65535, `PORT must be 0 to 65535, not ${given.PORT}`],
    [
      env.clock !== undefined && Number.isNaN(Date.parse(env.clock)),
      `SPORTELLO_CLOCK is not an ISO instant: ${env.clock}`,
    ],
    [
      env.clock !== undefined && !env.demo,
      "SPORTELLO_CLOCK moves the demo's clock only: with SPORTELLO_DEMO=0 leave it out",
    ],
    [publicUrl !== undefined && !isWeb(publicUrl), `PUBLIC_URL is not a web address: ${publicUrl}`],
    [
      env.protocolUrl !== undefined && !addressesIn(env.protocolUrl).every(isWeb),
      `PROTOCOL_URL is no web address, and no list of ente=address: ${env.protocolUrl}`,
    ],
    [
      env.protocolUrl !== undefined && addressesIn(env.protocolUrl).some(hasCredentials),
      "PROTOCOL_URL must hold no user and password: what the system wants to know goes into PROTOCOL_TOKEN_FILE",
    ],
    [env.demo && env.smtpUrl !== undefined, "SMTP_URL sends real mail: set SPORTELLO_DEMO=0 with it"],
    [env.demo && isHttps(env.publicUrl), "PUBLIC_URL with https is production: set SPORTELLO_DEMO=0 with it"],
    [!env.demo && !env.smtpUrl, "without the demo SMTP_URL is needed (smtp://user:password@host:port)"],
    [!env.demo && !publicUrl, "without the demo PUBLIC_URL is needed (https://servizi.ente.example)"],
    [!env.demo && !given.MAIL_FROM, "without the demo MAIL_FROM is needed (the sender's address)"],
    [
      env.clamdUrl !== undefined && !isClamdUrl(env.clamdUrl),
      `CLAMD_URL must be tcp://host:port or unix:/path, not ${env.clamdUrl}`,
    ],
    ...faultsOfCns(given, env.publicUrl),
    ...faultsOfSms(given, env.demo),
    [!logLevels.includes(env.logLevel), `LOG_LEVEL must be one of ${logLevels.join(", ")}`],
  ];
  return checks.flatMap(([wrong, fault]) => (wrong ? [fault] : []));
};

/** What lets it start and should not stay so: told at the start and at /salute. */
export const warningsOf = ({ publicUrl, trustProxy }: Pick<Env, "publicUrl" | "trustProxy">): string[] =>
  // only a proxy speaks https here: to it all people would seem to come from one network, and whoever tries passwords
  // would slow down everybody
  isHttps(publicUrl) && !trustProxy
    ? [
        "PUBLIC_URL is https and TRUST_PROXY is off: everybody seems to come from the proxy, and is slowed down together. Set TRUST_PROXY=1",
      ]
    : [];

/** @throws EnvFault with every fault, a line each */
export const readEnv = (given: Given): Env => {
  const host = given.HOST || "127.0.0.1";
  const port = Number(given.PORT || "3000");
  const env: Env = {
    host,
    port,
    dataDir: given.DATA_DIR || "./data",
    databaseUrl: given.DATABASE_URL || undefined,
    demo: given.SPORTELLO_DEMO !== "0",
    jobs: given.SPORTELLO_JOBS !== "0",
    clock: given.SPORTELLO_CLOCK || undefined,
    publicUrl: asTyped(given.PUBLIC_URL || `http://${host === "0.0.0.0" ? "localhost" : host}:${port}`),
    smtpUrl: given.SMTP_URL || undefined,
    mailFrom: given.MAIL_FROM ?? "sportello@demo.example",
    sms: readSms(given),
    protocolUrl: given.PROTOCOL_URL || undefined,
    protocolTokenFile: given.PROTOCOL_TOKEN_FILE || undefined,
    sealDir: given.SEAL_DIR || undefined,
    clamdUrl: given.CLAMD_URL || undefined,
    ...readIdentity(given),
    trustProxy: given.TRUST_PROXY === "1",
    logLevel: given.LOG_LEVEL ?? "warn",
  };
  const faults = faultsOf(given, env);
  if (faults.length) throw new EnvFault(faults.join("\n"));
  return env;
};
