// A guide on a page: its contents, then its chapters with questions and answers (S0.1).

export type Chapter = {
  /** Anchor of its heading. */
  id: string;
  title: string;
  answers: { question?: string; text: string[]; list?: string[] }[];
};

const Contents = ({ chapters }: { chapters: readonly Chapter[] }) => (
  <nav aria-labelledby="sommario" class="sp-section">
    <h2 id="sommario">Sommario</h2>
    <ol>
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
);

const Answer = ({ question, text, list }: Chapter["answers"][number]) => (
  <div>
    {question && <h3>{question}</h3>}
    {text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    {list && (
      <ul>
        {list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
  </div>
);

export const GuideText = ({ chapters }: { chapters: readonly Chapter[] }) => (
  <>
    <Contents chapters={chapters} />
    {chapters.map(({ id, title, answers }, index) => (
      <section key={id} aria-labelledby={id} class="sp-section sp-text">
        <h2 id={id}>
          {index + 1}. {title}
        </h2>
        {answers.map((answer) => (
          <Answer key={answer.question ?? answer.text[0]} {...answer} />
        ))}
      </section>
    ))}
  </>
);
