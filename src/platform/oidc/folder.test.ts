import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { newKey, pemOf } from "../../../test/jose-by-hand.ts";
import { type Folder, federatedSettings, gatewaySettings, oidcFolder, ownKeys } from "../../../test/oidc-folder.ts";
import { gateway, levels } from "../../../test/oidc-gateway.ts";
import { EnvFault } from "../../env.ts";
import { oidcIn } from "./folder.ts";
import { isIdentified } from "./provider.ts";

const publicUrl = "https://servizi.ente.example";
const key = newKey("anchor");
const world = { anchor: "https://anchor.example", op: "https://op.example", keys: { anchor: key } as never };
const spid = federatedSettings(world, "spid");
const plain = gatewaySettings("https://gateway.example", levels);

let folder: Folder;
beforeEach(async () => {
  await folder?.remove();
  folder = await oidcFolder();
});
after(() => folder.remove());

const faultsOf = async (loopback = false): Promise<string[]> => {
  try {
    await oidcIn(folder.path, { publicUrl, loopback });
    return [];
  } catch (fault) {
    if (!(fault instanceof EnvFault)) throw fault;
    return fault.message.split("\n");
  }
};

test("a folder for each way in, in the order of their names, each with its addresses", async () => {
  await folder.add("spid", { "provider.json": spid, ...ownKeys() });
  await folder.add("cie", { "provider.json": { ...spid, kind: "cie", clientId: publicUrl }, ...ownKeys() });
  await folder.add("piemonte", { "provider.json": plain, secret: "s" });
  const found = await oidcIn(folder.path, { publicUrl, loopback: false });
  assert.deepEqual(
    found.map(({ id, kind, name, reaches, entity }) => [id, kind, name, reaches, entity?.clientId]),
    [
      ["cie", "cie", "SPID", 3, publicUrl],
      ["piemonte", "plain", "Identità Piemonte", 3, undefined],
      ["spid", "spid", "SPID", 3, `${publicUrl}/oidc/spid`],
    ],
  );
});

test("every fault is told at once, with where it is", async () => {
  await folder.add("spid", { "provider.json": { kind: "spid", trustAnchors: [{ entity: "http://anchor.example" }] } });
  await folder.add("gateway", { "provider.json": { ...plain, issuer: "gateway", algorithm: "HS256", levels: {} } });
  await folder.add("empty", {});
  await folder.add("broken", { "provider.json": "{" });
  await folder.add("Other", { "provider.json": { kind: "oauth" } });
  const faults = await faultsOf();
  for (const expected of [
    /spid\/provider\.json: trustAnchors\[0\]\.jwks must hold the anchor's public keys/,
    /spid\/provider\.json: trustAnchors\[0\]\.entity must be an https address/,
    /spid\/provider\.json: providers must be a list/,
    /spid\/provider\.json: organization must be an object/,
    /spid\/provider\.json: name is needed/,
    /spid\/provider\.json: federation\.pem is needed/,
    /gateway\/provider\.json: issuer must be an https address/,
    /gateway\/provider\.json: algorithm must be one of/,
    /gateway\/provider\.json: levels\.values must say/,
    /gateway\/provider\.json: beside it either the file secret or signing\.pem/,
    /empty\/provider\.json: is not there/,
    /broken\/provider\.json: is no JSON object/,
    /Other\/provider\.json: the folder's name/,
    /Other\/provider\.json: kind must be spid, cie or plain, not oauth/,
  ]) {
    assert.match(faults.join("\n"), expected);
  }
});

const rejected: Record<string, [files: Record<string, unknown>, expected: RegExp]> = {
  "a key that is too short": [
    {
      "provider.json": spid,
      ...ownKeys(),
      "signing.pem": "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----",
    },
    /signing\.pem: /,
  ],
  "one key for two uses": [
    { "provider.json": spid, ...ownKeys(), "signing.pem": ownKeys()["federation.pem"] },
    /each of the keys must be another one/,
  ],
  "another clientId": [
    { "provider.json": { ...spid, clientId: "https://other.example" }, ...ownKeys() },
    /clientId must be https:\/\/servizi\.ente\.example\/oidc\/way or https:\/\/servizi\.ente\.example/,
  ],
  "a private way of telling who we are without its file": [
    { "provider.json": { ...plain, authentication: "client_secret_post" } },
    /the file secret is needed/,
  ],
  "a way of telling who we are that nobody knows": [
    { "provider.json": { ...plain, authentication: "none" }, secret: "s" },
    /authentication must be/,
  ],
  "a level that is none": [{ "provider.json": { ...plain, level: 4 }, secret: "s" }, /level must be 1, 2 or 3/],
  "no claim for the codice fiscale": [
    { "provider.json": { ...plain, claims: { name: "given_name", familyName: "family_name" } }, secret: "s" },
    /claims\.fiscalNumber is needed/,
  ],
};

for (const [name, [files, expected]] of Object.entries(rejected)) {
  test(`OIDC_DIR is refused at the start: ${name}`, async () => {
    await folder.add("way", files);
    assert.match((await faultsOf()).join("\n"), expected);
  });
}

test("http is for this machine alone, and in the demo alone", async () => {
  await folder.add("way", { "provider.json": { ...plain, issuer: "http://127.0.0.1:1/" }, secret: "s" });
  assert.equal((await faultsOf()).length, 1);
  assert.deepEqual(await faultsOf(true), []);
  await folder.add("way", { "provider.json": { ...plain, issuer: "http://gateway.example" } });
  assert.equal((await faultsOf(true)).length, 1);
});

test("two ways with one clientId are told apart at the start; a folder that is not there too", async () => {
  for (const id of ["one", "two"]) {
    await folder.add(id, { "provider.json": { ...spid, clientId: publicUrl }, ...ownKeys() });
  }
  assert.match((await faultsOf()).join("\n"), /two providers have the clientId/);
  await assert.rejects(oidcIn(`${folder.path}/none`, { publicUrl, loopback: false }), /there is no folder/);
});

test("a former key is shown beside the one of now", async () => {
  const former = pemOf(newKey("former"));
  await folder.add("spid", { "provider.json": spid, ...ownKeys(), "encryption-former.pem": former });
  const [provider] = await oidcIn(folder.path, { publicUrl, loopback: false });
  const token = (await provider?.entity?.configuration(new Date("2026-05-04T10:00:00Z"))) ?? "";
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  assert.equal(claims.metadata.openid_relying_party.jwks.keys.length, 3);
});

test("S1.11 a gateway may know us by a key instead of a secret, and give one level to everybody", async () => {
  const own = newKey("own");
  const callback = `${publicUrl}/oidc/way/ritorno`;
  const region = await gateway([
    {
      client_id: "sportello",
      redirect_uris: [callback],
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [own.jwk] },
    },
  ]);
  try {
    region.person = { fiscal_number: "CMPDAA85B43L219T", given_name: "Ada", family_name: "Campione" };
    const { levels: _, ...settings } = { ...plain, issuer: region.issuer };
    const jwk = { ...own.key.export({ format: "jwk" }), kid: "own" };
    await folder.add("way", { "provider.json": { ...settings, level: 2 }, "signing.jwk": jwk });
    const [provider] = await oidcIn(folder.path, { publicUrl, loopback: true });
    assert.ok(provider, "the folder is read");
    const now = new Date("2026-05-04T10:00:00Z");
    const asked = await provider.ask(region.issuer, { state: "the-state", level: 2, now });
    assert.ok("address" in asked, JSON.stringify(asked));
    const back = new URL(await region.visit(asked.address), publicUrl);
    const query = Object.fromEntries(back.searchParams);
    const found = await provider.answer(query, { state: "the-state", kept: asked.kept, level: 2, now });
    assert.ok(isIdentified(found), JSON.stringify(found));
    assert.deepEqual([found.level, found.attributes.fiscalNumber], [2, "CMPDAA85B43L219T"]);
  } finally {
    await region.close();
  }
});
