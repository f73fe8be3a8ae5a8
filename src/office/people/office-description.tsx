import type { OfficeSeat } from "#identity/offices.ts";
import { Button } from "#ui/button.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { TypedOffice } from "./typed-office.ts";

type Faults = Partial<Record<string, string>>;

/** As it stands, before anything is typed. */
export const asTyped = ({ name, contacts }: OfficeSeat): TypedOffice => ({
  nome: name,
  telefono: contacts.phone ?? "",
  email: contacts.email ?? "",
  orari: contacts.hours ?? "",
});

/** Name and contacts of one office. */
export const Description = ({ action, typed, faults }: { action: string; typed: TypedOffice; faults: Faults }) => (
  <section class="sp-section" aria-labelledby="contatti">
    <h2 id="contatti">Nome e contatti</h2>
    <form method="post" action={action} noValidate data-once="">
      <TextInput name="nome" label="Nome" value={typed.nome} max={120} required fault={faults.nome} />
      <TextInput name="telefono" label="Telefono" type="tel" value={typed.telefono} max={60} fault={faults.telefono} />
      <TextInput name="email" label="Email" type="email" value={typed.email} max={120} fault={faults.email} />
      <TextInput name="orari" label="Orari" value={typed.orari} max={200} fault={faults.orari} />
      <Button>Salva</Button>
    </form>
  </section>
);
