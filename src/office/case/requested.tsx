// What the office asked: its text, who wrote it and when, and the remarks that went with it, in one place (S1.32).
import type { Remark } from "#istanze/remarks.ts";
import type { Request } from "#istanze/requests.ts";
import { showDateTime } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";

/** Whether the answer changed what a remark is about; absent while nothing was answered. */
type Changed = (remark: Remark) => boolean;

const RemarkLine = ({ remark, changed }: { remark: Remark; changed: Changed | undefined }) => (
  <li>
    <strong>{remark.label || "In generale"}</strong>: {remark.text}
    {changed && (
      <>
        {" "}
        {changed(remark) ? (
          <Badge tone="success">Cambiato</Badge>
        ) : (
          <Badge tone="warning">Chiesto e non cambiato</Badge>
        )}
      </>
    )}
  </li>
);

const OneRequest = ({ request, changed }: { request: Request; changed: Changed | undefined }) => (
  <>
    <p class="sp-small">
      {request.move}: {request.who ?? "Persona cancellata"}, {showDateTime(request.at)}
    </p>
    {request.content && <p class="sp-break sp-lines">{request.content}</p>}
    {request.remarks.length > 0 && (
      <ul>
        {request.remarks.map((remark) => (
          <RemarkLine key={remark.id} remark={remark} changed={changed} />
        ))}
      </ul>
    )}
  </>
);

type Props = { requests: readonly Request[]; changed?: Changed };

export const Requested = ({ requests, changed }: Props) =>
  requests.length === 0 ? null : (
    <Callout title="Che cosa è stato chiesto">
      {requests.map((request, at) => (
        <OneRequest key={at} request={request} changed={changed} />
      ))}
    </Callout>
  );
