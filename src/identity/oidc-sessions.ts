// Sessions that began at a provider of OpenID Connect: what it must hear when they end. The token stays in its row; a job
// carries the session's id alone.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";

/** `told`: provider (name of its folder), issuer and accessToken. */
export type OidcSession = { id: string; told: Record<string, string> };

const columns = `id, provider_session as told`;
const isOidc = `provider_session ->> 'accessToken' is not null`;

/** Of the cookie's token, while it is alive. */
export const openOidcSession = (db: Queryable, fingerprint: Buffer): Promise<OidcSession | undefined> =>
  maybeOne(db, `select ${columns} from session where token_sha256 = $1 and closed_at is null and ${isOidc}`, [
    fingerprint,
  ]);

export const oidcSession = (db: Queryable, id: string): Promise<OidcSession | undefined> =>
  maybeOne(db, `select ${columns} from session where id = $1 and ${isOidc}`, [id]);

/** The provider has heard it: nothing of its token stays here. */
export const forgetToken = (db: Queryable, id: string): Promise<number> =>
  exec(db, "update session set provider_session = null where id = $1", [id]);
