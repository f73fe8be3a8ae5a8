// The acts of a case, as both sides list them.
import { many, type Queryable } from "#db/connect.ts";
import type { Scan } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";

export type ActRow = {
  id: string;
  name: string;
  bytes: number;
  issuedAt: Date;
  by: string;
  /** As printed; null: an outside system has not given it yet. */
  protocol: string | null;
  /** Of its entry in the register. */
  entry: string;
  scan: Scan;
};

/** The newest first; they never go away (capability 34). */
export const actsOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<ActRow[]> =>
  many<ActRow>(
    db,
    `select d.id, d.name, d.bytes, d.created_at as "issuedAt", p.nome || ' ' || p.cognome as by, d.protocol, d.scan,
            e.id as entry
       from document d join person p on p.id = d.uploaded_by
       join protocol_entry e on e.ente = d.ente and e.istanza = d.istanza and e.document = d.id
      where d.ente = $1 and d.istanza = $2 and d.kind = 'atto' order by d.created_at desc, d.id`,
    [ente, id],
  );
