// The configuration that docs/OPERATING.md gives, tried as it stands there: only paths and ports are those of the test.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Authority, type Issued, newAuthority, sabrina } from "../../../test/cns-cards.ts";
import { cardHost, present } from "../../../test/cns-client.ts";
import { missing } from "../../../test/programs.ts";
import { root } from "../../kit/root.ts";
import type { CardRead } from "./card.ts";
import { type Listening, listenBehindProxy } from "./listen.ts";

const skip = missing("nginx", "nginx");
const secret = "0123456789abcdef0123456789abcdef";

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });

/** Until a program that was started listens; it ends by itself when it cannot. */
const listens = async (port: number, program: ChildProcess): Promise<void> => {
  while (!(await answers(port))) {
    if (program.exitCode !== null) throw new Error(`${program.spawnfile} ended`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The responder of OpenSSL says so itself; a connection that asks nothing would hold it up. */
const says = (program: ChildProcess, words: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    const hear = (piece: Buffer) => words.test(piece.toString()) && resolve();
    program.stdout?.on("data", hear);
    program.stderr?.on("data", hear);
    program.once("exit", () => reject(new Error(`${program.spawnfile} ended`)));
  });

const ended = async (program: ChildProcess): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill("SIGTERM");
  await once(program, "exit");
};

const documented = async (): Promise<string> => {
  const text = await readFile(join(root, "docs/OPERATING.md"), "utf8");
  const block = /```nginx\n(server \{[\s\S]+?)```/.exec(text)?.[1];
  if (!block) throw new Error("docs/OPERATING.md gives no configuration of nginx");
  return block;
};

type Bench = { folder: string; authority: Authority; ca: string; listening: Listening; handed: CardRead[] };
let bench: Bench;

/** nginx with what the page says; `change`: what an operator would write otherwise. */
const withNginx = async <T>(
  revoked: readonly Issued[],
  use: (port: number) => Promise<T>,
  change: (config: string) => string = (config) => config,
): Promise<T> => {
  const { folder, authority, listening } = bench;
  const port = await freePort();
  await writeFile(join(folder, "crl.pem"), authority.revocationList(revoked));
  const server = change(await documented())
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replaceAll("/etc/nginx/cns", folder)
    .replaceAll("127.0.0.1:3312", `127.0.0.1:${listening.port}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const config = `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary.join(" ")}
${server}
}`;
  await writeFile(join(folder, "nginx.conf"), config);
  const nginx = spawn("nginx", ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], {
    stdio: "ignore",
  });
  try {
    await listens(port, nginx);
    return await use(port);
  } finally {
    await ended(nginx);
  }
};

const show = async (port: number, card?: Issued, headers?: Record<string, string>) => {
  bench.handed.splice(0);
  const told = await present({ port, ca: bench.ca, card, ...(headers && { headers }) });
  return { told, read: bench.handed[0] };
};

before(async () => {
  if (skip) return;
  const folder = await mkdtemp(join(tmpdir(), "sportello-nginx-"));
  const [authority, web] = [newAuthority(), newAuthority("Web di prova")];
  const host = web.server(cardHost);
  const handed: CardRead[] = [];
  await Promise.all([
    writeFile(join(folder, "cert.pem"), host.cert),
    writeFile(join(folder, "key.pem"), host.key),
    writeFile(join(folder, "ca.pem"), authority.cert),
    writeFile(join(folder, "secret.conf"), `proxy_set_header X-CNS-Proxy-Secret "${secret}";\n`),
    writeFile(join(folder, "secret"), `${secret}\n`),
  ]);
  const listening = await listenBehindProxy(
    join(folder, "secret"),
    { host: "127.0.0.1", port: 0 },
    {
      handOver: async (_, read) => {
        handed.push(read);
        return "https://servizi.ente.example/cns/ritorno";
      },
      waysIn: () => "https://servizi.ente.example/accedi",
      log: (fault) => assert.fail(fault),
      now: () => new Date(),
    },
  );
  bench = { folder, authority, ca: web.cert, listening, handed };
});
after(async () => {
  if (skip) return;
  await bench?.listening.close();
  await rm(bench.folder, { recursive: true, force: true });
});

test("S0.7 S1.11 behind nginx a good card comes in and every other is told why not", { skip }, async () => {
  const { authority } = bench;
  const [good, revoked] = [authority.card(), authority.card()];
  await withNginx([revoked], async (port) => {
    const { told, read } = await show(port, good);
    assert.equal(told.status, 303);
    assert.ok(read && "card" in read);
    assert.equal(read.card.codiceFiscale, sabrina);
    const cases: [string, Issued | undefined, CardRead][] = [
      ["none", undefined, { refused: "absent" }],
      ["revoked", revoked, { refused: "revoked" }],
      ["expired", authority.card({ to: "2024-05-03" }), { refused: "expired", validTo: new Date("2024-05-03") }],
      ["not a CNS", authority.card({ policy: "" }), { refused: "not-a-card" }],
      ["no code", authority.card({ subject: [["CN", "Sabrina"]] }), { refused: "no-codice-fiscale" }],
    ];
    for (const [name, card, expected] of cases) assert.deepEqual((await show(port, card)).read, expected, name);
    const stranger = (await show(port, newAuthority("Altra").card())).read;
    assert.ok(stranger && "refused" in stranger);
    assert.match(stranger.refused, /unknown-issuer|unverifiable/);
  });
});

test("a list of another issuer refuses every card", { skip }, async () => {
  const other = join(bench.folder, "other.pem");
  await writeFile(other, newAuthority("Altra").revocationList());
  await withNginx(
    [],
    async (port) => assert.deepEqual((await show(port, bench.authority.card())).read, { refused: "unverifiable" }),
    (config) => config.replace("/etc/nginx/cns/crl.pem", other),
  );
});

test("what a browser writes under nginx's names is overwritten, and a header without the secret is not believed", {
  skip,
}, async () => {
  const { authority, listening, handed } = bench;
  const spoofed = {
    "x-cns-verify": "SUCCESS",
    "x-cns-certificate": encodeURIComponent(authority.card().cert),
    "x-cns-proxy-secret": "x",
  };
  await withNginx([], async (port) => {
    assert.deepEqual((await show(port, undefined, spoofed)).read, { refused: "absent" });
    const other = authority.card({ subject: [["CN", "PRVVIO79P21L219X/6120001.x"]] });
    const { read } = await show(port, other, spoofed);
    assert.ok(read && "card" in read);
    assert.equal(read.card.codiceFiscale, "PRVVIO79P21L219X");
  });
  const direct = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: listening.port, path: "/?richiesta=r1", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end();
    });
  handed.splice(0);
  assert.equal(await direct(spoofed), 403);
  assert.equal(await direct({ ...spoofed, "x-cns-proxy-secret": "" }), 403);
  assert.equal(await direct({ ...spoofed, "x-cns-proxy-secret": secret.slice(0, -1) }), 403);
  assert.deepEqual(handed, []);
  // the proxy's own word is not enough: the certificate is read again
  assert.equal(await direct({ "x-cns-proxy-secret": secret, "x-cns-verify": "SUCCESS" }), 303);
  assert.deepEqual(handed.splice(0), [{ refused: "unreadable" }]);
  const expired = encodeURIComponent(authority.card({ to: "2024-05-03" }).cert);
  await direct({ "x-cns-proxy-secret": secret, "x-cns-verify": "SUCCESS", "x-cns-certificate": expired });
  assert.deepEqual(handed.splice(0), [{ refused: "expired", validTo: new Date("2024-05-03") }]);
  await direct({ "x-cns-proxy-secret": secret, "x-cns-verify": "FAILED:something new", "x-cns-certificate": expired });
  assert.deepEqual(handed.splice(0), [{ refused: "unverifiable" }]);
});

test("a card that was revoked does not come back with nginx's connection of before", { skip }, async () => {
  const card = bench.authority.card();
  for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
    await withNginx([], async (port) => {
      const reused: boolean[] = [];
      let kept: Buffer | undefined;
      await present({
        port,
        ca: bench.ca,
        card,
        maxVersion,
        connected: (socket) => {
          kept = socket.getSession();
          socket.on("session", (session) => {
            kept = session;
          });
        },
      });
      await present({
        port,
        ca: bench.ca,
        card,
        maxVersion,
        session: kept,
        connected: (socket) => reused.push(socket.isSessionReused()),
      });
      assert.deepEqual(reused, [false], maxVersion);
    });
  }
});

test("OCSP by nginx: good, revoked, and closed when the responder is silent", {
  skip: skip || missing("openssl", "openssl"),
}, async () => {
  const { authority, folder } = bench;
  const [good, revoked] = [authority.card(), authority.card()];
  const line = (state: string, { serial }: Issued) =>
    [
      state,
      "450101000000Z",
      state === "R" ? "210504000000Z" : "",
      serial.toString("hex").toUpperCase(),
      "unknown",
      "/CN=x",
    ].join("\t");
  await writeFile(join(folder, "index.txt"), `${line("V", good)}\n${line("R", revoked)}\n`);
  await writeFile(join(folder, "ca.key"), authority.key);
  const ocsp = await freePort();
  const responder = spawn(
    "openssl",
    [
      "ocsp",
      "-port",
      String(ocsp),
      "-index",
      "index.txt",
      "-CA",
      "ca.pem",
      "-rsigner",
      "ca.pem",
      "-rkey",
      "ca.key",
      "-ndays",
      "1",
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  const byOcsp = (config: string) =>
    config.replace(/ssl_crl [^;]+;/, `ssl_ocsp leaf; ssl_ocsp_responder http://127.0.0.1:${ocsp}/;`);
  try {
    await says(responder, /ACCEPT|waiting/i);
    await withNginx(
      [],
      async (port) => {
        assert.ok("card" in ((await show(port, good)).read ?? {}));
        assert.deepEqual((await show(port, revoked)).read, { refused: "revoked" });
      },
      byOcsp,
    );
  } finally {
    await ended(responder);
  }
  await withNginx(
    [],
    async (port) => assert.deepEqual((await show(port, good)).read, { refused: "unverifiable" }),
    byOcsp,
  );
});
