// Sessions that began at a provider of OpenID Connect: what it must hear when they end. The token stays in its row, sealed,
// as it opens what the provider says of the person; a job carries the session's id alone.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import type { Sealing } from "#platform/sealing.ts";
import { lifeHours } from "./session-life.ts";

/** `told`: provider (name of its folder), issuer and accessToken. */
export type OidcSession = { id: string; told: Record<string, string> };

/** What goes into the session's row. It goes on from row to row with the session, so that it is bound to the provider. */
export const toKeep = (sealing: Sealing, { accessToken = "", ...rest }: Record<string, string>) => ({
  ...rest,
  sealedToken: sealing.seal(accessToken, `access token of ${rest.issuer}`).toString("base64"),
});

const asTold = (sealing: Sealing, { sealedToken = "", ...rest }: Record<string, string>): Record<string, string> => ({
  ...rest,
  accessToken: sealing.open(Buffer.from(sealedToken, "base64"), `access token of ${rest.issuer}`),
});

const columns = `id, provider_session as told`;
const isOidc = `provider_session ->> 'sealedToken' is not null`;

type Db = { db: Queryable; sealing: Sealing };

const opened = (sealing: Sealing, row: OidcSession | undefined): OidcSession | undefined =>
  row && { id: row.id, told: asTold(sealing, row.told) };

/** Of the cookie's token, while it is alive. */
export const openOidcSession = async ({ db, sealing }: Db, fingerprint: Buffer): Promise<OidcSession | undefined> =>
  opened(
    sealing,
    await maybeOne(db, `select ${columns} from session where token_sha256 = $1 and closed_at is null and ${isOidc}`, [
      fingerprint,
    ]),
  );

export const oidcSession = async ({ db, sealing }: Db, id: string): Promise<OidcSession | undefined> =>
  opened(sealing, await maybeOne(db, `select ${columns} from session where id = $1 and ${isOidc}`, [id]));

/** Those that ended, by themselves or by hand, and of which the provider has heard nothing yet. */
export const endedOidcSessions = async (db: Queryable, now: Date): Promise<string[]> =>
  (
    await many<{ id: string }>(
      db,
      `select id from session
        where ${isOidc} and (closed_at is not null or expires_at < $1 or created_at < $2) order by id`,
      [now, new Date(now.getTime() - lifeHours * 3_600_000)],
    )
  ).map(({ id }) => id);

/** The provider has heard it, or another row holds it now: nothing of its token stays here. */
export const forgetToken = (db: Queryable, id: string): Promise<number> =>
  exec(db, "update session set provider_session = null where id = $1", [id]);
