import type { Message } from "#istanze/messages.ts";
import { showDateTime } from "#kit/time.ts";
import { Card, Cards } from "#ui/card.tsx";
import { routes } from "../../routes.ts";

/** What is only to be read stands apart: among what waits to be done it would hide what is urgent. */
export const ToRead = ({ messages }: { messages: Message[] }) =>
  messages.length === 0 ? null : (
    <section aria-labelledby="da-leggere" class="sp-section">
      <h2 id="da-leggere">Messaggi da leggere</h2>
      <Cards>
        {messages.map(({ id, subject, createdAt }) => (
          <Card key={id} title={subject} href={routes.message.href({ id })} over={showDateTime(createdAt)} />
        ))}
      </Cards>
    </section>
  );
