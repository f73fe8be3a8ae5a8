// The files of a form: into the store while they come, a piece at a time.
import type { BusboyFileStream } from "@fastify/busboy";
import { cleanFileName } from "#kit/file-name.ts";
import type { Files } from "#platform/files.ts";
import { receiveFile, receivePiece } from "#platform/receive-file.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Door } from "../door.ts";

export type Limits = NonNullable<Door["takesFiles"]>;
export type FormFiles = Record<string, ReceivedFile[]>;

export const formFiles = (store: Files | undefined, { files: most, bytes, pieces }: Limits) => {
  const taken: Promise<[field: string, file: ReceivedFile]>[] = [];
  const open = new Set<BusboyFileStream>();
  const received = async (stream: BusboyFileStream, given: string): Promise<ReceivedFile> => {
    if (!store) return { name: cleanFileName(given), fault: "tooMany" };
    if (taken.length >= most) return { name: cleanFileName(given), fault: "tooMany" };
    const source = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    return pieces ? receivePiece(store, source, bytes) : receiveFile(store, source, { name: given, bytes });
  };
  return {
    take(field: string, stream: BusboyFileStream, given: string | undefined) {
      // when the form breaks off it is the form that is at fault, and it says so
      stream.on("error", () => {});
      // a field for files in which none was chosen is posted too
      if (!given) return stream.resume();
      open.add(stream);
      const done = received(stream, given)
        .finally(() => {
          open.delete(stream);
          stream.resume();
        })
        .then((file): [string, ReceivedFile] => [field, file]);
      // looked at when the whole form is there; until then it is nobody's unhandled rejection
      done.catch(() => {});
      taken.push(done);
    },
    all: async (): Promise<FormFiles> => {
      const files = new Map<string, ReceivedFile[]>();
      for (const [field, file] of await Promise.all(taken)) files.set(field, [...(files.get(field) ?? []), file]);
      return Object.fromEntries(files);
    },
    /** Nothing of what is half there stays. */
    drop: async (): Promise<void> => {
      for (const stream of open) stream.destroy(new Error("the form broke off"));
      await Promise.allSettled(taken);
    },
  };
};
