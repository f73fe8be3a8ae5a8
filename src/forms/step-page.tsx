import { Button } from "#ui/button.tsx";
import { Origin } from "#ui/fields/field-frame.tsx";
import { BlockFrame } from "#ui/fields/row-frame.tsx";
import { CellInput } from "./cell-input.tsx";
import { Conditional } from "./conditional.tsx";
import { fieldsIn } from "./conditions.ts";
import { faultSentence } from "./fault-sentence.ts";
import { cellClass } from "./field-width.tsx";
import type { World } from "./fields/kind.ts";
import { fieldsOfStep } from "./fields-of.ts";
import type { Block, BlockWords, Fault, Field, Language, Modulo, Step, Typed } from "./modulo.ts";
import { type Origins, originAt, originOfAll } from "./origin-said.ts";
import { walk } from "./path.ts";
import { givenTo } from "./read-field.ts";
import { RowsInput } from "./rows-input.tsx";
import { isSilent } from "./silent.ts";

type Props = {
  step: Step;
  modulo: Modulo;
  typed: Typed;
  /** Those to show; none on a first visit. */
  faults: Fault[];
  origins: Origins;
  world: World;
  language: Language;
  /** Address of a link that a block names; as it is written when absent. */
  link?: (url: string) => string;
  /** Of an istanza to be corrected: whether a name can be typed under; what cannot is read. */
  isOpen?: ((name: string) => boolean) | undefined;
  /** What the office wrote about a name. */
  remarksOf?: ((name: string) => string[]) | undefined;
};

/** What a step knows while it is drawn. */
type Drawing = Props & { asked: Set<string>; own: Set<string>; originSaid?: boolean };

const blocksAsked = (drawing: Props): Set<string> => {
  const step = walk(drawing.modulo, drawing.typed, drawing.world).asked.find(
    ({ step: { id } }) => id === drawing.step.id,
  );
  return new Set(
    step?.blocks.flatMap(({ block, answers }) => [`block ${block.id}`, ...answers.map(({ field }) => field.id)]) ?? [],
  );
};

const FieldInput = ({ field, ...drawing }: Drawing & { field: Field }) => {
  const { step, modulo, typed, faults, world, language } = drawing;
  const words = modulo.words[language].fields[field.id] ?? { label: field.id };
  const shared = {
    name: field.id,
    words,
    world,
    faultOf: (name: string) => {
      const fault = faults.find((each) => each.name === name);
      return fault && faultSentence(fault, modulo, language);
    },
    isClosed: (name: string) => drawing.isOpen?.(name) === false,
    remarksOf: (name: string) => drawing.remarksOf?.(name) ?? [],
    originOf: (name: string) => (drawing.originSaid ? undefined : originAt(drawing, name)),
  };
  if (field.kind === "rows") return <RowsInput {...shared} field={field} typed={typed} />;
  const beside = fieldsOfStep(step);
  return <CellInput {...shared} field={field} given={givenTo(typed, field.id)} beside={beside} />;
};

const Texts = ({ texts = [] }: { texts?: string[] | undefined }) => (
  <>
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);

const BlockFields = ({ block, words, ...drawing }: Drawing & { block: Block; words: BlockWords }) => {
  const fields = block.fields.filter((field) => !isSilent(field, drawing.typed));
  const origin = originOfAll(fields, drawing);
  // what hides the whole block hides its fields: the browser shows them by showing it
  const isHidden = !drawing.asked.has(`block ${block.id}`);
  return (
    <BlockFrame title={words.title}>
      <Texts texts={words.text} />
      <Texts texts={words.tip} />
      {words.link && (
        <p>
          <a href={drawing.link?.(words.link.url) ?? words.link.url}>{words.link.label}</a>
        </p>
      )}
      {origin && <Origin text={origin} />}
      <div class="sp-cells">
        {fields.map((field) => (
          <Conditional
            key={field.id}
            cell={cellClass(field)}
            when={field.when}
            isAsked={drawing.asked.has(field.id) || (isHidden && !field.when)}
            own={drawing.own}
          >
            <FieldInput {...drawing} field={field} originSaid={origin !== undefined} />
          </Conditional>
        ))}
      </div>
      <Texts texts={words.after} />
    </BlockFrame>
  );
};

const looksAtItself = ({ blocks }: Step, own: Set<string>): boolean =>
  blocks
    .flatMap((block) => [block.when, ...block.fields.map(({ when }) => when)])
    .some((when) => when !== undefined && fieldsIn(when).some((id) => own.has(id)));

/** The blocks and fields of a step; the form around them and its buttons belong to the portal. */
export const StepFields = (props: Props) => {
  const { step, modulo, language } = props;
  const words = modulo.words[language].steps[step.id];
  // what is only read cannot change under what depends on it
  const fields = fieldsOfStep(step).filter(({ id, locked }) => !locked && props.isOpen?.(id) !== false);
  const own = new Set(fields.map(({ id }) => id));
  const drawing: Drawing = { ...props, own, asked: blocksAsked(props) };
  return (
    <>
      <Texts texts={words?.intro} />
      {step.blocks.map((block) => (
        <Conditional key={block.id} when={block.when} isAsked={drawing.asked.has(`block ${block.id}`)} own={own}>
          <BlockFields {...drawing} block={block} words={words?.blocks[block.id] ?? {}} />
        </Conditional>
      ))}
      {looksAtItself(step, own) && (
        <noscript>
          <Button tone="outline" icon="it-refresh" name="op" value="aggiorna">
            Aggiorna le domande
          </Button>
        </noscript>
      )}
    </>
  );
};
