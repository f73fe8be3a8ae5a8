// A route is its pattern for the server and, called with its parameters, its address for a link.

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<Path extends string> = { [K in Names<Path>]: string };

export type Route<Path extends string = string> = {
  pattern: Path;
  /** The address; `query` in the order given, empty values left out. */
  href(...args: [Names<Path>] extends [never] ? [query?: Query] : [params: Params<Path>, query?: Query]): string;
};
export type Query = Record<string, string | undefined>;
/** The parameters of a route, as its handler gets them. */
export type ParamsOf<R> = R extends Route<infer Path> ? Params<Path> : never;

export const route = <const Path extends string>(pattern: Path): Route<Path> => ({
  pattern,
  href(...args) {
    const hasParams = pattern.includes(":");
    const params = (hasParams ? args[0] : {}) as Record<string, string>;
    const query = (hasParams ? args[1] : args[0]) as Query | undefined;
    const path = pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
  },
});
