const tones = {
  neutral: "badge sp-badge sp-badge-neutral",
  info: "badge sp-badge sp-badge-info",
  success: "badge sp-badge sp-badge-success",
  warning: "badge sp-badge sp-badge-warning",
  danger: "badge sp-badge sp-badge-danger",
};
export type Tone = keyof typeof tones;

/** A state: the words say it, the colour only repeats it. */
export const Badge = ({ tone = "neutral", children }: { tone?: Tone; children: string }) => (
  <span class={tones[tone]}>{children}</span>
);
