// Contenuto: what was sent, and what the office finds wrong in it (S1.31, S1.32).
import { askedRemarks, draftRemarks } from "#istanze/remarks.ts";
import { mayRemark } from "#istanze/write-remark.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { routes } from "../../routes.ts";
import { anchorOf, CaseContent, Pinned, type Pinning } from "./content.tsx";
import type { CaseTab } from "./tab.ts";

const Asked = ({ remarks }: { remarks: readonly { id: string; label: string; text: string }[] }) => (
  <Callout title="Che cosa è stato chiesto">
    <ul>
      {remarks.map(({ id, label, text }) => (
        <li key={id}>
          <strong>{label || "In generale"}</strong>: {text}
        </li>
      ))}
    </ul>
  </Callout>
);

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
    const [drafts, asked] = await Promise.all([
      draftRemarks(ctx.db, istanza),
      askedRemarks(ctx.db, istanza, istanza.round),
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
        {asked.length > 0 && <Asked remarks={asked} />}
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
