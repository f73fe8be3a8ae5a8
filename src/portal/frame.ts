import { type Ente, enteById, entiWithServices } from "#identity/enti.ts";
import type { Session } from "#identity/sessions.ts";
import { unreadCount } from "#istanze/messages.ts";
import type { Frame } from "#ui/frame.ts";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../context.ts";
import { type FrameMaker, faceOf } from "../frame-maker.ts";

/** Where one ente alone has services, the pages that belong to all enti are its own too (S0.23). */
const onlyEnte = async (ctx: Context): Promise<Ente | undefined> => {
  const [only, another] = await entiWithServices(ctx.db);
  return another ? undefined : only;
};

/** Said to who could operate for somebody else too (S1.16). */
const actingFor = ({ acting, mandates }: Session): string | undefined => {
  if (acting) return `${withArticle(acting.ente.name)} (${acting.role})`;
  return mandates.length > 0 ? "te" : undefined;
};

/** What stands around a page, made once a request. */
export const frameMaker =
  (ctx: Context): FrameMaker =>
  async ({ session, here }, of = {}): Promise<Frame> => {
    const [ente, unread] = await Promise.all([
      of.ente ? enteById(ctx.db, of.ente) : onlyEnte(ctx),
      session ? unreadCount(ctx.db, session.person.id) : 0,
    ]);
    return {
      ente: ente && faceOf(ente),
      person: session && { nome: `${session.person.nome} ${session.person.cognome}`, unread },
      actingFor: session && actingFor(session),
      current: of.current,
      help: of.help,
      assistance: of.assistance,
      demo: ctx.env.demo,
      here,
    };
  };
