import { type Remark, remarkMax } from "#istanze/remarks.ts";
import { Button, ButtonLink, EnterPresses } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { routes } from "../../routes.ts";
import { anchorOf } from "./content.tsx";
import { type CaseVisit, caseHref } from "./tab.ts";
import type { Target } from "./targets.ts";

/** A remark that is there already, or a place for a new one. */
export type Pinned = { name: string; target: Target; remark: Remark | undefined };
export type Written = { text: string; fault?: string | undefined };

/** To the field that it is about. */
export const backTo = (visit: CaseVisit, name: string): string => `${caseHref(visit, "contenuto")}#${anchorOf(name)}`;

const Hidden = ({ name, remark }: Pinned) => (
  <>
    <input type="hidden" name="campo" value={name} />
    {remark && <input type="hidden" name="segnalazione" value={remark.id} />}
    {remark && <input type="hidden" name="prima" value={remark.text} />}
  </>
);

const form = "segnalazione";

export const RemarkDialog = ({ visit, pinned, written }: { visit: CaseVisit; pinned: Pinned; written: Written }) => {
  const { name, target, remark } = pinned;
  const { params, query } = visit;
  const back = backTo(visit, name);
  return (
    <Dialog
      title={target.label ? `Segnala: ${target.label}` : "Segnalazione generale"}
      closeHref={back}
      actions={
        <>
          {remark && (
            <Button tone="danger" form={form} name="azione" value="togli">
              Togli la segnalazione
            </Button>
          )}
          <ButtonLink tone="outline" href={back}>
            Torna indietro
          </ButtonLink>
          <Button form={form}>{remark ? "Salva" : "Segnala"}</Button>
        </>
      }
    >
      <ErrorSummary faults={written.fault ? [{ name: "testo", text: written.fault }] : []} />
      {target.value && (
        <p>
          Adesso c'è scritto: <strong class="sp-break">{target.value}</strong>
        </p>
      )}
      <form
        method="post"
        id={form}
        action={routes.office.case.remarks.href({ ente: params.ente, id: params.id }, { vista: query.vista })}
        data-once=""
      >
        <EnterPresses name="azione" value="salva" />
        <Hidden {...pinned} />
        <Textarea
          name="testo"
          label="Che cosa va corretto"
          hint="Chi ha presentato l'istanza lo legge accanto a questo dato e nell'e-mail: non scrivere dati personali."
          value={written.text}
          max={remarkMax}
          rows={4}
          required
          fault={written.fault}
        />
      </form>
    </Dialog>
  );
};
