// Abilitazioni: whether the ente asks for it (S4.1), at which offices people are recognised (S4.24), and by how many eyes.
import { deskAddresses, settingsOf } from "#identity/enabling/settings.ts";
import { type OfficeSeat, officesAt } from "#identity/offices.ts";
import { decideEnabling } from "#istanze/enabling/switch.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, type Posted, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";

type SettingsVisit = Visit<"administrator", { ente: string }>;
type Desks = { office: string; address: string }[];
type Typed = { required: boolean; fourEyes: boolean; desks: Desks };

const title = "Abilitazioni";
const longestAddress = 200;
const isTicked = (body: Posted, name: string): boolean => textOf(body, name) === "si";

const typedIn = (body: Posted, offices: readonly OfficeSeat[]): Typed => ({
  required: isTicked(body, "richiesta"),
  fourEyes: isTicked(body, "due"),
  desks: offices
    .filter(({ id }) => isTicked(body, `sportello-${id}`))
    .map(({ id }) => ({ office: id, address: storable(textOf(body, `indirizzo-${id}`), 500).trim() })),
});

const faultsOf = ({ desks }: Typed): FaultLine[] =>
  desks.flatMap(({ office, address }) =>
    address.length > longestAddress
      ? [{ name: `indirizzo-${office}`, text: `Scrivi l'indirizzo in ${longestAddress} caratteri al massimo` }]
      : [],
  );

type DeskProps = { office: OfficeSeat; desk: Desks[number] | undefined; fault: string | undefined };

const DeskFields = ({ office, desk, fault }: DeskProps) => (
  <>
    <Checkbox name={`sportello-${office.id}`} label={office.name} checked={desk !== undefined} />
    <TextInput
      name={`indirizzo-${office.id}`}
      label={`Indirizzo: ${office.name}`}
      hint="Se lo lasci vuoto vale l'indirizzo dell'ente. Orari e telefono stanno nella pagina dell'ufficio."
      value={desk?.address ?? ""}
      fault={fault}
    />
  </>
);

export const enablingSettingsDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const stored = async (ente: string): Promise<Typed> => ({
    ...(await settingsOf(ctx.db, ente)),
    desks: await deskAddresses(ctx.db, ente),
  });

  const draw = async (visit: SettingsVisit, typed: Typed, faults: FaultLine[] = []): Promise<Answer> => {
    const { ente } = visit.params;
    const offices = await officesAt(ctx.db, ente);
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "abilitazioni")} title={title} faulty={faults.length > 0}>
          <PageHeading
            title={title}
            lead="Chi chiede le istanze online, e dove si riconoscono di persona gli account che non hanno SPID o CIE."
          />
          <ErrorSummary faults={faults} />
          {visit.query.fatto && (
            <Alert tone="success" live>
              Modifica salvata.
            </Alert>
          )}
          <form method="post" action={routes.office.enabling.href({ ente })} noValidate data-once="">
            <Checkbox
              name="richiesta"
              label="Per compilare le istanze di questo ente serve l'abilitazione"
              hint="Vale per quello che le persone chiedono per sé. Le bozze già cominciate restano valide."
              checked={typed.required}
            />
            <section class="sp-section" aria-labelledby="sportelli">
              <h2 id="sportelli">Sportelli che fanno riconoscimenti</h2>
              {offices.length === 0 ? (
                <Empty title="Nessun ufficio">
                  <p>Creane uno nella pagina Uffici: i riconoscimenti li fanno gli operatori che ne fanno parte.</p>
                </Empty>
              ) : (
                offices.map((office) => (
                  <DeskFields
                    key={office.id}
                    office={office}
                    desk={typed.desks.find((desk) => desk.office === office.id)}
                    fault={faults.find(({ name }) => name === `indirizzo-${office.id}`)?.text}
                  />
                ))
              )}
            </section>
            <Checkbox
              name="due"
              label="Ogni riconoscimento vale dopo la conferma di un secondo operatore"
              checked={typed.fourEyes}
            />
            <Button>Salva</Button>
          </form>
        </Page>
      ),
    };
  };

  return [
    get(routes.office.enabling, "administrator", async (visit) => draw(visit, await stored(visit.params.ente))),
    post(routes.office.enabling, "administrator", async (visit) => {
      const { ente } = visit.params;
      const typed = typedIn(visit.body, await officesAt(ctx.db, ente));
      const faults = faultsOf(typed);
      if (faults.length) return draw(visit, typed, faults);
      await decideEnabling(ctx, ente, visit.session.person.id, typed);
      return { redirect: routes.office.enabling.href({ ente }, { fatto: "si" }) };
    }),
  ];
};
