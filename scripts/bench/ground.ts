// The ground of a measure: one istanza filled in and completed as a person does, then copied.
import { type Db, exec, many, one } from "#db/connect.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import { newId } from "#kit/uuid.ts";
import { routes } from "../../src/routes.ts";
import { answers, region } from "../../test/istanze.ts";
import { type Ask, textOf } from "./load.ts";

export type Ready = { ente: string; id: string };
/** `seal` is that of every copy too: the same answers make the same summary. */
export type Ground = { cookie: string; draft: Ready; ready: Ready; seal: string };

const start = routes.service.start.href({ ente: region, service: "serv06-utenti" });

const sealOn = async (ask: Ask, cookie: string, path: string): Promise<string> => {
  const seal = /name="sigillo" value="([0-9a-f]{64})"/.exec(textOf(await ask({ path, cookie })))?.[1];
  if (!seal) throw new Error(`no seal on ${path}`);
  return seal;
};

export const makeGround = async (ask: Ask): Promise<Ground> => {
  const persona = demoPeople.find(({ part }) => part === "sindaco")?.codiceFiscale ?? "";
  const { cookie } = await ask({ path: routes.signIn.href(), body: `persona=${persona}` });
  const post = (path: string, fields: Record<string, string>) =>
    ask({ path, cookie, body: new URLSearchParams(fields).toString() });
  const filled = async (): Promise<Ready> => {
    const { location } = await post(start, { per: "borgo-esempio" });
    const key = { ente: region, id: /istanze\/([0-9a-f-]{36})\//.exec(location)?.[1] ?? "" };
    for (const [step, typed] of Object.entries(answers))
      await post(routes.istanza.autosave.href({ ...key, step }), { ...typed, revisione: "999" });
    return key;
  };
  const [draft, ready] = [await filled(), await filled()];
  const summary = routes.istanza.summary.href(ready);
  await post(summary, { sigillo: await sealOn(ask, cookie, summary) });
  return { cookie, draft, ready, seal: await sealOn(ask, cookie, routes.istanza.send.href(ready)) };
};

/** Copies of one that is DA INVIARE, each with its number and its first row of the history. */
export const copies = async (db: Db, ready: Ready, count: number): Promise<Ready[]> => {
  const ids = Array.from({ length: count }, newId);
  const { last } = await one<{ last: number }>(db, "select max(seq) as last from istanza");
  await exec(
    db,
    `insert into istanza (ente, id, service, modulo, version, person, acting_for, state, revision, typed, step_revisions,
                          origins, year, seq, number, search, created_at, updated_at, completed_at)
     select i.ente, made.id, i.service, i.modulo, i.version, i.person, i.acting_for, i.state, i.revision, i.typed,
            i.step_revisions, i.origins, i.year, $3 + made.n, i.modulo || '.' || i.year || '.' || lpad(($3 + made.n)::text, 7, '0'),
            i.search, i.created_at, i.updated_at, i.completed_at
       from istanza i, unnest($2::uuid[]) with ordinality as made (id, n) where i.id = $1`,
    [ready.id, ids, last],
  );
  await exec(
    db,
    `insert into history (ente, istanza, n, move, from_state, to_state, at, person, role, content, previous_sha256, sha256)
     select h.ente, made.id, h.n, h.move, h.from_state, h.to_state, h.at, h.person, h.role, h.content, h.previous_sha256,
            h.sha256
       from history h, unnest($2::uuid[]) as made (id) where h.istanza = $1 and h.n = 1`,
    [ready.id, ids],
  );
  await many(db, "analyze istanza, history");
  return ids.map((id) => ({ ente: ready.ente, id }));
};
