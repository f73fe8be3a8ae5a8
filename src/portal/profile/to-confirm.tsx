// What waits to be confirmed, above the fields: the address by its link, the mobile by its code.
import type { Contact } from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import { attemptsAtMost, codeMinutes } from "#istanze/profile/phone.ts";
import { showDateTime } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { addressLinkLife } from "#words/profile.it.ts";
import { routes } from "../../routes.ts";

type AgainProps = { kind: Contact["kind"]; of: string /** What is left when it is given up. */; cancel: string };

const Again = ({ kind, of, cancel }: AgainProps) => (
  <ul class="sp-operations">
    <li>
      <form method="post" action={routes.contacts.again.href({ kind })}>
        <Button tone="outline" of={of}>
          Invia di nuovo
        </Button>
      </form>
    </li>
    <li>
      <form method="post" action={routes.contacts.cancel.href({ kind })}>
        <Button tone="outline">{cancel}</Button>
      </form>
    </li>
  </ul>
);

const EmailToConfirm = ({ contact, inUse }: { contact: Contact; inUse: Person }) => (
  <Callout tone="warning" title="E-mail da confermare">
    <p>
      Abbiamo scritto a <strong class="sp-break">{contact.value}</strong> il {showDateTime(contact.writtenAt)}. Apri il
      collegamento entro {addressLinkLife} e conferma.{" "}
      {inUse.email ? (
        <>
          Fino ad allora scriviamo a <span class="sp-break">{inUse.email}</span>.
        </>
      ) : (
        "Fino ad allora trovi tutto nella tua area personale."
      )}
    </p>
    <Again
      kind="email"
      of="l’e-mail di conferma"
      cancel={inUse.email ? "Tieni l’indirizzo di prima" : "Non usare questo indirizzo"}
    />
  </Callout>
);

type MobileProps = { contact: Contact; inUse: Person; now: Date; fault: string | undefined };

const isOver = ({ secretAt, attempts }: Contact, now: Date): boolean =>
  now.getTime() - (secretAt?.getTime() ?? 0) > codeMinutes * 60_000 || attempts >= attemptsAtMost;

const MobileToConfirm = ({ contact, inUse, now, fault }: MobileProps) => (
  <Callout tone="warning" title="Cellulare da confermare">
    {isOver(contact, now) ? (
      <p>Il codice mandato a {contact.value} non vale più. Premi “Invia di nuovo” per averne un altro.</p>
    ) : (
      <form method="post" action={routes.contacts.code.href()} noValidate>
        <TextInput
          name="codice"
          label="Codice arrivato per SMS"
          hint={`Sei cifre, mandate a ${contact.value}. Valgono ${codeMinutes} minuti.`}
          value=""
          inputMode="numeric"
          autocomplete="one-time-code"
          width={10}
          max={20}
          required
          fault={fault}
        />
        <p>
          <Button>Conferma il cellulare</Button>
        </p>
      </form>
    )}
    <Again
      kind="cellulare"
      of="l’SMS con il codice"
      cancel={inUse.phone ? "Tieni il cellulare di prima" : "Non usare questo cellulare"}
    />
  </Callout>
);

type Props = { inUse: Person; contacts: readonly Contact[]; sms: boolean; now: Date; fault: string | undefined };

export const ToConfirm = ({ inUse, contacts, sms, now, fault }: Props) => {
  const waiting = (kind: Contact["kind"]) =>
    contacts.find((each) => each.kind === kind && each.confirmedAt === null && each.secretAt !== null);
  const [email, mobile] = [waiting("email"), waiting("cellulare")];
  return (
    <>
      {email && <EmailToConfirm contact={email} inUse={inUse} />}
      {mobile && sms && <MobileToConfirm contact={mobile} inUse={inUse} now={now} fault={fault} />}
    </>
  );
};
