import { type FieldFace, FieldsetFrame } from "./fields/field-frame.tsx";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

const scores = [1, 2, 3, 4, 5];

/** S0.71: five radios, from one star to five, as the keyboard expects them. */
export const Stars = ({ value, ...face }: FieldFace & { value: string }) => (
  <FieldsetFrame {...face}>
    <div class="sp-stars">
      {scores.map((score) => (
        <label key={score} class="sp-star">
          <input
            type="radio"
            id={score === 1 ? face.name : `${face.name}-${score}`}
            name={face.name}
            value={score}
            checked={value === String(score)}
          />
          <Icon name="it-star-full" size="lg" />
          <span class="visually-hidden">{words.stars(score)}</span>
        </label>
      ))}
    </div>
  </FieldsetFrame>
);
