// Which ways in work in this installation. Those of the law (CAD art. 64) are named also where they are not, so that
// nobody looks for them.
import type { Method } from "#identity/proof.ts";
import { Badge } from "#ui/badge.tsx";
import type { Context } from "../../context.ts";
import { wayNames } from "./way-names.ts";

const lawful: readonly Method[] = ["spid", "cie", "eidas", "cns"];

type Row = { name: string; works: boolean };

/** `working`: ids of the ways that have something to press. */
const rowsOf = ({ oidc }: Pick<Context, "oidc">, working: readonly string[]): Row[] => {
  const gateways = oidc.filter(({ id }) => working.includes(`oidc-${id}`));
  const kinds: readonly string[] = [...working, ...gateways.map(({ kind }) => kind)];
  return [
    ...lawful.map((method) => ({ name: wayNames[method], works: kinds.includes(method) })),
    ...gateways.filter(({ kind }) => kind === "plain").map(({ name }) => ({ name, works: true })),
    ...(working.includes("account") ? [{ name: wayNames.locale, works: true }] : []),
    ...(working.includes("dimostrativo") ? [{ name: wayNames.dimostrativo, works: true }] : []),
  ];
};

export const WaysHere = ({ ctx, working }: { ctx: Pick<Context, "oidc">; working: readonly string[] }) => (
  <section aria-labelledby="modi" class="sp-section">
    <h2 id="modi">I modi di accesso di questo sito</h2>
    <ul>
      {rowsOf(ctx, working).map(({ name, works }) => (
        <li key={name}>
          {name}: {works ? <Badge tone="success">attivo</Badge> : <Badge>non attivo su questo sito</Badge>}
        </li>
      ))}
    </ul>
  </section>
);
