import { systemOf } from "#kit/protocol-systems.ts";
import { type Enqueue, outsideProtocol } from "./outside.ts";
import type { Protocol } from "./port.ts";
import { builtInProtocol } from "./register.ts";

/** Each ente's own: an outside system where it has one, the built-in register where it has none. */
export const protocolByEnte = (said: Parameters<typeof systemOf>[0], jobs: { enqueue: Enqueue }): Protocol => {
  const [own, outside] = [builtInProtocol(), outsideProtocol(jobs)];
  return { register: (tx, request, now) => (systemOf(said, request.ente) ? outside : own).register(tx, request, now) };
};
