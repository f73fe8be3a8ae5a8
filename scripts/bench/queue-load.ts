// Makes many cases in an empty database, spread as an installation's are after some years: nineteen in twenty closed,
// some services large and some small, the newest still open.
import { type Db, exec, many, one } from "#db/connect.ts";

/** So many cases a statement. */
const share = 20_000;

/** Many words that are rare and a few that nearly every case has, as forms are. */
const bigWords = ["comune", "piazza", "abilitazione", "funzionario", "infanzia"];

export type Loaded = { ente: string; services: string[]; rows: number };

/** Services 0 to 9 of the ente, the first with about a third of all cases. */
const serviceSql = "'bench-' || least(9, floor(-ln(1 - r.s) * 2.5))::int";

const portion = `
  insert into istanza (ente, id, service, modulo, version, person, state, typed, year, seq, number, answers, summary,
                       summary_sha256, created_at, updated_at, completed_at, sent_at, first_sent_at, due_on, answer_by,
                       closed_at, applicant, applicant_key, words, protocol, assignee, taken_at, office, labels,
                       case_revision)
  select $1, r.id, ${serviceSql}, m.code, m.version, $2, r.state, '{}', 2020 + n / 200000, n,
         m.code || '.' || (2020 + n / 200000) || '.' || lpad(n::text, 7, '0'), m.payload, m.payload, repeat('0', 64),
         r.at, r.at, r.at, r.at, r.at,
         case when r.state in ('RIFIUTATO', 'DA INTEGRARE') then null else (r.at + interval '30 days')::date end,
         case when r.state in ('RIFIUTATO', 'DA INTEGRARE') then (r.at + interval '20 days')::date end,
         case when r.closed then r.at + interval '12 days' end,
         r.name, r.name, to_tsvector('italian', r.name || ' ' || r.text || ' ' || m.code || ' ' || lpad(n::text, 7, '0')),
         lpad(n::text, 7, '0') || '/' || (2020 + n / 200000),
         (case when r.closed or r.state <> 'INVIATA' then $5::uuid[] end)[1 + floor(r.a * cardinality($5::uuid[]))::int],
         case when r.closed or r.state <> 'INVIATA' then r.at + interval '1 day' end, $6,
         case when r.l < 0.03 then array['da verificare'] when r.l < 0.031 then array['urgente'] else '{}'::text[] end, 1
    from generate_series($3::int, $4::int) n
    cross join (select code, version, jsonb_build_object('testo', repeat(md5(code), 4)) payload from modulo limit 1) m
    cross join lateral (
      select gen_random_uuid() id, random() s, random() a, random() l,
             timestamptz '2020-01-01' + (n / $7::float8) * interval '2270 days' as at,
             n < $7 * 0.94 or random() < 0.17 as closed,
             (array['Rossi','Bianchi','Provamaggio','Esempietti','Inventati','Fittizi','Collaudi','Campione'])[1 + n % 8] || ' '
               || substr(md5((n % 9000)::text), 1, 8) || ' ' || (array['Ada','Ivo','Lia','Ugo','Nora'])[1 + n % 5] as name,
             (select string_agg(substr(md5((n * 31 + w * floor(random() * 40000))::text), 1, 6), ' ') from generate_series(1, 12) w)
               || ' ' || (array[${bigWords.map((word) => `'${word}'`).join(",")}])[1 + n % 5] || ' comune modulo' as text,
             random() d
    ) c(id, s, a, l, at, closed, name, text, d)
    cross join lateral (
      select c.id, c.s, c.a, c.l, c.at, c.closed, c.name, c.text,
             case when c.closed then (array['VALIDATA','VALIDATA','ACCOLTA','RESPINTA','RITIRATA'])[1 + floor(c.d * 5)::int]
                  else (array['INVIATA','INVIATA','PRESA IN CARICO','PRESA IN CARICO','RIFIUTATO'])[1 + floor(c.d * 5)::int] end state
    ) r`;

/** Building an index takes longer than a page may. */
const longer = async (db: Db, statements: readonly string[]): Promise<void> => {
  const client = await db.connect();
  await exec(client, "set statement_timeout = 0");
  for (const statement of statements) await exec(client, statement);
  client.release(true);
};

/** The clerk of the measures works all ten services. */
export const loadQueue = async (db: Db, rows: number, say: (line: string) => void): Promise<Loaded> => {
  const ente = "regione-piemonte";
  const office = "servizi-educativi";
  const services = Array.from({ length: 10 }, (_, n) => `bench-${n}`);
  for (const service of services) {
    await exec(db, "insert into service_offer (ente, service) values ($1, $2) on conflict do nothing", [ente, service]);
    await exec(db, "insert into office_service (ente, service, office) values ($1, $2, $3) on conflict do nothing", [
      ente,
      service,
      office,
    ]);
  }
  const { id: applicant } = await one<{ id: string }>(db, "select id from person order by codice_fiscale limit 1");
  const members = await many<{ person: string }>(
    db,
    "select person from office_member where ente = $1 and office = $2",
    [ente, office],
  );
  const dropped = await many<{ name: string; definition: string }>(
    db,
    `select indexname as name, indexdef as definition from pg_indexes
      where tablename = 'istanza' and indexdef not like '%UNIQUE%'`,
  );
  for (const { name } of dropped) await exec(db, `drop index ${name}`);
  for (let from = 1; from <= rows; from += share) {
    const to = Math.min(rows, from + share - 1);
    await exec(db, portion, [ente, applicant, from, to, members.map(({ person }) => person), office, rows]);
    if (from % (share * 5) === 1) say(`${to} cases`);
  }
  await longer(db, [...dropped.map(({ definition }) => definition), "vacuum analyze istanza"]);
  return { ente, services, rows };
};
