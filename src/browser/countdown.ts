// Five minutes before a session ends the page says so and offers more time (WCAG 2.2.1); what was typed into a form that
// saves itself is saved by then. Looking at the time left does not make it longer: other windows may have.
import { routes } from "../routes.ts";
import { countdownWords as words } from "./countdown-words.ts";
import { element } from "./element.ts";

const warnSeconds = 300;

type Left = { left: number };

/** Undefined: the session is over, or the line is. */
const ask = async (method: "GET" | "POST"): Promise<number | undefined> => {
  try {
    const answer = await fetch(routes.session.href(), { method, headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as Left).left : 0;
  } catch {
    return undefined;
  }
};

const bar = element("section", { className: "alert alert-warning" });
bar.setAttribute("aria-label", words.label);
// through the object model: the policy allows no style in the markup
Object.assign(bar.style, {
  position: "fixed",
  insetInline: "1rem",
  insetBlockEnd: "1rem",
  zIndex: "1000",
  margin: "0",
});
bar.style.backgroundColor = "#fff";

const sentence = element("p", {});
sentence.setAttribute("role", "alert");
const more = element("button", { type: "button", className: "btn btn-primary", textContent: words.more });

const say = (text: string): void => {
  if (sentence.textContent !== text) sentence.textContent = text;
};

const over = (): void => {
  say(words.over);
  const signIn = routes.signIn.href({ ritorno: location.pathname + location.search, scaduta: "1" });
  more.replaceWith(element("a", { className: "btn btn-primary", href: signIn, textContent: words.signIn }));
};

let shown = false;
const show = (left: number): void => {
  if (!shown) {
    bar.replaceChildren(sentence, more);
    document.body.append(bar);
    shown = true;
  }
  say(words.left(Math.max(1, Math.ceil(left / 60))));
};

const hide = (): void => {
  bar.remove();
  shown = false;
};

const at = (seconds: number): number => Math.max(1, seconds) * 1000;

const look = async (): Promise<void> => {
  const left = await ask("GET");
  if (left === undefined) setTimeout(look, at(30));
  else if (left <= 0) {
    show(0);
    over();
  } else if (left > warnSeconds) {
    hide();
    setTimeout(look, at(left - warnSeconds));
  } else {
    show(left);
    // on the minute, where the words change
    setTimeout(look, at(left % 60 || 60));
  }
};

more.addEventListener("click", async () => {
  const left = await ask("POST");
  if (left === undefined) return say(words.noLine);
  // at the end of its life there is no more to be had
  if (left > warnSeconds) hide();
  else if (left > 0) say(words.last(Math.ceil(left / 60)));
});

look();
