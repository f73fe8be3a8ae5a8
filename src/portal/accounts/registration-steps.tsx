import { ButtonLink } from "#ui/button.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { routes } from "../../routes.ts";

const steps = ["Codice fiscale", "I tuoi dati", "Riepilogo", "Conferma via e-mail"];

/** S4.16 to S4.19. `at` counts from 0. */
export const RegistrationSteps = ({ at }: { at: number }) => (
  <Stepper
    tabs={steps.map((title, index) => ({
      title,
      state: index < at ? "done" : index === at ? "current" : "todo",
    }))}
  />
);

export const Cancel = () => (
  <ButtonLink tone="outline" href={routes.signIn.href()}>
    Annulla
  </ButtonLink>
);
