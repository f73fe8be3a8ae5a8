// What a gateway says of itself, by openid-client. The library's clock is the machine's, as the gateway's is.
import {
  allowInsecureRequests,
  type ClientAuth,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import type { Web } from "./web.ts";

/** The gateway, and us as it knows us. */
export type Registered = {
  issuer: string;
  clientId: string;
  authentication: ClientAuth;
  /** That the gateway signs id_tokens with. */
  algorithm: string;
  web: Web;
  /** The gateway may be on this machine, without https. */
  loopback: boolean;
};

const rememberedMs = 3_600_000;

export type Gateway = (now: Date) => Promise<Configuration>;

/** What the gateway says of itself, asked again after an hour. */
export const gatewayOf = ({ issuer, clientId, algorithm, authentication, web, loopback }: Registered): Gateway => {
  let known: { at: number; configuration: Configuration } | undefined;
  return async (now) => {
    const at = now.getTime();
    if (known && Math.abs(at - known.at) < rememberedMs) return known.configuration;
    const configuration = await discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: algorithm },
      authentication,
      // the library knows narrower bodies than fetch, and headers as an object alone
      { [customFetch]: web as never, execute: loopback ? [allowInsecureRequests] : [] },
    );
    enableNonRepudiationChecks(configuration);
    known = { at, configuration };
    return configuration;
  };
};
