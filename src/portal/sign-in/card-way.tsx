// TS-CNS, CNS or CIE in a reader: after SPID and CIE, for those who have no other (S2.2).
import { ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import type { Way } from "./way.ts";

export const cardWay: Way = {
  id: "cns",
  reaches: 3,
  elsewhere: true,
  section: ({ back }) => (
    <section aria-labelledby="cns">
      <h2 id="cns">Entra con la carta nel lettore</h2>
      <p>
        Con la Tessera sanitaria (TS-CNS), un’altra Carta nazionale dei servizi (CNS) o la carta d’identità elettronica
        in un lettore collegato al computer.
      </p>
      <p>
        <ButtonLink tone="outline" href={routes.cns.page.href({ ritorno: back })}>
          Entra con TS-CNS o CNS
        </ButtonLink>
      </p>
    </section>
  ),
};
