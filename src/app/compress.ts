import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this the headers weigh more than what is saved. */
const worthBytes = 1024;

/** A page in the best encoding that the browser takes; quality 4 costs about as much as drawing the page. */
export const compressed = async (
  html: string,
  accepts: string,
): Promise<{ body: Buffer; encoding: "br" | "gzip" | undefined }> => {
  const body = Buffer.from(html);
  if (body.length < worthBytes) return { body, encoding: undefined };
  if (/\bbr\b/.test(accepts)) {
    return { body: await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }), encoding: "br" };
  }
  if (/\bgzip\b/.test(accepts)) return { body: await gzipped(body, { level: 4 }), encoding: "gzip" };
  return { body, encoding: undefined };
};
