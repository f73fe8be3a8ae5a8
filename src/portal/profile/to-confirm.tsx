// What waits to be confirmed, above the fields: the address by its link, the mobile by its code.
import type { Contact } from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import { attemptsAtMost, codeMinutes } from "#istanze/profile/phone.ts";
import { showDateTime } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Children } from "#ui/frame.ts";
import { addressLinkLife } from "#words/profile.it.ts";
import { routes } from "../../routes.ts";

type AgainProps = {
  kind: Contact["kind"];
  of: string;
  /** What is left when it is given up. */
  cancel: string;
  /** What is pressed first. */
  children?: Children;
};

const Again = ({ kind, of, cancel, children }: AgainProps) => (
  <ul class="sp-operations">
    {children && <li>{children}</li>}
    <li>
      <Button tone="outline" of={of} formAction={routes.contacts.again.href({ kind })}>
        Invia di nuovo
      </Button>
    </li>
    <li>
      <Button tone="outline" formAction={routes.contacts.cancel.href({ kind })}>
        {cancel}
      </Button>
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
    <form method="post" action={routes.contacts.again.href({ kind: "email" })}>
      <Again
        kind="email"
        of="l’e-mail di conferma"
        cancel={inUse.email ? "Tieni l’indirizzo di prima" : "Non usare questo indirizzo"}
      />
    </form>
  </Callout>
);

type MobileProps = { contact: Contact; inUse: Person; now: Date; fault: string | undefined };

const isOver = ({ secretAt, attempts }: Contact, now: Date): boolean =>
  now.getTime() - (secretAt?.getTime() ?? 0) > codeMinutes * 60_000 || attempts >= attemptsAtMost;

const CodeField = ({ contact, fault }: Pick<MobileProps, "contact" | "fault">) => (
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
);

const MobileToConfirm = ({ contact, inUse, now, fault }: MobileProps) => {
  const over = isOver(contact, now);
  const cancel = inUse.phone ? "Tieni il cellulare di prima" : "Non usare questo cellulare";
  return (
    <Callout tone="warning" title="Cellulare da confermare">
      <form method="post" action={routes.contacts.code.href()} noValidate>
        {over ? (
          <p>Il codice mandato a {contact.value} non vale più. Premi “Invia di nuovo” per averne un altro.</p>
        ) : (
          <CodeField contact={contact} fault={fault} />
        )}
        <Again kind="cellulare" of="l’SMS con il codice" cancel={cancel}>
          {!over && <Button>Conferma il cellulare</Button>}
        </Again>
      </form>
    </Callout>
  );
};

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
