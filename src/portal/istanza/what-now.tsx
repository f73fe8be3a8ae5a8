// Cosa succede adesso, entro quando, chi (capability 26, S2.46).
import type { JSX } from "preact";
import { lastSaid } from "#istanze/asking.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { officeOf, suspendedSince } from "#istanze/standing.ts";
import { stoodStill } from "#istanze/stood-still.ts";
import { romeDate } from "#kit/time.ts";
import { Facts } from "#ui/facts.tsx";
import { Said } from "#ui/said.tsx";
import { type NowWords, nowWords } from "#words/now.it.ts";
import type { Context } from "../../context.ts";
import type { Servizio } from "../../service.ts";

/** `reason`: why the request was rejected (L. 241/1990 art. 3). */
type Told = NowWords & { reason: string | undefined };

const reasonOf = async (ctx: Context, istanza: Istanza): Promise<string | undefined> =>
  istanza.state === "RESPINTA" ? (await lastSaid(ctx.db, istanza, ["Respingi"]))?.content : undefined;

export const nowOf = async (ctx: Context, servizio: Servizio, istanza: Istanza): Promise<Told> => {
  const { deadlineDays } = servizio.policy;
  const [office, since, stood, reason] = await Promise.all([
    officeOf(ctx.db, istanza),
    suspendedSince(ctx.db, istanza),
    stoodStill(ctx.db, istanza, deadlineDays),
    reasonOf(ctx, istanza),
  ]);
  const { state, sentAt, takenAt, dueOn, answerBy } = istanza;
  const today = romeDate(ctx.clock.now());
  const words = nowWords({
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
  return { ...words, reason };
};

export const WhatNow = ({ words, links }: { words: Told; links: JSX.Element[] }) => (
  <section aria-labelledby="adesso" class="sp-section">
    <h2 id="adesso">Cosa succede adesso</h2>
    <p>{words.now}</p>
    {words.reason && <Said text={words.reason} />}
    <Facts
      facts={[
        ...(words.when.length > 0 ? [{ label: "Entro quando", value: words.when.join("\n") }] : []),
        { label: "Chi", value: words.who },
      ]}
    />
    {links}
  </section>
);
