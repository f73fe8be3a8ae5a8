// What was typed into the queue's search box as SQL.
import type { Values } from "#db/values.ts";
import type { QueueQuery } from "./query.ts";
import { type SearchedText, searchedText } from "./search-text.ts";

/** The word of a name that is being typed is found by its beginning; endings do not count. */
const wordsCondition = ({ head, last }: SearchedText, { put }: Values): string => {
  const end = put(last);
  const ending = `plainto_tsquery('italian', ${end})`;
  const begun = last.length < 3 ? ending : `(${ending} || to_tsquery('simple', ${end} || ':*'))`;
  const whole = `case when numnode(${ending}) = 0 then ''::tsquery else ${begun} end`;
  return `i.words @@ (plainto_tsquery('italian', ${put(head)}) && ${whole})`;
};

/** Words, and cases whose number begins so; none when nothing was typed that could be looked for. */
export const textConditions = (query: QueueQuery, values: Values): string[] => {
  const text = searchedText(query.cerca);
  if (!text) return [];
  const words = wordsCondition(text, values);
  return [text.numbers ? `(${words} or i.number like ${values.put(text.numbers)})` : words];
};

/** Of a text that is a whole number or protocol: what it names. Answered by an index before any word is looked for. */
export const numberCondition = (query: QueueQuery, { put }: Values): string | undefined => {
  const whole = searchedText(query.cerca)?.whole;
  if (!whole) return undefined;
  const named = [
    ...(whole.number ? [`i.number = ${put(whole.number)}`] : []),
    ...(whole.protocol ? [`i.protocol like ${put(whole.protocol)}`] : []),
    ...(whole.seq === undefined ? [] : [`i.seq = ${put(whole.seq)}`]),
  ];
  return `(${named.join(" or ")})`;
};
