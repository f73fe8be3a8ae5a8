// What stands on the istanza's page below its title, in the order in which it matters to who comes.
import { isUnsent } from "#istanze/workflow.ts";
import { showDate } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { helpedNow } from "#words/assisted.it.ts";
import { erasedSaid } from "#words/retention.it.ts";
import type { Visit } from "../../visit.ts";
import { Addresses } from "./addresses.tsx";
import { Asked } from "./asked.tsx";
import { IstanzaFacts } from "./facts.tsx";
import { FormerRounds } from "./former-rounds.tsx";
import { NextStep } from "./next-step.tsx";
import { Notice, type RefusedObservations } from "./notice.tsx";
import { Operations } from "./operations.tsx";
import { Sheets } from "./sheets.tsx";
import type { Shown } from "./shown.ts";
import { WhatNow } from "./what-now.tsx";

type Props = {
  visit: Visit<"owner">;
  shown: Shown;
  observations: RefusedObservations | undefined;
  /** Where to sign in better, when what was done here is not enough for answering the office. */
  stepUp: string | undefined;
};

export const Content = ({ visit: { istanza, servizio, query }, shown, observations, stepUp }: Props) => {
  const { reading, asking, notice, recipient, helped } = shown;
  return (
    <>
      {isUnsent(istanza.state) && <NextStep istanza={istanza} helped={helped} />}
      {istanza.erasedAt && (
        <Callout title="Contenuto cancellato">
          <p>{erasedSaid(showDate(istanza.erasedAt))}</p>
        </Callout>
      )}
      {asking && <Asked istanza={istanza} modulo={reading.modulo} asking={asking} />}
      {notice && <Notice istanza={istanza} notice={notice} refused={observations} stepUp={stepUp} />}
      <IstanzaFacts istanza={istanza} shown={shown} />
      <WhatNow
        words={helped ? { ...helpedNow(helped, istanza.state === "DA INVIARE"), reason: undefined } : shown.now}
        links={shown.links}
      />
      {!istanza.erasedAt && <FormerRounds istanza={istanza} former={shown.sendings.slice(0, -1)} />}
      {!helped && <Addresses istanza={istanza} recipient={recipient} state={shown.address} asked={query.indirizzo} />}
      {!istanza.erasedAt && <Operations istanza={istanza} servizio={servizio} helped={helped !== undefined} />}
      <Sheets
        istanza={istanza}
        history={shown.history}
        documents={shown.documents}
        former={shown.former}
        acts={shown.acts}
        unread={shown.unread}
        asked={query.scheda}
        helped={helped !== undefined}
      />
    </>
  );
};
