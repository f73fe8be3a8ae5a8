import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { announcer } from "./element.ts";

// A form with data-passkey is drawn hidden, since it needs this; what the authenticator answers is sent in it.

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"] &
  Parameters<typeof startAuthentication>[0]["optionsJSON"];

const failed =
  "Non è riuscito: forse hai annullato, o il dispositivo non ha risposto in tempo. Puoi provare di nuovo o scegliere un altro modo.";
const known = "Questo dispositivo ha già una passkey per il tuo account.";

const isAlreadyThere = (fault: unknown): boolean => fault instanceof Error && fault.name === "InvalidStateError";

const answerOf = (form: HTMLFormElement, optionsJSON: Options): Promise<unknown> =>
  form.dataset.passkey === "nuova" ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });

const offer = (form: HTMLFormElement): void => {
  const options = JSON.parse(form.dataset.options ?? "{}") as Options;
  const answer = form.querySelector<HTMLInputElement>("input[name=risposta]");
  const rp = form.dataset.passkey === "nuova" ? options.rp?.id : options.rpId;
  // a passkey is of one address alone
  if (!answer || (rp !== location.hostname && !location.hostname.endsWith(`.${rp}`))) return;
  const said = announcer("p", "sp-fault");
  form.append(said);
  form.closest<HTMLElement>("[data-passkeys]")?.removeAttribute("hidden");
  form.addEventListener("submit", async (event) => {
    if (answer.value) return;
    event.preventDefault();
    said.textContent = "";
    try {
      answer.value = JSON.stringify(await answerOf(form, options));
      form.submit();
    } catch (fault) {
      said.textContent = isAlreadyThere(fault) ? known : failed;
    }
  });
};

export const offerPasskeys = (): void => {
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) offer(form);
};
