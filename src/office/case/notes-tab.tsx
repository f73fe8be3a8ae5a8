import { noteMax, notesOf } from "#istanze/notes.ts";
import { showDateTime } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { routes } from "../../routes.ts";
import { textOf } from "../../visit.ts";
import type { CaseTab } from "./tab.ts";

export const notesTab: CaseTab = {
  id: "note",
  label: "Note interne",
  between: "colleagues",
  count: async (ctx, istanza) => (await notesOf(ctx.db, istanza)).length,
  async draw(ctx, { istanza, params, query }, refused) {
    const notes = await notesOf(ctx.db, istanza);
    return (
      <>
        <p class="sp-small">Le legge solo chi lavora la pratica: chi ha presentato l'istanza non le vede.</p>
        {!istanza.erasedAt && (
          <form method="post" action={routes.office.case.notes.href(params, { vista: query.vista })} data-once="">
            <Textarea
              name="nota"
              label="Nuova nota"
              value={refused ? textOf(refused.typed, "nota") : ""}
              max={noteMax}
              rows={3}
              fault={refused?.faults.find(({ name }) => name === "nota")?.text}
            />
            <Button tone="outline">Aggiungi la nota</Button>
          </form>
        )}
        {notes.length === 0 && <Empty icon="it-pencil" title="Nessuna nota" />}
        {notes.map(({ id, author, text, createdAt }) => (
          <article key={id} class="sp-case-note">
            <p class="sp-small">
              <strong>{author}</strong>, {showDateTime(createdAt)}
            </p>
            <p class="sp-break sp-lines">{text}</p>
          </article>
        ))}
      </>
    );
  },
};
