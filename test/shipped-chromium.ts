// The Chromium that the package @sparticuz/chromium ships, for machines that have none. It is unpacked once a user,
// with the libraries that a bare Debian lacks: the package unpacks those only when it believes to be on Lambda.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Chromium = { executablePath: string; env: Record<string, string> };

const unpack = `
  import chromium from "@sparticuz/chromium";
  await chromium.executablePath();
`;

/** The package's own names folders of Lambda only: on a machine without letters, nothing would be drawn. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts", "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** Into a folder of its own that gets its name when it is complete: test files run side by side. */
const unpackTo = async (folder: string): Promise<void> => {
  const fresh = await mkdtemp(`${folder}-`);
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  await run(process.execPath, ["--input-type=module", "--eval", unpack], { cwd: import.meta.dirname, env });
  await writeFile(join(fresh, "fonts", "fonts.conf"), fontsConf(folder));
  await rename(fresh, folder).catch(async (error) => {
    await rm(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
};

export const shippedChromium = async (): Promise<Chromium> => {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `sportello-chromium-147-fonts-${user}`);
  if (!existsSync(folder)) await unpackTo(folder);
  // anybody may make a folder in the temporary one, and this program is run
  const owner = (await stat(folder)).uid;
  if (owner !== user) throw new Error(`${folder} belongs to user ${owner}`);
  const env = { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") };
  const chromium = { executablePath: join(folder, "chromium"), env };
  await run(chromium.executablePath, ["--version"], { env: { ...process.env, ...env } });
  return chromium;
};
