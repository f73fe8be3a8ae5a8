import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { hash } from "@node-rs/argon2";
import { passwordsFrom, passwordsWith } from "./passwords.ts";

const passwords = passwordsWith(async () => Buffer.alloc(32, 7));

test("S2.73 a password is argon2id with 19 MiB and two passes, and never the same text twice", async () => {
  const one = await passwords.hash("il gatto dorme sul davanzale");
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, await passwords.hash("il gatto dorme sul davanzale"));
  assert.equal(await passwords.matches(one, "il gatto dorme sul davanzale"), true);
  assert.equal(await passwords.matches(one, "il gatto dorme sul davanzale "), false);
});

test("S2.73 an accent is the same on every keyboard, and no sign is left out", async () => {
  const composed = "perché no? 🐈 \u00e8 cos\u00ec";
  const stored = await passwords.hash(composed);
  assert.equal(await passwords.matches(stored, composed.normalize("NFD")), true);
  assert.equal(await passwords.matches(stored, composed.replace("🐈", "")), false);
});

test("nobody's password is never right, whatever is typed", async () => {
  for (const typed of ["", "password", "il gatto dorme sul davanzale"]) {
    assert.equal(await passwords.matches(null, typed), false);
    assert.equal(await passwords.matches(undefined, typed), false);
  }
});

test("without the pepper a stored password is worth nothing", async () => {
  const stored = await passwords.hash("il gatto dorme sul davanzale");
  const another = passwordsWith(async () => Buffer.alloc(32, 8));
  assert.equal(await another.matches(stored, "il gatto dorme sul davanzale"), false);
});

test("one of former parameters is known as such", async () => {
  assert.equal(passwords.isOld(await passwords.hash("x")), false);
  assert.equal(passwords.isOld(await hash("x", { memoryCost: 8192, timeCost: 2, parallelism: 1 })), true);
});

test("many at once are all answered, two at a time", async () => {
  const stored = await passwords.hash("uno due tre");
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, n) => passwords.matches(stored, n % 2 ? "uno due tre" : "no")),
  );
  assert.deepEqual(
    answers,
    Array.from({ length: 9 }, (_, n) => n % 2 === 1),
  );
});

test("the pepper is made once, and two processes that begin together share it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sportello-pepper-"));
  try {
    const path = join(folder, "keys", "pepper");
    const [one, two] = [passwordsFrom(path), passwordsFrom(path)];
    const [first, second] = await Promise.all([one.hash("uno"), two.hash("due")]);
    assert.equal(await two.matches(first, "uno"), true);
    assert.equal(await one.matches(second, "due"), true);
    assert.equal(Buffer.from(await readFile(path, "utf8"), "base64").length, 32);
    await writeFile(path, "short");
    await assert.rejects(passwordsFrom(path).hash("x"), /32 bytes in base64/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
