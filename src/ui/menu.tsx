import { routes } from "#routes.ts";
import type { Frame, MenuEntry, OtherMenu } from "./frame.ts";
import { words } from "./words.ts";

// S0.24; the order is that of the manual.
const entries: { id: MenuEntry; label: string; href: string }[] = [
  { id: "bacheca", label: words.menu.bacheca, href: routes.bacheca.href() },
  { id: "istanze", label: words.menu.istanze, href: routes.istanze.href() },
  { id: "nuovaIstanza", label: words.menu.nuovaIstanza, href: routes.nuovaIstanza.href() },
  { id: "messaggi", label: words.menu.messaggi, href: routes.messages.href() },
];

const Unread = ({ count }: { count: number }) => (
  <>
    <span class="sp-count" aria-hidden="true">
      {count > 99 ? "99+" : count}
    </span>
    <span class="visually-hidden"> ({words.menu.unread(count)})</span>
  </>
);

const CitizenMenu = ({ frame }: { frame: Frame }) => (
  <ul>
    {entries.map(({ id, label, href }) => (
      <li key={id}>
        <a href={href} aria-current={id === frame.current ? "page" : undefined}>
          {label}
          {id === "messaggi" && frame.person && frame.person.unread > 0 && <Unread count={frame.person.unread} />}
        </a>
      </li>
    ))}
  </ul>
);

const GivenMenu = ({ menu }: { menu: OtherMenu }) => (
  <ul>
    {menu.entries.map(({ label, href, current }) => (
      <li key={href}>
        <a href={href} aria-current={current ? "page" : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

export const Menu = ({ frame }: { frame: Frame }) => (
  <nav id="menu" class="sp-menu" aria-label={frame.menu?.label ?? words.menu.label} data-element="main-navigation">
    <div class="container">{frame.menu ? <GivenMenu menu={frame.menu} /> : <CitizenMenu frame={frame} />}</div>
  </nav>
);
