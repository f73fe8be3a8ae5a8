import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { demoMail, type Message, smtpMail } from "./mail.ts";

type Taken = { from: string; to: string[]; lines: string[] };

const taken: Taken[] = [];
let refuseNext = false;

const greet = async (socket: Socket): Promise<void> => {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let mail: Taken = { from: "", to: [], lines: [] };
  let reading = false;
  say("220 posta.example.it");
  for await (const line of createInterface(socket)) {
    if (reading && line !== ".") mail.lines.push(line);
    else if (reading) {
      reading = false;
      taken.push(mail);
      mail = { from: "", to: [], lines: [] };
      say("250 taken");
    } else if (/^MAIL FROM/i.test(line)) {
      mail.from = line;
      say("250 ok");
    } else if (/^RCPT TO/i.test(line)) {
      mail.to.push(line);
      say(refuseNext ? "550 unknown" : "250 ok");
    } else if (/^DATA/i.test(line)) {
      reading = true;
      say("354 go on");
    } else say("250 ok");
  }
};

const server = createServer((socket) => {
  greet(socket).catch(() => socket.destroy());
});
let url = "";
before(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`;
});
after(() => server.close());

const message: Message = {
  id: "0198c0de-0000-7000-8000-000000000001",
  from: "sportello@example.it",
  to: "anna@example.it",
  subject: "Richiesta inviata: è arrivata – n. 6",
  text: "Gentile Anna,\nla richiesta è stata inviata.\n.\nFine",
  attachments: [{ name: "ricevuta è.pdf", mediaType: "application/pdf", content: Buffer.from("%PDF-1.7 prova") }],
};

/** Hands a message over and gives what the server got: envelope, unfolded headers, everything as one text. */
const handed = async (change: Partial<Message> = {}) => {
  taken.length = 0;
  await smtpMail(url).hand({ ...message, ...change });
  const [mail] = taken;
  assert.ok(mail);
  const raw = mail.lines.join("\n");
  const headers = raw
    .slice(0, raw.indexOf("\n\n"))
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  return { ...mail, headers, raw };
};

const header = (headers: string[], name: string) => headers.filter((line) => line.startsWith(`${name}: `));

test("a mail reaches the server with its text and its attachment", async () => {
  const { from, to, headers, raw } = await handed();
  assert.match(from, /<sportello@example\.it>/);
  assert.deepEqual(to, ["RCPT TO:<anna@example.it>"]);
  assert.deepEqual(header(headers, "To"), ["To: anna@example.it"]);
  assert.match(raw, /Content-Type: text\/plain; charset=utf-8/);
  assert.match(raw, /la richiesta =C3=A8 stata inviata/);
  assert.ok(raw.includes("\n..\nFine"));
  assert.match(raw, /Content-Type: application\/pdf/);
  assert.ok(raw.includes(Buffer.from("%PDF-1.7 prova").toString("base64")));
});

test("handed over twice it is the same mail: its Message-ID is that of its row", async () => {
  const expected = ["Message-ID: <0198c0de-0000-7000-8000-000000000001@example.it>"];
  assert.deepEqual(header((await handed()).headers, "Message-ID"), expected);
  assert.deepEqual(header((await handed()).headers, "Message-ID"), expected);
});

test("accents of the subject arrive as encoded words", async () => {
  const [subject = ""] = header((await handed()).headers, "Subject");
  const decoded = subject.replace(/\?=\s+=\?UTF-8\?Q\?/g, "").replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, words: string) =>
    Buffer.from(
      words
        .replaceAll("_", " ")
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      "latin1",
    ).toString("utf8"),
  );
  assert.match(subject, /^[\x20-\x7e]+$/);
  assert.equal(decoded, `Subject: ${message.subject}`);
});

test("a subject cannot write headers of its own", async () => {
  const { headers, to } = await handed({ subject: "Ciao\r\nBcc: altri@example.it\r\n\r\ncorpo" });
  assert.deepEqual(header(headers, "Bcc"), []);
  assert.deepEqual(header(headers, "Subject"), ["Subject: Ciao Bcc: altri@example.it corpo"]);
  assert.equal(to.length, 1);
});

test("an address that is not exactly one is refused before it leaves", async () => {
  taken.length = 0;
  for (const to of ["", "anna", "a@b.it, c@d.it", "Anna <a@b.it>", "a@b.it\r\nBcc: c@d.it", "a@b@c.it"])
    await assert.rejects(smtpMail(url).hand({ ...message, to }), /Not one mail address/);
  assert.deepEqual(taken, []);
});

test("what the server refuses is thrown, so that the job tries again or says so", async () => {
  refuseNext = true;
  await assert.rejects(smtpMail(url).hand(message), /550/).finally(() => {
    refuseNext = false;
  });
});

test("a server that is not there is thrown", async () => {
  await assert.rejects(smtpMail("smtp://127.0.0.1:1").hand(message), /ECONNREFUSED/);
});

test("the demo sends nothing and succeeds", async () => {
  taken.length = 0;
  await demoMail().hand(message);
  assert.deepEqual(taken, []);
});
