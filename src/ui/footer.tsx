import { routes } from "#routes.ts";
import type { Contacts, Frame } from "./frame.ts";
import { Mark } from "./header.tsx";
import { words } from "./words.ts";

const ContactList = ({ contacts }: { contacts: Contacts }) => (
  <section>
    <h2>{words.footer.contacts}</h2>
    <address>
      {contacts.address && <p>{contacts.address}</p>}
      {contacts.phone && (
        <p>
          {words.footer.phone}{" "}
          <a href={`tel:${contacts.phone.replace(/[^+\d]/g, "")}`}>
            <bdi>{contacts.phone}</bdi>
          </a>
          {contacts.hours && `, ${contacts.hours}`}
        </p>
      )}
      {contacts.email && (
        <p>
          {words.footer.email} <a href={`mailto:${contacts.email}`}>{contacts.email}</a>
        </p>
      )}
      {contacts.pec && (
        <p>
          {words.footer.pec} <a href={`mailto:${contacts.pec}`}>{contacts.pec}</a>
        </p>
      )}
    </address>
  </section>
);

const Support = ({ frame }: { frame: Frame }) => (
  <section>
    <h2>{words.footer.support}</h2>
    <ul>
      <li>
        <a href={frame.help ?? routes.help.href()} data-element="faq">
          {words.footer.help}
        </a>
      </li>
      {frame.assistance && (
        <li>
          <a href={frame.assistance} data-element="contacts">
            {words.footer.assistance}
          </a>
        </li>
      )}
    </ul>
  </section>
);

// C.SE.3: privacy, legal notes and the accessibility statement on every page, marked for the official check.
const SmallPrints = () => (
  <nav class="it-footer-small-prints" aria-label={words.footer.legal}>
    <ul class="container">
      <li>
        <a href={routes.privacy.href()} data-element="privacy-policy-link">
          {words.footer.privacy}
        </a>
      </li>
      <li>
        <a href={routes.legalNotes.href()} data-element="legal-notes">
          {words.footer.legalNotes}
        </a>
      </li>
      <li>
        <a href={routes.accessibility.href()} data-element="accessibility-link">
          {words.footer.accessibility}
        </a>
      </li>
    </ul>
  </nav>
);

export const Footer = ({ frame }: { frame: Frame }) => (
  <footer id="piede" class="it-footer sp-footer">
    <div class="it-footer-main">
      <div class="container">
        <p class="sp-footer-brand">
          <Mark ente={frame.ente} />
          {frame.ente?.nome ?? words.product}
        </p>
        <div class="sp-footer-columns">
          {frame.ente?.contacts && <ContactList contacts={frame.ente.contacts} />}
          <Support frame={frame} />
        </div>
      </div>
    </div>
    <SmallPrints />
  </footer>
);
