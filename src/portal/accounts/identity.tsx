// Registrati, second step: who one is, held against the codice fiscale (S4.17). Everything typed is kept, right or wrong.
import { keepTyped, registrationAt } from "#identity/accounts/requests.ts";
import { romeDate } from "#kit/time.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { IdentityForm } from "./identity-form.tsx";
import { RegistrationSteps } from "./registration-steps.tsx";
import { tooLate } from "./review.tsx";
import { faultsOfIdentity, type IdentityFaults, type TypedIdentity, typedIdentity } from "./typed-identity.ts";
import { whileOn } from "./while-on.ts";

type AtStep = Visit<"anyone", { token: string }>;

export const identityDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (
    visit: AtStep,
    { code, typed, faults }: { code: string; typed: TypedIdentity; faults: IdentityFaults },
  ): Promise<Answer> => {
    const lines = Object.entries(faults).map(([name, text]) => ({ name, text }));
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page frame={await frame({ ...visit, here: "" })} title="I tuoi dati" faulty={lines.length > 0}>
          <PageHeading title="I tuoi dati" lead="Scrivili come sono sulla tessera sanitaria." over="Registrati" />
          <RegistrationSteps at={1} />
          <ErrorSummary faults={lines} />
          <IdentityForm token={visit.params.token} code={code} typed={typed} faults={faults} />
        </Page>
      ),
    };
  };

  const found = (visit: AtStep) => registrationAt(ctx.db, visit.params.token, ctx.clock.now());

  return [
    get(
      routes.accounts.identity,
      "anyone",
      whileOn(ctx, async (visit) => {
        const registration = await found(visit);
        if (!registration || registration.confirmedAt) return tooLate(frame, visit, registration);
        const { codiceFiscale: code = "", ...typed } = registration.typed;
        return draw(visit, { code, typed: typedIdentity(typed), faults: {} });
      }),
    ),
    post(
      routes.accounts.identity,
      "anyone",
      whileOn(ctx, async (visit) => {
        const registration = await found(visit);
        if (!registration || registration.confirmedAt) return tooLate(frame, visit, registration);
        const code = registration.typed.codiceFiscale ?? "";
        const typed = typedIdentity(visit.body);
        await keepTyped(ctx.db, registration.id, { codiceFiscale: code, ...typed });
        const faults = faultsOfIdentity(typed, { code, today: romeDate(ctx.clock.now()), comuni: ctx.comuni });
        if (Object.keys(faults).length) return draw(visit, { code, typed, faults });
        return { redirect: routes.accounts.review.href(visit.params) };
      }),
    ),
  ];
};
