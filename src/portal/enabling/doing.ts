// All that the page of the abilitazione says of one person.
import { entiWithAccounts } from "#identity/accounts/account.ts";
import { entiWithDesks, firstEnte } from "#identity/enabling/settings.ts";
import { enteById } from "#identity/enti.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { wayOf } from "#istanze/enabling/code.ts";
import { storable } from "#kit/storable.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";
import type { Doing } from "./progress-steps.tsx";
import type { Handled } from "./scope.tsx";
import type { Standing } from "./standing.ts";

/** The ente that asks for it, when the person comes from one of its services. */
export const enteFor = async ({ db }: Context, asked: string): Promise<string | undefined> => {
  const ente = asked ? await enteById(db, asked) : undefined;
  return ente?.id ?? firstEnte(db);
};

const handledOf = async (ctx: Context, { enabling, byDesk }: Standing, asked: string): Promise<Handled> => {
  const choices = byDesk ? await entiWithDesks(ctx.db) : [];
  const chooses = !enabling && !asked && choices.length > 1;
  const ente = chooses ? undefined : (enabling?.ente ?? (await enteFor(ctx, asked)));
  return {
    name: ente && (await enteById(ctx.db, ente))?.name,
    choices: chooses ? choices : [],
    takers: byDesk ? await entiWithAccounts(ctx.db) : [],
  };
};

export const doingOf = async (ctx: Context, visit: Visit<"person">, standing: Standing): Promise<Doing> => {
  const { person, level } = visit.session;
  const ente = storable(visit.query.ente ?? "", 60);
  const [factors, handled] = await Promise.all([factorsOf(ctx.db, person.id), handledOf(ctx, standing, ente)]);
  const way = standing.enabling?.confirmedAt ? wayOf(ctx, standing.enabling) : undefined;
  return { ...standing, level, ente, way, hasFactor: hasSecondFactor(factors), handled };
};
