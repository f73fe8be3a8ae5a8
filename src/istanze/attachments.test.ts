import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser, Response } from "../../test/browser.ts";
import { istanzaOf } from "../../test/desk.ts";
import type { SentFile } from "../../test/multipart.ts";
import { withAttachments } from "../../test/sample-attachments.ts";

let the: TestApp;
before(async () => {
  the = await testApp({ services: [withAttachments] });
});
after(() => the.close());

const card = "/e/regione-piemonte/servizi/prova-allegati";
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}`);
const file = (name: string, content: Buffer | string = pdf(name)): SentFile => ({ name, content });

const onStep = async (part = "cittadina"): Promise<Browser> => {
  const page = await the.signedIn(part);
  await page.post(`${card}/compila`, {});
  await page.get(`${istanzaOf(page)}/riprendi`);
  return page;
};
const rows = (page: Browser) =>
  many<{ id: string; name: string; removed: boolean; scan: string }>(
    the.ctx.db,
    `select id, name, removed_at is not null as removed, scan from document where istanza = $1 and kind = 'allegato'
      order by created_at, name`,
    [istanzaOf(page).split("/").at(-1)],
  );
const faultsOf = ({ html }: Response) => html.faults;

test("S2.28 S2.29 S2.40 the step says of each file if it is mandatory, in which formats, how large, and gives the blank form", async () => {
  const page = await onStep();
  const { text } = page.page().html;
  assert.match(text, /Fronte e retro\. Obbligatorio\. PDF, JPEG o PNG, fino a 5 MB ciascuno, al massimo 2 file/);
  assert.match(text, /Facoltativo\. PDF o P7M, fino a 100 kB, un solo file/);
  const blank = await page.press("Scarica il modulo di delega");
  assert.equal(blank.body.toString(), "Io sottoscritto...");
  assert.match(blank.headers["content-disposition"] ?? "", /attachment; .*delega\.txt/);
});

test("S2.41 S2.42 capability 18: Allega keeps what else was typed; Elimina takes a file away; without JavaScript", async () => {
  const page = await onStep();
  await page.press("Allega Carta d’identità", { oggetto: "Prova" }, { carta: [file("fronte.pdf"), file("retro.pdf")] });
  assert.equal(page.page().status, 200);
  assert.equal(page.page().html.value("oggetto"), "Prova");
  assert.match(page.page().html.text, /fronte\.pdf \(1 kB\) Elimina.* retro\.pdf \(1 kB\) Elimina/);
  assert.match(page.page().html.text, /Hai allegato 2 file, il numero massimo/);
  await page.press("Elimina fronte.pdf", { oggetto: "Prova due" });
  assert.doesNotMatch(page.page().html.text, /fronte\.pdf/);
  assert.equal(page.page().html.value("oggetto"), "Prova due");
  assert.deepEqual(
    (await rows(page)).map(({ name, removed, scan }) => [name, removed, scan]),
    [
      ["fronte.pdf", true, "senza controllo"],
      ["retro.pdf", false, "senza controllo"],
    ],
  );
  const [gone, kept] = await rows(page);
  assert.equal((await page.get(`${istanzaOf(page)}/documenti/${gone?.id}`)).status, 404);
  const got = await page.get(`${istanzaOf(page)}/documenti/${kept?.id}`);
  assert.deepEqual(got.body, pdf("retro.pdf"));
  assert.match(got.headers["content-disposition"] ?? "", /^attachment/);
});

test("capability 18: a file chosen before Successivo goes along; a mandatory one is missed in words", async () => {
  const page = await onStep();
  await page.press("Successivo", { oggetto: "Prova" }, {});
  assert.match(faultsOf(page.page()).carta ?? "", /Allega il file richiesto in «Carta d’identità»/);
  await page.press("Successivo", { oggetto: "Prova" }, { carta: [file("fronte.pdf")] });
  assert.match(page.page().url, /riepilogo$/);
  assert.match(page.page().html.text, /Carta d’identità fronte\.pdf \(1 kB, SHA-256 [0-9a-f]{64}\)/);
  assert.match(page.page().html.text, /Delega Non indicato/);
});

test("capability 18: each refused file has its sentence at its field, and the typed text stays", async () => {
  const page = await onStep();
  const big = Buffer.concat([pdf("x"), Buffer.alloc(100_000, 7)]);
  const refused: [files: SentFile[], field: "carta" | "delega", says: RegExp][] = [
    [[file("vuoto.pdf", "")], "carta", /“vuoto\.pdf” è vuoto/],
    [[file("virus.exe", "MZ")], "carta", /“virus\.exe” non è PDF, JPEG o PNG/],
    [[file("foto.jpg")], "carta", /il suo contenuto non corrisponde al nome/],
    [[file("nota.txt", "ciao")], "carta", /“nota\.txt” non è PDF/],
    [[file("grande.pdf", big)], "delega", /“grande\.pdf” supera 100 kB/],
    [[file("a.pdf"), file("b.pdf")], "delega", /“b\.pdf” non è stato allegato, è ammesso un solo file/],
  ];
  for (const [files, field, says] of refused) {
    await page.get(`${istanzaOf(page)}/passi/documenti`);
    const label = field === "carta" ? "Allega Carta d’identità" : "Allega Delega";
    const answer = await page.press(label, { oggetto: "resta" }, { [field]: files });
    assert.equal(answer.status, 422, String(says));
    assert.match(faultsOf(answer)[field] ?? "", says);
    assert.equal(answer.html.value("oggetto"), "resta");
  }
  await page.get(`${istanzaOf(page)}/passi/documenti`);
  assert.match(faultsOf(await page.press("Allega Carta d’identità", {}, {})).carta ?? "", /Prima scegli il file/);
});

test("the same file sent twice is one, and a form with a file is no conflict with the same page's text", async () => {
  const page = await onStep();
  const open = page.page();
  const button = open.html.button("Allega Carta d’identità");
  const send = () => page.post(open.url, { ...button?.fields, oggetto: "uno" }, { carta: [file("fronte.pdf")] });
  await send();
  await send();
  assert.equal(page.page().status, 200);
  assert.equal((await rows(page)).length, 1);
});

test("capability 18: nobody attaches another person's document, and a posted id is nothing", async () => {
  const other = await onStep("genitore");
  await other.press("Allega Carta d’identità", {}, { carta: [file("altrui.pdf")] });
  const [foreign] = await rows(other);
  const page = await onStep();
  const own = istanzaOf(page);
  await page.press("Successivo", { oggetto: "x", carta: foreign?.id ?? "" });
  assert.match(faultsOf(page.page()).carta ?? "", /Allega il file richiesto/);
  assert.equal((await page.get(`${own}/documenti/${foreign?.id}`)).status, 404);
  assert.equal((await page.get(`${istanzaOf(other)}/documenti/${foreign?.id}`)).status, 404);
  const stranger = await the.signedIn("genitore");
  const before = (await many(the.ctx.db, "select 1 from document")).length;
  const answer = await stranger.post(`${own}/passi/documenti`, {}, { carta: [file("intruso.pdf")] });
  assert.equal(answer.status, 404);
  assert.equal((await many(the.ctx.db, "select 1 from document")).length, before);
});

test("capability 18: what is sent holds its files: receipt, page of the istanza, copy with documents of its own", async () => {
  await the.work();
  const page = await onStep();
  await page.press("Successivo", { oggetto: "Prova" }, { carta: [file("fronte.pdf")] });
  await page.press("Successivo");
  await page.press("Invia");
  await page.press("Conferma");
  const sent = istanzaOf(page);
  await page.get(`${sent}?scheda=allegati`);
  assert.match(page.page().html.text, /fronte\.pdf/);
  // what is sent is not changed any more
  const late = await page.post(`${sent}/passi/documenti`, { op: "allega:carta" }, { carta: [file("tardi.pdf")] });
  assert.equal((await rows(page)).length, 1, late.url);
  await page.post(`${sent}/duplica`, {});
  assert.match(page.page().html.text, /fronte\.pdf \(1 kB, SHA-256/);
  const [copied] = await rows(page);
  assert.equal((await page.get(`${istanzaOf(page)}/documenti/${copied?.id}`)).status, 200);
});

const json = { accept: "application/json" };
const ask = async (page: Browser, url: string, payload: string | Buffer, type: string) => {
  const answer = await the.app.inject({
    method: "POST",
    url,
    payload,
    headers: {
      host: "localhost",
      origin: "http://localhost",
      cookie: page.cookie ?? "",
      "content-type": type,
      ...json,
    },
  });
  return {
    status: answer.statusCode,
    ...(answer.json() as { to: string; received: number; piece: number; done?: boolean; faults?: string[] }),
  };
};

test("capability 18: a file comes in pieces, goes on after a lost line or answer, and is judged when it is whole", async () => {
  const { multipart, multipartType } = await import("../../test/multipart.ts");
  const page = await onStep();
  const content = Buffer.concat([pdf("lungo"), Buffer.alloc(2_500_000, 8)]);
  const start = (name: string, bytes: number) =>
    ask(
      page,
      `${istanzaOf(page)}/allegati/carta`,
      new URLSearchParams({ nome: name, byte: String(bytes) }).toString(),
      "application/x-www-form-urlencoded",
    );
  const piece = (to: string, from: number, bytes: Buffer) =>
    ask(page, to, multipart([["da", String(from)]], { pezzo: [{ name: "pezzo", content: bytes }] }), multipartType);

  const begun = await start("lungo.pdf", content.length);
  assert.equal(begun.received, 0);
  const size = begun.piece;
  assert.equal((await piece(begun.to, 0, content.subarray(0, size))).received, size);
  // its answer was lost: the same piece again changes nothing
  assert.equal((await piece(begun.to, 0, content.subarray(0, size))).received, size);
  // too early
  assert.equal((await piece(begun.to, 2 * size, content.subarray(2 * size))).received, size);
  // after a reload the same file goes on where it stood
  const again = await start("lungo.pdf", content.length);
  assert.deepEqual([again.to, again.received], [begun.to, size]);
  assert.equal((await piece(begun.to, size, content.subarray(size, 2 * size))).received, 2 * size);
  assert.equal((await piece(begun.to, 2 * size, content.subarray(2 * size))).done, true);
  const [whole] = await rows(page);
  assert.deepEqual((await page.get(`${istanzaOf(page)}/documenti/${whole?.id}`)).body, content);
  assert.deepEqual(await many(the.ctx.db, "select id from upload"), []);

  const wrong = await start("falso.png", 9);
  assert.equal(wrong.received, 0);
  const judged = await piece(wrong.to, 0, Buffer.from("non è png".slice(0, 8)));
  assert.deepEqual([judged.status, judged.faults?.[0]?.includes("non corrisponde al nome")], [422, true]);
  const tooLarge = await start("enorme.pdf", 60_000_000);
  assert.deepEqual([tooLarge.status, tooLarge.faults?.[0]?.includes("supera 5 MB")], [422, true]);

  const stranger = await the.signedIn("genitore");
  const theirs = await start("altro.pdf", 100);
  const refused = await the.app.inject({
    method: "POST",
    url: theirs.to,
    headers: { host: "localhost", cookie: stranger.cookie ?? "", "content-type": multipartType },
    payload: multipart([["da", "0"]], { pezzo: [{ name: "pezzo", content: pdf("x") }] }),
  });
  assert.equal(refused.statusCode, 404);
  assert.equal((await one<{ received: number }>(the.ctx.db, "select received from upload")).received, 0);
});

test("a session that has ended keeps the words of a step with files, and none of its bytes", async () => {
  const page = await onStep();
  const url = page.page().url;
  const fields = page.page().html.button("Successivo")?.fields ?? {};
  the.clock.forward(24 * 3_600_000);
  await page.post(url, { ...fields, oggetto: "salvato comunque" }, { carta: [file(`${randomUUID()}.pdf`)] });
  assert.match(page.page().url, /^\/accedi/);
  assert.deepEqual(await rows(page).catch(() => []), []);
  const back = await the.signedIn("cittadina");
  await back.get(url);
  assert.equal(back.page().html.value("oggetto"), "salvato comunque");
});
