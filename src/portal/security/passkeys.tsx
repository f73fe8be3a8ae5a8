import type { Passkey } from "#identity/factors/passkeys.ts";
import { showDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import { PasskeyForm } from "../accounts/passkey-form.tsx";

type Props = { passkeys: readonly Passkey[]; fresh: boolean; options: string; origin: string };

const Remove = ({ passkey }: { passkey: Passkey }) => (
  <ButtonLink
    tone="plain"
    of={`la passkey ${passkey.name}`}
    href={routes.security.removePasskey.href({ passkey: passkey.id })}
  >
    Togli
  </ButtonLink>
);

export const Passkeys = ({ passkeys, fresh, options, origin }: Props) => (
  <section aria-labelledby="passkey" class="sp-section">
    <h2 id="passkey">Passkey</h2>
    <p>
      Una passkey sta nel telefono, nel computer o in una chiavetta: la usi con l’impronta, il volto o il PIN del
      dispositivo. Nessuno può chiedertela con un sito finto.
    </p>
    {passkeys.length === 0 ? (
      <p>Non hai ancora nessuna passkey.</p>
    ) : (
      <Table
        caption="Le tue passkey"
        columns={[
          { heading: "Dispositivo", main: true, cell: ({ name }) => name },
          { heading: "Aggiunta il", tight: true, cell: ({ createdAt }) => showDate(createdAt) },
          { heading: "Ultimo uso", tight: true, cell: ({ usedAt }) => (usedAt ? showDate(usedAt) : "Mai") },
          ...(fresh
            ? [{ heading: "Azioni", actions: true, cell: (passkey: Passkey) => <Remove passkey={passkey} /> }]
            : []),
        ]}
        rows={passkeys}
        rowKey={({ id }) => id}
      />
    )}
    {fresh && (
      <>
        <PasskeyForm
          action={routes.security.passkeys.href()}
          kind="nuova"
          options={options}
          button="Aggiungi una passkey"
        />
        <p class="sp-small">
          Se il pulsante per aggiungerla non si vede: il browser non conosce le passkey, ha JavaScript spento, oppure
          hai aperto il sito da un altro indirizzo. Quello giusto è <span class="sp-break">{origin}</span>.
        </p>
      </>
    )}
  </section>
);
