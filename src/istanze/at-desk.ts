// Who makes a move of the applicant: the applicant or, at the desk, a clerk. The history says who it was.
import type { Istanza } from "./istanza.ts";

/** `by`: who is signed in; the applicant when absent. */
export const madeBy = (
  istanza: Pick<Istanza, "person">,
  by: string | undefined,
): { person: string; content: string } =>
  by === undefined || by === istanza.person
    ? { person: istanza.person, content: "" }
    : { person: by, content: "Allo sportello, per conto del richiedente" };
