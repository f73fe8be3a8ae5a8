// The browser carries a message to a provider: by an address, or by a form that one more press sends.
import type { Carried } from "#platform/saml/request.ts";
import { Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Answer, Cookies } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import type { Visit } from "../../visit.ts";

type To = { to: string; cookies?: Cookies };

export const carried = async (
  frame: FrameMaker,
  visit: Pick<Visit<"anyone">, "session" | "here">,
  message: Carried,
  { to, cookies = {} }: To,
): Promise<Answer> => {
  if ("address" in message) return { redirect: message.address, cookies };
  const title = `Continua su ${to}`;
  return {
    cookies,
    postsTo: new URL(message.action).origin,
    page: (
      <Page frame={await frame(visit)} title={title}>
        <PageHeading title={title} lead={`Per continuare passi al sito di ${to}.`} />
        <form method="post" action={message.action}>
          {Object.entries(message.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button>Continua</Button>
        </form>
      </Page>
    ),
  };
};
