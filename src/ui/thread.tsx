import { showDateTime } from "#kit/time.ts";
import type { Children } from "./frame.ts";
import { Timeline } from "./timeline.tsx";

export type ThreadLetter = {
  id: string;
  /** "Tu", or a name with its office. */
  who: string;
  writtenAt: Date;
  body: string;
  /** Said under what one wrote oneself: whether the other side has read it. */
  mark?: string | undefined;
  files: Children;
};

/** Letters in the order of time; line ends as they were typed. */
export const Thread = ({ letters }: { letters: readonly ThreadLetter[] }) => (
  <Timeline
    points={letters.map(({ who, writtenAt, body, mark, files }) => ({
      title: who,
      when: { text: showDateTime(writtenAt), iso: writtenAt.toISOString() },
      children: (
        <>
          <p class="sp-mail-body">{body}</p>
          {files}
          {mark && <p class="sp-small">{mark}</p>}
        </>
      ),
    }))}
  />
);
