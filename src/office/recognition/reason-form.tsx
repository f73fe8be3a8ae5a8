// Why not, in the words that the person will read.
import { Button } from "#ui/button.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";

export type Reason = { reason: string; fault: string | undefined };

type Props = Reason & {
  action: string;
  op: string;
  button: string;
  label: string;
  hint: string;
  /** Fewest characters of a reason that says something: said before it is typed. */
  least: number;
  /** The door takes files from another form of the page. */
  multipart?: boolean;
};

export const longestReason = 500;

export const ReasonForm = ({ action, op, button, label, hint, least, multipart, reason, fault }: Props) => (
  <form
    method="post"
    action={action}
    encType={multipart ? "multipart/form-data" : undefined}
    class="sp-section"
    noValidate
    data-once=""
  >
    <Textarea
      name="motivo"
      label={label}
      hint={`${hint} Almeno ${least} caratteri.`}
      value={reason}
      fault={fault}
      max={longestReason}
      rows={3}
      required
    />
    <Button tone="danger" name="op" value={op}>
      {button}
    </Button>
  </form>
);
