// The second half of "manager watches the plan": from a meeting a paper is frozen, the lead of an area finds on the home page
// that commentary is asked, the manager says why others give none; the paper is given its words, approved by two different
// people and published; then a councillor and everybody read it. With scripts, and without any on a narrow screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";
import { axe, reflow, structure } from "./checks.mjs";

const base = process.env.BASE_URL;
const links = JSON.parse(readFileSync(process.env.LINKS, "utf8"));
const linkOf = (role) => new URL(links.find((link) => link.role === role).url).pathname;

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

async function as(role, { width, scripts }) {
  return open(browser, base, { width, scripts, storageState: await signIn(browser, base, linkOf(role)) });
}

async function press(page, words) {
  await Promise.all([page.waitForNavigation({ timeout: 120_000 }), page.locator("main button", { hasText: words }).click()]);
}

/** A page as everybody finds it: no fault of axe, nothing wider than the window, headings in order. */
async function sound(page) {
  for (const check of [axe, reflow, structure]) assert.deepEqual(await check(page), [], page.url());
}

/** The lead of area 2 finds at home what the paper asks, and writes it; a child's name is refused. */
async function comments(look) {
  const lead = await as("commissioner", look);
  await lead.goto(`${base}/home`);
  assert.match(await lead.locator("main").innerText(), /You are asked for commentary/);
  await lead.locator("main a", { hasText: "Children wait too long for therapy" }).first().click();
  await lead.waitForURL(/reports\/\d+\/areas\/2$/);
  await sound(lead);
  await lead.getByLabel("Your commentary").fill("Maya Okafor waits.");
  await press(lead, "Put it into the paper");
  // A commissioner opens no child: they read what is wrong, and not whom it is about.
  assert.match(await lead.locator("main").innerText(), /In these words: what may be the name of a child\. Take it out\./);
  await lead.getByLabel("Your commentary").fill("The longest waits go first now.");
  await press(lead, "Put it into the paper");
  assert.match(await lead.locator("main").innerText(), /Came on \d/);
  await lead.context().close();
}

/** Whoever prepares the paper says why the other leads give no commentary, and which decisions are sought. */
async function goesWithout(manager, paper) {
  await manager.goto(base + paper);
  await press(manager, "I have read it and approve it");
  assert.match(await manager.locator("main").innerText(), /Commentary is missing: area 1, Sarah Quayle/);
  for (const area of [1, 3, 4, 5]) {
    await manager.goto(base + paper);
    await manager.locator("main a", { hasText: `Go without area ${area}` }).click();
    await manager.getByLabel("Why?").fill("The lead is on leave.");
    await press(manager, "Put the reason into the paper");
  }
  await manager.locator("main a", { hasText: "Say which decisions are sought" }).click();
  await manager.getByLabel("A line for each").fill("Agree a second round of hiring.");
  await press(manager, "Put them into the paper");
}

async function reports(look, title) {
  const manager = await as("send_manager", look);
  await manager.goto(`${base}/improvement-plan/meetings/4`);
  await manager.locator("main a", { hasText: "Prepare the papers of this meeting" }).click();
  assert.match(await manager.locator("main").innerText(), /Papers published\s+.*working days? left/);
  await sound(manager);
  await manager.locator("main a", { hasText: "Make a paper" }).click();
  await manager.getByLabel("What is the paper called?").fill(title);
  for (const [name, typed] of [["on", "30"], ["on-month", "11"], ["on-year", "2026"]]) await manager.fill(`[name="${name}"]`, typed);
  await press(manager, "Freeze the figures");
  assert.match(manager.url(), /\/reports\/\d+$/);
  const paper = new URL(manager.url()).pathname;
  await comments(look);
  await goesWithout(manager, paper);
  await manager.locator("main a", { hasText: "Say what the figures mean" }).click();
  await manager.getByLabel("What is it about?").fill("Therapy");
  await manager.getByLabel("What do you say?").fill("Waits are long, and Maya Okafor waits too.");
  await press(manager, "Put it into the paper");
  assert.match(await manager.locator("main").innerText(), /“Maya Okafor” is what may be the name of a child\. Take it out\./);
  await manager.getByLabel("What do you say?").fill("Waits are long. Two more therapists start in spring.");
  await press(manager, "Put it into the paper");
  await press(manager, "I have read it and approve it");
  assert.equal(await manager.locator("main button", { hasText: "Publish it" }).count(), 0, "one approval is not enough");
  await manager.context().close();

  const second = await as("dco", look);
  await second.goto(base + paper);
  await sound(second);
  assert.match(await second.locator("main").innerText(), /The joint plan[\s\S]*Is it helping families\?/);
  await press(second, "I have read it and approve it");
  await press(second, "Publish it");
  assert.match(await second.locator("main").innerText(), /Read it as everybody does/);
  await second.context().close();
  return paper;
}

async function reads(look, title) {
  const councillor = await as("scrutiny", look);
  await councillor.goto(`${base}/scrutiny`);
  await sound(councillor);
  assert.match(await councillor.locator("main").innerText(), /What you asked[\s\S]*What was decided/);
  await councillor.locator("main a", { hasText: title }).first().click();
  await councillor.waitForURL(/public\/publications\/\d+$/);
  const text = await councillor.locator("main").innerText();
  assert.match(text, /Two more therapists start in spring\./);
  assert.match(text, /Noor Castell \(the health commissioner\) says, .*: The longest waits go first now\./);
  assert.match(text, /What changed since last time[\s\S]*The measures[\s\S]*What families say[\s\S]*Risks[\s\S]*Agree a second round of hiring\.[\s\S]*Appendix/);
  assert.match(text, /PDF \(\d+ KB\), Word \(\d+ KB\)/);
  await councillor.context().close();

  const anybody = await open(browser, base, look);
  await anybody.goto(`${base}/public`);
  assert.match(await anybody.locator("main").innerText(), /figures to the end of .*30 November 2026/i);
  const pages = ["/public", "/public/improvement-plan", "/public/improvement-plan/2", "/public/waiting-times", "/public/measures/requests", "/public/publications", "/public/publications/1"];
  for (const path of pages) {
    await anybody.goto(base + path);
    await sound(anybody);
  }
  assert.match(await anybody.locator("main").innerText(), /There is a newer paper/);
  const pdf = await anybody.request.get(`${base}/public/publications/1/paper.pdf`);
  assert.equal(pdf.status(), 200);
  assert.match((await pdf.body()).subarray(0, 5).toString(), /^%PDF-/);
  await anybody.context().close();
}

test("manager reports to scrutiny: two people approve a paper, and councillors and everybody read it", async () => {
  const look = { width: 1280, scripts: true };
  await reports(look, "How the joint plan is going");
  await reads(look, "How the joint plan is going");
});

test("the next paper without scripts on a narrow screen, and what changed since the last", async () => {
  const look = { width: 320, scripts: false };
  await reports(look, "How the joint plan is going now");
  await reads(look, "How the joint plan is going now");
});
