import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOfPassword } from "./judge-password.ts";

const personal = ["SMPDAA85T50L219Z", "Ada", "Esempi Lunghi", "ada.esempi@posta.example", "Comune di Borgo Esempio"];
const alone = (password: string) => faultOfPassword(password, { personal, alone: true });
const beside = (password: string) => faultOfPassword(password, { personal, alone: false });

test("S2.73 fifteen signs alone, eight beside a second factor, a hundred and twenty-eight at most", () => {
  assert.equal(alone(""), "missing");
  assert.equal(alone("gatto sul muro"), "short");
  assert.equal(alone("gatto sul muro!"), undefined);
  assert.equal(beside("gattomu"), "short");
  assert.equal(beside("gatmuro7"), undefined);
  const long = "zuppa di farro e lenticchie con olio nuovo ".repeat(3).slice(0, 128);
  assert.equal(alone(long), undefined);
  assert.equal(alone(`${long}!`), "long");
  // counted as people do: six faces are no twelve
  assert.equal(beside("🐈🐕🐎🐄🐖🐑"), "short");
});

test("S2.73 every sign is allowed, and none is asked for", () => {
  for (const good of [
    "solo parole minuscole e spazi",
    "SOLOMAIUSCOLEDIFILA",
    "però è così: €100 %$&!",
    "猫は窓辺で眠っていて幸せです",
    "   spazi   davanti e dietro   ",
  ]) {
    assert.equal(alone(good.length >= 15 ? good : good.padEnd(15, "、ゆきもふる")), undefined, good);
  }
});

test("S2.73 what everybody tries first is refused, dressed up or not", () => {
  for (const bad of ["password", "Password1", "PASSWORD!!!", "juventus", "iloveyou", "football1"]) {
    assert.equal(beside(bad), "common", bad);
  }
  for (const bad of [
    "password1234567",
    "!!!!password2026",
    "sunshinesunshine",
    "password password",
    "Password-football",
  ])
    assert.equal(alone(bad), "common", bad);
});

test("S2.73 what goes on by itself is refused", () => {
  for (const bad of [
    "aaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "123451234512345",
    "abcdefghijklmnop",
    "qwertyuiopasdfgh",
    "zyxwvutsrqponml",
    "!!!!!!!!!!!!!!!!!",
  ]) {
    assert.equal(alone(bad), "regular", bad);
  }
});

test("S2.73 what is known of the person and of the ente does not make a password", () => {
  for (const bad of [
    "SMPDAA85T50L219Z",
    "smpdaa85t50l219z2026",
    "borgo.esempio.2026",
    "EsempiLunghi1985!",
    "comune di borgo esempio",
    "ada.esempi@posta.example",
  ]) {
    assert.equal(alone(bad.padEnd(15, "!")), "personal", bad);
  }
  // a name among other words does no harm
  assert.equal(alone("a borgo c'era una volta un gatto"), undefined);
});
