// The environment, read once and checked whole: every fault is named at the start, none is met at night.

export type Env = {
  host: string;
  port: number;
  dataDir: string;
  /** Absent: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  demo: boolean;
  /** Instant at which the demo's clock starts, ISO with offset. */
  clock: string | undefined;
  /** The address that people type; links in mails begin with it. */
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustProxy: boolean;
  logLevel: string;
};

export class EnvFault extends Error {
  override name = "EnvFault";
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** @throws EnvFault with every fault, a line each */
export const readEnv = (given: Record<string, string | undefined>): Env => {
  const faults: string[] = [];
  const host = given.HOST ?? "127.0.0.1";
  const port = Number(given.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push(`PORT must be 0 to 65535, not ${given.PORT}`);
  const demo = given.SPORTELLO_DEMO !== "0";
  const clock = given.SPORTELLO_CLOCK || undefined;
  if (clock && Number.isNaN(Date.parse(clock))) faults.push(`SPORTELLO_CLOCK is not an ISO instant: ${clock}`);
  if (clock && !demo) faults.push("SPORTELLO_CLOCK moves the demo's clock only: with SPORTELLO_DEMO=0 leave it out");
  const smtpUrl = given.SMTP_URL || undefined;
  const publicUrl = given.PUBLIC_URL || undefined;
  if (publicUrl && !URL.canParse(publicUrl)) faults.push(`PUBLIC_URL is not an address: ${publicUrl}`);
  if (demo && smtpUrl) faults.push("SMTP_URL sends real mail: set SPORTELLO_DEMO=0 with it");
  if (demo && publicUrl?.startsWith("https:"))
    faults.push("PUBLIC_URL with https is production: set SPORTELLO_DEMO=0 with it");
  if (!demo && !smtpUrl) faults.push("without the demo SMTP_URL is needed (smtp://user:password@host:port)");
  if (!demo && !publicUrl) faults.push("without the demo PUBLIC_URL is needed (https://servizi.ente.example)");
  if (!demo && !given.MAIL_FROM) faults.push("without the demo MAIL_FROM is needed (the sender's address)");
  const logLevel = given.LOG_LEVEL ?? "warn";
  if (!logLevels.includes(logLevel)) faults.push(`LOG_LEVEL must be one of ${logLevels.join(", ")}`);
  if (faults.length) throw new EnvFault(faults.join("\n"));
  return {
    host,
    port,
    dataDir: given.DATA_DIR ?? "./data",
    databaseUrl: given.DATABASE_URL || undefined,
    demo,
    clock,
    publicUrl: (publicUrl ?? `http://${host === "0.0.0.0" ? "localhost" : host}:${port}`).replace(/\/$/, ""),
    smtpUrl,
    mailFrom: given.MAIL_FROM ?? "sportello@demo.example",
    trustProxy: given.TRUST_PROXY === "1",
    logLevel,
  };
};
