// The istanza that this one corrects, and the one that corrects it (S0.76).
import type { JSX } from "preact";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { correctionOf, istanzaByKey } from "#istanze/store.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

export const linked = async (ctx: Context, istanza: Istanza): Promise<JSX.Element[]> => {
  const { ente, id, corrects } = istanza;
  const [former, correction] = await Promise.all([
    corrects ? istanzaByKey(ctx.db, { ente, id: corrects }) : undefined,
    correctionOf(ctx.db, { ente, id }),
  ]);
  const link = (other: Istanza) => (
    <a href={routes.istanza.page.href({ ente: other.ente, id: other.id })}>{numberOrDraft(other)}</a>
  );
  return [
    ...(former ? [<p key="former">Corregge l'istanza {link(former)}.</p>] : []),
    ...(correction
      ? [
          <p key="correction">
            {correction.sentAt ? "È stata sostituita dall'istanza " : "C'è una correzione non ancora inviata: "}
            {link(correction)}.
          </p>,
        ]
      : []),
  ];
};
