import type { Lack } from "#istanze/assurance.ts";
import { routes } from "../../routes.ts";

/** Where what is missing can be made good, and the way back. */
export const stepUpHref = ({ level, again }: Lack, back: string): string =>
  routes.signIn.href({ ritorno: back, livello: String(level), conferma: again ? "1" : undefined });
