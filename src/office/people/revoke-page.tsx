// The page on which an administrator ends a role, with its reason.

import { besides, type HeldMandate } from "#identity/register.ts";
import { openCasesOf } from "#istanze/return-cases.ts";
import { type Changed, revokeMandate } from "#istanze/revoke-mandate.ts";
import { storable } from "#kit/storable.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Frame } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { type Posted, textOf } from "../../visit.ts";
import { WhatHappens } from "./revoke-says.tsx";

const reasonAtMost = 500;

const refusals: Record<Exclude<Changed, "changed" | "missing">, string> = {
  ended: "Questo incarico è già terminato: torna all'elenco per vedere come sono ora gli incarichi",
  lastAdministrator: "È l'ultimo amministratore dell'ente: nominane prima un altro, senza scadenza",
};

const reasonFault = (reason: string): string | undefined => {
  if (reason.trim() === "") return "Scrivi il motivo della revoca: lo leggerà la persona interessata";
  return reason.length > reasonAtMost ? `Scrivi il motivo in ${reasonAtMost} caratteri al massimo` : undefined;
};

export type Revoking = {
  mandate: HeldMandate;
  /** Name of the ente where the role is held. */
  ente: string;
  /** Id of the administrator. */
  by: string;
  may(mandate: HeldMandate): boolean;
  /** Address of this page. */
  action: string;
  list: { label: string; href: string };
  frame: Frame;
};

export const drawRevoking = async (
  ctx: Context,
  { mandate, ente, by, action, list, frame }: Revoking,
  { typed, fault }: { typed: string; fault?: string | undefined } = { typed: "" },
): Promise<Answer> => {
  const rest = await besides(ctx.db, mandate, romeDate(ctx.clock.now()));
  const cases = await openCasesOf(ctx.db, mandate.ente, mandate.person);
  const title = `Vuoi revocare l'incarico di ${mandate.nome} ${mandate.cognome}?`;
  return {
    status: fault ? 422 : 200,
    page: (
      <Page frame={frame} title={title} faulty={fault !== undefined} breadcrumb={[list]}>
        <PageHeading title={title} />
        <ErrorSummary faults={fault ? [{ name: "motivo", text: fault }] : []} />
        <Facts
          facts={[
            { label: "Incarico", value: mandateSaid(mandate) },
            { label: "Ente", value: ente },
            { label: "Da dove viene", value: mandate.source || "Non indicato" },
            { label: "Dal", value: showDate(mandate.validFrom) },
          ]}
        />
        <WhatHappens mandate={mandate} ente={ente} rest={rest} cases={cases} own={mandate.person === by} />
        <form method="post" action={action} noValidate data-once="">
          <Textarea name="motivo" label="Motivo" value={typed} max={reasonAtMost} rows={3} required fault={fault} />
          <Actions
            back={
              <ButtonLink tone="outline" href={list.href}>
                Torna all'elenco
              </ButtonLink>
            }
          >
            <Button tone="danger">Revoca</Button>
          </Actions>
        </form>
      </Page>
    ),
  };
};

/** Undefined when it is done; else what is shown instead. */
export const revokeAsTyped = async (ctx: Context, revoking: Revoking, body: Posted): Promise<Answer | undefined> => {
  const typed = storable(textOf(body, "motivo"));
  const fault = reasonFault(typed);
  if (fault) return drawRevoking(ctx, revoking, { typed, fault });
  const { mandate, by, may } = revoking;
  const outcome = await revokeMandate(ctx, mandate, { by, may }, typed.trim());
  if (outcome === "changed" || outcome === "missing") return outcome === "missing" ? "missing" : undefined;
  return drawRevoking(ctx, revoking, { typed, fault: refusals[outcome] });
};
