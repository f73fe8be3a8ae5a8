// Two windows on one draft: both versions are shown and the person chooses; neither is lost meanwhile.
import type { JSX } from "preact";
import { wordsAt } from "#forms/fault-sentence.ts";
import type { Modulo, Step, Typed } from "#forms/modulo.ts";
import { summary } from "#forms/summary.ts";
import { typedIn } from "#istanze/draft.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { worldOf } from "#istanze/reading.ts";
import { entriesOf } from "#kit/summary-changes.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { saidMoment } from "#words/moment.it.ts";
import type { Context } from "../../context.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";

/** What is printed of a version: what stands in the fields, valid or not. */
const lines = (ctx: Context, modulo: Modulo, step: Step, typed: Typed) => {
  const shown = entriesOf(summary(modulo, typed, worldOf(ctx), "it").filter((section) => section.step === step.id));
  return (name: string) => shown.get(name) || typed[name] || "—";
};

export const drawConflict = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"owner">,
  { modulo, step, stored, mine }: { modulo: Modulo; step: Step; stored: Istanza; mine: Typed },
): Promise<JSX.Element> => {
  const theirs = typedIn(step, stored.typed);
  const showMine = lines(ctx, modulo, step, { ...stored.typed, ...mine });
  const showTheirs = lines(ctx, modulo, step, stored.typed);
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((name) => (mine[name] ?? "") !== (theirs[name] ?? "") && !name.endsWith(".righe"))
    .sort((a, b) => a.localeCompare(b, "it", { numeric: true }));
  const label = (name: string) => {
    const { words, row } = wordsAt(modulo, name, "it");
    return row ? `${row}: ${words.label}` : words.label;
  };
  const here = routes.istanza.step.href({ ente: stored.ente, id: stored.id, step: step.id });
  return (
    <Page
      frame={await frame(visit, { ente: stored.ente, current: "nuovaIstanza" })}
      title="Due versioni dello stesso passo"
    >
      <PageHeading title="Due versioni dello stesso passo" over={modulo.words.it.title} />
      <Alert tone="warning" live>
        Questo passo è stato modificato anche in un'altra finestra o su un altro dispositivo, il{" "}
        {saidMoment(stored.updatedAt)}. Scegli quale versione tenere: finché non scegli non si perde nulla.
      </Alert>
      <div class="sp-versions" data-conflict={`${stored.ente}/${stored.id}/${step.id}`}>
        <section class="sp-version">
          <h2>Quello che hai scritto qui</h2>
          <Facts facts={names.map((name) => ({ label: label(name), value: showMine(name) }))} />
          <form method="post" action={here} data-once="">
            <input type="hidden" name="revisione" value={stored.revision} autocomplete="off" />
            {Object.entries(mine).map(([name, text]) => (
              <input key={name} type="hidden" name={name} value={text} />
            ))}
            <Button name="op" value="salva">
              Tieni quello che ho scritto qui
            </Button>
          </form>
        </section>
        <section class="sp-version">
          <h2>Quello che risulta salvato</h2>
          <Facts facts={names.map((name) => ({ label: label(name), value: showTheirs(name) }))} />
          <form method="post" action={here} data-once="">
            <Button tone="outline" name="op" value="tieni">
              Tieni quello già salvato
            </Button>
          </form>
        </section>
      </div>
    </Page>
  );
};
