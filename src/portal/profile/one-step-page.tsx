// A page of the profile with one form: what was done is said above it, what is wrong too, and it comes back with what was
// typed.
import type { Fault, Modulo, Typed } from "#forms/modulo.ts";
import { worldOf } from "#istanze/reading.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { linesOf, OneStepForm } from "./one-step.tsx";

type Drawn = {
  title: string;
  lead: string;
  modulo: Modulo;
  typed: Typed;
  faults?: Fault[];
  /** Beside the faults of the fields. */
  line?: FaultLine | undefined;
  origins?: Record<string, { text: string; origin: string }>;
  action: string;
  /** What was done, by the word in the address. */
  said: Record<string, string>;
  optional?: boolean;
  before?: Children;
  after?: Children;
};

export const drawOneStep = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"person">,
  { title, lead, faults = [], line, said, before, after, ...form }: Drawn,
): Promise<Answer> => {
  const lines = [...linesOf(form.modulo, faults), ...(line ? [line] : [])];
  const done = said[visit.query.fatto ?? ""];
  return {
    status: lines.length ? 422 : 200,
    page: (
      <Page
        frame={await frame(visit)}
        title={title}
        faulty={lines.length > 0}
        breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
      >
        <PageHeading title={title} lead={lead} />
        <ErrorSummary faults={lines} />
        {done && lines.length === 0 && (
          <Alert tone="success" live>
            {done}
          </Alert>
        )}
        {before}
        <OneStepForm
          {...form}
          faults={faults}
          world={worldOf(ctx)}
          button="Salva"
          back={{ label: "Torna al profilo", href: routes.profile.href() }}
        />
        {after}
      </Page>
    ),
  };
};
