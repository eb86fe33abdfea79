// A letter with a child's name does not leave: the engagement lead sends it as PDF and is not told who it is, the manager is;
// a letter that names nobody is sent, read by the manager, published, and read by everybody. With scripts, and without any
// on a narrow screen.
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

const as = async (role, look) => open(browser, base, { ...look, storageState: await signIn(browser, base, linkOf(role)) });

async function press(page, words) {
  await Promise.all([page.waitForNavigation({ timeout: 120_000 }), page.locator("main button", { hasText: words }).click()]);
}

/** A page as its reader finds it: no fault of axe, nothing wider than the window, headings in order. */
async function sound(page) {
  for (const check of [axe, reflow, structure]) assert.deepEqual(await check(page), [], page.url());
}

/** A PDF of one page, as small as one can be. */
function letter(words) {
  const drawn = `BT /F1 20 Tf 72 740 Td (What we found) Tj ET BT /F1 11 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") };
}

/** Sends a letter from the page that makes one, and stays on what comes. */
async function sends(page, title, words) {
  await page.goto(`${base}/publications/new`);
  await page.getByLabel("Inspection letter").check();
  const typed = { title, on: "20", "on-month": "11", "on-year": "2026", publisher: "Ofsted and CQC", summary: "Families wait too long. We have a plan." };
  for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value);
  await page.setInputFiles("[name=file]", letter(words));
  await press(page, "Save it");
}

async function walks(look, title) {
  const lead = await as("engagement_lead", look);
  await lead.goto(`${base}/publications/new`);
  await sound(lead);
  await sends(lead, title, "Maya Okafor waits for a plan.");
  await sound(lead);
  const held = await lead.locator("main").innerText();
  assert.match(held, /In page 1: what may be the name of a child\./);
  assert.doesNotMatch(held, /Maya/);
  await sends(lead, title, "Families wait for plans.");
  assert.match(lead.url(), /\/publications\/\d+\/1$/);
  assert.match(await lead.locator("main").innerText(), /can be read at age \d+/);
  const path = new URL(lead.url()).pathname;
  await lead.context().close();

  const manager = await as("send_manager", look);
  await sends(manager, title, "Maya Okafor waits for a plan.");
  assert.match(await manager.locator("main").innerText(), /In page 1: “Maya Okafor” is what may be the name of a child\./);
  await manager.goto(base + path);
  await sound(manager);
  await press(manager, "I have read it. Publish it");
  await manager.locator("main a", { hasText: "Read it as everybody does" }).click();
  await sound(manager);
  const address = new URL(manager.url()).pathname;
  await manager.goto(`${base}/publications`);
  await sound(manager);
  await manager.context().close();

  const anybody = await open(browser, base, look);
  await anybody.goto(`${base}/public/publications?kind=letters`);
  await sound(anybody);
  await anybody.locator("main a", { hasText: title }).first().click();
  const text = await anybody.locator("main").innerText();
  assert.match(text, /What we found[\s\S]*Families wait for plans\./);
  const file = await anybody.request.get(`${base}${address}/1/file`);
  assert.equal(file.status(), 200);
  assert.deepEqual(await file.body(), letter("Families wait for plans.").buffer);
  await anybody.context().close();
}

test("a letter with a child's name does not leave, and one that names nobody does", async () => {
  await walks({ width: 1280, scripts: true }, "What the inspectors found");
});

test("the same without scripts on a narrow screen", async () => {
  await walks({ width: 320, scripts: false }, "What they found the second time");
});
