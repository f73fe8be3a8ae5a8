// Whom to ask when a credential does not work (S0.14, S0.15): said where one signs in, before anybody is signed in.
import { type Ente, enteById, entiWithServices, servicesOffered } from "#identity/enti.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { credentialHelp as words } from "#words/credentials.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

/** In an installation of many, whoever has not said which one looks for it in the list of enti. */
const listedAtMost = 12;

export type Helper = { ente: Ente; assistance: string | undefined };

const helperOf = async (ctx: Context, ente: Ente): Promise<Helper> => {
  const [service] = await servicesOffered(ctx.db, ente.id);
  const assistance =
    service && routes.service.assistance.href({ ente: ente.id, service }, { argomento: words.registrationTopic });
  return { ente, assistance };
};

/** `back`: where the sign-in leads, which may name the ente that somebody comes to. */
export const helpersFor = async (ctx: Context, back: string): Promise<Helper[]> => {
  const named = /^\/e\/([\w-]+)/.exec(back)?.[1];
  const ente = named ? await enteById(ctx.db, named) : undefined;
  const enti = ente ? [ente] : await entiWithServices(ctx.db);
  return Promise.all(enti.slice(0, listedAtMost).map((each) => helperOf(ctx, each)));
};

const Reached = ({ ente: { name, details }, assistance }: Helper) => (
  <>
    <strong>{name}</strong>
    {details.phone && (
      <>
        {": "}
        <a href={`tel:${details.phone.replace(/[^+\d]/g, "")}`}>
          <bdi>{details.phone}</bdi>
        </a>
      </>
    )}
    {details.email && (
      <>
        {details.phone ? ", " : ": "}
        <a class="sp-break" href={`mailto:${details.email}`}>
          {details.email}
        </a>
      </>
    )}
    {assistance && (
      <>
        {". "}
        <a href={assistance}>
          {words.registrationTopic}
          <span class="visually-hidden"> ({name})</span>
        </a>
      </>
    )}
  </>
);

const List = ({ helpers }: { helpers: readonly Helper[] }) => (
  <ul>
    {helpers.map((helper) => (
      <li key={helper.ente.id}>
        <Reached {...helper} />
      </li>
    ))}
  </ul>
);

/** `verify`: with the page that tries a credential. */
export const CredentialHelp = ({ helpers, verify }: { helpers: readonly Helper[]; verify: boolean }) => (
  <section aria-labelledby="aiuto-accesso" class="sp-section">
    <h2 id="aiuto-accesso">{words.title}</h2>
    <ul>
      {verify && (
        <li>
          <a href={routes.verifyCredentials.href()}>Verifica le tue credenziali</a>: {words.verify}
        </li>
      )}
      <li>
        <a href={`${routes.help.href()}#${words.anchor}`}>{words.manage}</a>: {words.managed}
      </li>
    </ul>
    {helpers.length === 1 && <List helpers={helpers} />}
    {helpers.length > 1 && (
      <Disclosure title={words.whom}>
        <List helpers={helpers} />
      </Disclosure>
    )}
  </section>
);
