/** Keeps the values of a statement that is put together from parts, and says the place of each. */
export type Values = { list: unknown[]; put(value: unknown): string };

export const valuesOf = (): Values => {
  const list: unknown[] = [];
  return { list, put: (value) => `$${list.push(value)}` };
};
