/** What a request is answered with, as Fastify reads it. */
export const failure = (statusCode: number, message: string): Error =>
  Object.assign(new Error(message), { statusCode });
