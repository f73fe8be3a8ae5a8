import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

type Props = {
  newer?: string | undefined;
  older?: string | undefined;
  /** The list is in another order than that of time: "Precedenti", "Successivi". */
  timeless?: boolean;
};

/** Keyset pages know no numbers: only what comes before and after. Nothing when there is one page. */
export const Pager = ({ newer, older, timeless }: Props) =>
  newer || older ? (
    <nav class="sp-pager" aria-label={words.pages}>
      {newer && (
        <a class="btn btn-outline-primary" href={newer} rel="prev">
          <Icon name="it-arrow-left" size="sm" tone="primary" flips />
          <span>{timeless ? words.before : words.newer}</span>
        </a>
      )}
      {older && (
        <a class="btn btn-outline-primary sp-pager-older" href={older} rel="next">
          <span>{timeless ? words.after : words.older}</span>
          <Icon name="it-arrow-right" size="sm" tone="primary" flips />
        </a>
      )}
    </nav>
  ) : null;
