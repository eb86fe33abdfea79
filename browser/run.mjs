// Opens every route of every role at two widths, with and without scripts, and checks it. Needs BASE_URL, and ROUTES: a
// JSON file of roles, each with a sign-in link (or none), a weight budget and its routes. A route is a path, or an object
// with a path, the status it should have, and how the page should look (the value of the display cookie). Screenshots
// go to shots/.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";
import { BUDGET, axe, keyboard, reflow, spacing, structure, weigh } from "./checks.mjs";

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
      const { path, status = 200, display = "" } = typeof route === "string" ? { path: route } : route;
      test(`${path} ${display}`, () => check({ role, path, status, display, budget, storageState }));
    }
  });
}

/** One route in all four views. */
async function check({ role, path, status, display, budget, storageState }) {
  const faults = [];
  for (const view of VIEWS) {
    const page = await open(browser, base, { ...view, storageState });
    if (display) await page.context().addCookies([{ name: "wm_display", value: display, url: base }]);
    const say = (found) => faults.push(...found.map((sentence) => `${view.name}: ${sentence}`));
    const weight = weigh(page);
    const answer = await page.goto(new URL(path, base).href, { waitUntil: "load" });
    if (answer.status() !== status) say([`status ${answer.status()} instead of ${status}`]);
    if (view.name === "1280") say(heavy(path, await weight(), display ? "staff" : budget));
    say(await structure(page));
    say(await axe(page));
    say(await reflow(page));
    if (view.scripts) await page.screenshot({ path: shot(role, `${path} ${display}`, view.name), fullPage: true });
    if (view.name === "1280") say(await keyboard(page));
    if (view.name === "320") {
      say(await spacing(page));
      say((await reflow(page)).map((sentence) => `with wide spacing it ${sentence}`));
    }
    await page.context().close();
  }
  assert.deepEqual(faults, []);
}

/** Says what a first view weighs, and when it is too much. (Other letters and looks may add a font.) */
function heavy(path, bytes, budget) {
  console.log(`# ${path}: ${bytes} bytes of ${BUDGET[budget]}`);
  return bytes > BUDGET[budget] ? [`${bytes} bytes, over the ${BUDGET[budget]} of a ${budget} page`] : [];
}

/** The file of a screenshot. */
function shot(role, name, view) {
  return `${shots}${role}${name.trim().replaceAll(/[^a-z0-9]+/gi, "-")}-${view}.png`;
}
