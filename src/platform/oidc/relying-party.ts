// We, as a federation knows us.

import { secondsOf } from "./jwt.ts";
import { type KeyUse, type OwnKey, signWith } from "./keys.ts";
import { statementType } from "./statement.ts";

/** The key of now, and the former one as long as somebody may still use it. */
export type OwnKeys = Record<KeyUse, readonly [OwnKey, ...OwnKey[]]>;

export type Organization = {
  name: string;
  homepage: string;
  privacy: string;
  /** SVG. */
  logo: string;
  /** Certified e-mail of the body. */
  contacts: readonly string[];
};

export type RelyingParty = {
  /** Address that names us in the federation. */
  clientId: string;
  callback: string;
  resolve: string;
  organization: Organization;
  keys: OwnKeys;
  /** Who stands above us. */
  authorityHints: readonly string[];
  /** As the authority handed them over. */
  trustMarks: readonly Record<string, string>[];
};

const dayPlenty = 86_400;

const publishedOf = (keys: readonly OwnKey[]) => keys.map(({ published }) => published);

const federationEntity = ({ organization, resolve }: RelyingParty) => ({
  organization_name: organization.name,
  homepage_uri: organization.homepage,
  policy_uri: organization.privacy,
  logo_uri: organization.logo,
  contacts: organization.contacts,
  federation_resolve_endpoint: resolve,
});

const openidRelyingParty = ({ clientId, callback, organization, keys }: RelyingParty) => ({
  application_type: "web",
  client_id: clientId,
  client_registration_types: ["automatic"],
  client_name: organization.name,
  organization_name: organization.name,
  contacts: organization.contacts,
  redirect_uris: [callback],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  subject_type: "pairwise",
  jwks: { keys: publishedOf([...keys.signing, ...keys.encryption]) },
  token_endpoint_auth_method: "private_key_jwt",
  id_token_signed_response_alg: "RS256",
  userinfo_signed_response_alg: "RS256",
  userinfo_encrypted_response_alg: "RSA-OAEP-256",
  userinfo_encrypted_response_enc: "A128CBC-HS256",
});

/** SPID/CIE OpenID Connect, Entity Configuration: asked for anew by whoever meets us, so a day is plenty. */
export const entityConfiguration = (party: RelyingParty, now: Date): Promise<string> => {
  const iat = secondsOf(now);
  return signWith(party.keys.federation[0], statementType, {
    iss: party.clientId,
    sub: party.clientId,
    iat,
    exp: iat + dayPlenty,
    jwks: { keys: publishedOf(party.keys.federation) },
    metadata: { federation_entity: federationEntity(party), openid_relying_party: openidRelyingParty(party) },
    authority_hints: party.authorityHints,
    trust_marks: party.trustMarks,
  });
};
