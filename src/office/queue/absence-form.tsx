// The absences of an office as a list, and the form that adds one.
import type { Absence } from "#identity/absences.ts";
import type { Colleague } from "#identity/colleagues.ts";
import { showDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Column } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import type { TypedAbsence } from "./absence-read.ts";

type FormProps = {
  ente: string;
  people: readonly Colleague[];
  /** Whoever is away is chosen; otherwise it is oneself. */
  chooses: boolean;
  self: string;
  typed: TypedAbsence;
  faults: readonly FaultLine[];
};

export const AbsenceForm = ({ ente, people, chooses, self, typed, faults }: FormProps) => {
  const fault = (name: string) => faults.find((each) => each.name === name)?.text;
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="post" action={routes.office.absences.href({ ente })} class="sp-absence" data-once="">
      <MandatoryNote />
      {chooses && (
        <Select
          name="persona"
          label="Chi è assente"
          value={typed.persona}
          options={options}
          fault={fault("persona")}
          required
        />
      )}
      <Select
        name="sostituto"
        label="Chi sostituisce"
        hint="Vedrà tra le sue le pratiche della persona assente"
        value={typed.sostituto}
        options={chooses ? options : options.filter(({ value }) => value !== self)}
        fault={fault("sostituto")}
        required
      />
      <div class="sp-side-by-side">
        <TextInput
          name="dal"
          label="Dal"
          hint="gg/mm/aaaa"
          value={typed.dal}
          width={10}
          fault={fault("dal")}
          required
        />
        <TextInput
          name="al"
          label="Al"
          hint="gg/mm/aaaa, compreso"
          value={typed.al}
          width={10}
          fault={fault("al")}
          required
        />
      </div>
      <Button>Aggiungi l'assenza</Button>
    </form>
  );
};

export const absenceColumns = (ente: string, self: string, administrator: boolean): Column<Absence>[] => [
  { heading: "Assente", main: true, cell: ({ name }) => name },
  { heading: "Sostituisce", cell: ({ substituteName }) => substituteName },
  { heading: "Dal", tight: true, cell: ({ from }) => showDate(from) },
  { heading: "Al", tight: true, cell: ({ to }) => showDate(to) },
  {
    heading: "Operazioni",
    actions: true,
    cell: ({ id, person, name }) =>
      (administrator || person === self) && (
        <form method="post" action={routes.office.removeAbsence.href({ ente, absence: id })}>
          <Button tone="plain" icon="it-delete" of={`l'assenza di ${name}`}>
            Elimina
          </Button>
        </form>
      ),
  },
];
