import { routes } from "#routes.ts";
import type { Frame } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

type Says = { label: string; whom: string; way: { label: string; href: string } | undefined };

const WhoActs = ({ label, whom, way }: Says) => (
  <section class="sp-banner sp-banner-acting" aria-label={label}>
    <div class="container">
      <Icon name="it-user" size="sm" />
      <p>
        {label} <strong>{whom}</strong>
      </p>
      {way && <a href={way.href}>{way.label}</a>}
    </div>
  </section>
);

const Demo = () => (
  <section class="sp-banner sp-banner-demo" aria-label={words.demo}>
    <div class="container">
      <Icon name="it-info-circle" size="sm" />
      <p>{words.demo}</p>
      <a href={routes.mailbox.href()}>{words.demoMail}</a>
    </div>
  </section>
);

export const Banners = ({ frame }: { frame: Frame }) => (
  <>
    {frame.demo && <Demo />}
    {frame.working && (
      <WhoActs
        label={words.workingFor}
        whom={frame.working}
        way={{ label: words.toOwnDesk, href: routes.bacheca.href() }}
      />
    )}
    {frame.helping && (
      <WhoActs
        label={words.helping}
        whom={frame.helping.whom}
        way={{ label: words.toAssisted, href: frame.helping.href }}
      />
    )}
    {frame.noLongerFor && (
      <WhoActs
        label={words.noLongerFor}
        whom={frame.noLongerFor}
        way={{ label: words.changeActingFor, href: routes.actFor.href() }}
      />
    )}
    {frame.actingFor && (
      <WhoActs
        label={words.actingFor}
        whom={frame.actingFor}
        way={
          frame.actingForIstanza
            ? undefined
            : { label: words.changeActingFor, href: routes.actFor.href({ ritorno: frame.here }) }
        }
      />
    )}
  </>
);
