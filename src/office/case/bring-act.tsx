// An act that is ready as a file, signed elsewhere perhaps: protocolled and issued as it is (capability 34).
import { randomUUID } from "node:crypto";
import { titleAtMost } from "#istanze/act-drawing.ts";
import { issueAct } from "#istanze/acts.ts";
import { showBytes } from "#kit/bytes.ts";
import { acceptOf, type FileFormat, formatOfMediaType, namesOfFormats } from "#kit/file-formats.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { FileInput } from "#ui/fields/file-input.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { drawActPage, refusals, signerOf, standsInTheWay, titleFault } from "./act-frame.tsx";
import { type CaseVisit, caseHref } from "./tab.ts";

const limits = { files: 1, bytes: 20_000_000 };
const allowed: readonly FileFormat[] = ["pdf", "p7m"];

type TypedAct = { id: string; title: string };
type Taken = Exclude<ReceivedFile, { fault: unknown }>;

const typedIn = ({ body }: CaseVisit): TypedAct => {
  const id = textOf(body, "atto");
  return {
    id: isUuid(id) ? id : randomUUID(),
    title: storable(textOf(body, "titolo")).replace(/\s+/g, " ").trim(),
  };
};

const fileWords = {
  absent: "Scegli il file dell'atto",
  empty: "Il file è vuoto: controlla di aver scelto quello giusto",
  tooLarge: `Il file è troppo grande: può pesare al massimo ${showBytes(limits.bytes)}`,
  tooMany: "Carica un solo file: ogni atto ha il suo numero di protocollo",
  wrongType: `Il file non è di un tipo ammesso: usa ${namesOfFormats(allowed)}`,
};

const judged = (file: ReceivedFile | undefined): Taken | keyof typeof fileWords => {
  if (!file) return "absent";
  if ("fault" in file) return file.fault;
  const format = formatOfMediaType(file.mediaType);
  return format && allowed.includes(format) ? file : "wrongType";
};

const Form = ({ visit, typed, faults }: { visit: CaseVisit; typed: TypedAct; faults: readonly FaultLine[] }) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  const action = routes.office.case.bringAct.href(visit.params, { vista: visit.query.vista });
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate data-once="">
      <MandatoryNote />
      <input type="hidden" name="atto" value={typed.id} />
      <TextInput
        name="titolo"
        label="Titolo"
        hint="Come lo legge chi ha presentato l'istanza; diventa anche il nome del file"
        value={typed.title}
        max={titleAtMost}
        required
        fault={faultOf("titolo")}
      />
      <FileInput
        name="file"
        label="File dell'atto"
        hint={`${namesOfFormats(allowed)}, fino a ${showBytes(limits.bytes)}. Se puoi usa il PDF/A, che si legge anche tra molti anni.`}
        accept={acceptOf(allowed)}
        required
        fault={faultOf("file")}
      />
      <p>
        Con “Protocolla ed emetti” il file riceve il numero di protocollo e arriva subito a chi ha presentato l'istanza:
        non si può più cambiare né togliere.
      </p>
      <Actions
        back={
          <ButtonLink tone="outline" href={caseHref(visit, "atti")}>
            Torna alla pratica
          </ButtonLink>
        }
      >
        <Button icon="it-upload">Protocolla ed emetti</Button>
      </Actions>
    </form>
  );
};

type Drawn = { typed: TypedAct; faults?: readonly FaultLine[]; refused?: string | undefined };

export const bringActDoors = (ctx: Context): Door[] => {
  const draw = async (visit: CaseVisit, { typed, faults = [], refused }: Drawn): Promise<Answer> => ({
    status: faults.length ? 422 : refused ? 409 : 200,
    page: await drawActPage(ctx, visit, {
      title: "Carica un atto",
      faults,
      refused,
      children: <Form visit={visit} typed={typed} faults={faults} />,
    }),
  });

  return [
    get(routes.office.case.bringAct, "caseworker", (visit) =>
      draw(visit, { typed: { id: randomUUID(), title: "" }, refused: standsInTheWay(visit) }),
    ),
    post(
      routes.office.case.bringAct,
      "caseworker",
      async (visit): Promise<Answer> => {
        const typed = typedIn(visit);
        const brought = judged(visit.files.file?.[0]);
        const faults = titleFault(typed.title);
        if (typeof brought === "string") faults.push({ name: "file", text: fileWords[brought] });
        if (faults.length || typeof brought === "string") return draw(visit, { typed, faults });
        const act = { ...typed, brought, clerk: signerOf(visit) };
        const outcome = await issueAct(ctx, visit.servizio, visit.params, act);
        if (outcome !== "issued") return draw(visit, { typed, refused: refusals[outcome] });
        ctx.jobs.nudge();
        return { redirect: `${caseHref(visit, "atti", "emesso")}#scheda` };
      },
      { refusesOwn: true, takesFiles: limits },
    ),
  ];
};
