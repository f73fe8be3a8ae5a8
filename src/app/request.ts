// What came in an address, brought to what the pages can take: one text a name, and no sign that cannot be stored.
import type { FastifyRequest } from "fastify";
import { storable } from "#kit/storable.ts";

const textsIn = (given: unknown): [name: string, text: string][] =>
  Object.entries((given ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name,
    String((Array.isArray(value) ? value[0] : value) ?? ""),
  ]);

export const queryOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(textsIn(request.query).map(([name, text]) => [name, storable(text)]));

/** Undefined when the address names what nothing can be called. */
export const paramsOf = (request: FastifyRequest): Record<string, string> | undefined => {
  const texts = textsIn(request.params);
  return texts.every(([, text]) => storable(text) === text) ? Object.fromEntries(texts) : undefined;
};
