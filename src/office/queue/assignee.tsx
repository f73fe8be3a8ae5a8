// Who works a case, as a small form on its page.
import type { Colleague } from "#identity/colleagues.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import { routes } from "../../routes.ts";

type Props = {
  istanza: Pick<Istanza, "ente" | "id" | "assignee" | "caseRevision">;
  /** The clerk's person. */
  me: string;
  colleagues: readonly Colleague[];
  /** Path to come back to. */
  back: string;
};

/** "Assegna a me" first: it is what is done most. */
export const AssigneeForm = ({ istanza, me, colleagues, back }: Props) => {
  const { ente, id, assignee, caseRevision } = istanza;
  const others = colleagues.filter((each) => each.id !== me && each.id !== assignee);
  return (
    <form method="post" action={routes.office.case.assign.href({ ente, id })} class="sp-assignee">
      <input type="hidden" name="versione" value={String(caseRevision)} />
      <input type="hidden" name="ritorno" value={back} />
      <div class="sp-assignee-mine">
        {assignee !== me && (
          <Button tone="outline" name="a" value={me}>
            Assegna a me
          </Button>
        )}
        {assignee && (
          <Button tone="outline" name="a" value="coda">
            Rimetti in coda
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <div class="sp-assignee-other">
          <Select
            name="collega"
            label="Assegna a un collega"
            empty="Scegli"
            value=""
            options={others.map((each) => ({ value: each.id, label: each.name }))}
          />
          <Button tone="outline">Assegna</Button>
        </div>
      )}
    </form>
  );
};
