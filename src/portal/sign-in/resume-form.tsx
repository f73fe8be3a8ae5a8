// After signing in again: the form that came when the session had ended, as it was written. It is sent again only by who
// wrote it, who sees the texts first; to give it up is a choice too (C.SE.1.6).
import { forgetForm, type KeptForm, keptForm } from "#identity/kept-forms.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post } from "../../visit.ts";

const pairsOf = ({ body }: KeptForm): [string, string][] =>
  Object.entries(body).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));

/** What a person wrote, and not what the page carried along: an id, a seal, a choice. */
const isWritten = (value: string): boolean => /\S\s+\S/.test(value);

const title = "Riprendi quello che avevi scritto";

const Written = ({ texts }: { texts: string[] }) =>
  texts.length === 0 ? null : (
    <section aria-labelledby="scritto" class="sp-section">
      <h2 id="scritto">Che cosa avevi scritto</h2>
      {texts.map((text, at) => (
        <blockquote key={at} class="sp-text">
          {text.split(/\r?\n/).map((line, n) => (
            <p key={n}>{line}</p>
          ))}
        </blockquote>
      ))}
    </section>
  );

export const resumeFormDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.resumeForm, "person", async (visit) => {
    const { kept: id } = visit.params;
    const kept = await keptForm(ctx.db, ctx.sealing, visit.session.person.id, id);
    if (!kept) return "missing";
    const pairs = pairsOf(kept);
    const texts = [...new Set(pairs.map(([, value]) => value.trim()).filter(isWritten))];
    return {
      page: (
        <Page frame={await frame(visit)} title={title}>
          <PageHeading title={title} />
          <Alert title="Non è stato inviato niente">
            <p>
              Quando hai premuto il pulsante il tuo accesso era scaduto, o serviva un accesso più sicuro. Se premi
              “Invia adesso” si fa quello che avevi chiesto. I file non si conservano: se ne avevi scelti, torna alla
              pagina e sceglili di nuovo.
            </p>
          </Alert>
          <Written texts={texts} />
          <Actions
            back={
              <form method="post" action={routes.resumeForm.href({ kept: id })}>
                <Button tone="outline">Torna alla pagina senza inviare</Button>
              </form>
            }
          >
            <form method="post" action={kept.path} data-once="">
              {pairs.map(([name, value], at) => (
                <input key={at} type="hidden" name={name} value={value} />
              ))}
              <Button>Invia adesso</Button>
            </form>
          </Actions>
        </Page>
      ),
    };
  }),
  post(routes.resumeForm, "person", async (visit) => {
    const { kept: id } = visit.params;
    const person = visit.session.person.id;
    const kept = await keptForm(ctx.db, ctx.sealing, person, id);
    if (kept) await forgetForm(ctx.db, person, id);
    return { redirect: kept?.page ?? routes.bacheca.href() };
  }),
];
