import { type PageProps, renderPage } from "#ui/page.tsx";
import { arabic, signedIn, signedOut } from "./frames.ts";
import { ListPage } from "./lists.tsx";
import { ArabicPage, CardsPage, ConfirmDialog, SummaryPage } from "./pieces.tsx";
import { WizardPage } from "./wizard.tsx";

const crumbs = [
  { label: "Bacheca", href: "/bacheca" },
  { label: "Le mie istanze", href: "/istanze" },
];

const pages: Record<string, PageProps> = {
  modulo: { frame: signedIn, title: "Utenti Servizi 06", breadcrumb: crumbs, children: <WizardPage faulty={false} /> },
  errori: {
    frame: { ...signedIn, demo: false },
    title: "Utenti Servizi 06",
    faulty: true,
    breadcrumb: crumbs,
    children: <WizardPage faulty />,
  },
  istanze: {
    frame: { ...signedIn, current: "istanze" },
    title: "Le mie istanze",
    breadcrumb: crumbs.slice(0, 1),
    children: <ListPage empty={false} />,
  },
  vuoto: {
    frame: { ...signedIn, ente: undefined, current: "istanze" },
    title: "Le mie istanze",
    children: <ListPage empty />,
  },
  servizi: { frame: signedOut, title: "Servizi", children: <CardsPage /> },
  riepilogo: { frame: signedIn, title: "Riepilogo", breadcrumb: crumbs, children: <SummaryPage /> },
  conferma: { frame: signedIn, title: "Riepilogo", children: <SummaryPage />, dialog: <ConfirmDialog /> },
  arabo: { frame: arabic, title: "Arabo", breadcrumb: crumbs, children: <ArabicPage /> },
};

export const galleryNames = Object.keys(pages);

/** Undefined for a page that the gallery does not have. */
export const galleryPage = (name: string): string | undefined => {
  const page = pages[name];
  return page && renderPage(page);
};
