// What a credential that works says of its holder: read, shown, and nothing else done with it (S0.13, S1.12).
import type { SessionCard } from "#identity/card-of-session.ts";
import type { Session } from "#identity/sessions.ts";
import { daysBetween, romeDate, showDate, showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Facts } from "#ui/facts.tsx";
import { identityWords } from "#words/identity.it.ts";
import { wayNames } from "./way-names.ts";

const levels = { 1: "1 di 3 (base)", 2: "2 di 3 (significativo)", 3: "3 di 3 (elevato)" } as const;

/** Days before the end in which whoever issued the card can still renew it in time. */
const warnDays = 30;

const daysSaid = (days: number): string => (days === 0 ? "oggi" : days === 1 ? "domani" : `tra ${days} giorni`);

export const CardEnds = ({ validTo, now }: { validTo: Date; now: Date }) => {
  const days = daysBetween(romeDate(now), romeDate(validTo));
  if (days > warnDays || days < 0) return null;
  return (
    <Alert tone="warning" title={`Il certificato della carta scade ${daysSaid(days)}`}>
      Dopo il {showDate(validTo)} con questa carta non potrai più accedere. Chiedi adesso il rinnovo a chi l’ha
      rilasciata, oppure attiva SPID o CIE.
    </Alert>
  );
};

type Props = { session: Session; card: SessionCard | undefined; now: Date };

export const Verified = ({ session, card, now }: Props) => {
  const { person, method, issuer, level, provedAt } = session;
  const facts = [
    { label: "Nome", value: person.nome },
    { label: "Cognome", value: person.cognome },
    person.codiceFiscale && { label: "Codice fiscale", value: <bdi>{person.codiceFiscale}</bdi> },
    person.eidasId && { label: identityWords.identificativoEuropeo.label, value: <bdi>{person.eidasId}</bdi> },
    { label: "Modo di accesso", value: wayNames[method] },
    issuer && { label: "Chi lo garantisce", value: issuer },
    { label: "Livello di sicurezza", value: levels[level] },
    { label: "Accesso fatto il", value: showDateTime(provedAt) },
    card && {
      label: "Certificato valido fino al",
      value: `${showDate(card.validTo)} (${daysSaid(daysBetween(romeDate(now), romeDate(card.validTo)))})`,
    },
  ].filter((fact) => typeof fact === "object");
  return (
    <>
      <Alert tone="success" title="Le tue credenziali funzionano" live>
        {card ? "La carta è stata letta, non è scaduta e non è bloccata." : "L’accesso è riuscito."} Non abbiamo avviato
        né inviato niente.
      </Alert>
      {card && <CardEnds validTo={card.validTo} now={now} />}
      <section aria-labelledby="letto" class="sp-section">
        <h2 id="letto">Che cosa abbiamo letto</h2>
        <Facts facts={facts} />
        <p>
          {level === 3
            ? "Con questo livello puoi usare tutti i servizi."
            : "Se un servizio chiede un livello più alto te lo dice in quel momento, e quello che hai scritto resta salvato."}
        </p>
      </section>
    </>
  );
};
