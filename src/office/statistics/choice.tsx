// For which service, and for how long: in the address, so that a colleague can be sent the same page.
import { addDays, romeDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import type { Catalogue } from "../../service.ts";

/** Weeks back from today. */
const periods = [
  { value: "4", label: "Ultime 4 settimane" },
  { value: "13", label: "Ultimi 3 mesi" },
  { value: "26", label: "Ultimi 6 mesi" },
  { value: "52", label: "Ultimi 12 mesi" },
] as const;

export type Choice = {
  /** One of those seen; "": all of them. */
  service: string;
  services: readonly string[];
  weeks: string;
  period: { from: string; to: string };
};

export const choiceIn = (query: Record<string, string>, seen: readonly string[], now: Date): Choice => {
  const service = seen.find((each) => each === query.servizio) ?? "";
  const weeks = periods.find(({ value }) => value === query.periodo)?.value ?? "13";
  const to = romeDate(now);
  return {
    service,
    services: service ? [service] : seen,
    weeks,
    period: { from: addDays(to, 1 - Number(weeks) * 7), to },
  };
};

/** The query of an address with this choice. */
export const choiceText = ({ service, weeks }: Choice) => ({ servizio: service, periodo: weeks });

export const titleOf = (catalogue: Catalogue, service: string): string =>
  catalogue.byId(service)?.modulo.words.it.title ?? service;

export const ChoiceForm = ({
  action,
  choice,
  seen,
  catalogue,
}: {
  action: string;
  choice: Choice;
  seen: readonly string[];
  catalogue: Catalogue;
}) => (
  <search>
    <form method="get" action={action}>
      <div class="sp-side-by-side">
        <Select
          name="servizio"
          label="Servizio"
          empty="Tutti"
          value={choice.service}
          options={seen.map((service) => ({ value: service, label: titleOf(catalogue, service) }))}
        />
        <Select name="periodo" label="Periodo" value={choice.weeks} options={periods} />
      </div>
      <p class="sp-operations">
        <Button icon="it-search">Mostra</Button>
      </p>
    </form>
  </search>
);
