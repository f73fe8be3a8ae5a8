// What is looked for in the register. In its address stand the filters, and of the words the id that they are kept under.
import { dateFault, readDate } from "#kit/typed-date.ts";
import type { RegisterFilter } from "#platform/protocol/list.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { wordsAsked } from "../search.ts";

/** As it is typed. */
export type Sought = { cerca: string; ricerca: string; verso: string; dal: string; al: string };

type Asking = Pick<Visit<"operator", { ente: string }>, "params" | "session" | "query">;

export const soughtIn = async (ctx: Context, visit: Asking): Promise<Sought> => {
  const { query } = visit;
  const { ricerca = "", verso = "", dal = "", al = "" } = query;
  return { cerca: await wordsAsked(ctx, visit), ricerca, verso, dal, al };
};

/** As the address says it. */
export const withoutTyped = ({ cerca: _, ...sought }: Sought): Omit<Sought, "cerca"> => sought;

const choices = ["entrata", "uscita", "attesa"] as const;

export const filterOf = ({ cerca, verso, dal, al }: Sought): RegisterFilter => ({
  search: cerca,
  direction: choices.find((each) => each === verso),
  from: readDate(dal),
  to: readDate(al),
});

const isDayFault = (typed: string): boolean => typed.trim() !== "" && readDate(typed) === undefined;

const Day = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <TextInput
    name={name}
    label={label}
    value={value}
    width={10}
    inputMode="numeric"
    hint="gg/mm/aaaa"
    fault={isDayFault(value) ? dateFault : undefined}
  />
);

export const Filters = ({ ente, sought }: { ente: string; sought: Sought }) => (
  <search>
    <form method="post" action={routes.office.search.href({ ente, elenco: "protocollo" })} class="sp-queue-search">
      <TextInput
        name="cerca"
        label="Cerca nel registro"
        type="search"
        value={sought.cerca}
        hint="Numero, oggetto, mittente o destinatario"
      />
      <div class="sp-queue-filters">
        <Select
          name="verso"
          label="Verso"
          value={sought.verso}
          empty="Tutti"
          options={[
            { value: "entrata", label: "In entrata" },
            { value: "uscita", label: "In uscita" },
            { value: "attesa", label: "In attesa del numero" },
          ]}
        />
        <Day name="dal" label="Dal giorno" value={sought.dal} />
        <Day name="al" label="Al giorno" value={sought.al} />
      </div>
      <p class="sp-operations">
        <Button icon="it-search">Cerca</Button>
        <ButtonLink tone="outline" href={routes.office.protocol.list.href({ ente })}>
          Togli i filtri
        </ButtonLink>
      </p>
    </form>
  </search>
);
