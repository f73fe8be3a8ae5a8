import { announcer } from "./element.ts";
import { words } from "./words.ts";

// S0.50: the province first, then its municipalities. Without this, “Aggiorna l’elenco dei Comuni” asks the server.

type Listed = { istat: string; nome: string };

const fill = (select: HTMLSelectElement, comuni: Listed[]): void => {
  const wanted = select.dataset.wanted ?? "";
  delete select.dataset.wanted;
  select.replaceChildren(new Option(words.choose, ""), ...comuni.map(({ istat, nome }) => new Option(nome, istat)));
  select.value = comuni.some(({ istat }) => istat === wanted) ? wanted : "";
  select.dispatchEvent(new Event("change", { bubbles: true }));
};

const follow = (provincia: HTMLSelectElement, say: (sentence: string) => void): void => {
  const comune = document.getElementById(provincia.dataset.provinciaFor ?? "");
  if (!(comune instanceof HTMLSelectElement)) return;
  let latest = 0;

  provincia.addEventListener("change", async () => {
    latest += 1;
    const mine = latest;
    const address = provincia.dataset.source?.replace(":provincia", encodeURIComponent(provincia.value)) ?? "";
    if (!provincia.value) return fill(comune, []);
    comune.setAttribute("aria-busy", "true");
    say(words.comuniLoading);
    const response = await fetch(address, { headers: { accept: "application/json" } }).catch(() => undefined);
    const comuni = response?.ok ? ((await response.json().catch(() => undefined)) as Listed[] | undefined) : undefined;
    // A slower answer about a province chosen before counts no more.
    if (mine !== latest) return;
    comune.removeAttribute("aria-busy");
    if (!comuni) return say(words.comuniFailed);
    fill(comune, comuni);
    say(words.comuniReady(comuni.length));
  });
};

export const fillComuni = (): void => {
  const provinces = document.querySelectorAll<HTMLSelectElement>("select[data-provincia-for]");
  if (provinces.length === 0) return;
  const place = announcer("p", "visually-hidden");
  document.body.append(place);
  for (const provincia of provinces)
    follow(provincia, (sentence) => {
      place.textContent = sentence;
    });
};
