// Contenuto: what was sent, and what the office finds wrong in it (S1.31, S1.32).
import { draftRemarks } from "#istanze/remarks.ts";
import { requestsOf } from "#istanze/requests.ts";
import { mayRemark } from "#istanze/write-remark.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { routes } from "../../routes.ts";
import { anchorOf, CaseContent, Pinned, type Pinning } from "./content.tsx";
import { drawPresented } from "./presented.tsx";
import { Requested } from "./requested.tsx";
import type { CaseTab } from "./tab.ts";

export const contentTab: CaseTab = {
  id: "contenuto",
  label: "Contenuto",
  async draw(ctx, visit) {
    const { istanza, params, query } = visit;
    if (!istanza.summary) {
      return (
        <Empty title="Il contenuto non c'è più">
          <p>È stato cancellato come previsto dal piano di conservazione.</p>
        </Empty>
      );
    }
    const may = mayRemark(visit.servizio, istanza, visit.session.person.id);
    const [drafts, requests, presented] = await Promise.all([
      draftRemarks(ctx.db, istanza),
      requestsOf(ctx.db, istanza),
      drawPresented(ctx, istanza),
    ]);
    const pinning: Pinning = {
      drafts,
      pin: (target, remark) =>
        may
          ? routes.office.case.remarks.href(
              { ente: params.ente, id: params.id },
              { campo: target, segnalazione: remark, vista: query.vista },
            )
          : undefined,
    };
    return (
      <>
        {presented}
        <Requested requests={requests.filter(({ round }) => round === istanza.round)} />
        {may && (
          <div id={anchorOf("")}>
            <p class="sp-small">
              Con “Segnala”, accanto a ogni dato, scrivi che cosa va corretto. Chi ha presentato l'istanza lo legge solo
              quando premi “Richiedi correzioni” o “Richiedi integrazioni”.
            </p>
            <Pinned pinning={pinning} target="" />
            <p>
              <ButtonLink tone="outline" href={pinning.pin("") ?? ""}>
                Segnalazione generale
              </ButtonLink>
            </p>
          </div>
        )}
        <CaseContent summary={istanza.summary} pinning={pinning} />
      </>
    );
  },
};
