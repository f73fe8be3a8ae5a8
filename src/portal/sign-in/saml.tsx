// SPID, CIE and eIDAS by SAML: off to the provider, and back with what it says.
import { keepRefused } from "#identity/exchanges.ts";
import { awaitedRequest } from "#identity/sign-in-requests.ts";
import { isProfessionalUse } from "#kit/professional-use.ts";
import type { Identified } from "#platform/saml/assertion.ts";
import type { Saml } from "#platform/saml/folder.ts";
import { metadataOf } from "#platform/saml/metadata.ts";
import { type System, systems } from "#platform/saml/party.ts";
import { signInRequest } from "#platform/saml/request.ts";
import { type NotIdentified, readResponse } from "#platform/saml/response.ts";
import { anomalySaid } from "#words/providers.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { alarm } from "./alarm.ts";
import { arrive } from "./arrive.ts";
import { ask, askedFor } from "./ask.ts";
import { carried } from "./carried.tsx";
import { unflooded } from "./flood.ts";
import { fault, notAwaited, refused } from "./refused.tsx";
import { signOutDoors } from "./saml-sign-out.tsx";
import { whoIn } from "./saml-who.ts";

const unknownProvider = {
  title: "Gestore non riconosciuto",
  text: "Il gestore di identità richiesto non è tra quelli che si possono usare qui. Scegline uno dall’elenco.",
  status: 404,
};

const loginDoor = (ctx: Context, frame: FrameMaker, system: System, saml: Saml): Door =>
  get(
    routes.saml[system].login,
    "anyone",
    unflooded(ctx, frame, async (visit) => {
      const providers = await saml.providers();
      const provider = providers.find(({ entityId }) => entityId === visit.query.idp);
      if (!provider) return refused(frame, visit, unknownProvider);
      const now = ctx.clock.now();
      const { level, returnTo } = askedFor(visit, 2);
      const use = system === "spid" && isProfessionalUse(visit.query.uso) ? visit.query.uso : null;
      const question = signInRequest(saml.sp, { provider, level, use, now }, "");
      const kept = question.xml;
      const asked = { id: question.id, method: system, provider: provider.entityId, level, use, returnTo, kept };
      const request = await ask(ctx, visit, asked);
      return carried(frame, visit, question.carried, { to: provider.name, cookies: { request } });
    }),
  );

const consumerDoor = (ctx: Context, frame: FrameMaker, system: System, saml: Saml): Door => {
  const read = async (visit: Visit<"anyone">, encoded: string) => {
    const now = ctx.clock.now();
    const providers = await saml.providers();
    let request: Awaited<ReturnType<typeof awaitedRequest>>;
    const found = await readResponse(encoded, {
      sp: saml.sp,
      now,
      provider: (entityId) => providers.find((provider) => provider.entityId === entityId),
      asked: async (id) => {
        request = await awaitedRequest(ctx.db, id, { method: system, browser: visit.browser, now });
        const { provider, level, use, askedAt } = request ?? {};
        return provider && level && askedAt ? { id, provider, level, use: use ?? null, askedAt } : undefined;
      },
    });
    return { found, request };
  };

  return post(
    routes.saml[system].consumer,
    "anyone",
    async (visit) => {
      const encoded = textOf(visit.body, "SAMLResponse");
      const { found, request } = await read(visit, encoded);
      if ("refused" in found && found.anomaly === undefined) alarm(ctx, system, request?.provider ?? "", found.refused);
      if (!request) return refused(frame, visit, notAwaited);
      const at = ctx.clock.now();
      const messages = {
        request: request.kept ? ctx.sealing.open(request.kept, request.id) : "",
        response: Buffer.from(encoded, "base64").toString("utf8"),
      };
      const exchange = { request: request.id, method: request.method, provider: request.provider, at, messages };
      const who = "level" in found ? whoIn(system, found, request.use) : undefined;
      if (!("level" in found) || !who) {
        await keepRefused(ctx.db, ctx.sealing, exchange);
        return refused(frame, visit, refusalOf(found, request.returnTo));
      }
      const { level, nameId, sessionIndex } = found;
      const proof = { method: system, issuer: request.provider, level, providerSession: { nameId, sessionIndex } };
      return arrive(ctx, frame, visit, { request, who, proof, exchange });
    },
    { fromElsewhere: true },
  );
};

const refusalOf = (found: Identified | NotIdentified, back: string) => {
  const said = "anomaly" in found ? anomalySaid(found.anomaly) : undefined;
  return said ? { ...said, status: 403, back } : fault(back);
};

const metadataDoor = (system: System, { sp }: Saml): Door =>
  get(routes.saml[system].metadata, "anyone", () => ({
    file: Buffer.from(metadataOf(sp)),
    mediaType: "application/samlmetadata+xml",
    name: `${system}-metadata.xml`,
    inline: true,
  }));

const doorsOf = (ctx: Context, frame: FrameMaker, system: System, saml: Saml): Door[] => [
  loginDoor(ctx, frame, system, saml),
  consumerDoor(ctx, frame, system, saml),
  ...signOutDoors(ctx, frame, system, saml),
  metadataDoor(system, saml),
];

/** Of the systems that this installation has. */
export const samlDoorsOf = (ctx: Context, frame: FrameMaker): Door[] =>
  systems.flatMap((system) => {
    const saml = ctx.saml[system];
    return saml ? doorsOf(ctx, frame, system, saml) : [];
  });
