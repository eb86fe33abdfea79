// Starts the system's Chromium and gives signed-in contexts. It must only ever reach the server it was given.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const CANDIDATES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts Chromium, or says what to install. */
export async function start() {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error("Chromium was not found: install it (on Debian: apt-get install chromium fonts-liberation) or set CHROMIUM");
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Signs in by a demonstration link: the page shows whose link it is, its button signs in. Gives the cookies. */
export async function signIn(browser, base, link) {
  if (!link) return undefined;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(link, base).href);
  await page.locator("main form button[type=submit]").click();
  await page.waitForLoadState();
  const state = await context.storageState();
  await context.close();
  return state;
}

/**
 * A page of a given width, with or without our scripts, that may talk to the server under test alone. Without scripts
 * they are kept from loading rather than switched off, because axe itself is a script.
 */
export async function open(browser, base, { width, scripts, storageState, ...more }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, storageState, reducedMotion: "reduce", ...more });
  const { origin } = new URL(base);
  const refused = (url) => url.origin !== origin || (!scripts && url.pathname.endsWith(".js"));
  await context.route(refused, (route) => route.abort());
  return context.newPage();
}
