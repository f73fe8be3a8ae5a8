// The question that saves a useless filling-in: may I ask?
import type { Session } from "#identity/sessions.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { withArticle } from "#words/ente.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Servizio } from "../../service.ts";

type OfSigned = { ctx: Context; servizio: Servizio; session: Session };

const Known = ({ ctx, servizio, session }: OfSigned) => {
  const may = eligibility(servizio.policy, session.mandates, ctx.comuni);
  if (may === "oneself") return <p>Sì: puoi presentare questa richiesta.</p>;
  if (typeof may === "object") {
    const enti = may.mandates.map((mandate) => `${withArticle(mandate.ente.name)} (${mandate.role})`).join(", ");
    return <p>Sì: puoi presentare questa richiesta per {enti}.</p>;
  }
  return <Alert tone="warning">{refusals[may](servizio.policy.roles ?? [])}</Alert>;
};

const Asked = ({ servizio, answer }: { servizio: Servizio; answer: string }) => {
  const chosen = servizio.eligibility.answers.find(({ id }) => id === answer);
  return (
    <form method="get" action="#posso">
      <Radios
        name="chi"
        label="Scegli chi sei"
        value={chosen?.id ?? ""}
        options={servizio.eligibility.answers.map(({ id, label }) => ({ value: id, label }))}
      />
      <Button tone="outline">Verifica</Button>
      {chosen && (
        <Alert tone={chosen.may ? "success" : "warning"} title={chosen.may ? "Sì, puoi" : "No"} live>
          <p>{chosen.because}</p>
        </Alert>
      )}
    </form>
  );
};

type Props = { ctx: Context; servizio: Servizio; session: Session | undefined; answer: string };

/** For who has signed in the answer is known; the others may ask without signing in (capability 1). */
export const MayI = ({ ctx, servizio, session, answer }: Props) =>
  session ? <Known ctx={ctx} servizio={servizio} session={session} /> : <Asked servizio={servizio} answer={answer} />;
