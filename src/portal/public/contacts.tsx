import { Facts } from "#ui/facts.tsx";
import type { Contact, Servizio } from "../../service.ts";

const factsOf = ({ office, phone, hours, email }: Contact) =>
  [
    office && { label: "Ufficio", value: office },
    phone && { label: "Telefono", value: phone },
    hours && { label: "Orario", value: hours },
    email && { label: "Email", value: <a href={`mailto:${email}`}>{email}</a> },
  ].filter((fact) => fact !== undefined && fact !== "");

/** Two channels with distinct scopes: technical and administrative (S0.78, S0.79). */
export const ContactsOf = ({ contacts, assistance }: { contacts: Servizio["contacts"]; assistance: string }) => (
  <section aria-labelledby="contatti" class="sp-section">
    <h2 id="contatti" data-element="service-contacts">
      Informazioni e assistenza
    </h2>
    {[contacts.technical, contacts.administrative].map((contact) => (
      <div key={contact.title} class="sp-contact">
        <h3>{contact.title}</h3>
        <p>{contact.scope}</p>
        <Facts facts={factsOf(contact)} />
      </div>
    ))}
    <p>
      <a href={assistance}>Scrivi all'assistenza con il modulo online</a>
    </p>
  </section>
);
