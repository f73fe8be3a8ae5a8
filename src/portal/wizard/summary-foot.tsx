// Where the summary leads: to Completa, or back to the office.
import type { Istanza } from "#istanze/istanza.ts";
import type { Reading } from "#istanze/reading.ts";
import { BackLink } from "#ui/back-link.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

type Foot = {
  reading: Reading;
  istanza: Istanza;
  back: string;
  /** Where who leaves comes to. */
  out: string;
  /** For whom a clerk fills it in. */
  helped: string | undefined;
};

const Back = ({ back }: Pick<Foot, "back">) => (
  <ButtonLink href={back} tone="outline" icon="it-arrow-left">
    Precedente
  </ButtonLink>
);

export const CompleteForm = ({ reading, istanza, back, out, helped }: Foot) => (
  <>
    <form method="post" action={routes.istanza.summary.href(keyOf(istanza))} data-once="">
      <input type="hidden" name="sigillo" value={reading.seal} />
      <Actions back={<Back back={back} />}>
        <ButtonLink href={out} tone="outline">
          Salva in bozza
        </ButtonLink>
        <Button iconAfter="it-arrow-right">Successivo</Button>
      </Actions>
      <p class="sp-small sp-after-actions">
        {helped
          ? `Dopo “Successivo” resta un solo passo: raccogliere la conferma di ${helped}.`
          : "Dopo “Successivo” ti resta un solo passo: premere “Invia”."}
      </p>
    </form>
    <BackLink href={out}>Esci dalla compilazione</BackLink>
  </>
);

/** S1.32: from here what was corrected goes back to the office. */
export const ResendLinks = ({ istanza, back }: Pick<Foot, "istanza" | "back">) => (
  <>
    <Actions back={<Back back={back} />}>
      <ButtonLink href={routes.istanza.resend.href(keyOf(istanza))} iconAfter="it-arrow-right">
        Invia di nuovo
      </ButtonLink>
    </Actions>
    <p class="sp-small sp-after-actions">Ti chiederemo una conferma prima di inviare.</p>
    <BackLink href={routes.istanza.page.href(keyOf(istanza))}>Torna all'istanza</BackLink>
  </>
);
