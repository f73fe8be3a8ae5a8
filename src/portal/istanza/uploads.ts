// What browser/upload.ts asks: a file in pieces. And the blank forms that are filled in and come back as such files.
import { faultSentence } from "#forms/fault-sentence.ts";
import type { Fault } from "#forms/modulo.ts";
import { moduloOf } from "#istanze/moduli.ts";
import { addPiece, pieceBytes, startUpload } from "#istanze/uploads.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";

const numberIn = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : 0);

const gone: Answer = { json: { closed: true }, status: 409 };

export const uploadDoors = (ctx: Context): Door[] => {
  const refused = async ({ istanza }: Visit<"owner">, faults: Fault[]): Promise<Answer> => {
    const modulo = await moduloOf(ctx.db, istanza);
    return { json: { faults: faults.map((fault) => faultSentence(fault, modulo, "it")) }, status: 422 };
  };

  return [
    post(
      routes.istanza.upload,
      "owner",
      async (visit) => {
        const started = await startUpload(ctx, visit.servizio, visit.istanza, {
          field: visit.params.field,
          name: storable(textOf(visit.body, "nome"), 1000),
          bytes: numberIn(textOf(visit.body, "byte")),
          person: visit.session.person.id,
        });
        if (started === "closed") return gone;
        if (Array.isArray(started)) return refused(visit, started);
        const { ente, id } = visit.istanza;
        const to = routes.istanza.piece.href({ ente, id, field: started.field, upload: started.id });
        return { json: { to, received: started.received, piece: pieceBytes } };
      },
      { does: "draft" },
    ),
    post(
      routes.istanza.piece,
      "owner",
      async (visit) => {
        if (!isUuid(visit.params.upload)) return "missing";
        const [piece] = visit.files.pezzo ?? [];
        const outcome = await addPiece(ctx, visit.servizio, visit.istanza, {
          upload: visit.params.upload,
          person: visit.session.person.id,
          from: numberIn(textOf(visit.body, "da")),
          piece: piece && !("fault" in piece) ? piece : undefined,
        });
        if (outcome === "missing") return "missing";
        if (outcome === "closed") return gone;
        if (outcome === "done") return { json: { done: true } };
        return Array.isArray(outcome) ? refused(visit, outcome) : { json: outcome };
      },
      { does: "draft", takesFiles: { files: 1, bytes: pieceBytes, pieces: true } },
    ),
  ];
};
