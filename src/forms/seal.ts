import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Summary } from "#kit/summary.ts";

/** The fingerprint of what is declared: SHA-256, in hex, of its canonical JSON (RFC 8785). */
export const sealOf = (summary: Summary): string =>
  createHash("sha256")
    .update(canonicalize(summary) ?? "")
    .digest("hex");
