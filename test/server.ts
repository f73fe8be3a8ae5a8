// The product as it is started: a process of its own, its embedded PostgreSQL with every guarantee on.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../src/kit/root.ts";

export type Server = {
  url: string;
  pid: number;
  /** SIGKILL: no handler runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const address = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let [said, complained] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      const found = /^Sportello: (http:\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.stderr?.on("data", (chunk) => {
      complained += chunk;
    });
    child.once("close", (code, signal) =>
      reject(new Error(`the server ended before it listened (${signal ?? code}):\n${said}${complained}`)),
    );
  });

/** Runs what `npm run build` has written, on a free port. `env` over the surroundings of this process. */
export const startServer = async (dataDir: string, env: Record<string, string> = {}): Promise<Server> => {
  const child = spawn(process.execPath, ["--enable-source-maps", join(root, "dist/main.js")], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "127.0.0.1",
      PORT: "0",
      SPORTELLO_CLOCK: "",
      SPORTELLO_DEMO: "1",
      LOG_LEVEL: "silent",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await closed;
  };
  const url = await address(child);
  return { url, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
};
