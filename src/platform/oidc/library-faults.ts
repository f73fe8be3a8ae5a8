// What openid-client says of an answer, in our words: its own classes are judgements of the other side's bytes.
import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from "openid-client";
import { Refused } from "./refused.ts";

const temporaryFrom = 500;

/** Ours, when the library wrapped it. */
const within = (fault: unknown): Refused | undefined => {
  if (fault instanceof Refused) return fault;
  return fault instanceof Error && fault.cause !== undefined ? within(fault.cause) : undefined;
};

/** @throws Refused, or the fault itself when it is none of the other side */
export const refusedByLibrary = (fault: unknown): never => {
  const own = within(fault);
  if (own) throw own;
  if (fault instanceof ResponseBodyError) throw new Refused(`answer: ${fault.error}`, fault.status >= temporaryFrom);
  if (fault instanceof WWWAuthenticateChallengeError) throw new Refused(`answer: status ${fault.status}`);
  if (fault instanceof ClientError) throw new Refused(`answer: ${fault.code ?? fault.message}`);
  throw fault;
};
