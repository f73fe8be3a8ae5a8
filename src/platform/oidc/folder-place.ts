import type { Reach } from "./web.ts";

/** Where a provider's folder is, and which addresses follow from its name. */
export type Where = {
  /** Name of the folder. */
  id: string;
  folder: string;
  publicUrl: string;
  callback: string;
  reach: Reach;
};
