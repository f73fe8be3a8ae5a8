import type { JSX } from "preact";

type Props = { sections: { id: string; section: JSX.Element | undefined }[] };

/** Ways in that lead elsewhere: none stands above another, and together they take the width. */
export const SideBySide = ({ sections }: Props) =>
  sections.length > 0 && (
    <div class="sp-versions sp-section">
      {sections.map(({ id, section }) => (
        <div key={id} class="sp-version">
          {section}
        </div>
      ))}
    </div>
  );
