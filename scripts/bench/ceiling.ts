// What a submission writes durably, without HTTP, drawing or reading the answers: lock the row, last row of the
// history, new row, job, the next number of the register and its entry, state with the frozen answers, commit.
import type { Db } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { appendHistory } from "#istanze/history.ts";
import { istanzaByKey, lockIstanza, storeSent } from "#istanze/store.ts";
import { openJobs } from "#platform/jobs.ts";
import { builtInProtocol } from "#platform/protocol/register.ts";
import type { Ready } from "./ground.ts";
import { type Rate, rateOf } from "./load.ts";

export const ceiling = async (
  db: Db,
  { sent, ready, lanes, milliseconds }: { sent: Ready; ready: Ready[]; lanes: number; milliseconds: number },
): Promise<Rate> => {
  const model = await istanzaByKey(db, sent);
  if (!model?.answers || !model.summary || !model.summarySha256) throw new Error("the model was not sent");
  const frozen = { answers: model.answers, summary: model.summary, summarySha256: model.summarySha256 };
  const jobs = await openJobs(db, { working: false });
  await jobs.prepare(["confirmation"]);
  const register = builtInProtocol();
  const waiting = [...ready];
  const rate = await rateOf(lanes, milliseconds, async () => {
    const key = waiting.pop();
    if (!key) return "done";
    await transaction(db, async (tx) => {
      const istanza = await lockIstanza(tx, key);
      if (istanza?.state !== "DA INVIARE") throw new Error(`${key.id} is ${istanza?.state}`);
      const now = new Date();
      await appendHistory(tx, key, {
        move: "Invia",
        from: "DA INVIARE",
        to: "INVIATA",
        at: now,
        person: istanza.person,
        role: "richiedente",
        content: `Impronta SHA-256 ${frozen.summarySha256}`,
      });
      await jobs.enqueue(tx, "confirmation", key);
      const entry = { applicant: "Prova Ivo", applicantKey: "prova ivo", words: "prova ivo", office: null };
      const protocol = await register.register(
        tx,
        {
          ente: key.ente,
          key: `istanza:${key.id}:1`,
          direction: "entrata",
          subject: `Utenti Servizi 06: istanza ${istanza.number}`,
          correspondent: entry.applicant,
          istanza: key.id,
          fingerprint: frozen.summarySha256,
          document: null,
          attachments: 0,
        },
        now,
      );
      await storeSent(
        tx,
        key,
        { ...frozen, ...entry, state: "INVIATA", subject: null, dueOn: "2027-01-31", round: 1, protocol },
        now,
      );
    });
  });
  await jobs.stop();
  return rate;
};
