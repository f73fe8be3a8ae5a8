import { Icon } from "./icon.tsx";

/** S0.45: “← Esci dalla compilazione”. */
export const BackLink = ({ href, children }: { href: string; children: string }) => (
  <a class="sp-exit" href={href}>
    <Icon name="it-arrow-left" size="sm" tone="primary" flips />
    {children}
  </a>
);
