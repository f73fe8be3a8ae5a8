// Who it is: signed by the provider and then encrypted to us (SPID/CIE OpenID Connect, UserInfo Endpoint).
import { decrypted, isEncrypted, type Verified, verified } from "./jwt.ts";
import type { Op } from "./op.ts";
import { type Attributes, neededAttributes } from "./provider.ts";
import { must } from "./refused.ts";
import type { RelyingParty } from "./relying-party.ts";
import { mustBeOk, type Web } from "./web.ts";

export const claimOf: Record<keyof Attributes, string> = {
  fiscalNumber: "https://attributes.eid.gov.it/fiscal_number",
  name: "given_name",
  familyName: "family_name",
  email: "email",
  dateOfBirth: "birthdate",
  companyName: "https://attributes.eid.gov.it/company_name",
  companyFiscalNumber: "https://attributes.eid.gov.it/company_fiscal_number",
  ivaCode: "https://attributes.eid.gov.it/vat_number",
};

/** Those that came, trimmed; `named`: which claim holds which attribute. @throws Refused when a needed one is missing */
export const attributesIn = (
  claims: Readonly<Record<string, unknown>>,
  named: Readonly<Partial<Record<keyof Attributes, string>>>,
): Attributes => {
  const pairs = Object.entries(named).flatMap(([attribute, claim]) => {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    const text = typeof value === "string" ? value.trim() : "";
    return text ? [[attribute, text] as const] : [];
  });
  const attributes: Attributes = Object.fromEntries(pairs);
  for (const name of neededAttributes) must(attributes[name], `attribute: no ${name}`);
  return attributes;
};

export const userinfoAttributes = (claims: Readonly<Record<string, unknown>>): Attributes =>
  attributesIn(claims, claimOf);

export const readUserinfo = async (
  accessToken: string,
  sub: string,
  { web, party, op, now }: { web: Web; party: RelyingParty; op: Op; now: Date },
): Promise<{ claims: Verified; signed: string }> => {
  const what = "userinfo";
  const answer = await web(op.userinfo, {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/jwt" },
  });
  mustBeOk(answer, what);
  const token = (await answer.text()).trim();
  must(isEncrypted(token), "userinfo: not encrypted");
  const signed = await decrypted(token, party.keys.encryption, what);
  const claims = await verified(signed, op.keys, {
    what,
    issuer: op.issuer,
    audience: party.clientId,
    now,
    lasting: true,
  });
  must(claims.sub === sub, "userinfo: of another sub");
  return { claims, signed };
};
