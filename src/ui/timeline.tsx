import type { Children } from "./frame.ts";

export type Point = {
  title: string;
  /** As read ("18/03/2026 11:07"), with its machine form. */
  when?: { text: string; iso: string } | undefined;
  state?: "done" | "current" | "todo";
  children?: Children;
};

const classes = {
  done: "sp-point sp-point-done",
  current: "sp-point sp-point-current",
  todo: "sp-point sp-point-todo",
};

/** What happened and what comes next, in the order of time. */
export const Timeline = ({ points }: { points: readonly Point[] }) => (
  <ol class="sp-timeline">
    {points.map((point) => (
      <li
        key={`${point.when?.iso} ${point.title}`}
        class={classes[point.state ?? "done"]}
        aria-current={point.state === "current" ? "step" : undefined}
      >
        <p class="sp-point-title">{point.title}</p>
        {point.when && (
          <p class="sp-point-when">
            <time dateTime={point.when.iso}>{point.when.text}</time>
          </p>
        )}
        {point.children}
      </li>
    ))}
  </ol>
);
