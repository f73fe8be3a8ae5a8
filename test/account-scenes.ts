// The pages of accounts and of "Sicurezza" in their states; accessibility.browser.test.ts looks at each.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { exec } from "../src/db/connect.ts";
import { transaction } from "../src/db/transaction.ts";
import { accountByCode } from "../src/identity/accounts/account.ts";
import { newLink } from "../src/identity/accounts/links.ts";
import { beginRegistration } from "../src/identity/accounts/requests.ts";
import { codeOf, stepAt } from "../src/identity/factors/totp.ts";
import { confirmTotp, startTotp } from "../src/identity/factors/totp-store.ts";
import { makeAtDesk } from "../src/istanze/accounts/at-desk.ts";
import { routes } from "../src/routes.ts";
import { ada, linkTo, passphrase, register, registered, switchOn } from "./accounts.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press, see } from "./browser-words.ts";
import { demoPerson } from "./istanze.ts";

const ente = "regione-piemonte";
const { accounts, security } = routes;
const office = routes.office.accounts;
const document = { kind: "Passaporto", number: "YA1234567" };

const withApp = async ({ ctx }: TestApp, person: string): Promise<void> => {
  const now = ctx.clock.now();
  await transaction(ctx.db, async (tx) => {
    const key = await startTotp(tx, ctx.sealing, person);
    if (key !== "confirmed") await confirmTotp(tx, ctx.sealing, { person, code: codeOf(key, stepAt(now)), now });
  });
};

const make = async (the: TestApp) => {
  const { ctx } = the;
  await switchOn(the);
  await registered(the);
  const account = await accountByCode(ctx.db, ada.codiceFiscale);
  if (!account) throw new Error("no account");
  await withApp(the, account.person);
  const clerk = await demoPerson(the, "operatore regionale");
  const desk = { ente: { id: ente, name: "Regione Piemonte" }, clerk: clerk.id, document };
  const lia = { codiceFiscale: "SMPLIA88D57L219V", nome: "Lia", cognome: "Esempi" };
  const paper = await makeAtDesk(ctx, lia, desk);
  if (paper === "taken") throw new Error("taken");
  await register(the, the.visitor(), {
    codiceFiscale: "SMPDRI85T50L219Y",
    nome: "Dria",
    email: `${"d".repeat(60)}@posta.example`,
  });
  const link = await linkTo(the, `${"d".repeat(60)}@posta.example`, "Completa la registrazione");
  // somebody of the demo with a password
  const citizen = await demoPerson(the, "cittadina");
  await exec(
    ctx.db,
    "insert into account (id, codice_fiscale, person, password, password_stands_alone, created_at) values ($1, $2, $3, 'x', true, $4)",
    [randomUUID(), citizen.codiceFiscale, citizen.id, ctx.clock.now()],
  );
  const now = ctx.clock.now();
  const typed = { ...ada, privacy: "si", responsabilita: "si" };
  const of = { account: account.id, now };
  return {
    account: account.id,
    paper: paper.password,
    lia: lia.codiceFiscale,
    link,
    begun: await beginRegistration(ctx.db, { codiceFiscale: ada.codiceFiscale }, now),
    typed: await beginRegistration(ctx.db, typed, now),
    recovery: await newLink(ctx.db, { ...of, purpose: "password", code: "ACDEFGHJ" }),
    address: await newLink(ctx.db, { ...of, purpose: "indirizzo", email: `${"n".repeat(60)}@posta.example` }),
  };
};

const enter = (utente: string, password: string, title: string) => async (page: Page) => {
  await page.locator("#utente").fill(utente);
  await page.locator("#password").fill(password);
  await page.locator("main").getByRole("button", { name: "Accedi", exact: true }).click();
  await see(page, title);
};

const fails = (button: string) => async (page: Page) => {
  await page.locator("main").getByRole("button", { name: button, exact: true }).first().click();
  await page.locator("[data-error-summary]").waitFor();
};

const rebinds = async (page: Page): Promise<void> => {
  await page.locator("#email").fill("nuova@posta.example");
  await page.locator("#documento").selectOption("Passaporto");
  await page.locator("#numero").fill("YA1234567");
  await press(page, "Collega la nuova e-mail");
  await see(page, "Dai questo codice alla persona");
};

const creates = async (page: Page): Promise<void> => {
  await page.locator("#codiceFiscale").fill("SMPVIO70A01L219H");
  await page.locator("#cognome").fill("Esempi");
  await page.locator("#nome").fill("Ivo");
  await page.locator("#documento").selectOption("Passaporto");
  await page.locator("#numero").fill("YA1234567");
  await press(page, "Crea l’account");
  await see(page, "Password provvisoria");
};

const visitors = (made: Awaited<ReturnType<typeof make>>): Scene[] => {
  const at = (token: string) => ({ token });
  return [
    { name: "Registrati", as: "nobody", at: accounts.register.href() },
    { name: "Registrati, errors", as: "nobody", at: accounts.register.href(), act: fails("Avanti"), status: 422 },
    { name: "Registrati, data", as: "nobody", at: accounts.identity.href(at(made.begun)) },
    {
      name: "Registrati, data with errors",
      as: "nobody",
      at: accounts.identity.href(at(made.begun)),
      act: fails("Avanti"),
      status: 422,
    },
    { name: "Registrati, too late", as: "nobody", at: accounts.identity.href(at("nessuno")), status: 404 },
    { name: "Registrati, Riepilogo", as: "nobody", at: accounts.review.href(at(made.typed)) },
    { name: "Registrati, sent", as: "nobody", at: accounts.sent.href() },
    { name: "Registrati, by the link", as: "nobody", at: made.link },
    { name: "Registrati, by the link, errors", as: "nobody", at: made.link, act: fails("Conferma"), status: 422 },
    { name: "Registrati, link gone", as: "nobody", at: accounts.confirm.href(at("nessuno")), status: 404 },
    { name: "Accesso Utenti, errors", as: "nobody", at: routes.signIn.href(), act: fails("Accedi"), status: 422 },
    {
      name: "Accesso Utenti, second factor",
      as: "nobody",
      at: routes.signIn.href(),
      act: enter(ada.codiceFiscale, passphrase, "Conferma che sei tu"),
    },
    { name: "Accesso Utenti, second factor again", as: "nobody", at: accounts.secondFactor.href() },
    {
      name: "Accesso Utenti, second factor wrong",
      as: "nobody",
      at: accounts.secondFactor.href(),
      act: fails("Continua"),
      status: 422,
    },
    {
      name: "Opzioni Account",
      as: "nobody",
      at: routes.signIn.href(),
      act: enter(made.lia, made.paper, "Opzioni Account"),
    },
    {
      name: "Opzioni Account, errors",
      as: "nobody",
      at: accounts.renew.href(),
      act: fails("Cambia Password"),
      status: 422,
    },
    { name: "passkey", as: "nobody", at: accounts.passkey.href() },
    { name: "forgotten password", as: "nobody", at: accounts.recover.href() },
    {
      name: "forgotten password, errors",
      as: "nobody",
      at: accounts.recover.href(),
      act: fails("Mandami il collegamento"),
      status: 422,
    },
    { name: "forgotten password, asked", as: "nobody", at: accounts.recover.href({ fatto: "1" }) },
    { name: "new password", as: "nobody", at: accounts.newPassword.href(at(made.recovery)) },
    {
      name: "new password, errors",
      as: "nobody",
      at: accounts.newPassword.href(at(made.recovery)),
      act: fails("Cambia Password"),
      status: 422,
    },
    { name: "address of an account", as: "nobody", at: accounts.address.href(at(made.address)) },
  ];
};

const inside: Scene[] = [
  { name: "Sicurezza, with a password", as: "cittadina", at: security.page.href() },
  { name: "Sicurezza", as: "sindaco", at: security.page.href() },
  { name: "Sicurezza, an app", as: "cittadina", at: security.app.href() },
  {
    name: "Sicurezza, an app, errors",
    as: "cittadina",
    at: security.app.href(),
    act: fails("Collega l’app"),
    status: 422,
  },
  { name: "Modifica password", as: "cittadina", at: security.password.href() },
  {
    name: "Modifica password, errors",
    as: "cittadina",
    at: security.password.href(),
    act: fails("Modifica password"),
    status: 422,
  },
];

const clerks = ({ account }: { account: string }): Scene[] => [
  { name: "accounts, on", as: "amministratore", at: office.page.href({ ente }) },
  { name: "accounts, off", as: "operatore comunale", at: office.page.href({ ente: "borgo-esempio" }) },
  { name: "accounts at the desk", as: "operatore regionale", at: office.page.href({ ente }) },
  {
    name: "accounts at the desk, errors",
    as: "operatore regionale",
    at: office.page.href({ ente }),
    act: fails("Crea l’account"),
    status: 422,
  },
  { name: "account made at the desk", as: "operatore regionale", at: office.page.href({ ente }), act: creates },
  { name: "an account", as: "operatore regionale", at: office.one.href({ ente, account }) },
  {
    name: "an account, errors",
    as: "operatore regionale",
    at: office.one.href({ ente, account }),
    act: fails("Collega la nuova e-mail"),
    status: 422,
  },
  { name: "an account, bound anew", as: "operatore regionale", at: office.one.href({ ente, account }), act: rebinds },
];

export const accountScenes = async (the: TestApp): Promise<Scene[]> => {
  const made = await make(the);
  return [...visitors(made), ...inside, ...clerks(made)];
};
