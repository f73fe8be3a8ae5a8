import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

// Only as much is read from the parts as the reader of the file takes, and no more when it goes away.

export type Zip = {
  file: Readable;
  /** `stored`: not compressed, and without a word about its date before its bytes: the first part of an ODS is so. */
  text(name: string, text: string, options?: { stored: true }): void;
  parts(name: string, parts: AsyncIterable<string>): void;
  end(): void;
};

export const openZip = (at: Date): Zip => {
  const zip = new ZipFile();
  const file = new PassThrough();
  const open = new Set<Readable>();
  zip.outputStream.pipe(file);
  zip.on("error", (error) => file.destroy(error as Error));
  file.on("close", () => {
    for (const part of open) part.destroy();
  });
  return {
    file,
    text: (name, text, options) =>
      zip.addBuffer(Buffer.from(text), name, { mtime: at, compress: !options?.stored, forceDosTimestamp: true }),
    parts: (name, parts) => {
      const part = Readable.from(parts);
      open.add(part);
      part.once("close", () => open.delete(part));
      // half a file must not pass for a whole one
      part.once("error", (error) => file.destroy(error));
      zip.addReadStream(part, name, { mtime: at, forceDosTimestamp: true });
    },
    end: () => zip.end(),
  };
};
