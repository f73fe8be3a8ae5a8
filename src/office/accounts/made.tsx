// An account that the desk made, with its password on paper (S3.12).
import { paperDays } from "#istanze/accounts/at-desk.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { codeIn, type TypedDesk } from "./typed-desk.ts";

type Props = { typed: TypedDesk; password: string /** Where one signs in. */; address: string; back: string };

export const Made = ({ typed, password, address, back }: Props) => (
  <>
    <Alert tone="success" live>
      L’account è creato. Stampa o copia la password adesso: non si potrà più vedere.
    </Alert>
    <Facts
      facts={[
        { label: "Nome e cognome", value: `${typed.nome} ${typed.cognome}` },
        { label: "Utente", value: <bdi>{codeIn(typed)}</bdi> },
        { label: "Password provvisoria", value: <Code>{password}</Code> },
        { label: "Dove si entra", value: <span class="sp-break">{address}</span> },
      ]}
    />
    <p>Vale {paperDays} giorni e al primo accesso va cambiata. Dalla solo alla persona che hai davanti.</p>
    <p>
      <ButtonLink href={back}>Torna agli account</ButtonLink>
    </p>
  </>
);
