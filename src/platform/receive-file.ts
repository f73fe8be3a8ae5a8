import { Readable } from "node:stream";
import { formatOfName, formats } from "#kit/file-formats.ts";
import { cleanFileName } from "#kit/file-name.ts";
import { sniffer } from "./file-type.ts";
import type { Files } from "./files.ts";
import type { FileFault, ReceivedFile } from "./received-file.ts";

class Refused extends Error {
  fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Passes a stream on and ends it with a refusal as soon as one byte too many came. */
const within = async function* (
  source: AsyncIterable<Buffer>,
  most: number,
  see: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > most) throw new Refused("tooLarge");
    see(chunk);
    yield chunk;
  }
  if (bytes === 0) throw new Refused("empty");
};

const stored = async (keep: () => Promise<ReceivedFile>, name: string): Promise<ReceivedFile> => {
  try {
    return await keep();
  } catch (error) {
    if (error instanceof Refused) return { name, fault: error.fault };
    throw error;
  }
};

/**
 * Streams a file into the store and judges it by its bytes; nothing of a refused one is kept. The source may be left
 * unread then: whoever has it lets the rest go.
 */
export const receiveFile = (
  files: Files,
  source: AsyncIterable<Buffer>,
  { name: given, bytes: most }: { name: string; bytes: number },
): Promise<ReceivedFile> => {
  const name = cleanFileName(given);
  return stored(async () => {
    const format = formatOfName(name);
    if (!format) throw new Refused("wrongType");
    const seen = sniffer();
    const judged = async function* () {
      yield* within(source, most, seen.take);
      if (!seen.is(format)) throw new Refused("wrongType");
    };
    const { sha256, bytes } = await files.put(Readable.from(judged(), { objectMode: false }));
    return { name, mediaType: formats[format].mediaType, bytes, sha256 };
  }, name);
};

/** A part of a file, to be judged when all of them are there. */
export const receivePiece = (files: Files, source: AsyncIterable<Buffer>, most: number): Promise<ReceivedFile> =>
  stored(async () => {
    const { sha256, bytes } = await files.put(
      Readable.from(
        within(source, most, () => {}),
        { objectMode: false },
      ),
    );
    return { name: "pezzo", mediaType: "application/octet-stream", bytes, sha256 };
  }, "pezzo");
