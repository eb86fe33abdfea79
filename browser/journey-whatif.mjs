// A commissioner asks what more money would do, in an area large enough that its figures show no child.
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
  test(`commissioner asks what if ${scripts ? "with the keyboard alone" : "without any script, on a narrow screen"}, and the answer becomes a decision`, async () => {
    const page = await open(browser, base, { width: scripts ? 1280 : 320, scripts, storageState: await signIn(browser, base, linkOf("commissioner")) });
    await page.goto(`${base}/waiting-lists`);
    await page.locator("main a", { hasText: "Speech and language therapy" }).first().click();
    await page.waitForURL(/waiting-lists\/speech-and-language/);
    if (scripts) {
      await tabTo(page, "More children seen each month");
      await page.keyboard.type("20");
      await tabTo(page, "Show the forecast");
      await page.keyboard.press("Enter");
    } else {
      await page.fill("#extra", "20");
      await page.click(".wm-whatif button");
    }
    await page.waitForURL(/extra=20/);
    assert.match(await page.locator(".wm-answer p").first().innerText(), /^Seeing 20 more children a month from /);
    assert.equal(await page.locator(".wm-chart > svg:visible").count(), 1, "one picture, wide or narrow");
    const name = scripts ? "A small team" : "A second try";
    await page.locator("main a", { hasText: "Save this what-if" }).click();
    await page.waitForURL(/saved/);
    await page.fill("#name", name);
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL(/extra=20/);
    await page.locator("main button", { hasText: "Compare them" }).click();
    await page.waitForURL(/compare\?with=/);
    assert.match(await page.locator("main").innerText(), new RegExp(name));
    await page.locator("main a", { hasText: name }).click();
    await page.waitForURL(/extra=20/);
    await page.locator("main button", { hasText: `Take out ${name}` }).click();
    await page.waitForURL(/speech-and-language$/);
    await page.goBack();
    await page.locator("main a", { hasText: "Make this a decision" }).click();
    await page.waitForURL(/decide/);
    await page.fill("#title", "Twenty more for speech");
    await page.check("input[name=partners][value=council]");
    await page.check("input[name=partners][value=icb]");
    await page.fill("#watch", "The joint commissioning board");
    await page.fill("#agreed", "90000");
    await page.fill("#check", "1");
    await page.fill("#check-month", "11");
    await page.fill("#check-year", "2027");
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL(/commissioning\/decisions/);
    assert.match(await page.locator("main").innerText(), /We will check on 1 November 2027/);
    await page.context().close();
  });
}
