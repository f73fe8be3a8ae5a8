import type { Children } from "./frame.ts";

type Props = {
  /** Plain words; a number stands in a Code, so that it breaks where it may. */
  title: Children;
  /** What the page is about, in one sentence. */
  lead?: string | undefined;
  /** Over the title, small: the number of an istanza, the name of a service. */
  over?: Children;
  /** Beside the title: the main button of a list. */
  action?: Children;
};

export const PageHeading = ({ title, lead, over, action }: Props) => (
  <div class="sp-heading">
    <div>
      {over && <p class="sp-over">{over}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {action}
  </div>
);
