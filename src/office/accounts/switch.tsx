// Whether the ente takes accounts, said with its reason (CAD art. 64), and for whom that counts.
import { type AccountsOn, switchAccountsOff, switchAccountsOn } from "#istanze/accounts/switch.ts";
import { storable } from "#kit/storable.ts";
import { showDate } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { textOf, type Visit } from "../../visit.ts";

const leastReason = 20;
const longestReason = 1000;

const Law = () => (
  <Callout title="Prima di attivarli">
    <p>
      Dal 2021 una pubblica amministrazione fa entrare i cittadini con SPID, CIE e CNS, e non può dare loro credenziali
      proprie (CAD, articolo 64). Restano casi particolari: per esempio chi non può ancora avere un’identità digitale.
    </p>
    <p>
      Chi entra con un account senza essere stato riconosciuto allo sportello ha il livello 1: può fare solo quello che
      ogni servizio consente a quel livello, e non vede niente di chi ha lo stesso codice fiscale.
    </p>
  </Callout>
);

const SwitchOnForm = ({ action, reason, fault }: { action: string } & TypedReason) => (
  <form method="post" action={action} noValidate>
    <input type="hidden" name="attiva" value="si" />
    <Textarea
      name="motivo"
      label="Perché il tuo ente può usarli"
      hint={`L’atto o la norma, e per quali persone: almeno ${leastReason} caratteri. Resta nello storico dell’ente.`}
      max={longestReason}
      value={reason}
      required
      fault={fault}
    />
    <Button>Attiva l’accesso con account</Button>
  </form>
);

const SwitchOffForm = ({ action }: { action: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="attiva" value="no" />
    <Button tone="danger">Disattiva l’accesso con account</Button>
  </form>
);

export type TypedReason = { reason: string; fault?: string };
type Props = { ente: string; name: string; on: AccountsOn | undefined; typed: TypedReason };

export const SwitchSection = ({ ente, name, on, typed }: Props) => {
  const action = routes.office.accounts.switch.href({ ente });
  return (
    <section aria-labelledby="attivazione" class="sp-section">
      <h2 id="attivazione">Attivazione per {withArticle(name)}</h2>
      <p>
        Vale solo per {withArticle(name)}: per ogni altro ente decide chi lo amministra, da questa stessa pagina del suo
        ufficio.
      </p>
      {on ? (
        <>
          <Facts
            facts={[
              { label: "Attivo dal", value: showDate(on.since) },
              { label: "Deciso da", value: `${on.nome} ${on.cognome}` },
              { label: "Motivo", value: <span class="sp-break">{on.reason}</span> },
            ]}
          />
          <SwitchOffForm action={action} />
        </>
      ) : (
        <>
          <Law />
          <SwitchOnForm action={action} {...typed} />
        </>
      )}
    </section>
  );
};

/** What was done, or what is wrong with the reason. */
export const switched = async (
  ctx: Context,
  visit: Visit<"administrator", { ente: string }>,
): Promise<"attivato" | "disattivato" | Required<TypedReason>> => {
  const asked = { ente: visit.params.ente, by: visit.session.person.id };
  if (textOf(visit.body, "attiva") === "no") {
    await switchAccountsOff(ctx, asked);
    return "disattivato";
  }
  const reason = storable(textOf(visit.body, "motivo"), 2000).trim();
  if (reason.length < leastReason || reason.length > longestReason) {
    const fault = `Scrivi il motivo, in ${leastReason} caratteri almeno e ${longestReason} al massimo: l’atto o la norma, e per chi`;
    return { reason, fault };
  }
  await switchAccountsOn(ctx, { ...asked, reason });
  return "attivato";
};
