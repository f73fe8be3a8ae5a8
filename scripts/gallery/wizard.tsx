import { Callout } from "#ui/alert.tsx";
import { AutosaveStatus } from "#ui/autosave-status.tsx";
import { BackLink } from "#ui/back-link.tsx";
import { Actions, Button, EnterPresses } from "#ui/button.tsx";
import { Columns } from "#ui/columns.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { KnownValue } from "#ui/fields/known-value.tsx";
import { Pair } from "#ui/fields/pair.tsx";
import { Parts } from "#ui/fields/parts.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { BlockFrame, RowFrame } from "#ui/fields/row-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";

const steps = ["Informativa privacy", "Dati del Comune", "Elenco utenti", "Riepilogo", "Invia"];

export const Steps = ({ at }: { at: number }) => (
  <Stepper
    tabs={steps.map((title, index) => ({
      title,
      state: index < at ? "done" : index === at ? "current" : "todo",
      href: index < at ? `#passo-${index}` : undefined,
    }))}
  />
);

const mayor = "Dalla tua identità digitale";

const Who = () => (
  <BlockFrame title="Dati anagrafici del Sindaco o del Legale Rappresentante">
    <Pair>
      <KnownValue name="nome" label="Nome" value="Maria Domenica" origin={mayor} />
      <KnownValue name="cognome" label="Cognome" value="D’Amico Castellengo" origin={mayor} />
    </Pair>
  </BlockFrame>
);

const fault = (shown: boolean, text: string) => (shown ? text : undefined);

const Fields = ({ faulty }: { faulty: boolean }) => (
  <BlockFrame title="Il sottoscritto, in qualità di Sindaco pro tempore / Legale Rappresentante del Comune di:">
    <Pair>
      <Select
        name="provincia"
        label="Provincia"
        value="TO"
        required
        provinciaFor="comune"
        options={[
          { value: "CN", label: "Cuneo" },
          { value: "TO", label: "Torino" },
        ]}
      />
      <Select
        name="comune"
        label="Comune"
        value=""
        required
        options={[{ value: "001272", label: "Torino" }]}
        fault={fault(faulty, "Scegli il Comune dall’elenco della provincia di Torino")}
      />
    </Pair>
    <TextInput name="cap" label="CAP" value="10121" width={5} inputMode="numeric" required autocomplete="postal-code" />
    <TextInput
      name="indirizzo"
      label="Indirizzo della sede legale del Comune presso cui ricevere le comunicazioni dell’amministrazione regionale"
      hint="es. Corso Giacomo Matteotti, 10"
      value=""
      required
      autocomplete="street-address"
    />
    <TextInput
      name="codiceFiscale"
      label="Codice fiscale"
      hint="16 caratteri, come sulla Tessera Sanitaria"
      value="DMCMRA70A01"
      width={16}
      capitals
      required
      kind="codiceFiscale"
      fault={fault(faulty, "Il codice fiscale deve avere 16 caratteri: ne hai scritti 11")}
    />
    <Parts
      name="nascita"
      label="Data di nascita"
      hint="Ad esempio 27 3 1970"
      required
      fault={fault(faulty, "La data di nascita deve essere una data che esiste: febbraio ha meno di 31 giorni")}
      parts={[
        { part: "giorno", label: "Giorno", value: "31", width: 3, autocomplete: "bday-day" },
        { part: "mese", label: "Mese", value: "2", width: 3, autocomplete: "bday-month", faulty },
        { part: "anno", label: "Anno", value: "1970", width: 5, autocomplete: "bday-year" },
      ]}
    />
    <Radios
      name="tipo"
      label="Tipo di ente"
      value="comune"
      required
      options={[
        { value: "comune", label: "Comune" },
        { value: "unione", label: "Unione di Comuni", hint: "Anche quando l’Unione è in liquidazione" },
      ]}
    />
    <Textarea name="note" label="Note" hint="Facoltative" value="" max={600} rows={4} />
  </BlockFrame>
);

const Person = ({ n, faulty }: { n: number; faulty: boolean }) => (
  <RowFrame
    id={`utenti.${n}`}
    title={`Utente ${n + 1}`}
    remove={{ label: "Rimuovi", name: "op", value: `rimuovi:utenti.${n}` }}
  >
    <Pair>
      <TextInput name={`utenti.${n}.nome`} label="Nome" value="Anna" required />
      <TextInput
        name={`utenti.${n}.cognome`}
        label="Cognome"
        value=""
        required
        fault={fault(faulty, `Scrivi il cognome dell’utente ${n + 1}`)}
      />
    </Pair>
  </RowFrame>
);

const faults = [
  { name: "comune", text: "Scegli il Comune dall’elenco della provincia di Torino" },
  { name: "codiceFiscale", text: "Il codice fiscale deve avere 16 caratteri: ne hai scritti 11" },
  { name: "nascita.mese", text: "La data di nascita deve essere una data che esiste: febbraio ha meno di 31 giorni" },
  { name: "utenti.1.cognome", text: "Scrivi il cognome dell’utente 2" },
];

const Aside = () => (
  <>
    <h2>Serve aiuto?</h2>
    <p>Puoi interrompere la compilazione: la bozza resta in Le mie istanze.</p>
    <ul>
      <li>
        <a href="#aiuto">Richiedi assistenza</a>
      </li>
      <li>
        <a href="#prenota">Prenota appuntamento</a>
      </li>
    </ul>
  </>
);

export const WizardPage = ({ faulty }: { faulty: boolean }) => (
  <>
    <PageHeading
      over={
        <>
          Istanza <bdi>SERV06_UTENTI.2026.0000006</bdi>
        </>
      }
      title="Utenti Servizi 06 – Registrazione"
      lead="Richiesta di abilitazione dei funzionari comunali alla rilevazione dei servizi educativi 0-6 anni."
    />
    {faulty && <ErrorSummary faults={faults} />}
    <Steps at={1} />
    <Columns aside={<Aside />}>
      <form method="post" noValidate data-autosave="/bozza" data-device-copy="prova" data-once="">
        <EnterPresses name="op" value="avanti" />
        <input type="hidden" name="revisione" value="3" />
        <h2>Dati del Comune</h2>
        <MandatoryNote />
        <Callout tone="warning">
          <p>Controlla il Comune prima di proseguire: se lo cambi, i dati che ne dipendono vanno inseriti di nuovo.</p>
        </Callout>
        <Who />
        <Fields faulty={faulty} />
        <Person n={0} faulty={false} />
        <Person n={1} faulty={faulty} />
        <p>
          <Button tone="outline" icon="it-plus" name="op" value="aggiungi:utenti">
            Aggiungi utente
          </Button>
        </p>
        <Checkbox
          name="dichiarazione"
          label="Dichiaro di aver preso visione dell’informativa sul trattamento dei dati personali e di averla condivisa con i funzionari nel seguito indicati"
          checked={false}
          required
          fault={fault(faulty, "Per proseguire devi dichiarare di aver letto l’informativa")}
        />
        <Actions
          back={
            <Button tone="outline" icon="it-arrow-left" name="op" value="indietro">
              Precedente
            </Button>
          }
        >
          <Button tone="outline" name="op" value="salva">
            Salva in bozza
          </Button>
          <Button name="op" value="avanti" iconAfter="it-arrow-right">
            Successivo
          </Button>
        </Actions>
        <AutosaveStatus saved="Bozza salvata alle 11:07" />
        <BackLink href="#esci">Esci dalla compilazione</BackLink>
      </form>
    </Columns>
  </>
);
