// What was posted from the queue and cannot be begun: no case was ticked, too many were, or no operation was chosen.
import { batchAtMost, type Ticked } from "#istanze/queue/batch.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Select } from "#ui/fields/select.tsx";
import { routes } from "../../routes.ts";
import { ticked } from "./rows.tsx";

const words = {
  none: "Non hai scelto nessuna pratica: metti una spunta su quelle che ti servono e riprova.",
  tooMany: `Puoi lavorare al massimo ${batchAtMost} pratiche alla volta: scegline meno e riprova.`,
  action: "Non hai scelto l'operazione: sceglila da questo elenco",
};

export const NoTicks = ({ why, back }: { why: "none" | "tooMany"; back: string }) => (
  <>
    <Alert tone="danger" live>
      <p>{words[why]}</p>
    </Alert>
    <ButtonLink href={back}>Torna alle pratiche</ButtonLink>
  </>
);

type Props = {
  ente: string;
  vista: string;
  cases: readonly Ticked[];
  offered: readonly { value: string; label: string }[];
  back: string;
};

/** Asked here again: no tick has to be set a second time. */
export const ChooseAction = ({ ente, vista, cases, offered, back }: Props) => (
  <>
    <ErrorSummary faults={[{ name: "operazione", text: words.action }]} />
    <form method="post" action={routes.office.batches.href({ ente })}>
      <input type="hidden" name="vista" value={vista} />
      {cases.map(({ id, caseRevision }) => (
        <input key={id} type="hidden" name={ticked} value={`${id}.${caseRevision}`} />
      ))}
      <Select
        name="operazione"
        label={cases.length === 1 ? "Con la pratica scelta" : `Con le ${cases.length} pratiche scelte`}
        empty="Scegli l'operazione"
        value=""
        options={offered}
        fault={words.action}
      />
      <Actions
        back={
          <ButtonLink tone="outline" href={back}>
            Torna alle pratiche
          </ButtonLink>
        }
      >
        <Button>Continua</Button>
      </Actions>
    </form>
  </>
);
