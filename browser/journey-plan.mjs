// The first half of "manager watches the plan": reads the first line, opens the area that is off track, says how a milestone
// stands with its reason, moves its day and sees that the first one stays. With scripts by keyboard, and without any.
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

async function watches({ width, scripts, milestone }) {
  const page = await open(browser, base, { width, scripts, storageState: await signIn(browser, base, linkOf("send_manager")) });
  await page.goto(`${base}/improvement-plan`);
  assert.match(await page.locator(".wm-answer").innerText(), /29 of 51 milestones are done\./);
  assert.match(await page.locator("main").innerText(), /Are we doing it\?[\s\S]*Is it helping families\?/);
  await page.locator("main h3 a", { hasText: "Children wait too long for therapy" }).click();
  await page.waitForURL(/improvement-plan\/2$/);
  await page.locator("main table a", { hasText: milestone }).click();
  await page.waitForURL(/milestones\/\d+$/);
  const first = await page.locator("main").innerText();
  const planned = first.match(/First planned for\s+(.+)/)[1];
  await page.locator("main a", { hasText: "Say how it stands" }).click();
  await page.locator("main").getByLabel("Off track").check();
  await page.locator("main button", { hasText: "Save" }).click();
  assert.match(await page.title(), /^Error: /);
  assert.match(await page.locator("main").innerText(), /Say why (it is late|this has changed)\./);
  await page.locator("main textarea").fill("The second provider has not signed.");
  await page.locator("main button", { hasText: "Save" }).click();
  await page.waitForURL((url) => /\/milestones\/\d+$/.test(url.pathname));
  assert.match(await page.locator("main").innerText(), /The second provider has not signed\./);
  await page.locator("main a", { hasText: "Move its day" }).click();
  for (const [name, typed] of [["due", "1"], ["due-month", "6"], ["due-year", "2027"]]) await page.fill(`[name="${name}"]`, typed);
  await page.locator("main textarea").fill("After the contract.");
  await page.locator("main button", { hasText: "Move it" }).click();
  await page.waitForURL((url) => /\/milestones\/\d+$/.test(url.pathname));
  const moved = await page.locator("main").innerText();
  assert.match(moved, /1 June 2027/);
  assert.equal(moved.match(/First planned for\s+(.+)/)[1], planned, "the day first planned stays in sight");
  await page.context().close();
}

test("manager watches the plan: an update needs its reason, and the day first planned stays in sight", () =>
  watches({ width: 1280, scripts: true, milestone: "60 more children seen each month" }));

test("manager watches the plan without scripts on a narrow screen", () =>
  watches({ width: 320, scripts: false, milestone: "Occupational therapy open on Saturdays" }));
