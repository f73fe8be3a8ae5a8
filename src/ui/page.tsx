import { render } from "preact-render-to-string";
import { asset } from "./assets.ts";
import { Banners } from "./banners.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Footer } from "./footer.tsx";
import type { Children, Crumb, Frame } from "./frame.ts";
import { Header } from "./header.tsx";
import { words } from "./words.ts";

export type PageProps = {
  frame: Frame;
  /** For the browser's tab, without the name of the ente; the page writes its own h1 (PageHeading). */
  title: string;
  /** The page shows faults: the tab says so first. */
  faulty?: boolean | undefined;
  /** From the outermost; the page itself is the last, without a link. */
  breadcrumb?: Crumb[] | undefined;
  /** A Dialog that must be answered: all the rest of the page cannot be reached meanwhile. */
  dialog?: Children;
  children?: Children;
};

/** The clerk's sheet holds the citizen's too, so that a page has one; menu and sheet come together. */
const sheetOf = ({ menu, dir }: Frame) =>
  menu ? (dir === "rtl" ? "office.rtl.css" : "office.css") : dir === "rtl" ? "app.rtl.css" : "app.css";

const Head = ({ frame, title, faulty }: Pick<PageProps, "frame" | "title" | "faulty">) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${faulty ? words.faultyTitle : ""}${title} - ${frame.ente?.nome ?? words.product}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="preload" href={asset("titillium-latin-400.woff2")} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="preload" href={asset("titillium-latin-600.woff2")} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={asset(sheetOf(frame))} />
    <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
    <script type="module" src={asset("app.js")} data-check={asset("check.js")} />
    {frame.menu && <script type="module" src={asset("office.js")} />}
  </head>
);

const SkipLinks = () => (
  <nav class="sp-skips" aria-label={words.skip.label}>
    <a href="#contenuto">{words.skip.main}</a>
    <a href="#menu">{words.skip.menu}</a>
    <a href="#piede">{words.skip.footer}</a>
  </nav>
);

/** The browser asks for the countdown when it is time for it: see browser/app.ts. */
const endOf = ({ person }: Frame) =>
  person ? { "data-left": person.secondsLeft, "data-countdown": asset("countdown.js") } : {};

export const Page = ({ frame, title, faulty, breadcrumb, dialog, children }: PageProps) => (
  <html lang={frame.lang ?? "it"} dir={frame.dir ?? "ltr"} data-colour={frame.ente?.colour}>
    <Head frame={frame} title={title} faulty={faulty} />
    <body {...endOf(frame)}>
      <div class="sp-page" inert={Boolean(dialog)}>
        <SkipLinks />
        <Header frame={frame} />
        <Banners frame={frame} />
        <main id="contenuto" class="container sp-main" tabindex={-1}>
          {breadcrumb && <Breadcrumb crumbs={breadcrumb} here={title} />}
          {children}
        </main>
        <Footer frame={frame} />
      </div>
      {dialog}
    </body>
  </html>
);

/** The whole document, ready to send. */
export const renderPage = (props: PageProps): string => `<!DOCTYPE html>${render(<Page {...props} />)}`;
