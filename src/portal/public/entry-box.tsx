// The way into the modulo, beside the card: signed in, one fills it in at once; the others read that it is reserved (S0.6).
import { showDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import { versionOf } from "./home.tsx";
import type { Found } from "./service-at.ts";

const saved = "Puoi interrompere quando vuoi: quello che scrivi resta salvato.";

export const EntryBox = ({ found: { ente, servizio }, signed }: { found: Found; signed: boolean }) => {
  const at = { ente: ente.id, service: servizio.id };
  return (
    <section aria-labelledby="accesso" class="sp-entry">
      <h2 id="accesso">{signed ? "COMPILA IL MODULO" : "ACCESSO RISERVATO"}</h2>
      {servizio.entry && <p class="sp-entry-name">{servizio.entry}</p>}
      <p>{signed ? saved : `Per compilare il modulo devi accedere. ${saved}`}</p>
      <form method="post" action={routes.service.start.href(at)} data-once="">
        <Button>Compila</Button>
      </form>
      <p class="sp-small">
        <bdi>{versionOf(servizio)}</bdi>
      </p>
      <ul class="sp-links">
        <li>
          <a href={routes.service.guide.href(at)}>
            Guida al servizio, aggiornata al {showDate(servizio.guide.updated)}
          </a>
        </li>
        {servizio.links?.map((link) => (
          <li key={link.label}>
            <a href={link.page.href(at)}>{link.label}</a>
          </li>
        ))}
        <li>
          <a href={routes.service.privacy.href(at)}>Informativa privacy del servizio</a>
        </li>
      </ul>
    </section>
  );
};
