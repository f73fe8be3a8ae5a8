import assert from "node:assert/strict";
import { test } from "node:test";
import { base32, codeOf, stepAt, stepOfCode, totpUri } from "./totp.ts";

const key = Buffer.from("12345678901234567890");

test("RFC 6238 appendix B, the vectors of SHA-1", () => {
  for (const [seconds, code] of [
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ] as const) {
    assert.equal(codeOf(key, stepAt(new Date(seconds * 1000)), 8), code);
  }
});

test("RFC 4226 appendix D, ten counters", () => {
  const codes = Array.from({ length: 10 }, (_, step) => codeOf(key, step));
  assert.deepEqual(codes, "755224 287082 359152 969429 338314 254676 287922 162583 399871 520489".split(" "));
});

test("RFC 4648 base32 without its padding", () => {
  for (const [text, expected] of [
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foobar", "MZXW6YTBOI"],
  ] as const) {
    assert.equal(base32(Buffer.from(text)), expected);
  }
});

test("a code of the step before or after is taken, an older one and a used one are not", () => {
  const now = new Date(1_234_567_890_000);
  const here = stepAt(now);
  assert.equal(stepOfCode(key, codeOf(key, here), now, 0), here);
  assert.equal(
    stepOfCode(key, ` ${codeOf(key, here - 1).slice(0, 3)} ${codeOf(key, here - 1).slice(3)}`, now, 0),
    here - 1,
  );
  assert.equal(stepOfCode(key, codeOf(key, here + 1), now, 0), here + 1);
  assert.equal(stepOfCode(key, codeOf(key, here + 2), now, 0), undefined);
  assert.equal(stepOfCode(key, codeOf(key, here - 2), now, 0), undefined);
  assert.equal(stepOfCode(key, codeOf(key, here), now, here), undefined);
  assert.equal(stepOfCode(key, codeOf(key, here - 1), now, here), undefined);
  for (const wrong of ["", "12345", "1234567", "abcdef"]) assert.equal(stepOfCode(key, wrong, now, 0), undefined);
});

test("the address for the app holds key, site and account", () => {
  const uri = new URL(totpUri(key, { issuer: "Sportello di Borgo", account: "Ada Esempi" }));
  assert.equal(uri.protocol, "otpauth:");
  assert.equal(uri.searchParams.get("secret"), base32(key));
  assert.equal(uri.searchParams.get("issuer"), "Sportello di Borgo");
  assert.ok(!uri.href.includes("+"), "apps read + as a plus");
});
