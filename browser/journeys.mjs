// Journeys through the real binary: with the keyboard alone, and without any script.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";

const base = process.env.BASE_URL;
const links = JSON.parse(readFileSync(process.env.LINKS, "utf8"));
const linkOf = (role) => new URL(links.find((link) => link.role === role).url).pathname;

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

/** Presses Tab until the focus is on something with this name; fails when it takes more than `most` stops. */
async function tabTo(page, name, most = 80) {
  for (let stops = 1; stops <= most; stops += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element.labels?.[0]?.textContent ?? "";
      return { text: `${element.textContent ?? ""} ${label} ${element.getAttribute("aria-label") ?? ""}`.trim(), visible: element.matches(":focus-visible") };
    });
    if (focused.text.includes(name)) {
      assert.ok(focused.visible, `the focus on “${name}” can be seen`);
      return stops;
    }
  }
  assert.fail(`“${name}” was not reached within ${most} stops`);
}

test("officer's Monday with the keyboard alone: the late advice of a child is chased", async () => {
  const page = await open(browser, base, { width: 1280, scripts: true, storageState: await signIn(browser, base, linkOf("case_officer")) });
  await page.goto(`${base}/home`);
  assert.match(await page.locator("h1").innerText(), /Monday 23 November 2026/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Skip to main content");
  await page.goto(`${base}/cases/WM-26-00001`);
  await tabTo(page, "Decide whether to make a plan");
  await page.keyboard.press("Enter");
  await page.waitForURL(/decide-plan/);
  assert.equal(await page.locator("h1").count(), 1);
  await page.context().close();
});

test("officer's Monday without scripts: from the list of what is late to the case and back", async () => {
  const page = await open(browser, base, { width: 1280, scripts: false, storageState: await signIn(browser, base, linkOf("case_officer")) });
  await page.goto(`${base}/home`);
  await page.locator("main a", { hasText: "Maya Okafor" }).first().click();
  await page.waitForURL(/WM-26-00001/);
  assert.match(await page.locator("h1").innerText(), /Maya Okafor/);
  await page.goto(`${base}/search`);
  await page.fill("#search", "okafor");
  await page.click("main button[type=submit]");
  assert.equal(new URL(page.url()).search, "", "nothing typed stands in the address");
  assert.match(await page.locator("main").innerText(), /Maya Okafor/);
  await page.context().close();
});
