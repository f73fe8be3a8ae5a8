// Rows come in batches of any length; a sheet takes so many and no more, and what is left goes on the next one.

export type Portions<Row> = {
  /** Whether any row is left. */
  more(): Promise<boolean>;
  /** The next rows, as many as one sheet takes. */
  portion(): AsyncGenerator<readonly Row[]>;
  /** Nobody reads on. */
  drop(): void;
};

export const portions = <Row>(rows: AsyncIterable<readonly Row[]>, atMost: number): Portions<Row> => {
  const source = rows[Symbol.asyncIterator]();
  let waiting: readonly Row[] = [];

  const more = async (): Promise<boolean> => {
    while (waiting.length === 0) {
      const { value, done } = await source.next();
      if (done) return false;
      waiting = value;
    }
    return true;
  };

  return {
    more,
    portion: async function* () {
      let room = atMost;
      while (room > 0 && (await more())) {
        const batch = waiting.slice(0, room);
        waiting = waiting.slice(room);
        room -= batch.length;
        yield batch;
      }
    },
    drop: () => {
      source.return?.();
    },
  };
};
