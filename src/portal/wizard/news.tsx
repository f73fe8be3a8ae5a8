// What just happened to a draft, said at the top of its step.
import type { Istanza } from "#istanze/istanza.ts";
import { showTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { keepWords } from "#words/profile.it.ts";
import { routes } from "../../routes.ts";

export const Recovered = ({ at }: { at: Date }) => (
  <Alert tone="success" live>
    La sessione era scaduta: abbiamo recuperato quello che avevi scritto alle {showTime(at)}.
  </Alert>
);

export const KeptInProfile = () => (
  <Alert tone="success" live>
    {keepWords.done} <a href={routes.contacts.page.href()}>Vai ai contatti del profilo</a>
  </Alert>
);

const List = ({ ente, helps }: { ente: string; helps: boolean }) =>
  helps ? (
    <a href={routes.office.assisted.href({ ente })}>Aiuto allo sportello</a>
  ) : (
    <a href={routes.istanze.href({ scheda: "lavorazione" })}>Le mie istanze, In lavorazione</a>
  );

type SavedProps = { istanza: Istanza /** A clerk fills it in at the desk. */; helps: boolean };

const SavedDraft = ({ istanza: { ente, updatedAt }, helps }: SavedProps) => (
  <Alert tone="success" live>
    Bozza salvata alle {showTime(updatedAt)}. Puoi continuare oppure uscire: la ritrovi in{" "}
    <List ente={ente} helps={helps} />. Attenzione: non è ancora stata inviata.
  </Alert>
);

const SavedCorrections = ({ istanza: { ente, id, updatedAt } }: { istanza: Istanza }) => (
  <Alert tone="success" live>
    Correzioni salvate alle {showTime(updatedAt)}. Puoi continuare oppure uscire: le ritrovi nella{" "}
    <a href={routes.istanza.page.href({ ente, id })}>pagina dell'istanza</a>. Attenzione: non sono ancora state inviate.
  </Alert>
);

export const Saved = (saved: SavedProps) =>
  saved.istanza.sentAt ? <SavedCorrections istanza={saved.istanza} /> : <SavedDraft {...saved} />;
