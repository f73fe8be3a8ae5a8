/** Not what the rules ask for; `message` says what, for the log of the operator, without anybody's data. */
export class Refused extends Error {
  override name = "Refused";
  /** Nobody answered, or not now: worth trying again. */
  readonly temporary: boolean;

  constructor(message: string, temporary = false) {
    super(message);
    this.temporary = temporary;
  }
}

export const must: (holds: unknown, what: string) => asserts holds = (holds, what) => {
  if (!holds) throw new Refused(what);
};
