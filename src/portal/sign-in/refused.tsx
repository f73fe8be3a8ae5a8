// Nobody came in: why, and what to do. Always a page of its own with a status of the 400s, and never a session touched.
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";

export type Refusal = {
  title: string;
  text: string;
  status: number;
  /** Path that was on the way. */
  back?: string | undefined;
};

export const refused = async (
  frame: FrameMaker,
  visit: Pick<Visit<"anyone">, "session" | "here">,
  { title, text, status, back }: Refusal,
): Promise<Answer> => ({
  status,
  page: (
    <Page frame={await frame({ ...visit, here: back || routes.bacheca.href() })} title={title}>
      <PageHeading title={title} />
      <Alert tone="warning">{text}</Alert>
      <p>L’accesso non è avvenuto. Se avevi già fatto l’accesso, è rimasto com’era.</p>
      <ul class="sp-operations">
        <li>
          <ButtonLink href={routes.signIn.href({ ritorno: back })}>Torna ai modi di accesso</ButtonLink>
        </li>
        <li>
          <ButtonLink tone="outline" href={routes.help.href()}>
            Aiuto
          </ButtonLink>
        </li>
      </ul>
    </Page>
  ),
});

/** The answer came too late, twice, or in another browser than the question. */
export const notAwaited: Refusal = {
  title: "Questo accesso non è più valido",
  text: "La risposta è arrivata troppo tardi, è già stata usata, oppure l’accesso era cominciato in un altro browser. Ricomincia da qui, nella stessa finestra.",
  status: 400,
};

export const anotherPerson: Refusal = {
  title: "Hai confermato con un’altra identità",
  text: "Per continuare devi confermare con la stessa identità con cui sei entrato. Se vuoi usare l’altra, esci e accedi di nuovo.",
  status: 403,
};

export const fault = (back: string | undefined): Refusal => ({
  title: "L’accesso non è riuscito",
  text: "C’è stato un problema tra noi e il gestore della tua identità. Non dipende da te: riprova tra qualche minuto o accedi in un altro modo. Se continua, chiedi assistenza.",
  status: 400,
  back,
});
