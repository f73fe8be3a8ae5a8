import { type Ente, enteById, entiWithServices } from "#identity/enti.ts";
import type { Session } from "#identity/sessions.ts";
import { helpedName, isAssistedBy } from "#istanze/assisted.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { unreadCount } from "#istanze/messages.ts";
import type { Frame, OtherMenu } from "#ui/frame.ts";
import type { Context } from "../context.ts";
import { type FrameMaker, faceOf, signedIn } from "../frame-maker.ts";
import { routes } from "../routes.ts";
import { actingSaid } from "./acting.ts";

/** Where one ente alone has services, the pages that belong to all enti are its own too (S0.23). */
const onlyEnte = async (ctx: Context): Promise<Ente | undefined> => {
  const [only, another] = await entiWithServices(ctx.db);
  return another ? undefined : only;
};

/** A clerk at the desk has the desk's ways, not those of the clerk's own area (S4.26). */
const deskMenu = ({ ente }: Istanza): OtherMenu => ({
  label: "Menu dello sportello",
  entries: [
    { label: "Pratiche", href: routes.office.queue.href({ ente }) },
    { label: "Aiuto allo sportello", href: routes.office.assisted.href({ ente }), current: true },
  ],
});

/** Whom the person acts for or helps. */
const forWhom = async (
  ctx: Context,
  session: Session | undefined,
  istanza: Istanza | undefined,
): Promise<Pick<Frame, "actingFor" | "noLongerFor" | "actingForIstanza" | "helping" | "menu">> => {
  if (!session) return {};
  if (istanza && isAssistedBy(istanza, session.person.id)) {
    const whom = await helpedName(ctx.db, istanza.person);
    return {
      helping: { whom, href: routes.office.assisted.href({ ente: istanza.ente }) },
      menu: deskMenu(istanza),
    };
  }
  return { ...(await actingSaid(ctx, session, istanza)), actingForIstanza: istanza !== undefined };
};

/** What stands around a page, made once a request. */
export const frameMaker =
  (ctx: Context): FrameMaker =>
  async ({ session, here, istanza }, of = {}): Promise<Frame> => {
    const [ente, unread, whom] = await Promise.all([
      of.ente ? enteById(ctx.db, of.ente) : onlyEnte(ctx),
      session ? unreadCount(ctx.db, session.person.id) : 0,
      forWhom(ctx, session, istanza),
    ]);
    return {
      ente: ente && faceOf(ente),
      person: session && signedIn(session, unread, ctx.clock.now()),
      ...whom,
      current: of.current,
      help: of.help,
      assistance: of.assistance,
      demo: ctx.env.demo,
      here,
    };
  };
