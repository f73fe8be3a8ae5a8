// What others than the applicant did with the applicant's cases: read, wrote, moved. As the applicant may know it:
// who, as what, when and which part, not what an internal note says.
import { many, type Queryable } from "#db/connect.ts";
import type { HistoryKind } from "./history-chain.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { ReadContent } from "./reads.ts";

export type Access = {
  ente: string;
  istanza: string;
  number: string | null;
  n: number;
  kind: HistoryKind;
  /** "scheda", "nota interna", "Prendi in carico". */
  what: string;
  /** Of a document that was read. */
  name: string | undefined;
  at: Date;
  /** Of the official. */
  nome: string;
  cognome: string;
  /** Office and role as of then; of an opinion the office that was asked, of what else is no reading that of the case. */
  as: string;
  enteName: string;
};

export type AccessCursor = { at: Date; istanza: string; n: number };

type Row = Omit<Access, "as" | "name"> & { content: string; office: string | null };

const readOf = ({ kind, content }: Row): Partial<ReadContent> =>
  kind === "lettura" && content !== "" ? (JSON.parse(content) as ReadContent) : {};

const accessOf = (row: Row): Access => {
  const { content: _, office, ...rest } = row;
  const read = readOf(row);
  return { ...rest, name: read.name, as: read.as || (office ?? "") };
};

type Asked = { person: string; of?: IstanzaKey | undefined; after?: AccessCursor | undefined; limit: number };

/** Newest first. */
export const accessesTo = async (db: Queryable, { person, of, after, limit }: Asked): Promise<Access[]> =>
  (
    await many<Row>(
      db,
      `select h.ente, h.istanza, i.number, h.n, h.kind, h.move as what, h.content, h.at, p.nome, p.cognome,
              o.name as office, e.name as "enteName"
         from istanza i
         join history h on h.ente = i.ente and h.istanza = i.id
         join person p on p.id = h.person
         join ente e on e.id = i.ente
         left join opinion a on h.move = 'Parere' and a.ente = h.ente and a.istanza = h.istanza
                             and a.answered_by = h.person and a.answered_at = h.at
         left join office o on o.ente = i.ente and o.id = coalesce(a.office, i.office)
        where i.person = $1 and h.person <> $1
          and ($2::text is null or (i.ente = $2 and i.id = $3::uuid))
          and ($4::timestamptz is null or (h.at, h.istanza, h.n) < ($4, $5::uuid, $6::int))
        order by h.at desc, h.istanza desc, h.n desc limit $7`,
      [person, of?.ente ?? null, of?.id ?? null, after?.at ?? null, after?.istanza ?? null, after?.n ?? null, limit],
    )
  ).map(accessOf);
