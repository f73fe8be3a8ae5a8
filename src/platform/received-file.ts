// A file that came with a form: streamed into the file store while it came, and judged by its first bytes.

/** Why it was not taken: nothing of it is kept then. */
export type FileFault = "empty" | "tooLarge" | "tooMany" | "wrongType";

export type ReceivedFile = {
  /** As the person's device calls it, without folders and signs that a name cannot hold. */
  name: string;
} & (
  | {
      /** By its magic bytes, never by what the browser says. */
      mediaType: string;
      bytes: number;
      sha256: string;
    }
  | { fault: FileFault }
);
