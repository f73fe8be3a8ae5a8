import { type Ente, enteById, entiWithServices } from "#identity/enti.ts";
import { toActFor } from "#identity/people.ts";
import type { Session } from "#identity/sessions.ts";
import { helpedName, isAssistedBy } from "#istanze/assisted.ts";
import { unreadCount } from "#istanze/messages.ts";
import type { Frame } from "#ui/frame.ts";
import { withArticle } from "#words/ente.it.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";
import { type FrameMaker, faceOf } from "../frame-maker.ts";
import { routes } from "../routes.ts";

/** Where one ente alone has services, the pages that belong to all enti are its own too (S0.23). */
const onlyEnte = async (ctx: Context): Promise<Ente | undefined> => {
  const [only, another] = await entiWithServices(ctx.db);
  return another ? undefined : only;
};

/** Said to who could operate for somebody else too (S1.16). */
const actingFor = ({ acting, mandates }: Session): string | undefined => {
  if (acting) return `${withArticle(acting.ente.name)} (${mandateSaid(acting)})`;
  return toActFor(mandates).length > 0 ? "te" : undefined;
};

/** What stands around a page, made once a request. */
export const frameMaker =
  (ctx: Context): FrameMaker =>
  async ({ session, here, istanza }, of = {}): Promise<Frame> => {
    const helps = session && istanza && isAssistedBy(istanza, session.person.id);
    const [ente, unread, helped] = await Promise.all([
      of.ente ? enteById(ctx.db, of.ente) : onlyEnte(ctx),
      session ? unreadCount(ctx.db, session.person.id) : 0,
      helps ? helpedName(ctx.db, istanza.person) : undefined,
    ]);
    return {
      ente: ente && faceOf(ente),
      person: session && { nome: `${session.person.nome} ${session.person.cognome}`, unread },
      actingFor: helped === undefined && session ? actingFor(session) : undefined,
      helping:
        helped === undefined || !istanza
          ? undefined
          : { whom: helped, href: routes.office.assisted.href({ ente: istanza.ente }) },
      current: of.current,
      help: of.help,
      assistance: of.assistance,
      demo: ctx.env.demo,
      here,
    };
  };
