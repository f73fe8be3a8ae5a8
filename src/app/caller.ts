// Who calls, as far as the request itself says it.
import type { FastifyRequest } from "fastify";
import type { Visit } from "../visit.ts";
import { cookieIn } from "./cookie.ts";
import { deviceOf } from "./device.ts";
import { networkOf } from "./network.ts";

export type Caller = Pick<Visit, "token" | "browser" | "known" | "device" | "network">;

export const callerOf = ({ headers: { cookie, "user-agent": agent }, ip }: FastifyRequest, https: boolean): Caller => ({
  token: cookieIn(cookie, "session", https),
  browser: cookieIn(cookie, "request", https),
  known: cookieIn(cookie, "known", https),
  device: deviceOf(agent),
  network: networkOf(ip),
});
