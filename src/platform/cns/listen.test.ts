import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Issued, newAuthority, sabrina } from "../../../test/cns-cards.ts";
import { type Presented, present } from "../../../test/cns-client.ts";
import { type CardFolder, cardFolder } from "../../../test/cns-folder.ts";
import type { CardRead } from "./card.ts";
import { type Listening, listenWithTls } from "./listen.ts";

let folder: CardFolder;
let listening: Listening;
let handed: { request: string; read: CardRead }[] = [];
const logged: string[] = [];
const waysIn = "https://servizi.ente.example/accedi";
const asked = {
  handOver: async (request: string, read: CardRead) => {
    handed.push({ request, read });
    return "https://servizi.ente.example/cns/ritorno?consegna=x";
  },
  waysIn: () => waysIn,
  log: (fault: string) => {
    logged.push(fault);
  },
  now: () => new Date(),
};

before(async () => {
  folder = await cardFolder();
  listening = await listenWithTls(folder.path, { host: "127.0.0.1", port: 0, oldCards: false }, asked);
});
after(async () => {
  await listening?.close();
  await folder?.remove();
});

const show = async (card?: Pick<Issued, "cert" | "key">, more: Partial<Presented> = {}) => {
  handed = [];
  const told = await present({ port: listening.port, ca: folder.ca, card, ...more });
  return { told, seen: handed[0] };
};

test("S0.7 S1.11 a good card is read and the browser goes on to the main host", async () => {
  for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
    const { told, seen } = await show(folder.authority.card(), { maxVersion });
    assert.equal(told.status, 303);
    assert.equal(told.location, "https://servizi.ente.example/cns/ritorno?consegna=x");
    assert.ok(seen && "card" in seen.read);
    assert.equal(seen.request, "r1");
    assert.equal(seen.read.card.codiceFiscale, sabrina);
  }
});

test("S1.12 what does not open the door is told apart", async () => {
  const { authority } = folder;
  const [revoked, stranger] = [authority.card(), newAuthority("Altra autorità")];
  await folder.revoke([revoked]);
  await listening.reread();
  const cases: [string, Issued | undefined, CardRead][] = [
    ["none", undefined, { refused: "absent" }],
    ["expired", authority.card({ to: "2024-05-03" }), { refused: "expired", validTo: new Date("2024-05-03") }],
    ["not yet", authority.card({ from: "2044-01-01" }), { refused: "not-yet" }],
    ["revoked", revoked, { refused: "revoked" }],
    ["another issuer", stranger.card(), { refused: "unknown-issuer" }],
    // same name, other key
    ["an issuer's double", newAuthority().card(), { refused: "unknown-issuer" }],
    ["not a CNS", authority.card({ policy: "" }), { refused: "not-a-card" }],
    ["for servers", authority.server("x.example"), { refused: "not-a-card" }],
    ["no code", authority.card({ subject: [["CN", "Sabrina Provinciali"]] }), { refused: "no-codice-fiscale" }],
  ];
  for (const [name, card, read] of cases) {
    const { told, seen } = await show(card);
    assert.deepEqual(seen?.read, read, name);
    assert.equal(told.status, 303, name);
  }
});

test("under a trusted root another authority that is not on the list issues no cards", async () => {
  const other = newAuthority("Autorità non elencata", folder.authority);
  const card = other.card();
  const { seen } = await show({ key: card.key, cert: card.cert + other.cert });
  assert.deepEqual(seen?.read, { refused: "unknown-issuer" });
});

test("an issuer under a root is checked against the lists of both", async () => {
  const issuer = newAuthority("Autorità intermedia", folder.authority);
  const card = issuer.card();
  const inFolder = (kind: "ca" | "crl") => join(folder.path, kind, "intermedia.pem");
  await writeFile(inFolder("ca"), issuer.cert);
  await writeFile(inFolder("crl"), issuer.revocationList());
  await listening.reread();
  assert.ok("card" in ((await show(card)).seen?.read ?? {}));
  await rm(inFolder("crl"));
  await listening.reread();
  assert.deepEqual((await show(card)).seen?.read, { refused: "unverifiable" });
  await rm(inFolder("ca"));
  await listening.reread();
});

test("a list of revoked cards that is changed holds without a new start", async () => {
  const card = folder.authority.card();
  await folder.revoke([]);
  await listening.reread();
  assert.ok("card" in ((await show(card)).seen?.read ?? {}));
  await folder.revoke([card]);
  await listening.reread();
  assert.deepEqual((await show(card)).seen?.read, { refused: "revoked" });
  // a file that is half-written takes nothing back
  await writeFile(join(folder.path, "crl", "regione.pem"), "-----BEGIN X509 CRL-----\nMIIB");
  await assert.rejects(listening.reread());
  assert.deepEqual((await show(card)).seen?.read, { refused: "revoked" });
});

test("a list that is too old lets nobody in, and the operator reads once whose it is", async () => {
  logged.splice(0);
  await folder.revoke([], "2025-01-01");
  await listening.reread();
  assert.deepEqual((await show(folder.authority.card())).seen?.read, { refused: "unverifiable" });
  await listening.reread();
  assert.deepEqual(logged, ["no current list of revoked cards of: C=IT, O=Regione di prova, CN=Autorità di prova CNS"]);
  await folder.revoke([]);
  await listening.reread();
});

test("a list that grows old while nobody brings another is told too", async () => {
  const said: string[] = [];
  let at = new Date();
  const told = { ...asked, now: () => at, log: (fault: string) => said.push(fault) };
  const other = await listenWithTls(folder.path, { host: "127.0.0.1", port: 0, oldCards: false }, told);
  assert.deepEqual(said, []);
  at = new Date("2046-01-01");
  await other.reread();
  await other.close();
  assert.equal(said.length, 1);
});

test("a card that was revoked does not come back with the connection of before", async () => {
  const card = folder.authority.card();
  for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
    await folder.revoke([]);
    await listening.reread();
    const kept: Buffer[] = [];
    await show(card, {
      maxVersion,
      connected: (socket) => {
        socket.on("session", (session) => kept.push(session));
        const now = socket.getSession();
        if (now) kept.push(now);
      },
    });
    await folder.revoke([card]);
    await listening.reread();
    for (const session of kept) {
      const { seen } = await show(card, { maxVersion, session });
      assert.deepEqual(seen?.read, { refused: "revoked" }, maxVersion);
    }
  }
  await folder.revoke([]);
  await listening.reread();
});

test("S2.3 the host for cards answers one address alone, is never stored, and wants https for a year", async () => {
  const card = folder.authority.card();
  for (const [path, status] of [
    ["/accedi", 404],
    ["/a/app.css", 404],
    ["/../", 303],
    ["/", 303],
  ] as const) {
    const { told, seen } = await show(card, { path });
    assert.equal(told.status, status, path);
    assert.equal(seen, undefined, path);
    assert.equal(told.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
    assert.equal(told.headers["cache-control"], "no-store");
    assert.match(told.headers["content-security-policy"] ?? "", /^default-src 'none'/);
    assert.equal(told.headers["referrer-policy"], "no-referrer");
    assert.equal(status === 303 ? told.location : told.body.includes(waysIn), status === 303 ? waysIn : true);
  }
  const { told } = await show(card, { method: "POST" });
  assert.equal(told.status, 404);
});

test("a breakage behind it is told without what broke", async () => {
  const { handOver } = asked;
  asked.handOver = async () => {
    throw new Error("no database PRVSRN");
  };
  const failing = await listenWithTls(folder.path, { host: "127.0.0.1", port: 0, oldCards: true }, asked);
  asked.handOver = handOver;
  const told = await present({ port: failing.port, ca: folder.ca, card: folder.authority.card() });
  await failing.close();
  assert.equal(told.status, 503);
  assert.doesNotMatch(told.body, /PRVSRN|database/);
  assert.match(told.body, /problema nostro/);
});

test("it does not start without issuers or without lists of revoked cards", async () => {
  const other = await cardFolder();
  const start = () => listenWithTls(other.path, { host: "127.0.0.1", port: 0, oldCards: false }, asked);
  await writeFile(join(other.path, "crl", "regione.pem"), "");
  await assert.rejects(start, /no list of revoked cards/);
  await writeFile(join(other.path, "ca", "regione.pem"), "");
  await assert.rejects(start, /no certificate of an issuer/);
  await other.remove();
});
