/** What is deleted when it is older than so many days. `text`: $1 older than this, $2 how many at most. */
export type PruneRule = { what: string; days: number; text: string };
