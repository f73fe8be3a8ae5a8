import type { Children } from "./frame.ts";

type Props = {
  children: Children;
  aside?: Children;
  /** On phones it comes before the page proper: it holds what most people come for. */
  asideFirst?: boolean;
};

/** The page proper, no wider than is comfortable to read, and what stands beside it on large screens. */
export const Columns = ({ children, aside, asideFirst }: Props) => (
  <div class="row">
    {aside && asideFirst && <aside class="col-12 col-lg-4 order-lg-2 sp-aside">{aside}</aside>}
    <div class="col-12 col-lg-8">{children}</div>
    {aside && !asideFirst && <aside class="col-12 col-lg-4 sp-aside">{aside}</aside>}
  </div>
);
