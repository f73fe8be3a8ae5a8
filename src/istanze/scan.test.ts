// The real clamd, with a signature of its own and no download.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { many, one } from "#db/connect.ts";
import { clamd } from "#platform/antivirus.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { istanzaOf } from "../../test/desk.ts";
import { untilWorked } from "../../test/istanze.ts";
import { missing } from "../../test/programs.ts";
import { withAttachments } from "../../test/sample-attachments.ts";
import { documentAnswer } from "./document-file.ts";
import { scanDocument } from "./scan.ts";

const skip = missing("clamd", "clamav-daemon");
const infected = Buffer.from("%PDF-1.7\nqui dentro c'è il virus di prova di Sportello\n");
const clean = Buffer.from("%PDF-1.7\nniente di male\n");

let folder: string;
let daemon: ChildProcess | undefined;
let the: TestApp;
const url = () => `unix:${join(folder, "clamd.ctl")}`;

const answers = (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(join(folder, "clamd.ctl"), () => socket.write("zPING\0"));
    socket.on("data", () => resolve(true)).on("error", () => resolve(false));
  });

const startClamd = async (): Promise<void> => {
  daemon = spawn("clamd", ["--foreground", "--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
  for (let left = 300; left > 0 && !(await answers()); left--) await pause(100);
};
const stopClamd = async (): Promise<void> => {
  if (!daemon || daemon.exitCode !== null) return;
  const gone = new Promise((resolve) => daemon?.once("exit", resolve));
  daemon.kill("SIGKILL");
  await gone;
  await rm(join(folder, "clamd.ctl"), { force: true });
};

before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), "sportello-clamd-"));
  await chmod(folder, 0o755);
  const md5 = createHash("md5").update(infected).digest("hex");
  await writeFile(join(folder, "prova.hdb"), `${md5}:${infected.length}:Prova.Sportello\n`);
  await writeFile(
    join(folder, "clamd.conf"),
    [`DatabaseDirectory ${folder}`, `LocalSocket ${join(folder, "clamd.ctl")}`, "StreamMaxLength 1M", ""].join("\n"),
  );
  the = await testApp({ services: [withAttachments], antivirus: clamd(url()) });
});
after(async () => {
  if (skip) return;
  await stopClamd();
  await the.close();
  await rm(folder, { recursive: true, force: true });
});

const attached = async (content: Buffer) => {
  const page = await the.signedIn("cittadina");
  await page.post("/e/regione-piemonte/servizi/prova-allegati/compila", {});
  await page.get(`${istanzaOf(page)}/riprendi`);
  await page.press("Allega Carta d’identità", { oggetto: "x" }, { carta: [{ name: "carta.pdf", content }] });
  const id = istanzaOf(page).split("/").at(-1) ?? "";
  const [row] = await many<{ id: string }>(the.ctx.db, "select id from document where istanza = $1", [id]);
  return { page, key: { ente: "regione-piemonte", id }, document: row?.id ?? "" };
};
const scanOf = async (document: string) =>
  (await one<{ scan: string }>(the.ctx.db, "select scan from document where id = $1", [document])).scan;

test("the antivirus is down: nobody is held up, the office waits, and the job tries again until it is up", {
  skip,
}, async () => {
  const { page, key, document } = await attached(clean);
  assert.match(page.page().html.text, /carta\.pdf \(1 kB, controllo antivirus in corso\)/);
  await assert.rejects(scanDocument(the.ctx, { ...key, document }));
  assert.equal(await scanOf(document), "in attesa");
  assert.equal(await documentAnswer(the.ctx, key, document, { for: "office" }), "missing");
  assert.equal((await page.get(`${istanzaOf(page)}/documenti/${document}`)).status, 200, "one's own file");

  await startClamd();
  await the.work();
  await untilWorked(the);
  assert.equal(await scanOf(document), "pulito");
  const opened = await documentAnswer(the.ctx, key, document, { for: "office" });
  assert.ok(opened !== "missing");
  opened.file.destroy();
  await scanDocument(the.ctx, { ...key, document });
});

test("capability 18: an infected file is given to nobody, does not count, and its person is told", {
  skip,
}, async () => {
  const { page, key, document } = await attached(infected);
  await untilWorked(the);
  assert.equal(await scanOf(document), "infetto");
  const { ente, id } = key;
  for (const whom of ["owner", "office"] as const)
    assert.equal(await documentAnswer(the.ctx, key, document, { for: whom }), "missing");
  const step = `/e/${ente}/istanze/${id}/passi/documenti`;
  await page.get(step);
  assert.equal(page.page().html.all("s")[0]?.text, "carta.pdf");
  assert.match(page.page().html.text, /contiene un virus \(Prova\.Sportello.*eliminalo e allegane uno sano/);
  await page.press("Successivo", { oggetto: "x" });
  assert.match(page.page().html.faults.carta ?? "", /Allega il file richiesto/);
  const mails = await many<{ subject: string; body: string }>(
    the.ctx.db,
    "select subject, body from mail where key like $1 || ':%'",
    [`infected:${document}`],
  );
  assert.equal(mails.length, 1);
  assert.doesNotMatch(JSON.stringify(mails), /carta\.pdf/);
  await page.press("Elimina carta.pdf", {});
  assert.doesNotMatch(page.page().html.text, /virus/);
});

test("clamd that gives no verdict is no verdict of ours", { skip }, async () => {
  await assert.rejects(
    clamd(url()).scan(Readable.from([Buffer.alloc(3_000_000)], { objectMode: false })),
    /no verdict|EPIPE|ECONNRESET/,
  );
  await assert.rejects(clamd("tcp://127.0.0.1:1").scan(Readable.from([clean])), /ECONNREFUSED/);
});
