import { showBytes } from "#kit/bytes.ts";

export type FileLink = { id: string; name: string; bytes: number; href: string };

/** Documents that came with something else, as links with their size. */
export const FileLinks = ({ files }: { files: readonly FileLink[] }) =>
  files.length === 0 ? null : (
    <ul>
      {files.map(({ id, name, bytes, href }) => (
        <li key={id}>
          <a class="sp-break" href={href}>
            {name}
          </a>{" "}
          ({showBytes(bytes)})
        </li>
      ))}
    </ul>
  );
