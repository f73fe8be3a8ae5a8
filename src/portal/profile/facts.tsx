// What the profile says of somebody, each thing with where it comes from.
import type { Person } from "#identity/people.ts";
import type { Method } from "#identity/proof.ts";
import { onOneLine, type Residence } from "#identity/residence.ts";
import type { ToldByEnabling } from "#istanze/profile/from-enabling.ts";
import { isPhoneConfirmed, type Profile } from "#istanze/profile/known.ts";
import type { Comuni } from "#kit/comuni.ts";
import { normalPhone } from "#kit/phone-number.ts";
import { showLongDate } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Facts } from "#ui/facts.tsx";
import { identityWords } from "#words/identity.it.ts";
import { wayNames } from "../sign-in/way-names.ts";

export const originSaid = (last: { method: Method; at: Date } | undefined): string =>
  last
    ? `Arrivano dal tuo accesso di ${showLongDate(last.at)} (${wayNames[last.method]}): non si cambiano qui.`
    : "Sono quelli che hai scritto quando ti sei registrato: per correggerli rivolgiti a uno sportello.";

const Code = ({ person, declared }: { person: Person; declared: string }) => {
  if (person.codiceFiscale) return <bdi>{person.codiceFiscale}</bdi>;
  return (
    <>
      <bdi>{declared}</bdi> <Badge tone="warning">Dichiarato, non ancora riconosciuto</Badge>
    </>
  );
};

/** `declared`: the codice fiscale that the account of somebody not yet recognised says. */
export const Identity = ({ person, declared }: { person: Person; declared: string }) => (
  <Facts
    facts={[
      { label: "Nome", value: person.nome },
      { label: "Cognome", value: person.cognome },
      ...(person.codiceFiscale || declared
        ? [{ label: "Codice fiscale", value: <Code person={person} declared={declared} /> }]
        : []),
      ...(!person.codiceFiscale && person.eidasId
        ? [{ label: identityWords.identificativoEuropeo.label, value: <bdi>{person.eidasId}</bdi> }]
        : []),
    ]}
  />
);

const Verified = ({ yes }: { yes: boolean }) =>
  yes ? <Badge tone="success">Confermato</Badge> : <Badge tone="warning">Non verificato</Badge>;

type ContactsProps = { profile: Profile; enabled: ToldByEnabling };

const Mobile = ({ profile, enabled }: ContactsProps) => (
  <>
    {profile.phone} <Verified yes={isPhoneConfirmed(profile)} />
    {profile.phone && enabled.mobile === normalPhone(profile.phone) && (
      <span class="sp-small"> Lo stesso della richiesta di abilitazione.</span>
    )}
  </>
);

export const Contacts = ({ profile, enabled }: ContactsProps) => {
  const { email, phone, contacts } = profile;
  const waiting = contacts.find(({ kind, confirmedAt }) => kind === "email" && confirmedAt === null);
  const landline = contacts.find(({ kind }) => kind === "telefono");
  return (
    <Facts
      facts={[
        {
          label: "Email",
          value: email ? (
            <>
              <span class="sp-break">{email}</span> <Verified yes />
            </>
          ) : (
            "Non indicata"
          ),
        },
        ...(waiting
          ? [
              {
                label: "Email da confermare",
                value: <span class="sp-break">{waiting.value}</span>,
              },
            ]
          : []),
        { label: "Cellulare", value: phone ? <Mobile profile={profile} enabled={enabled} /> : "Non indicato" },
        { label: "Telefono fisso", value: landline?.value ?? "Non indicato" },
      ]}
    />
  );
};

export const Lives = ({ residence, comuni }: { residence: (Residence & { at: Date }) | undefined; comuni: Comuni }) => {
  if (!residence) return <p>Non l’hai ancora scritta.</p>;
  const { cap, comune, provincia, at } = residence;
  return (
    <>
      <p>
        {onOneLine(residence)}
        <br />
        {cap} {comuni.byIstat(comune)?.nome ?? comune} ({provincia})
      </p>
      <p class="sp-small">L’hai scritta tu il {showLongDate(at)}.</p>
    </>
  );
};
