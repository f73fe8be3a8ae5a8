import { routes } from "#routes.ts";
import type { EnteFace, Frame } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { words } from "./words.ts";

const Access = ({ person, here }: Pick<Frame, "person" | "here">) =>
  person ? (
    <div class="sp-access">
      <a class="sp-access-person" href={routes.profile.href()} data-element="personal-area-login">
        <Icon name="it-user" size="sm" />
        <span class="visually-hidden">{words.profile} </span>
        <span class="sp-access-name">{person.nome}</span>
      </a>
      <form method="post" action={routes.signOut.href()}>
        <button type="submit" class="sp-access-out">
          {words.signOut}
        </button>
      </form>
    </div>
  ) : (
    <a class="sp-access-in" href={routes.signIn.href({ ritorno: here })} data-element="personal-area-login">
      <Icon name="it-user" size="sm" />
      {words.signIn}
    </a>
  );

export const Mark = ({ ente }: { ente: EnteFace | undefined }) =>
  ente?.logo ? <img class="sp-logo" src={ente.logo} alt="" width="64" height="64" /> : <Icon name="it-pa" />;

const Brand = ({ ente }: { ente: EnteFace | undefined }) => (
  <div class="it-brand-wrapper">
    <a href={ente?.href ?? routes.home.href()}>
      <Mark ente={ente} />
      <span class="it-brand-text">
        <span class="it-brand-title">{ente?.nome ?? words.product}</span>
        <span class="it-brand-tagline">{words.tagline}</span>
      </span>
    </a>
  </div>
);

export const Header = ({ frame }: { frame: Frame }) => {
  const owner = frame.ente?.owner ?? { nome: words.product, href: routes.home.href() };
  return (
    <header class="it-header-wrapper sp-header">
      <div class="it-header-slim-wrapper">
        <div class="container it-header-slim-wrapper-content">
          <a class="navbar-brand" href={owner.href}>
            {owner.nome}
          </a>
          <Access person={frame.person} here={frame.here} />
        </div>
      </div>
      <div class="it-header-center-wrapper">
        <div class="container it-header-center-content-wrapper">
          <Brand ente={frame.ente} />
          <a class="sp-help" href={frame.help ?? routes.help.href()}>
            {words.help}
            <Icon name="it-info-circle" size="sm" />
          </a>
        </div>
      </div>
      <Menu frame={frame} />
    </header>
  );
};
