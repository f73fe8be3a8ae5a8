import assert from "node:assert/strict";
import { test } from "node:test";
import { whoIn } from "./saml-who.ts";

const person = { fiscalNumber: "TINIT-CMPDAA85B43L219T", name: "ADA", familyName: "CAMPIONE" };

test("C8 a firm is one with a codice fiscale that agrees with itself; none is made up from a personal identity", () => {
  const firm = (attributes: Record<string, string>) =>
    whoIn("spid", { attributes: { ...person, ...attributes } }, "impresa")?.represents;
  assert.deepEqual(firm({ companyName: " Officine Esempio S.r.l. ", companyFiscalNumber: "TINIT-99990000061" }), {
    use: "impresa",
    name: "Officine Esempio S.r.l.",
    codiceFiscale: "99990000061",
  });
  assert.equal(
    firm({ companyName: "Ada", companyFiscalNumber: "CMPDAA85B43L219T" })?.codiceFiscale,
    "CMPDAA85B43L219T",
  );
  for (const wrong of [
    { companyName: "Officine", companyFiscalNumber: "99990000039" },
    { companyName: "Officine", companyFiscalNumber: "TINIT-" },
    { companyName: "", companyFiscalNumber: "99990000061" },
    {},
  ] as Record<string, string>[])
    assert.equal(whoIn("spid", { attributes: { ...person, ...wrong } }, "impresa"), undefined);
  const company = { ...person, companyName: "Officine", companyFiscalNumber: "99990000061" };
  assert.equal(whoIn("spid", { attributes: company })?.represents, undefined, "unasked it counts for nothing");
  assert.equal(
    whoIn("spid", { attributes: { ...person, ivaCode: "VATIT-99990000079" } }, "professionista")?.represents?.name,
    "Ada Campione, partita IVA 99990000079",
  );
});

test("S1.11 another country vouches for its own identifier alone: a codice fiscale that it sends along names nobody", () => {
  const said = { spidCode: "ES/IT/12345", name: "Ana", familyName: "Prueba" };
  const who = whoIn("eidas", { attributes: { ...said, fiscalNumber: person.fiscalNumber } });
  assert.deepEqual([who?.codiceFiscale, who?.eidasId], ["", "ES/IT/12345"]);
  assert.equal(whoIn("eidas", { attributes: person }), undefined);
});
