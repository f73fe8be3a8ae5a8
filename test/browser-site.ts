// The product on an own socket and a real browser before it: one of each for a file of tests.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Servizio } from "../src/service.ts";
import { type TestApp, testApp } from "./app.ts";
import type { Browser as Visitor } from "./browser.ts";
import { launchChromium } from "./chromium.ts";

/** A browser of somebody's: own cookies, own storage. */
export type Device = {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of since the last call: policy, scripts, missing files. */
  complaints(): string[];
  close(): Promise<void>;
};

export type Site = {
  the: TestApp;
  browser: Browser;
  device(options?: BrowserContextOptions): Promise<Device>;
  /** Signs in without pages, as the demo person with this part ("sindaco"); the same session, without a browser. */
  signIn(device: Device, part: string): Promise<Visitor>;
  close(): Promise<void>;
};

// Browsers report the page itself here too when its status is an error; a file of the page is reported below.
const ofThePage = /^Failed to load resource/;

const listen = (page: Page): string[] => {
  const heard: string[] = [];
  page.on("console", (message) => {
    const grave = ["error", "warning"].includes(message.type());
    if (grave && !ofThePage.test(message.text())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      heard.push(`${response.status()} ${response.url()}`);
    }
  });
  return heard;
};

type With = { services?: readonly Servizio[] };

/** @param more beside what the product has */
export const openSite = async (at: string, more: With = {}): Promise<Site> => {
  const [browser, the] = await Promise.all([launchChromium(), testApp({ at, ...more })]);
  const address = await the.app.listen({ host: "127.0.0.1", port: 0 });
  return {
    the,
    browser,
    device: async (options = {}) => {
      const context = await browser.newContext({ baseURL: address, locale: "it-IT", ...options });
      // a machine that does other things besides takes its time; who waits in vain waits once
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const heard = listen(page);
      return { page, context, complaints: () => heard.splice(0), close: () => context.close() };
    },
    signIn: async ({ context }, part) => {
      const visitor = await the.signedIn(part);
      const [name = "", value = ""] = (visitor.cookie ?? "").split("=");
      await context.addCookies([{ name, value, url: address }]);
      return visitor;
    },
    close: async () => {
      await browser.close();
      await the.close();
    },
  };
};
