// A section of the service card: what is a sequence is numbered, what is a list has points.
type Props = {
  id: string;
  title: string;
  texts: string[];
  /** Of the State's model (C.SE.1.1). */
  element?: string;
};

const ordered: readonly string[] = ["come-fare"];
const listed: readonly string[] = ["cosa-serve", "cosa-si-ottiene"];

const Texts = ({ id, texts }: Pick<Props, "id" | "texts">) => {
  const items = texts.map((text) => <li key={text}>{text}</li>);
  if (texts.length > 1 && ordered.includes(id)) return <ol>{items}</ol>;
  if (texts.length > 1 && listed.includes(id)) return <ul>{items}</ul>;
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
};

export const CardSection = ({ id, title, texts, element }: Props) => (
  <section aria-labelledby={id} class="sp-section">
    <h2 id={id} data-element={element}>
      {title}
    </h2>
    <Texts id={id} texts={texts} />
  </section>
);
