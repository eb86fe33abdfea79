// Opens every route of every role at two widths, with and without scripts, and checks it. Needs BASE_URL, and ROUTES: a
// JSON file of roles, each with a sign-in link (or none), a weight budget and its routes. Screenshots go to shots/.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";
import { BUDGET, axe, reflow, spacing, structure, weigh } from "./checks.mjs";

const base = process.env.BASE_URL ?? "http://127.0.0.1:8099";
const roles = JSON.parse(readFileSync(process.env.ROUTES ?? new URL("gallery.json", import.meta.url), "utf8"));
const shots = new URL("shots/", import.meta.url).pathname;
mkdirSync(shots, { recursive: true });

const VIEWS = [
  { name: "1280", width: 1280, scripts: true },
  { name: "320", width: 320, scripts: true },
  { name: "1280-no-script", width: 1280, scripts: false },
  { name: "320-no-script", width: 320, scripts: false },
];

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

for (const { role, signIn: link, budget, routes } of roles) {
  describe(role, () => {
    let storageState;
    before(async () => { storageState = await signIn(browser, base, link); });
    for (const route of routes) {
      test(route.path ?? route, () => check(role, route, budget, storageState));
    }
  });
}

/** One route in all four views. */
async function check(role, route, budget, storageState) {
  const path = route.path ?? route;
  const status = route.status ?? 200;
  const faults = [];
  for (const view of VIEWS) {
    const page = await open(browser, base, { ...view, storageState });
    const weight = weigh(page);
    const answer = await page.goto(new URL(path, base).href, { waitUntil: "load" });
    const say = (found) => faults.push(...found.map((sentence) => `${view.name}: ${sentence}`));
    if (answer.status() !== status) say([`status ${answer.status()} instead of ${status}`]);
    if (view.name === "1280") {
      const bytes = await weight();
      console.log(`# ${path}: ${bytes} bytes`);
      if (bytes > BUDGET[budget]) say([`${bytes} bytes, over the ${BUDGET[budget]} of a ${budget} page`]);
    }
    say(await structure(page));
    say(await axe(page));
    say(await reflow(page));
    const file = `${shots}${role}${path.replaceAll(/[^a-z0-9]+/gi, "-")}-${view.name}.png`;
    if (view.scripts) await page.screenshot({ path: file, fullPage: true });
    if (view.name === "320") {
      say(await spacing(page));
      say((await reflow(page)).map((sentence) => `with wide spacing it ${sentence}`));
    }
    await page.context().close();
  }
  assert.deepEqual(faults, []);
}
