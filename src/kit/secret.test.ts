import assert from "node:assert/strict";
import { test } from "node:test";
import { newToken, sameSecret, sha256 } from "./secret.ts";

test("a token carries 256 bits and never comes twice", () => {
  const tokens = new Set(Array.from({ length: 1000 }, newToken));
  assert.equal(tokens.size, 1000);
  for (const token of tokens) assert.equal(Buffer.from(token, "base64url").length, 32);
});

test("SHA-256 of the standard's own example, of text and of bytes", () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(sha256("abc").toString("hex"), abc);
  assert.equal(sha256(Buffer.from("abc")).toString("hex"), abc);
});

test("secrets are the same or not, whatever their lengths", () => {
  assert.equal(sameSecret("abc", "abc"), true);
  assert.equal(sameSecret("abc", "abd"), false);
  assert.equal(sameSecret("abc", "abcd"), false);
});
