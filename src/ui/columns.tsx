import type { Children } from "./frame.ts";

/** The page proper, no wider than is comfortable to read, and what stands beside it on large screens. */
export const Columns = ({ children, aside }: { children: Children; aside?: Children }) => (
  <div class="row">
    <div class="col-12 col-lg-8">{children}</div>
    {aside && <aside class="col-12 col-lg-4 sp-aside">{aside}</aside>}
  </div>
);
