// Some certificates say a codice fiscale and no name. Whoever comes here for the first time with such a card says it, and
// it must agree with the code.
import { disagreement } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { routes } from "../../routes.ts";
import { type Posted, textOf } from "../../visit.ts";

export type TypedName = { nome: string; cognome: string };

const labels = { nome: "Nome", cognome: "Cognome" } as const;
const lettersMost = 80;

export const typedName = (body: Posted): TypedName => ({
  nome: storable(textOf(body, "nome"), lettersMost).trim(),
  cognome: storable(textOf(body, "cognome"), lettersMost).trim(),
});

/** None: it may be the holder's. */
export const nameFaults = (typed: TypedName, codiceFiscale: string): FaultLine[] => {
  const empty = (["nome", "cognome"] as const).filter((name) => !/\p{L}/u.test(typed[name]));
  if (empty.length) return empty.map((name) => ({ name, text: `${labels[name]}: scrivilo come sulla carta` }));
  const wrong = disagreement(codiceFiscale, typed);
  return wrong === "nome" || wrong === "cognome"
    ? [{ name: wrong, text: `${labels[wrong]}: non corrisponde al codice fiscale della carta (${codiceFiscale})` }]
    : [];
};

type Props = { request: string; token: string; typed: TypedName; faults: readonly FaultLine[] };

export const CardName = ({ request, token, typed, faults }: Props) => (
  <>
    <PageHeading
      title="Come ti chiami?"
      lead="Abbiamo letto la tua carta, che dice il codice fiscale ma non il nome. Lo chiediamo solo questa volta."
    />
    <ErrorSummary faults={faults} />
    <form method="post" action={routes.cns.name.href()} noValidate data-once="">
      <input type="hidden" name="richiesta" value={request} />
      <input type="hidden" name="consegna" value={token} />
      {(["nome", "cognome"] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={labels[name]}
          autocomplete={name === "nome" ? "given-name" : "family-name"}
          value={typed[name]}
          fault={faults.find((fault) => fault.name === name)?.text}
          max={lettersMost}
          required
        />
      ))}
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.signIn.href()}>
            Annulla
          </ButtonLink>
        }
      >
        <Button>Accedi</Button>
      </Actions>
    </form>
  </>
);
