import type { Crumb } from "./frame.ts";
import { words } from "./words.ts";

export const Breadcrumb = ({ crumbs, here }: { crumbs: Crumb[]; here: string }) => (
  <nav class="breadcrumb-container sp-breadcrumb" aria-label={words.breadcrumb}>
    <ol class="breadcrumb" data-element="breadcrumb">
      {crumbs.map((crumb) => (
        <li key={crumb.href} class="breadcrumb-item">
          <a href={crumb.href}>{crumb.label}</a>
          <span class="separator" aria-hidden="true">
            /
          </span>
        </li>
      ))}
      <li class="breadcrumb-item active" aria-current="page">
        {here}
      </li>
    </ol>
  </nav>
);
