import { routes } from "#routes.ts";
import type { Frame } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

const ActingFor = ({ whom, here }: { whom: string; here: string | undefined }) => (
  <section class="sp-banner sp-banner-acting" aria-label={words.actingFor}>
    <div class="container">
      <Icon name="it-user" size="sm" />
      <p>
        {words.actingFor} <strong>{whom}</strong>
      </p>
      <a href={routes.actFor.href({ ritorno: here })}>{words.changeActingFor}</a>
    </div>
  </section>
);

const Working = ({ whom }: { whom: string }) => (
  <section class="sp-banner sp-banner-acting" aria-label={words.workingFor}>
    <div class="container">
      <Icon name="it-user" size="sm" />
      <p>
        {words.workingFor} <strong>{whom}</strong>
      </p>
      <a href={routes.bacheca.href()}>{words.toOwnDesk}</a>
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
    {frame.working && <Working whom={frame.working} />}
    {frame.actingFor && <ActingFor whom={frame.actingFor} here={frame.here} />}
  </>
);
