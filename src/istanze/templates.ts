// Texts that an office writes often: it keeps them itself, for one service or for all of its own.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";

export const purposes = ["messaggio", "correzione", "integrazione", "preavviso", "rigetto", "atto"] as const;
export type Purpose = (typeof purposes)[number];

export type Template = {
  id: string;
  purpose: Purpose;
  /** Null: for every service. */
  service: string | null;
  title: string;
  body: string;
};
export const titleMax = 100;
export const bodyMax = 4000;

const columns = "id, purpose, service, title, body";

/** All of an ente, by purpose and title. */
export const templatesOf = (db: Queryable, ente: string): Promise<Template[]> =>
  many<Template>(db, `select ${columns} from template where ente = $1 order by purpose, lower(title), id`, [ente]);

/** Those that can be used for one purpose in a case of a service. */
export const templatesFor = (db: Queryable, ente: string, purpose: Purpose, service: string): Promise<Template[]> =>
  many<Template>(
    db,
    `select ${columns} from template
      where ente = $1 and purpose = $2 and (service is null or service = $3) order by lower(title), id`,
    [ente, purpose, service],
  );

export const templateById = (db: Queryable, ente: string, id: string): Promise<Template | undefined> =>
  maybeOne<Template>(db, `select ${columns} from template where ente = $1 and id = $2`, [ente, id]);

export const storeTemplate = (
  db: Queryable,
  ente: string,
  template: Omit<Template, "id"> & { id?: string },
): Promise<number> =>
  exec(
    db,
    `insert into template (ente, id, purpose, service, title, body) values ($1, $2, $3, $4, $5, $6)
     on conflict (ente, id) do update
       set purpose = excluded.purpose, service = excluded.service, title = excluded.title, body = excluded.body`,
    [ente, template.id ?? randomUUID(), template.purpose, template.service, template.title, template.body],
  );

export const dropTemplate = (db: Queryable, ente: string, id: string): Promise<number> =>
  exec(db, "delete from template where ente = $1 and id = $2", [ente, id]);

type Facts = { numero: string; modulo: string; ufficio: string };

/** The text with the case's own words in place of {numero}, {modulo} and {ufficio}; other braces stay. */
export const filledTemplate = ({ body }: Template, facts: Facts): string =>
  body.replace(/\{(numero|modulo|ufficio)\}/g, (_, name: keyof Facts) => facts[name]);
