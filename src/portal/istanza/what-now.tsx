// Cosa succede adesso, entro quando, chi (capability 26, S2.46).
import type { JSX } from "preact";
import type { Istanza } from "#istanze/istanza.ts";
import { officeOf, suspendedSince } from "#istanze/standing.ts";
import { stoodStill } from "#istanze/stood-still.ts";
import { romeDate } from "#kit/time.ts";
import { Facts } from "#ui/facts.tsx";
import { type NowWords, nowWords } from "#words/now.it.ts";
import type { Context } from "../../context.ts";
import type { Servizio } from "../../service.ts";

export const nowOf = async (ctx: Context, servizio: Servizio, istanza: Istanza): Promise<NowWords> => {
  const { deadlineDays } = servizio.policy;
  const [office, since, stood] = await Promise.all([
    officeOf(ctx.db, istanza),
    suspendedSince(ctx.db, istanza),
    stoodStill(ctx.db, istanza, deadlineDays),
  ]);
  const { state, sentAt, takenAt, dueOn, answerBy } = istanza;
  const today = romeDate(ctx.clock.now());
  return nowWords({
    state,
    isSent: sentAt !== null,
    office,
    today,
    takenAt,
    dueOn,
    answerBy,
    suspendedSince: since,
    deadlineDays,
    stood,
  });
};

export const WhatNow = ({ words, links }: { words: NowWords; links: JSX.Element[] }) => (
  <section aria-labelledby="adesso" class="sp-section">
    <h2 id="adesso">Cosa succede adesso</h2>
    <p>{words.now}</p>
    <Facts
      facts={[
        ...(words.when.length > 0 ? [{ label: "Entro quando", value: words.when.join("\n") }] : []),
        { label: "Chi", value: words.who },
      ]}
    />
    {links}
  </section>
);
