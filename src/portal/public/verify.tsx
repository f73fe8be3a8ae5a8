// Anybody who holds a receipt can check it: number and fingerprint must be those of one sent istanza. Nothing of what
// the istanza holds is said (capability 20).

import { verified } from "#istanze/verification.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const verifyDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.verify, "anyone", async (visit) => {
    const number = (visit.query.numero ?? "").trim().toUpperCase();
    const sha256 = (visit.query.impronta ?? "").replace(/\s+/g, "").toLowerCase();
    const asked = visit.query.numero !== undefined;
    const found = asked ? await verified(ctx.db, number, sha256) : undefined;
    return {
      page: (
        <Page frame={await frame({ ...visit, here: routes.verify.href() })} title="Verifica una ricevuta">
          <PageHeading
            title="Verifica una ricevuta"
            lead="Inserisci il numero dell'istanza e l'impronta SHA-256 stampati sulla ricevuta, oppure inquadra il suo codice QR."
          />
          {asked && found && (
            <Alert tone="success" title="Esiste un'istanza inviata con questo numero e questa impronta" live>
              <p>Confronta questi dati con quelli stampati sulla ricevuta: devono essere uguali.</p>
              <Facts
                facts={[
                  { label: "Ente", value: found.ente },
                  { label: "Numero istanza", value: found.number },
                  { label: "Data invio", value: showDateTime(found.sentAt) },
                  { label: "Stato attuale", value: stateWords[found.state].label },
                ]}
              />
              {found.replaced && (
                <p>
                  Dopo questo invio l'istanza è stata corretta e inviata di nuovo: la ricevuta è autentica, ma vale
                  quella dell'ultimo invio.
                </p>
              )}
            </Alert>
          )}
          {asked && !found && (
            <Alert tone="danger" title="Nessuna istanza inviata corrisponde" live>
              <p>
                Controlla di aver copiato per intero il numero e l'impronta. Se sono giusti, la ricevuta non è stata
                emessa da questo sito o i suoi dati sono stati cambiati.
              </p>
            </Alert>
          )}
          <form method="get" action={routes.verify.href()}>
            <TextInput name="numero" label="Numero istanza" value={visit.query.numero ?? ""} width={24} />
            <TextInput
              name="impronta"
              label="Impronta SHA-256"
              hint="64 cifre e lettere"
              value={visit.query.impronta ?? ""}
            />
            <Button>Verifica</Button>
          </form>
        </Page>
      ),
    };
  }),
];
