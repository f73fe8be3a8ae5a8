import { signedForm, signedFormats } from "#istanze/signed-form.ts";
import { showBytes } from "#kit/bytes.ts";
import { acceptOf, namesOfFormats } from "#kit/file-formats.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { FileInput } from "#ui/fields/file-input.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";

type Sealed = { action: string /** Of the summary that is shown. */; seal: string };

type CodeProps = Sealed & {
  /** Where the last code that still holds went. */
  sentTo: string | undefined;
  address: string;
  fault: string | undefined;
};

export const CodeForms = ({ action, seal, sentTo, address, fault }: CodeProps) => (
  <section class="sp-section" aria-labelledby="codice">
    <h2 id="codice">Conferma con un codice</h2>
    <form method="post" action={action} noValidate data-once="">
      <input type="hidden" name="sigillo" value={seal} />
      <TextInput
        name="email"
        label="E-mail della persona"
        hint="Le arriva un codice di sei cifre che vale 15 minuti."
        type="email"
        value={address}
        fault={fault}
      />
      <Button tone="outline" name="op" value="manda">
        {sentTo ? "Manda un altro codice" : "Manda il codice"}
      </Button>
    </form>
    {sentTo && (
      <form method="post" action={action} noValidate data-once="">
        <input type="hidden" name="sigillo" value={seal} />
        <p>
          Il codice è stato mandato a <strong class="sp-break">{sentTo}</strong>.
        </p>
        <TextInput
          name="codice"
          label="Codice che la persona ti dice"
          inputMode="numeric"
          autocomplete="one-time-code"
          width={10}
          value=""
        />
        <Button name="op" value="conferma">
          Conferma e invia
        </Button>
      </form>
    )}
  </section>
);

type SignedProps = Sealed & {
  print: string;
  signed: boolean;
  faults: { firmato?: string | undefined; modulo?: string | undefined };
};

export const SignedForm = ({ action, seal, print, signed, faults }: SignedProps) => (
  <section class="sp-section" aria-labelledby="firma">
    <h2 id="firma">Oppure con la firma su carta</h2>
    <p>
      Stampa il modulo, fallo firmare alla persona e carica la scansione o la foto del foglio: resta tra gli allegati
      dell'istanza, dove la vede anche lei.
    </p>
    <ButtonLink tone="outline" icon="it-download" href={print}>
      Scarica il modulo da firmare
    </ButtonLink>
    <form method="post" action={action} encType="multipart/form-data" noValidate data-once="">
      <MandatoryNote />
      <input type="hidden" name="sigillo" value={seal} />
      <FileInput
        name="modulo"
        label="Modulo firmato"
        hint={`${namesOfFormats(signedFormats)}, fino a ${showBytes(signedForm.bytes)}`}
        accept={acceptOf(signedFormats)}
        required
        fault={faults.modulo}
      />
      <Checkbox
        name="firmato"
        label="La persona ha firmato il modulo stampato davanti a me e conservo il foglio"
        checked={signed}
        required
        fault={faults.firmato}
      />
      <Button name="op" value="firma">
        Invia con la firma su carta
      </Button>
    </form>
  </section>
);
