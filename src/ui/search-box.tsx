import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

type Props = {
  action: string;
  label: string;
  value: string;
  name?: string;
  hint?: string;
  /** What else the address holds and must not be lost: the tab, the order. */
  keep?: Record<string, string | undefined>;
};

export const SearchBox = ({ action, label, value, name = "cerca", hint, keep = {} }: Props) => (
  <search class="sp-search">
    <form method="get" action={action}>
      {Object.entries(keep).map(([key, kept]) => kept && <input key={key} type="hidden" name={key} value={kept} />)}
      <div class="sp-field">
        <label for={name}>{label}</label>
        {hint && (
          <p class="sp-hint" id={`${name}-aiuto`}>
            {hint}
          </p>
        )}
        <div class="sp-search-line">
          <input
            class="form-control"
            type="search"
            id={name}
            name={name}
            value={value}
            aria-describedby={hint && `${name}-aiuto`}
          />
          <button type="submit" class="btn btn-primary">
            <Icon name="it-search" size="sm" tone="white" />
            <span>{words.search}</span>
          </button>
        </div>
      </div>
    </form>
  </search>
);
