import type { Clerk } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import { unreadCount } from "#istanze/messages.ts";
import type { Frame } from "#ui/frame.ts";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../context.ts";
import { faceOf, signedIn } from "../frame-maker.ts";
import { type OfficeEntry, officeMenu } from "./menu.ts";

type OfficeVisit = { session: Session; clerk: Clerk; helps: boolean; here: string };

export type OfficeFrame = (visit: OfficeVisit, current?: OfficeEntry) => Promise<Frame>;

/** What stands around a clerk's page, made once a request. */
export const officeFrame =
  (ctx: Context): OfficeFrame =>
  async ({ session, clerk, helps, here }, current) => ({
    ente: faceOf(clerk.ente),
    person: signedIn(session, await unreadCount(ctx.db, session.person.id), ctx.clock.now()),
    working: `${withArticle(clerk.ente.name)} (${clerk.role})`,
    menu: officeMenu({ clerk, helps }, current),
    demo: ctx.env.demo,
    here,
  });
