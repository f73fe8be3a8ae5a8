import { Icon } from "./icon.tsx";

type Props = {
  on: boolean;
  /** What pressing it does, and to which: "Aggiungi alle importanti SERV06_UTENTI.2026.0000006". */
  label: string;
  name: string;
  value: string;
  form?: string;
  formAction?: string | undefined;
};

/** S0.31: the star at the start of a row. */
export const StarToggle = ({ on, label, name, value, form, formAction }: Props) => (
  <button type="submit" class="sp-icon-button" name={name} value={value} form={form} formAction={formAction}>
    <Icon name={on ? "it-star-full" : "it-star-outline"} />
    <span class="visually-hidden">{label}</span>
  </button>
);
