import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { type Chromium, shippedChromium } from "./shipped-chromium.ts";

const run = promisify(execFile);
const ofDebian = "/usr/bin/chromium";
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installed = (executablePath: string): Chromium => ({ executablePath, env: {} });

/** Tests install the Debian programs that they need, where they may: as root on Debian. */
const installOnDebian = async (): Promise<Chromium> => {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    throw new Error("set CHROMIUM_PATH, or install Chromium");
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", [...waiting, "update"], { env });
  await run("apt-get", [...waiting, "install", "--yes", "--no-install-recommends", "chromium"], { env });
  return installed(ofDebian);
};

const find = async (): Promise<Chromium> => {
  if (process.env.CHROMIUM_PATH) return installed(process.env.CHROMIUM_PATH);
  if (existsSync(ofDebian)) return installed(ofDebian);
  return shippedChromium().catch(installOnDebian);
};

let found: Promise<Chromium> | undefined;
const findOnce = (): Promise<Chromium> => {
  found ??= find();
  return found;
};

/** For the option `skip` of a test: why there is no Chromium, or false. */
export const noChromium = (): Promise<string | false> =>
  findOnce().then(
    () => false as const,
    (error: Error) => `no Chromium: ${error.message}`,
  );

/** A headless browser; whoever launches it closes it. */
export const launchChromium = async (): Promise<Browser> => {
  const { executablePath, env } = await findOnce();
  return chromium.launch({ executablePath, args: flags, env: { ...(process.env as Record<string, string>), ...env } });
};
