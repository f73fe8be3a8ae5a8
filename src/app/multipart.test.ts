import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { filesUnder } from "#platform/durable.ts";
import { type Files, folderFiles } from "#platform/files.ts";
import { testApp } from "../../test/app.ts";
import { begun, istanzaOf } from "../../test/desk.ts";
import { multipart, multipartType, type SentFiles } from "../../test/multipart.ts";
import { readMultipart } from "./multipart.ts";

let folder: string;
let store: Files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-multipart-"));
  store = folderFiles(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

const request = (content: Iterable<Buffer> | AsyncIterable<Buffer>, type = multipartType): IncomingMessage =>
  Object.assign(Readable.from(content, { objectMode: false }), { headers: { "content-type": type } }) as never;
const pieces = (content: Buffer, size = 1000): Buffer[] =>
  Array.from({ length: Math.ceil(content.length / size) }, (_, at) => content.subarray(at * size, (at + 1) * size));

const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 7)]);
const limits = { files: 3, bytes: 10_000 };
const read = (fields: [string, string][], files: SentFiles, over = limits) =>
  readMultipart(request(pieces(multipart(fields, files))), over, store);
const faultsIn = async (files: SentFiles) =>
  Object.values((await read([], files)).files).flatMap((all) =>
    all.map((file) => ("fault" in file ? `${file.name}: ${file.fault}` : file.name)),
  );

test("texts come out as of any other form, files with their bytes in the store", async () => {
  const fields: [string, string][] = [
    ["nome", "Però è “così” \r\n €"],
    ["scelte", "a"],
    ["scelte", "b"],
    ["vuoto", ""],
    ["__proto__", "x"],
  ];
  const { body, files } = await read(fields, { carta: [{ name: "Identità.pdf", content: pdf, type: "text/html" }] });
  assert.equal(body.nome, "Però è “così” \r\n €");
  assert.deepEqual(body.scelte, ["a", "b"]);
  assert.equal(body.vuoto, "");
  assert.equal(Object.getPrototypeOf(body), Object.prototype);
  const [file] = files.carta ?? [];
  assert.ok(file && "sha256" in file);
  assert.deepEqual(
    { ...file, sha256: "" },
    { name: "Identità.pdf", mediaType: "application/pdf", bytes: 5009, sha256: "" },
  );
  const kept = await store.get(file.sha256);
  assert.deepEqual(Buffer.concat((await kept?.toArray()) ?? []), pdf);
});

test("capability 18: each file that is not taken says why, and the others come", async () => {
  assert.deepEqual(await faultsIn({ a: [{ name: "a.pdf", content: "" }] }), ["a.pdf: empty"]);
  assert.deepEqual(await faultsIn({ a: [{ name: "a.pdf", content: Buffer.concat([pdf, pdf]) }] }), ["a.pdf: tooLarge"]);
  assert.deepEqual(await faultsIn({ a: [{ name: "a.exe", content: "MZ" }] }), ["a.exe: wrongType"]);
  assert.deepEqual(await faultsIn({ a: [{ name: "a.jpg", content: pdf }] }), ["a.jpg: wrongType"]);
  const many = ["1", "2", "3", "4", "5"].map((n) => ({ name: `${n}.pdf`, content: pdf }));
  assert.deepEqual(await faultsIn({ a: many }), ["1.pdf", "2.pdf", "3.pdf", "4.pdf: tooMany", "5.pdf: tooMany"]);
  assert.deepEqual(await faultsIn({ a: [{ name: "", content: "" }] }), [], "a field without a file is no fault");
});

test("capability 18: 60 MB over the limit are neither kept nor held in memory, and the texts after them still come", async () => {
  const before = (await filesUnder(folder)).length;
  const [head, tail] = multipart([], { a: [{ name: "grande.pdf", content: "%PDF-1.7\n@@@@" }] })
    .toString("latin1")
    .split("@@@@");
  let highest = 0;
  const body = async function* () {
    yield Buffer.from(head ?? "", "latin1");
    const piece = Buffer.alloc(60_000, 7);
    for (let n = 0; n < 1000; n++) {
      yield piece;
      highest = Math.max(highest, process.memoryUsage().arrayBuffers);
    }
    yield Buffer.from('\r\n------sportello4711\r\nContent-Disposition: form-data; name="rup"\r\n\r\nRosa', "latin1");
    yield Buffer.from(tail ?? "", "latin1");
  };
  const atRest = process.memoryUsage().arrayBuffers;
  const { body: typed, files } = await readMultipart(request(body()), { files: 1, bytes: 5_000_000 }, store);
  assert.deepEqual(files.a, [{ name: "grande.pdf", fault: "tooLarge" }]);
  assert.equal(typed.rup, "Rosa");
  assert.equal((await filesUnder(folder)).length, before);
  assert.ok(highest - atRest < 20_000_000, `${(highest - atRest) / 1e6} MB`);
});

test("without a store texts are kept and no file, but for its name", async () => {
  const before = (await filesUnder(folder)).length;
  const sent = multipart([["rup", "Rosa"]], {
    a: [{ name: "x.pdf", content: Buffer.concat([pdf, Buffer.from("1")]) }],
  });
  assert.deepEqual(await readMultipart(request(pieces(sent)), limits), {
    body: { rup: "Rosa" },
    files: { a: [{ name: "x.pdf", fault: "tooMany" }] },
  });
  assert.equal((await filesUnder(folder)).length, before);
});

test("a form that breaks off or cannot be read is refused, and leaves nothing", async () => {
  const before = (await filesUnder(folder)).length;
  const content = multipart([], { a: [{ name: "x.pdf", content: Buffer.concat([pdf, Buffer.from("2")]) }] });
  const refused = (given: Buffer, type?: string) =>
    assert.rejects(readMultipart(request(pieces(given), type), limits, store), { statusCode: 400 });
  await refused(content.subarray(0, 3000));
  await refused(content, "multipart/form-data");
  await assert.rejects(
    read(
      Array.from({ length: 4000 }, (_, n) => [`n${n}`, "x"]),
      {},
    ),
    { statusCode: 413 },
  );
  await assert.rejects(read([["a", "x".repeat(1_100_000)]], {}), { statusCode: 413 });
  assert.equal((await filesUnder(folder)).length, before);
});

const bare = (head: string): Buffer =>
  Buffer.from(`--x\r\nContent-Disposition: form-data${head}\r\n\r\nx\r\n--x--\r\n`);
const bareType = "multipart/form-data; boundary=x";

test("a part without its name is read like any other, text or file", async () => {
  const reading = (head: string) => readMultipart(request([bare(head)], bareType), limits, store);
  assert.deepEqual(await reading(""), { body: { "": "x" }, files: {} });
  assert.deepEqual(await reading('; filename="a.exe"'), {
    body: {},
    files: { "": [{ name: "a.exe", fault: "wrongType" }] },
  });
});

test("what is thrown while a part is taken refuses the form and goes no further", async (t) => {
  const { byteLength } = Buffer;
  t.mock.method(Buffer, "byteLength", (text: string) => {
    if (text === "x") throw new Error("broken");
    return byteLength(text);
  });
  await assert.rejects(readMultipart(request([bare("")], bareType), limits, store), { statusCode: 400 });
});

test("a form whose parts have no name ends no process: not of nobody, not of its owner, not of an ended session", async () => {
  const the = await testApp();
  try {
    const page = await begun(the);
    const url = `${istanzaOf(page)}/passi/informativa`;
    const posted = async (head: string, cookie?: string) =>
      the.app.inject({
        method: "POST",
        url,
        headers: { host: "localhost", "content-type": bareType, ...(cookie && { cookie }) },
        payload: bare(head),
      });
    for (const head of ["", '; filename="a.pdf"']) {
      assert.match(String((await posted(head)).headers.location), /^\/accedi/);
      assert.ok((await posted(head, page.cookie)).statusCode < 500);
    }
    the.clock.forward(2 * 3_600_000);
    assert.match(String((await posted("", page.cookie)).headers.location), /scaduta=salvato/);
  } finally {
    await the.close();
  }
});
