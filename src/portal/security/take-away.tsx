// An app or a passkey is taken away after a question: whoever presses by mistake might not come in any more.
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { passkeysOf } from "#identity/factors/passkeys.ts";
import { takeAppAway, takePasskeyAway } from "#istanze/accounts/factors.ts";
import { showDate } from "#kit/time.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { drawSecurity } from "./draw-security.tsx";
import { isFresh } from "./fresh.tsx";

type Asked = {
  title: string;
  text: string;
  /** It is the last one beside the password. */
  last: boolean;
  action: string;
  button: string;
};

const Question = ({ title, text, last, action, button }: Asked) => (
  <Dialog
    title={title}
    closeHref={routes.security.page.href()}
    actions={
      <>
        <ButtonLink tone="outline" href={routes.security.page.href()}>
          Annulla
        </ButtonLink>
        <form method="post" action={action}>
          <Button tone="danger">{button}</Button>
        </form>
      </>
    }
  >
    <p>{text}</p>
    {last && (
      <p>
        È il tuo ultimo secondo passo: anche i codici di recupero non varranno più, e dove serve un secondo passo non
        potrai confermare finché non ne aggiungi un altro.
      </p>
    )}
  </Dialog>
);

export const takeAwayDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = drawSecurity(ctx, frame);
  const stale = ({ session }: Visit<"person">): boolean => !isFresh(session, ctx.clock.now());
  const back = (fatto?: string): Answer => ({ redirect: routes.security.page.href({ fatto }) });

  return [
    get(routes.security.removeApp, "person", async (visit) => {
      const factors = await factorsOf(ctx.db, visit.session.person.id);
      if (stale(visit) || !factors.totp) return back();
      const asked: Asked = {
        title: "Togliere l’app che genera codici?",
        text: "Quando entri non ti chiederemo più il suo codice. Ricordati di cancellare questo account anche dall’app.",
        last: !hasSecondFactor({ ...factors, totp: false }),
        action: routes.security.removeApp.href(),
        button: "Togli l’app",
      };
      return draw(visit, { dialog: <Question {...asked} /> });
    }),
    post(routes.security.removeApp, "person", async (visit) => {
      if (stale(visit)) return back();
      const outcome = await takeAppAway(ctx, visit.session.person.id);
      return back(outcome === "taken" ? "app-tolta" : outcome);
    }),
    get(routes.security.removePasskey, "person", async (visit) => {
      const person = visit.session.person.id;
      const passkey = (await passkeysOf(ctx.db, person)).find(({ id }) => id === visit.params.passkey);
      if (!passkey) return "missing";
      if (stale(visit)) return back();
      const factors = await factorsOf(ctx.db, person);
      const asked: Asked = {
        title: "Togliere la passkey?",
        text: `Con la passkey “${passkey.name}”, aggiunta il ${showDate(passkey.createdAt)}, non potrai più entrare né confermare.`,
        last: !hasSecondFactor({ ...factors, passkeys: factors.passkeys - 1 }),
        action: routes.security.removePasskey.href(visit.params),
        button: "Togli la passkey",
      };
      return draw(visit, { dialog: <Question {...asked} /> });
    }),
    post(routes.security.removePasskey, "person", async (visit) => {
      if (stale(visit)) return back();
      const outcome = await takePasskeyAway(ctx, visit.session.person.id, visit.params.passkey);
      if (outcome === "missing") return "missing";
      return back(outcome === "taken" ? "passkey-tolta" : outcome);
    }),
  ];
};
