import { menuInView } from "./office/menu-in-view.ts";
import { tickAll } from "./office/tick-all.ts";
import { walkRows } from "./office/walk-rows.ts";

// What only a clerk's pages need; each starts only where its markup is.
for (const start of [menuInView, tickAll, walkRows]) start();
