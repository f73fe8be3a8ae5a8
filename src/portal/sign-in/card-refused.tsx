// A card that let nobody in: each reason has its own words, and nobody is ever told to go past a warning (S2.3).

import { showDate } from "#kit/time.ts";
import type { CardRead } from "#platform/cns/card.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { CardLinks } from "./card-links.tsx";
import { cardWords } from "./card-words.ts";

type RefusedCard = Extract<CardRead, { refused: unknown }>;

export const CardRefused = ({ card: { refused, validTo }, back }: { card: RefusedCard; back: string }) => {
  const { title, text, todo } = cardWords[refused];
  return (
    <>
      <PageHeading title={title} />
      <Alert tone="warning" live>
        {text} {validTo && `È scaduto il ${showDate(validTo)}.`}
      </Alert>
      <h2>Che cosa puoi fare</h2>
      <ul>
        {todo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>L’accesso non è avvenuto. Se avevi già fatto l’accesso, è rimasto com’era.</p>
      <p>
        <ButtonLink href={routes.cns.page.href({ ritorno: back })}>Riprova con la carta</ButtonLink>
      </p>
      <CardLinks back={back} />
    </>
  );
};

export const cardRefused = async (
  frame: FrameMaker,
  visit: Pick<Visit<"anyone">, "session" | "here">,
  card: RefusedCard,
  back: string,
): Promise<Answer> => ({
  status: card.refused === "unverifiable" ? 503 : 403,
  page: (
    <Page frame={await frame({ ...visit, here: back || routes.bacheca.href() })} title={cardWords[card.refused].title}>
      <CardRefused card={card} back={back} />
    </Page>
  ),
});
