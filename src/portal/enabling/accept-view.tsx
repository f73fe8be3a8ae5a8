import type { Enabling } from "#identity/enabling/enabling.ts";
import { codeHours } from "#istanze/enabling/code.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

export const PaperLinks = ({ byDesk }: Pick<Enabling, "byDesk">) => (
  <ul class="sp-operations">
    {(byDesk ? (["adesione", "delega"] as const) : (["adesione"] as const)).map((modulo) => (
      <li key={modulo}>
        <ButtonLink tone="outline" icon="it-file" href={routes.enabling.paper.href({ modulo })}>
          Scarica il modulo di {modulo}
        </ButtonLink>
      </li>
    ))}
  </ul>
);

export const Warnings = ({ way, byDesk }: { way: string; byDesk: boolean | null }) => (
  <ul>
    <li>
      Premendo Accetto ti mandiamo {way} il codice personale temporaneo: vale {codeHours} ore e si usa una volta sola.
    </li>
    <li>Il codice è solo tuo: non dirlo a nessuno, nemmeno a chi telefona a nome di un ufficio.</li>
    {byDesk && (
      <li>Il modulo di adesione si firma allo sportello, davanti all'operatore: stampalo e non firmarlo prima.</li>
    )}
    <li>Chi dichiara il falso ne risponde per legge (DPR 445/2000, articolo 76).</li>
  </ul>
);

export const SentWhere = ({ enabling, way }: { enabling: Enabling; way: string }) => (
  <ul>
    {enabling.emailConfirmedAt ? (
      <li>
        A <strong class="sp-break">{enabling.email}</strong>{" "}
        {enabling.byDesk ? "il modulo di adesione e quello di delega." : "il modulo di adesione."}
      </li>
    ) : (
      <li>
        A <strong class="sp-break">{enabling.email}</strong> un collegamento per confermare che la casella è tua: dopo
        la conferma arrivano i moduli.
      </li>
    )}
    <li>Il codice personale temporaneo {way}.</li>
  </ul>
);

export const AddressAgain = () => (
  <form method="post" action={routes.enabling.addressAgain.href()} data-once="">
    <Button tone="outline" icon="it-mail">
      Manda di nuovo il collegamento
    </Button>
  </form>
);
