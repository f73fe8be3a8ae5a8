// An antivirus behind a port: clamd by its INSTREAM command, over TCP or a socket of this machine.
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";

/** "clean", or the name of what was found. */
export type Verdict = "clean" | { threat: string };

export type Antivirus = {
  /** @throws when nobody answers, or no verdict: then nothing is known of the file */
  scan(content: Readable): Promise<Verdict>;
};

const silence = 60_000;

const opened = (url: string): Socket => {
  if (url.startsWith("unix:")) return connect({ path: url.slice("unix:".length) });
  const { hostname, port } = new URL(url);
  return connect({ host: hostname, port: Number(port) });
};

const meaning = (answer: string): Verdict => {
  const said = answer.replace(/\0/g, "").trim();
  if (said === "stream: OK") return "clean";
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found) return { threat: found };
  throw new Error(`clamd gave no verdict: ${said.slice(0, 200) || "the line was closed"}`);
};

const prefixed = (chunk: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
};

const writable = (socket: Socket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once("drain", resolve);
    socket.once("close", resolve);
  });

/** Until the end, or until clamd has heard enough: it closes the line over a file that is too long for it. */
const speak = async (socket: Socket, content: Readable): Promise<void> => {
  socket.write("zINSTREAM\0");
  for await (const chunk of content) {
    if (socket.destroyed) return;
    if (!socket.write(prefixed(chunk))) await writable(socket);
  }
  socket.write(Buffer.alloc(4));
};

const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    socket.setEncoding("utf8");
    socket.setTimeout(silence, () => socket.destroy(new Error("clamd is silent")));
    socket.on("data", (text) => {
      answer += text;
    });
    let broken: Error | undefined;
    socket.on("error", (error) => {
      broken = error;
    });
    // what it said before the line broke counts
    socket.once("close", () => (answer === "" && broken ? reject(broken) : resolve(answer)));
  });

/** At "tcp://127.0.0.1:3310" or "unix:/run/clamav/clamd.ctl". */
export const clamd = (url: string): Antivirus => ({
  async scan(content) {
    const socket = opened(url);
    try {
      const [answer] = await Promise.all([heard(socket), speak(socket, content)]);
      return meaning(answer);
    } finally {
      content.destroy();
      socket.destroy();
    }
  },
});
