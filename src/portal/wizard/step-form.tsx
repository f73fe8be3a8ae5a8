// The form of a step: its fields, and the buttons by which it is stored and left (S0.34 to S0.40).
import { randomUUID } from "node:crypto";
import type { World } from "#forms/fields/kind.ts";
import type { Fault, Modulo, Step } from "#forms/modulo.ts";
import { StepFields } from "#forms/step-page.tsx";
import type { Istanza } from "#istanze/istanza.ts";
import { showTime } from "#kit/time.ts";
import { AutosaveStatus } from "#ui/autosave-status.tsx";
import { EnterPresses } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import { StepActions } from "../step-actions.tsx";
import { remarksOf } from "./asked-here.tsx";
import type { Correcting } from "./correcting.ts";

/** Where a value comes from is said only while it is still that value. */
const stillOf = ({ origins, typed }: Istanza): Istanza["origins"] =>
  Object.fromEntries(Object.entries(origins).filter(([name, { text }]) => typed[name] === text));

const savedAt = ({ revision, sentAt, sentTyped, updatedAt }: Istanza): string | undefined => {
  if (sentAt) return sentTyped ? `Correzioni salvate alle ${showTime(updatedAt)}` : undefined;
  return revision > 0 ? `Bozza salvata alle ${showTime(updatedAt)}` : undefined;
};

export const hasFiles = ({ blocks }: Step): boolean =>
  blocks.some(({ fields }) => fields.some(({ kind }) => kind === "attachment"));

type Props = {
  modulo: Modulo;
  istanza: Istanza;
  step: Step;
  /** Faults to show; none on a page that was only opened. */
  faults: Fault[];
  correcting?: Correcting | undefined;
  world: World;
  /** Nothing comes before it. */
  first: boolean;
};

export const StepForm = ({ modulo, istanza, step, faults, correcting, world, first }: Props) => {
  const key = { ente: istanza.ente, id: istanza.id };
  const service = { ente: istanza.ente, service: istanza.service };
  return (
    <form
      id="passo-form"
      method="post"
      action={routes.istanza.step.href({ ...key, step: step.id })}
      encType={hasFiles(step) ? "multipart/form-data" : undefined}
      noValidate
      data-once=""
      data-autosave={routes.istanza.autosave.href({ ...key, step: step.id })}
      data-device-copy={`${istanza.ente}/${istanza.id}/${step.id}`}
    >
      <input type="hidden" name="revisione" value={istanza.revision} autocomplete="off" />
      <input type="hidden" name="finestra" value={randomUUID()} autocomplete="off" />
      <EnterPresses name="op" value="avanti" />
      <StepFields
        step={step}
        modulo={modulo}
        typed={istanza.typed}
        faults={faults}
        origins={stillOf(istanza)}
        world={world}
        language="it"
        isOpen={correcting?.scope.isOpen}
        remarksOf={remarksOf(correcting?.asking)}
        link={(url) => (url === "privacy" ? routes.service.privacy.href(service) : url)}
      />
      <AutosaveStatus saved={savedAt(istanza)} />
      <StepActions
        first={first}
        save={correcting ? "Salva le correzioni" : "Salva in bozza"}
        leave={correcting ? "Torna all'istanza" : "Esci dalla compilazione"}
      />
    </form>
  );
};
