import type { ProfilePart } from "#forms/profile-fields.ts";
import type { NewToProfile } from "#istanze/profile/known.ts";
import type { Comuni } from "#kit/comuni.ts";
import { smsNumber } from "#platform/sms.ts";
import { Radios } from "#ui/fields/radios.tsx";
import { keepWords } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";

/** Where the page says back what it showed. */
export const seenAt = (part: ProfilePart): string => `${part}.visto`;

/** As people read it. */
export const saidOf = (comuni: Comuni, { part, answers }: NewToProfile): string => {
  if (part !== "residence") return answers[part] ?? "";
  const { address, cap, comune = "", provincia } = answers;
  return `${address}, ${cap} ${comuni.byIstat(comune)?.nome ?? comune} (${provincia})`;
};

/** What follows from keeping it: nothing counts as verified because it was typed. */
const afterOf = (ctx: Context, { part, answers }: NewToProfile): string => {
  if (part !== "phone") return keepWords.after[part];
  return ctx.sms && smsNumber(answers.phone ?? "") ? keepWords.after.mobile : keepWords.after.unverified;
};

type Props = { ctx: Context; item: NewToProfile; chosen: string; fault: string | undefined };

export const KeepQuestion = ({ ctx, item, chosen, fault }: Props) => {
  const said = saidOf(ctx.comuni, item);
  return (
    <>
      <input type="hidden" name={seenAt(item.part)} value={said} autocomplete="off" />
      <Radios
        name={item.part}
        label={`${keepWords.parts[item.part]}: ${said}`}
        value={chosen === "profilo" ? "profilo" : "richiesta"}
        options={[
          { value: "richiesta", label: keepWords.here },
          { value: "profilo", label: keepWords.profile, hint: afterOf(ctx, item) },
        ]}
        fault={fault}
      />
    </>
  );
};
