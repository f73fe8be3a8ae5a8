// What the office asked to be corrected or added: each remark with what it is about and the way to put it right (S1.32,
// capability 24).
import type { Modulo } from "#forms/modulo.ts";
import type { Asking } from "#istanze/asking.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { Remark } from "#istanze/remarks.ts";
import { showDate } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Said } from "#ui/said.tsx";
import { routes } from "../../routes.ts";

type Props = { istanza: Istanza; modulo: Modulo; asking: Asking };

/** The step in which the field stands; undefined for what is about the whole. */
const stepOf = ({ steps }: Modulo, target: string): string | undefined => {
  const id = target.split(".")[0];
  return steps.find(({ blocks }) => blocks.some(({ fields }) => fields.some((field) => field.id === id)))?.id;
};

const RemarkItem = ({ remark, istanza, modulo }: Omit<Props, "asking"> & { remark: Remark }) => {
  const { target, label, text, value } = remark;
  const step = stepOf(modulo, target);
  const href = step && routes.istanza.step.href({ ente: istanza.ente, id: istanza.id, step });
  return (
    <li>
      <p class="sp-break">
        <strong>{href ? <a href={`${href}#${encodeURIComponent(target)}`}>{label}</a> : label || "In generale"}</strong>
        {": "}
        {text}
        {value && <span class="sp-small"> (avevi scritto: {value})</span>}
      </p>
    </li>
  );
};

const Buttons = ({ istanza }: { istanza: Istanza }) => {
  const key = { ente: istanza.ente, id: istanza.id };
  return (
    <ul class="sp-operations">
      <li>
        <ButtonLink href={routes.istanza.resume.href(key)} icon="it-pencil">
          {istanza.sentTyped ? "Riprendi le correzioni" : "Correggi"}
        </ButtonLink>
      </li>
      <li>
        <ButtonLink tone="outline" href={routes.istanza.summary.href(key)}>
          Riepilogo e nuovo invio
        </ButtonLink>
      </li>
      {istanza.sentTyped && (
        <li>
          <ButtonLink tone="danger" href={routes.istanza.giveUpChanges.href(key)}>
            Annulla le modifiche
          </ButtonLink>
        </li>
      )}
    </ul>
  );
};

export const Asked = ({ istanza, modulo, asking }: Props) => (
  <section aria-labelledby="richieste" class="sp-section">
    <h2 id="richieste">Che cosa ti chiede l'ufficio</h2>
    <p>L'ufficio ti ha scritto il {showDate(asking.at)}.</p>
    {asking.content && <Said text={asking.content} />}
    {asking.remarks.length > 0 && (
      <ul>
        {asking.remarks.map((remark) => (
          <RemarkItem key={remark.id} remark={remark} istanza={istanza} modulo={modulo} />
        ))}
      </ul>
    )}
    <Callout tone="warning" title={istanza.sentTyped ? "Le correzioni non sono ancora inviate" : "Tocca a te"}>
      <p>
        Con “Correggi” cambi solo quello che va corretto. Poi controlli il riepilogo e premi “Invia di nuovo”: finché
        non lo fai l'ufficio non vede le correzioni.
      </p>
    </Callout>
    <Buttons istanza={istanza} />
  </section>
);
