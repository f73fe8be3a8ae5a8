// The register of what was exchanged with the providers of identity, kept for 24 months and readable with the key alone
// (SPID, regole tecniche, tracciatura; the same for CIE and for OpenID Connect).
import { randomUUID } from "node:crypto";
import { exec, many, one, type Queryable } from "#db/connect.ts";
import type { Sealing } from "#platform/sealing.ts";
import type { Method } from "./proof.ts";

export type Exchange = {
  /** Id of the question, which both messages bear. */
  request: string;
  method: Method;
  provider: string;
  at: Date;
  /** Whole messages as they were sent and received, by name: "request", "response". */
  messages: Record<string, string>;
};

type Sealed = Omit<Exchange, "messages"> & { id: string; sealed: Buffer };

export const keepExchange = (db: Queryable, sealing: Sealing, exchange: Exchange): Promise<number> => {
  const id = randomUUID();
  return exec(
    db,
    "insert into provider_exchange (id, request, at, method, provider, sealed) values ($1, $2, $3, $4, $5, $6)",
    [
      id,
      exchange.request,
      exchange.at,
      exchange.method,
      exchange.provider,
      sealing.seal(JSON.stringify(exchange.messages), id),
    ],
  );
};

/** Wrong answers to one question that are kept: who goes on posting them would fill the register. */
const mostRefused = 5;

/** An answer that let nobody in, which nothing stops a stranger from sending. */
export const keepRefused = async (db: Queryable, sealing: Sealing, exchange: Exchange): Promise<void> => {
  const { n } = await one<{ n: number }>(db, "select count(*)::int as n from provider_exchange where request = $1", [
    exchange.request,
  ]);
  if (n < mostRefused) await keepExchange(db, sealing, exchange);
};

/** What was exchanged about one question, the oldest first: for who must answer an authority. */
export const exchangesAbout = async (db: Queryable, sealing: Sealing, request: string): Promise<Exchange[]> => {
  const rows = await many<Sealed>(
    db,
    "select id, request, at, method, provider, sealed from provider_exchange where request = $1 order by at, id",
    [request],
  );
  return rows.map(({ id, sealed, ...rest }) => ({ ...rest, messages: JSON.parse(sealing.open(sealed, id)) }));
};
