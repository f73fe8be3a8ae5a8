// Star, private note and reminder (S0.31, capability 11).

import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { type Mark, noteMax, setNote, setStar } from "#istanze/marks.ts";
import { ownPath } from "#kit/own-path.ts";
import { storable } from "#kit/storable.ts";
import { romeDate } from "#kit/time.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { StarToggle } from "#ui/star-toggle.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf } from "../../visit.ts";

/** The star of a row or of a page: a button that says whose it is and how it stands. */
export const StarForm = ({
  istanza,
  starred,
  back,
}: {
  istanza: Pick<Istanza, "ente" | "id" | "number">;
  starred: boolean;
  back: string;
}) => (
  <form method="post" action={routes.istanza.mark.href({ ente: istanza.ente, id: istanza.id })}>
    <input type="hidden" name="ritorno" value={back} />
    <StarToggle
      on={starred}
      label={`${starred ? "Togli dalle importanti" : "Aggiungi alle importanti"} ${numberOrDraft(istanza)}`}
      name="stella"
      value={starred ? "no" : "si"}
    />
  </form>
);

const faults: Partial<Record<string, string>> = {
  data: dateFault,
  passata: "Questa data è già passata: scegline una da oggi in poi",
};

export const MarkForm = ({ istanza, mark, said }: { istanza: Istanza; mark: Mark; said?: string | undefined }) => {
  const key = { ente: istanza.ente, id: istanza.id };
  return (
    <section aria-labelledby="appunti">
      <h2 id="appunti">I tuoi appunti</h2>
      <p class="sp-small">Li vedi solo tu.</p>
      {said === "salvato" && (
        <Alert tone="success" live>
          Appunti salvati.
        </Alert>
      )}
      <form method="post" action={routes.istanza.mark.href(key)}>
        <Button
          tone="plain"
          name="stella"
          value={mark.starred ? "no" : "si"}
          icon={mark.starred ? "it-star-full" : "it-star-outline"}
        >
          {mark.starred ? "Togli dalle importanti" : "Aggiungi alle importanti"}
        </Button>
      </form>
      <form method="post" action={routes.istanza.mark.href(key)} data-once="">
        <Textarea name="nota" label="Nota" value={mark.note} max={noteMax} rows={3} />
        <TextInput
          name="promemoria"
          label="Ricordamelo il"
          hint="giorno/mese/anno, ad esempio 04/05/2027"
          value={mark.remindOn ? mark.remindOn.split("-").reverse().join("/") : ""}
          width={10}
          fault={said === undefined ? undefined : faults[said]}
        />
        <Button tone="outline" name="appunti" value="salva">
          Salva gli appunti
        </Button>
      </form>
    </section>
  );
};

export const markDoors = (ctx: Context): Door[] => [
  post(routes.istanza.mark, "owner", async (visit) => {
    const key = visit.params;
    const person = visit.session.person.id;
    const page = routes.istanza.page.href(key);
    const star = textOf(visit.body, "stella");
    if (star) {
      await setStar(ctx.db, key, person, star === "si");
      return { redirect: ownPath(textOf(visit.body, "ritorno")) ?? page };
    }
    const asked = textOf(visit.body, "promemoria").trim();
    const remindOn = asked === "" ? null : readDate(asked);
    const note = storable(textOf(visit.body, "nota"), noteMax);
    // the note is kept even when the date cannot be read
    const past = remindOn ? remindOn < romeDate(ctx.clock.now()) : false;
    await setNote(ctx.db, key, person, { note, remindOn: past ? null : (remindOn ?? null) });
    const segno = remindOn === undefined ? "data" : past ? "passata" : "salvato";
    return { redirect: `${routes.istanza.page.href(key, { segno })}#appunti` };
  }),
];
