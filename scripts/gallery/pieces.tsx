import type { Summary } from "#kit/summary.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card, Cards, ServiceCard } from "#ui/card.tsx";
import { Columns } from "#ui/columns.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stars } from "#ui/stars.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { Steps } from "./wizard.tsx";

const summary: Summary = [
  {
    step: "dati",
    title: "Dati del Comune",
    blocks: [
      { block: "text", paragraphs: ["Il sottoscritto, in qualità di Sindaco pro tempore del Comune di:"] },
      {
        block: "entries",
        title: "Comune",
        entries: [
          { name: "comune", label: "Comune", value: "San Martino Canavese (TO)" },
          {
            name: "indirizzo",
            label: "Indirizzo della sede legale presso cui ricevere le comunicazioni",
            value: "Corso Giacomo Matteotti, 10",
          },
          { name: "pec", label: "Indirizzo PEC", value: "protocollo.sanmartinocanavese@pec.borgosereno.example" },
          { name: "note", label: "Note", value: "" },
        ],
      },
    ],
  },
  {
    step: "utenti",
    title: "Elenco utenti",
    blocks: [
      {
        block: "rows",
        title: "Funzionari da abilitare",
        rows: ["Anna Rossi", "Łukasz Đorđević"].map((nome, n) => ({
          title: `Utente ${n + 1}`,
          entries: [{ name: `utenti.${n}.nome`, label: "Nome e cognome", value: nome }],
        })),
      },
    ],
  },
];

export const SummaryPage = () => (
  <>
    <PageHeading title="Utenti Servizi 06 – Registrazione" lead="Controlla i dati prima di proseguire." />
    <Steps at={3} />
    <Columns>
      <Callout title="Le dichiarazioni">
        <p>Quello che leggi ha valore di dichiarazione sostitutiva (DPR 445/2000, artt. 46 e 47).</p>
      </Callout>
      <SummaryView
        summary={summary}
        edit={(section) => `#${section.step}`}
        changed={new Map([["indirizzo", "Via Roma, 1"]])}
      />
    </Columns>
  </>
);

export const CardsPage = () => (
  <>
    <PageHeading title="Servizi del Comune di Borgo Sereno" lead="Scegli il servizio di cui hai bisogno." />
    <h2>Moduli della categoria: servizi educativi</h2>
    <Cards>
      {[
        <ServiceCard
          key="1"
          title="Utenti Servizi 06 – Registrazione"
          href="#servizio"
          description="Abilita i funzionari comunali alla rilevazione dei servizi educativi 0-6 anni."
          version="SERV06_UTENTI ver.2.0.0"
          ente="Regione Piemonte"
          compila="#compila"
        />,
        <ServiceCard
          key="2"
          title="Iscrizione ai servizi educativi e scolastici per l’anno 2026/2027"
          href="#servizio-2"
          description="Nido, refezione, pre e post scuola, trasporto."
          version="ISCRIZIONI ver.1.0.0"
          badge={{ label: "CHIUSO", tone: "warning" }}
          closed="Riapre il 4 maggio 2026 alle 8:00"
        />,
        <Card key="3" title="Bozza da completare" over="Scade il 30/06/2026" badge={{ label: "BOZZA" }}>
          <p>Manca un passo: le istanze non inviate non sono valide.</p>
        </Card>,
      ]}
    </Cards>
    <Alert title="Lavori in corso sul sito">
      <p>Domenica 10 maggio dalle 6 alle 8 il servizio non risponde.</p>
    </Alert>
    <Alert tone="warning" title="L’istanza non è ancora inviata">
      <p>Verranno trattate solo le istanze inviate.</p>
    </Alert>
    <Alert tone="danger" title="Non è stato possibile scaricare la ricevuta">
      <p>Riprova tra qualche minuto.</p>
    </Alert>
    <Columns>
      <h2>Avanzamento</h2>
      <Timeline
        points={[
          { title: "Inviata", when: { text: "18/03/2026 11:14", iso: "2026-03-18T11:14:00+01:00" } },
          {
            title: "Presa in carico",
            when: { text: "19/03/2026 09:02", iso: "2026-03-19T09:02:00+01:00" },
            state: "current",
            children: <p>La risposta arriva entro 30 giorni.</p>,
          },
          { title: "Conclusa", state: "todo" },
        ]}
      />
      <Facts
        facts={[
          { label: "Modulo", value: "Utenti Servizi 06 – Registrazione" },
          { label: "Codice istanza", value: <bdi>SERV06_UTENTI.2026.0000006</bdi> },
        ]}
      />
      <form method="post">
        <Stars name="voto" label="Quanto è stato facile usare questo servizio?" value="3" required />
        <Button>Avanti</Button>
      </form>
      <h2>Domande frequenti</h2>
      <Disclosure title="Chi può compilare il modulo?">
        <p>Il Sindaco o il legale rappresentante.</p>
      </Disclosure>
      <Disclosure title="Posso correggere un’istanza inviata?" open>
        <p>Sì, finché l’ufficio non l’ha presa in carico.</p>
      </Disclosure>
    </Columns>
  </>
);

export const ConfirmDialog = () => (
  <Dialog
    title="Confermi l’invio dell’istanza?"
    closeHref="/riepilogo.html"
    actions={
      <>
        <ButtonLink tone="outline" href="/riepilogo.html">
          Annulla
        </ButtonLink>
        <form method="post">
          <Button>Conferma</Button>
        </form>
      </>
    }
  >
    <p>Dopo l’invio i dati non potranno più essere modificati. Potrai correggerli con una nuova istanza collegata.</p>
  </Dialog>
);

export const ArabicPage = () => (
  <>
    <PageHeading
      title="تسجيل مستخدمي الخدمات 06"
      lead="طلب تمكين موظفي البلدية من الوصول إلى استطلاع الخدمات التعليمية."
      over={
        <>
          الطلب <bdi>SERV06_UTENTI.2026.0000006</bdi>
        </>
      }
    />
    <Steps at={2} />
    <Callout tone="warning" title="تنبيه">
      <p>تحقق من البلدية قبل المتابعة.</p>
    </Callout>
    <Facts facts={[{ label: "البلدية", value: "San Martino Canavese (TO)" }]} />
  </>
);
