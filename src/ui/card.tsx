import { Badge, type Tone } from "./badge.tsx";
import { Button } from "./button.tsx";
import type { Children } from "./frame.ts";

type CardProps = {
  title: string;
  /** Makes the title a link. */
  href?: string | undefined;
  /** Of the title, one below the heading that stands over the cards. */
  level?: 2 | 3;
  /** Small, over the title: a category, a date. */
  over?: Children;
  badge?: { label: string; tone?: Tone } | undefined;
  children?: Children;
  /** Buttons at the foot. */
  actions?: Children;
};

export const Card = ({ title, href, level = 3, over, badge, children, actions }: CardProps) => {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article class="it-card card sp-card">
      {(over || badge) && (
        <p class="sp-card-over">
          <span>{over}</span>
          {badge && <Badge tone={badge.tone ?? "neutral"}>{badge.label}</Badge>}
        </p>
      )}
      <Heading class="it-card-title sp-card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children && <div class="sp-card-body">{children}</div>}
      {actions && <div class="sp-card-actions">{actions}</div>}
    </article>
  );
};

/** Side by side as far as they fit; a list, so that its length is announced. */
export const Cards = ({ children }: { children: Children[] }) => (
  <ul class="sp-cards">
    {children.map((card, index) => (
      <li key={index}>{card}</li>
    ))}
  </ul>
);

type ServiceCardProps = {
  title: string;
  /** Its public page. */
  href: string;
  description: string;
  /** As printed: "SERV06_UTENTI ver.2.0.0" (S0.27). */
  version: string;
  ente?: string | undefined;
  badge?: CardProps["badge"];
  /** Where “Compila” posts, which begins a draft; absent when it cannot be asked for now, and then `closed` says why. */
  compila?: string | undefined;
  closed?: string | undefined;
  level?: 2 | 3;
};

// S0.27: title, description, code and version, button “Compila”.
export const ServiceCard = ({ compila, closed, description, version, ente, ...card }: ServiceCardProps) => (
  <Card
    {...card}
    over={ente}
    actions={
      compila ? (
        <form method="post" action={compila} data-once="">
          <Button of={card.title}>Compila</Button>
        </form>
      ) : (
        closed && <p class="sp-closed">{closed}</p>
      )
    }
  >
    <p>{description}</p>
    <p class="sp-small">
      <bdi>{version}</bdi>
    </p>
  </Card>
);
