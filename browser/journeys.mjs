// Journeys through the real binary: with the keyboard alone, and without any script.
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

/** What the officer's home page says of a chase that was done. */
const CHASED = /reminders? (was|were) sent|reminders? sent/i;

test("officer's Monday with the keyboard alone: late advice is chased, and the case of Maya is opened to decide", async () => {
  const page = await open(browser, base, { width: 1280, scripts: true, storageState: await signIn(browser, base, linkOf("case_officer")) });
  await page.goto(`${base}/home`);
  assert.match(await page.locator("h1").innerText(), /Monday 30 November 2026/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Skip to main content");
  await tabTo(page, "Community paediatrics, for Maya Okafor");
  await page.keyboard.press("Space");
  await tabTo(page, "Chase selected");
  await page.keyboard.press("Enter");
  await page.waitForURL(/cases\/chase/);
  assert.match(await page.locator("h1").innerText(), /You are about to send \w+ reminders?/);
  await tabTo(page, "Send ");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/chase"));
  assert.match(await page.locator("main").innerText(), CHASED);
  await page.goto(`${base}/home`);
  await tabTo(page, /^Maya Okafor$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/WM-26-00001/);
  await tabTo(page, "Decide whether to make a plan");
  await page.keyboard.press("Enter");
  await page.waitForURL(/decide-plan/);
  assert.equal(await page.locator("h1").count(), 1);
  await page.context().close();
});

test("officer's Monday without scripts: what is late is looked at, chased once a day, and a child is found", async () => {
  const page = await open(browser, base, { width: 320, scripts: false, storageState: await signIn(browser, base, linkOf("case_officer")) });
  await page.goto(`${base}/home`);
  await page.getByLabel("Community paediatrics, for Maya Okafor").first().check();
  await page.locator("main button", { hasText: "Chase selected" }).click();
  assert.equal(await page.locator("h1").innerText(), "There is no reminder to send", "nobody is chased twice in a day");
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

/** What a parent types about a child, in the order of the form. */
const CHILD = { forename: "Theo", surname: "Okafor", birth_date: "4", "birth_date-month": "6", "birth_date-year": "2021" };

test("parent asks and tracks with the keyboard alone: the clock starts, and the day we must answer is told", async () => {
  const page = await open(browser, base, { width: 1280, scripts: true, storageState: await signIn(browser, base, linkOf("parent")) });
  await page.goto(`${base}/my`);
  await tabTo(page, "Ask for an assessment");
  await page.keyboard.press("Enter");
  await page.waitForURL(/my\/ask/);
  await tabTo(page, "first name");
  for (const typed of Object.values(CHILD)) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  await tabTo(page, "Continue");
  await page.keyboard.press("Enter");
  await page.waitForURL(/ask\/check/);
  await tabTo(page, "Send your request");
  await page.keyboard.press("Enter");
  await page.waitForURL(/sent$/);
  assert.match(await page.locator("main").innerText(), /We must answer by Monday 11 January 2027/);
  await tabTo(page, "Track this request");
  await page.keyboard.press("Enter");
  await page.waitForURL(/my\/cases\/WM-26-\d+$/);
  assert.match(await page.locator("main").innerText(), /We have your request/);
  await tabTo(page, "Why this date?");
  await page.keyboard.press("Enter");
  await page.waitForURL(/law\/send-regs-2014/);
  await page.context().close();
});

test("parent asks and tracks without scripts: a draft waits, is sent once, and is never two requests", async () => {
  const page = await open(browser, base, { width: 320, scripts: false, storageState: await signIn(browser, base, linkOf("parent")) });
  await page.goto(`${base}/my/ask`);
  await page.click("main button[type=submit]");
  assert.match(await page.title(), /^Error: /);
  for (const [name, typed] of Object.entries({ ...CHILD, forename: "Ivy" })) await page.fill(`[name="${name}"]`, typed);
  await page.click("main button[type=submit]");
  await page.waitForURL(/ask\/check/);
  await page.goto(`${base}/my`);
  assert.match(await page.locator("main").innerText(), /You have not asked us yet/);
  await page.locator("main a", { hasText: "Look at it and send it" }).click();
  await page.click("main button[type=submit]");
  await page.waitForURL(/ask\/check/);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.locator("main button", { hasText: "Send your request" }).click();
  await page.waitForURL(/sent$/);
  await second.locator("main button", { hasText: "Send your request" }).click();
  assert.match(await second.locator("main").innerText(), /We already have a request or a plan for this child/);
  await page.goto(`${base}/my`);
  assert.doesNotMatch(await page.locator("main").innerText(), /You have not asked us yet/);
  assert.match(await page.locator("main").innerText(), /Ivy’s assessment/);
  await page.context().close();
});

/** The list of the therapist's own service. */
const list = async (page) => {
  await page.goto(`${base}/health/list`);
  return new URL(page.url()).pathname;
};

test("therapist manages the list with the keyboard alone: a child is found, ticked and offered a day, and the family is told", async () => {
  const page = await open(browser, base, { width: 1280, scripts: true, storageState: await signIn(browser, base, linkOf("therapist")) });
  const home = await list(page);
  await page.goto(`${base}${home}?for=first&do=offer`);
  const name = await page.locator("tbody th a").first().innerText();
  await page.goto(`${base}${home}`);
  await tabTo(page, "Name or NHS number");
  await page.keyboard.type(name);
  await tabTo(page, /^Find$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/find$/);
  assert.match(await page.locator("table").innerText(), new RegExp(name));
  await tabTo(page, `Select ${name}`);
  await page.keyboard.press("Space");
  await tabTo(page, "Offer an appointment");
  await page.keyboard.press("Enter");
  await page.waitForURL(/chosen$/);
  assert.match(await page.locator("h1").innerText(), /Offer an appointment: 1 child/);
  await page.locator('[name="day"]').focus();
  for (const typed of ["15", "12", "2026"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  await tabTo(page, /^Offer it$/);
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Done for 1 child" }).waitFor();
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/referrals\/RF-/);
  assert.match(await page.locator("main").innerText(), /Offered an appointment on 15 December 2026/);
  await page.context().close();
});

test("therapist manages the list without scripts: who has not heard is told, who did not answer is asked and stays", async () => {
  const page = await open(browser, base, { width: 320, scripts: false, storageState: await signIn(browser, base, linkOf("therapist")) });
  const home = await list(page);
  await page.goto(`${base}${home}?sort=silent`);
  const silent = await page.locator("tbody th a").first().innerText();
  await page.locator("tbody input[type=checkbox]").first().check();
  await page.locator("main button", { hasText: "Record what families were told" }).click();
  await page.getByLabel("Telephone", { exact: true }).check();
  await page.fill('[name="words"]', "We do not know the day yet. Ring us when something changes.");
  await page.locator("main button", { hasText: /^Record$/ }).click();
  assert.match(await page.locator("h1").innerText(), /Done for 1 child/);
  await page.goto(`${base}${home}/validate`);
  assert.match(await page.locator("main").innerText(), /Nobody leaves the list because they did not answer/);
  await page.goto(`${base}${home}?for=first`);
  const asked = await page.locator("tbody th a").first().innerText();
  await page.locator("tbody input[type=checkbox]").first().check();
  await page.locator("main button", { hasText: "Ask “still needed?”" }).click();
  await page.getByLabel("Letter", { exact: true }).check();
  await page.locator("main button", { hasText: "Record that we asked" }).click();
  assert.match(await page.locator("h1").innerText(), /Done for 1 child/);
  for (const name of new Set([silent, asked])) {
    await page.goto(`${base}${home}`);
    await page.fill('[name="search"]', name);
    await page.locator("main button", { hasText: /^Find$/ }).click();
    assert.equal(new URL(page.url()).search, "", "nothing typed stands in the address");
    assert.match(await page.locator("table").innerText(), new RegExp(name), "still on the list");
  }
  await page.context().close();
});

test("two links in one browser: whoever is signed in signs in as somebody else", async () => {
  const page = await open(browser, base, { width: 1280, scripts: true });
  for (const role of ["case_officer", "parent"]) {
    await page.goto(`${base}${linkOf(role)}`);
    await page.locator("main form button[type=submit]").click();
    await page.waitForLoadState();
    assert.ok(!new URL(page.url()).pathname.startsWith("/sign-in"), `${role} is signed in`);
  }
  await page.goto(`${base}/my`);
  assert.equal(await page.locator("h1").count(), 1);
  await page.context().close();
});
