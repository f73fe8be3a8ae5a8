// One entry of the register, and its signed segnatura.
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { type Segnato, segnaturaOf } from "#istanze/segnatura.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { type Entry, entryById } from "#platform/protocol/entry.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { directions, registeredWords, waitingWords } from "./words.ts";

type EntryVisit = Visit<"operator", { ente: string; entry: string }>;

const refusals: Record<Exclude<Segnato, { sha256: string }>, string> = {
  waiting:
    "La segnatura non è ancora pronta: servono il numero di protocollo e il documento in PDF. Riprova tra qualche minuto.",
  noCode:
    "Manca il codice IPA dell'ente: senza non si può comporre la segnatura. Chiedi a chi amministra lo sportello di aggiungerlo.",
  noSeal:
    "Manca il sigillo elettronico dell'ente: senza non si può firmare la segnatura. Chiedi a chi amministra lo sportello di configurarlo.",
};

const entryIn = async (ctx: Context, { clerk, params }: EntryVisit): Promise<Entry | undefined> =>
  isUuid(params.entry) ? entryById(ctx.db, clerk.ente.id, params.entry) : undefined;

/** A link for who works the case; the others read its number. */
const caseOf = ({ clerk }: EntryVisit, istanza: Istanza) => {
  const number = <Code>{numberOrDraft(istanza)}</Code>;
  return clerk.services.includes(istanza.service) ? (
    <a href={routes.office.case.page.href({ ente: istanza.ente, id: istanza.id })}>{number}</a>
  ) : (
    number
  );
};

const factsOf = (visit: EntryVisit, entry: Entry, istanza: Istanza | undefined): Fact[] => [
  { label: "Registrata il", value: registeredWords(entry) },
  ...(entry.registeredAt ? [] : [{ label: "Inviata al sistema il", value: showDateTime(entry.askedAt) }]),
  { label: "Verso", value: directions[entry.direction] },
  { label: "Oggetto", value: <span class="sp-break">{entry.subject}</span> },
  { label: entry.direction === "entrata" ? "Mittente" : "Destinatario", value: entry.correspondent },
  ...(istanza ? [{ label: "Istanza", value: caseOf(visit, istanza) }] : []),
  ...(entry.classification ? [{ label: "Classificazione", value: entry.classification }] : []),
  {
    label: "Impronta SHA-256",
    value: <code class="sp-break">{entry.fingerprint}</code>,
  },
];

const drawEntry = async (ctx: Context, visit: EntryVisit, entry: Entry, refused?: string): Promise<Answer> => {
  const ente = visit.clerk.ente.id;
  const istanza = entry.istanza ? await istanzaByKey(ctx.db, { ente, id: entry.istanza }) : undefined;
  const title = entry.number ? `Protocollo ${entry.number}` : "Protocollo in attesa del numero";
  const key = { ente, entry: entry.id };
  return {
    status: refused ? 409 : 200,
    page: (
      <Page
        frame={await officeFrame(ctx)(visit, "protocollo")}
        title={title}
        breadcrumb={[{ label: "Registro di protocollo", href: routes.office.protocol.list.href({ ente }) }]}
      >
        <PageHeading title={title} over={directions[entry.direction]} />
        {refused && (
          <Alert tone="warning" live>
            {refused}
          </Alert>
        )}
        {!entry.number && (
          <Callout tone="warning" title={waitingWords}>
            <p>
              Il sistema di protocollo dell'ente non ha ancora dato il numero. Lo sportello lo chiede di nuovo da solo:
              la pratica si può lavorare intanto.
            </p>
          </Callout>
        )}
        <Facts facts={factsOf(visit, entry, istanza)} />
        {entry.number && (
          <p class="sp-operations">
            <ButtonLink tone="outline" icon="it-download" href={routes.office.protocol.segnatura.href(key)}>
              Scarica la segnatura (XML)
            </ButtonLink>
          </p>
        )}
      </Page>
    ),
  };
};

export const entryDoors = (ctx: Context): Door[] => [
  get(routes.office.protocol.entry, "operator", async (visit) => {
    const entry = await entryIn(ctx, visit);
    return entry ? drawEntry(ctx, visit, entry) : "missing";
  }),
  get(routes.office.protocol.segnatura, "operator", async (visit) => {
    const entry = await entryIn(ctx, visit);
    if (!entry) return "missing";
    const made = await segnaturaOf(ctx, entry);
    if (typeof made === "string") return drawEntry(ctx, visit, entry, refusals[made]);
    const file = await ctx.files.get(made.sha256);
    const name = `segnatura-${entry.number?.replace("/", "-")}.xml`;
    return file ? { file, mediaType: "application/xml", name } : "missing";
  }),
];
