// Riconoscimenti: the code of the paper that somebody brought, and what was done so far (S4.24; capability 6).
import { entiWithAccounts } from "#identity/accounts/account.ts";
import { enablingByForm } from "#identity/enabling/enabling.ts";
import { inGroups, normalCode } from "#identity/enabling/letters.ts";
import { type Recognition, recognitionsAt } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { storable } from "#kit/storable.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { outcomeSaid, recognitionTitle, unknownCode } from "./words.it.ts";

type ListVisit = Visit<"operator", { ente: string }>;

const shownAtMost = 30;

const columns: Column<Recognition>[] = [
  {
    heading: "Persona",
    main: true,
    cell: ({ ente, id, personName }) => (
      <a href={routes.office.recognition.done.href({ ente, recognition: id })}>{personName}</a>
    ),
  },
  {
    heading: "Esito",
    cell: (recognition) => {
      const { tone, label } = outcomeSaid(recognition);
      return <Badge tone={tone}>{label}</Badge>;
    },
  },
  { heading: "Operatore", cell: ({ clerkName }) => clerkName },
  { heading: "Quando", tight: true, cell: ({ at }) => showDateTime(at) },
];

const CodeForm = ({ ente, typed, fault }: { ente: string; typed: string; fault: string | undefined }) => (
  <form method="post" action={routes.office.recognition.list.href({ ente })} noValidate data-once="">
    <TextInput
      name="codice"
      label="Codice del modulo di adesione"
      hint="Inquadra il codice QR con il lettore, oppure scrivi i sedici segni."
      value={typed}
      fault={fault}
      width={24}
      capitals
      required
    />
    <Button>Apri la richiesta</Button>
  </form>
);

const Done = ({ rows }: { rows: readonly Recognition[] }) => (
  <section class="sp-section" aria-labelledby="fatti">
    <h2 id="fatti">Fatti finora</h2>
    {rows.length === 0 ? (
      <Empty title="Nessun riconoscimento">
        <p>Compaiono qui dopo il primo.</p>
      </Empty>
    ) : (
      <Table caption="Riconoscimenti" columns={columns} rows={rows} rowKey={({ id }) => id} />
    )}
  </section>
);

/** Whoever is recognised here can be enabled for others alone: it is said before the work, and to the person. */
const NoAccounts = ({ takers }: { takers: readonly string[] }) => (
  <Alert title="Il tuo ente non accetta l'accesso con account">
    <p>
      {takers.length === 0
        ? "Adesso nessun ente del sito lo accetta: chi viene qui deve entrare con SPID, CIE o la tessera sanitaria, e lo sportello non gli serve."
        : `Puoi riconoscere le persone lo stesso, ma con l'account potranno presentare istanze solo a: ${takers.join(", ")}. Per il tuo ente servono SPID, CIE o la tessera sanitaria: dillo a chi hai davanti.`}
    </p>
  </Alert>
);

/** A scanner types the address that stands in the QR: its end is the code. */
const codeIn = (typed: string): string => normalCode(typed.trim().split("/").at(-1) ?? "");

export const recognitionListDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: ListVisit, typed = "", fault?: string): Promise<Answer> => {
    const { ente } = visit.params;
    const desks = await desksOf(ctx.db, ente, visit.session.person.id);
    const rows = desks.length ? await recognitionsAt(ctx.db, ente, shownAtMost) : [];
    const lines = fault ? [{ name: "codice", text: fault }] : [];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "riconoscimenti")} title={recognitionTitle} faulty={fault !== undefined}>
          <PageHeading
            title={recognitionTitle}
            lead="Riconosci di persona chi chiede l'abilitazione alle istanze online: un minuto, una pagina."
          />
          <ErrorSummary faults={lines} />
          {!visit.clerk.accounts && <NoAccounts takers={await entiWithAccounts(ctx.db)} />}
          {desks.length === 0 ? (
            <Empty title="Il tuo ufficio non fa riconoscimenti">
              <p>L'amministratore dell'ente sceglie quali uffici li fanno, nella pagina Abilitazioni.</p>
            </Empty>
          ) : (
            <>
              <CodeForm ente={ente} typed={typed} fault={fault} />
              <Done rows={rows} />
            </>
          )}
        </Page>
      ),
    };
  };

  return [
    get(routes.office.recognition.list, "operator", (visit) => draw(visit)),
    post(routes.office.recognition.list, "operator", async (visit) => {
      const typed = storable(textOf(visit.body, "codice"), 200);
      const codice = codeIn(typed);
      if (codice === "") return draw(visit, typed, "Scrivi il codice che sta sul modulo di adesione");
      const enabling = await enablingByForm(ctx.db, codice);
      if (!enabling?.acceptedAt) return draw(visit, codice.length === 16 ? inGroups(codice) : typed, unknownCode);
      return { redirect: routes.office.recognition.paper.href({ ente: visit.params.ente, codice }) };
    }),
  ];
};
