// What the office asked: its text, who wrote it and when, and the remarks that went with it, in one place (S1.32).
import type { Remark } from "#istanze/remarks.ts";
import type { Request } from "#istanze/requests.ts";
import { showDateTime } from "#kit/time.ts";
import { Callout } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import type { Answered } from "./answered.ts";

/** Whether the answer changed what a remark is about; absent while nothing was answered. */
type AnswerTo = (remark: Remark) => Answered;

const AnsweredBadge = ({ answer: { changed, label } }: { answer: Answered }) => (
  <Badge tone={changed ? "success" : "warning"}>{label}</Badge>
);

const RemarkLine = ({ remark, answered }: { remark: Remark; answered: AnswerTo | undefined }) => (
  <li>
    <strong>{remark.label || "In generale"}</strong>: {remark.text}
    {answered && (
      <>
        {" "}
        <AnsweredBadge answer={answered(remark)} />
      </>
    )}
  </li>
);

const OneRequest = ({ request, answered }: { request: Request; answered: AnswerTo | undefined }) => (
  <>
    <p class="sp-small">
      {request.move}: {request.who ?? "Persona cancellata"}, {showDateTime(request.at)}
    </p>
    {request.content && <p class="sp-break sp-lines">{request.content}</p>}
    {request.remarks.length > 0 && (
      <ul>
        {request.remarks.map((remark) => (
          <RemarkLine key={remark.id} remark={remark} answered={answered} />
        ))}
      </ul>
    )}
  </>
);

type Props = { requests: readonly Request[]; answered?: AnswerTo };

export const Requested = ({ requests, answered }: Props) =>
  requests.length === 0 ? null : (
    <Callout title="Che cosa è stato chiesto">
      {requests.map((request, at) => (
        <OneRequest key={at} request={request} answered={answered} />
      ))}
    </Callout>
  );
