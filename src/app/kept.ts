// What is kept of a form that came too late, and where its sender finds it: of a step of a modulo in the istanza itself
// (ended.ts), of what a clerk or an applicant wrote elsewhere as a form that is given back whole.
import { keepForm } from "#identity/kept-forms.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { routes } from "../routes.ts";
import type { Posted } from "../visit.ts";
import { keepTyped } from "./ended.ts";

/** Passwords stand in forms about oneself, which are no one's istanza and no one's desk. */
const keepsForm = ({ method, who }: Door): boolean =>
  method === "POST" && ["owner", "clerk", "operator", "administrator", "caseworker"].includes(who);

export const isKept = (door: Door): boolean => door.keepsTyped === true || keepsForm(door);

export type Late = { door: Door; params: Record<string, string>; path: string; page: string; body: Posted };

/** @returns the page to come back to; undefined when nothing was kept */
export const keepLate = async (ctx: Context, person: string, late: Late): Promise<string | undefined> => {
  const { door, params, path, page, body } = late;
  if (door.keepsTyped) return (await keepTyped(ctx, person, params, body)) ? page : undefined;
  if (!keepsForm(door) || Object.keys(body).length === 0) return undefined;
  const id = await keepForm(ctx.db, ctx.sealing, person, { path, page, body }, ctx.clock.now());
  return id && routes.resumeForm.href({ kept: id });
};
