// Sicurezza: what somebody signs in with and confirms with. Of anybody, whatever way in they used.
import { transaction } from "#db/transaction.ts";
import { finishPasskey } from "#identity/factors/add-passkey.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { tellChange } from "#istanze/accounts/tell-change.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { drawSecurity } from "./draw-security.tsx";
import { isFresh } from "./fresh.tsx";

const refusals: Record<string, string> = {
  known: "Questo dispositivo ha già una passkey: non serve aggiungerla di nuovo.",
  refused:
    "La passkey non è stata accettata: la pagina era aperta da troppo tempo, o la risposta non era giusta. Riprova.",
  weak: "Senza un secondo passo la tua password è troppo corta: prima scegline una di almeno 15 caratteri con “Modifica password”, poi togli questo.",
  only: "È il tuo unico modo di entrare: prima scegli una password con “Hai dimenticato la password?” nella pagina Accedi, o aggiungi un’altra passkey.",
};

export const securityDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = drawSecurity(ctx, frame);
  return [
    get(routes.security.page, "person", (visit) => draw(visit, { fault: refusals[visit.query.fatto ?? ""] })),
    post(routes.security.passkeys, "person", async (visit) => {
      const { person, level } = visit.session;
      const now = ctx.clock.now();
      if (!isFresh(visit.session, now)) return { redirect: routes.security.page.href() };
      const outcome = await transaction(ctx.db, async (tx) => {
        const added = await finishPasskey(tx, passkeySite(ctx.env.publicUrl, ctx.sealing), {
          handle: person.id,
          person: person.id,
          answer: textOf(visit.body, "risposta"),
          name: visit.device,
          level,
          now,
        });
        if (added === "added") await tellChange(ctx, tx, person.id, "passkey aggiunta");
        return added;
      });
      return outcome === "added"
        ? { redirect: routes.security.page.href({ fatto: "passkey-aggiunta" }) }
        : draw(visit, { fault: refusals[outcome] });
    }),
  ];
};
