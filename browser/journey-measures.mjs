// A manager reads how the area is doing: the list, a measure with its chart and its numbers, the same by groups, and the cases
// behind a group. With the keyboard alone, and without any script.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";
import { tabTo } from "./keyboard.mjs";

const base = process.env.BASE_URL;
const links = JSON.parse(readFileSync(process.env.LINKS, "utf8"));
const linkOf = (role) => new URL(links.find((link) => link.role === role).url).pathname;

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

for (const scripts of [true, false]) {
  test(`manager reads a measure and opens the cases behind it ${scripts ? "with the keyboard alone" : "without any script, on a narrow screen"}`, async () => {
    const page = await open(browser, base, { width: scripts ? 1280 : 320, scripts, storageState: await signIn(browser, base, linkOf("send_manager")) });
    const follow = async (words, address) => {
      if (scripts) {
        await tabTo(page, words);
        await page.keyboard.press("Enter");
      } else {
        await page.locator("main a", { hasText: words }).first().click();
      }
      await page.waitForURL(address);
    };
    await page.goto(`${base}/measures`);
    assert.match(await page.locator("main").innerText(), /Hidden records are in no figure\./);
    await follow(/^Requests for an assessment$/, /measures\/requests$/);
    assert.equal(await page.locator(".wm-chart > svg:visible").count(), 1, "one picture, wide or narrow");
    assert.match(await page.locator("main").innerText(), /Exactly[\s\S]*The number of requests for an EHC needs assessment/);
    await follow(/^who asked$/, /requests\/by\/source$/);
    assert.match(await page.locator("main table").innerText(), /The family or the young person[\s\S]*All/);
    await follow(/^cases$/, /requests\/cases\?from=/);
    await follow(/^WM-26-/, /\/cases\/WM-26-/);
    assert.match(await page.locator("main").innerText(), /WM-26-/);
    await page.context().close();
  });
}

test("a commissioner reads the same measure and is offered no case", async () => {
  const page = await open(browser, base, { width: 1280, scripts: false, storageState: await signIn(browser, base, linkOf("commissioner")) });
  await page.goto(`${base}/measures/requests`);
  assert.equal(await page.locator('main a[href*="/cases"]').count(), 0);
  await page.goto(`${base}/measures/requests/by/source`);
  assert.equal(await page.locator('main a[href*="/cases"]').count(), 0);
  const refused = await page.goto(`${base}/measures/requests/cases?to=2026-11-30&which=counted`);
  assert.equal(refused.status(), 403);
  await page.context().close();
});

test("a service manager opens the referrals behind a wait, and a commissioner reads why none opens", async () => {
  const manager = await open(browser, base, { width: 320, scripts: false, storageState: await signIn(browser, base, linkOf("service_manager")) });
  await manager.goto(`${base}/measures`);
  const measure = manager.locator('main a[href^="/measures/waiting-18-weeks."]');
  const addresses = await measure.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  let opened = 0;
  for (const address of addresses) {
    const answer = await manager.goto(`${base}${address}/cases?which=not`);
    assert.ok([200, 403].includes(answer.status()), `${address}: ${answer.status()}`);
    if (answer.status() !== 200) continue;
    opened += 1;
    await manager.goto(`${base}${address}`);
    assert.ok((await manager.locator(`main a[href^="${address}/cases?"]`).count()) > 0, `${address} leads to its referrals`);
  }
  assert.ok(opened > 0 && opened < addresses.length, `${opened} of ${addresses.length}: the manager's own services and no others`);
  await manager.context().close();
  const commissioner = await open(browser, base, { width: 1280, scripts: false, storageState: await signIn(browser, base, linkOf("commissioner")) });
  await commissioner.goto(`${base}${addresses[0]}`);
  assert.match(await commissioner.locator("main").innerText(), /The referrals behind these figures open for those who work in/);
  assert.equal(await commissioner.locator('main a[href*="/cases"]').count(), 0);
  await commissioner.context().close();
});
