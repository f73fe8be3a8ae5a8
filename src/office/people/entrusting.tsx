import type { OfficeSeat, workedBy } from "#identity/offices.ts";
import { Button } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { Select } from "#ui/fields/select.tsx";
import { routes } from "../../routes.ts";

type Entrusted = {
  ente: string;
  worked: Awaited<ReturnType<typeof workedBy>>;
  offices: OfficeSeat[];
  titleOf(service: string): string;
  fault: FaultLine | undefined;
};

/** Which office works which service. */
export const Entrusting = ({ ente, worked, offices, titleOf, fault }: Entrusted) => (
  <section class="sp-section" aria-labelledby="servizi">
    <h2 id="servizi">Chi lavora i servizi</h2>
    {worked.length === 0 && <p>L'ente non offre ancora servizi.</p>}
    {worked.map(({ service, office }) => (
      <form key={service} method="post" action={routes.office.entrust.href({ ente })} data-once="">
        <input type="hidden" name="servizio" value={service} />
        <Select
          name={`ufficio-${service}`}
          label={titleOf(service)}
          hint="Le pratiche aperte passano con il servizio. Quelle di chi non è nel nuovo ufficio tornano in coda."
          value={office ?? ""}
          empty="Scegli l'ufficio"
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          fault={fault?.name === `ufficio-${service}` ? fault.text : undefined}
        />
        <Button tone="outline" of={`l'ufficio per ${titleOf(service)}`}>
          Salva
        </Button>
      </form>
    ))}
  </section>
);
