import { showBytes } from "#kit/bytes.ts";

export type FileLink = {
  id: string;
  name: string;
  bytes: number;
  href: string;
  /** Why it cannot be opened now; it is no link then. */
  closed?: string | undefined;
};

/** Documents that came with something else, as links with their size. */
export const FileLinks = ({ files }: { files: readonly FileLink[] }) =>
  files.length === 0 ? null : (
    <ul>
      {files.map(({ id, name, bytes, href, closed }) => (
        <li key={id}>
          {closed ? (
            <span class="sp-break">{name}</span>
          ) : (
            <a class="sp-break" href={href}>
              {name}
            </a>
          )}{" "}
          ({showBytes(bytes)}){closed && ` – ${closed}`}
        </li>
      ))}
    </ul>
  );
