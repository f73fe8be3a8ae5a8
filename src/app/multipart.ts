// A form with files: its texts come out as those of any other form, its files go into the store while they come, a
// piece at a time, however large they are. Whoever asks is known by then: nobody else's bytes are kept.
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { FastifyRequest } from "fastify";
import type { Files } from "#platform/files.ts";
import type { Posted } from "../visit.ts";
import { failure } from "./failure.ts";
import { type FormFiles, formFiles, type Limits } from "./form-files.ts";
import { formTexts, mostTexts, textBytes } from "./form-texts.ts";

export type Form = { body: Posted; files: FormFiles };
type Parser = InstanceType<typeof Busboy>;

/** A line that gives nothing for so long is not slow but gone. */
const silence = 30_000;
/** What is refused is still read to its end, or browsers would show a broken line and no page; but not for ever. */
const refusedBytes = 200_000_000;

export const isMultipart = (request: FastifyRequest): boolean =>
  /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");

/** Reads a request to its end; rejected when it breaks off, falls silent or never ends. */
const fed = (request: IncomingMessage, parser: Parser, most: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let bytes = 0;
    const stop = (error: Error) => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    const watch = setTimeout(() => stop(failure(408, "a form fell silent")), silence);
    const settled = (then: () => void) => () => {
      clearTimeout(watch);
      then();
    };
    request.on("data", (chunk: Buffer) => {
      watch.refresh();
      bytes += chunk.length;
      if (bytes <= most) return;
      stop(failure(413, "a form without end"));
      request.destroy();
    });
    request.once(
      "close",
      settled(() => request.readableEnded || stop(failure(400, "a form broke off"))),
    );
    request.once(
      "error",
      settled(() => stop(failure(400, "a form broke off"))),
    );
    parser.once("finish", settled(resolve));
    parser.once(
      "error",
      settled(() => stop(failure(400, "a form that cannot be read"))),
    );
    request.pipe(parser);
  });

const parserFor = (request: IncomingMessage): Parser => {
  try {
    return new Busboy({
      headers: request.headers as { "content-type": string },
      limits: { fieldNameSize: 200, fieldSize: textBytes, fields: mostTexts, parts: mostTexts, headerPairs: 20 },
    });
  } catch {
    throw failure(400, "a form without a boundary");
  }
};

/** What a parser's listener throws would escape from a stream's callback and end the process: the form is refused. */
const guarded =
  <T extends unknown[]>(refuse: (why: string, statusCode: number) => void, listener: (...given: T) => void) =>
  (...given: T): void => {
    try {
      listener(...given);
    } catch {
      refuse("a part that cannot be read", 400);
      for (const each of given) if (each instanceof Readable) each.resume();
    }
  };

/** Without a store of the files the names alone. */
export const readMultipart = async (request: IncomingMessage, limits: Limits, store?: Files): Promise<Form> => {
  const parser = parserFor(request);
  const typed = formTexts();
  const files = formFiles(store, limits);
  // a part may come without its name, whatever the types say
  parser.on(
    "field",
    guarded(typed.refuse, (name: string | undefined, text: string | undefined, nameCut: boolean, textCut: boolean) =>
      typed.add(name ?? "", text ?? "", nameCut || textCut),
    ),
  );
  parser.on("fieldsLimit", () => typed.refuse("too many fields in a form"));
  parser.on("partsLimit", () => typed.refuse("too many parts in a form"));
  parser.on(
    "file",
    guarded(typed.refuse, (name: string | undefined, stream: BusboyFileStream, given: string | undefined) =>
      files.take(name ?? "", stream, given),
    ),
  );
  try {
    await fed(request, parser, refusedBytes + limits.files * limits.bytes);
    return { body: typed.body(), files: await files.all() };
  } catch (error) {
    await files.drop();
    throw error;
  }
};
