import { Fragment } from "preact";

/** A number such as SERV06_UTENTI.2026.0000006: kept in its own direction, broken only after its dots. */
export const Code = ({ children }: { children: string }) => (
  <bdi class="sp-code">
    {children.split(/(?<=\.)/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </bdi>
);
