// Where the pages about whom somebody represents stand, and what they say after something was done.
import { routes } from "../../routes.ts";

export const representationTitle = "Per chi posso operare";

export const profileCrumb = { label: "Profilo", href: routes.profile.href() };
export const crumbs = [profileCrumb, { label: representationTitle, href: routes.representation.page.href() }];

export const done: Record<string, string> = {
  aggiunto: "Fatto: da ora puoi operare anche per questa persona. Per iniziare premi “Cambia per chi operi”.",
  terminato: "Non operi più per questa persona. Quello che hai inviato finora resta valido e consultabile.",
  ritirata: "La richiesta è ritirata, e i documenti che avevi caricato sono tolti.",
  richiesta:
    "La richiesta è registrata: un ufficio la controlla e ti risponde nei tuoi messaggi. Può chiederti di mostrare i documenti.",
  caricati: "I documenti sono aggiunti alla richiesta.",
  tolto: "Il documento è tolto dalla richiesta.",
};
