// The journey of a return through the pages, without any script: chosen as nine files, read, looked at, approved, and
// taken back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { open, signIn, start } from "./browser.mjs";

const base = process.env.BASE_URL;
const links = JSON.parse(readFileSync(process.env.LINKS, "utf8"));
const linkOf = (role) => new URL(links.find((link) => link.role === role).url).pathname;
const area = "343";

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

/** The nine tables of an export with one child, whose request waits for an answer. */
function nine() {
  const tables = {
    sen2: [
      "sen2tableid,collection,year,referencedate,sourcelevel,lea,softwarecode,release,serialno,datetime,dmo,dco,dsco",
      `s1,SEN2,2026,2026-01-15,L,${area},Spreadsheet,1,001,2026-02-02T09:00:00,Y,Y,Y`,
    ],
    person: [
      "persontableid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upnunknown",
      "p1,s1,Thistlewood,Orla,2022-03-09,F,WBRI,PR8 1AA,UN1",
    ],
    requests: [
      "requeststableid,persontableid,receiveddate,requestsource,rya,requestoutcome",
      "r1,p1,2025-12-10,1,0,A",
    ],
    assessment: ["assessmenttableid,requeststableid"],
    namedplan: ["namedplantableid,assessmenttableid"],
    plandetail: ["plandetailtableid,namedplantableid"],
    activeplans: ["activeplanstableid,requeststableid"],
    placementdetail: ["placementdetailtableid,activeplanstableid"],
    senneed: ["senneedtableid,activeplanstableid"],
  };
  return Object.entries(tables).map(([name, rows]) => ({
    name: `Export_${name}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\r\n")}\r\n`),
  }));
}

/** Sends files from the upload page. */
async function sends(page, files) {
  await page.goto(`${base}/data/imports/new`);
  await page.setInputFiles("[name=file]", files);
  await page.click("main form button");
}

/** Looks again until the words are there: without scripts a person reloads the page. */
async function until(page, words) {
  for (let looks = 0; looks < 100; looks += 1) {
    if ((await page.locator("main").innerText()).includes(words)) return;
    await new Promise((done) => setTimeout(done, 100));
    await page.goto(page.url());
  }
  assert.fail(`“${words}” did not come: ${await page.locator("main").innerText()}`);
}

/** Someone in this role, without scripts. */
async function someone(role) {
  return open(browser, base, { width: 1280, scripts: false, storageState: await signIn(browser, base, linkOf(role)) });
}

/** Whom a case officer's search finds. */
async function found(officer) {
  await officer.goto(`${base}/search`);
  await officer.fill("#search", "Thistlewood");
  await officer.click("main button[type=submit]");
  return officer.locator("main").innerText();
}

test("data officer brings nine files in without scripts, looks, approves, and takes them back", async () => {
  const page = await someone("data_officer");
  const officer = await someone("case_officer");
  const eight = nine().filter((file) => !file.name.includes("requests"));
  await sends(page, eight);
  assert.match(await page.title(), /^Error: /);
  assert.match(await page.locator(".govuk-error-summary").innerText(), /requests/);

  await sends(page, nine());
  await page.waitForURL(/\/data\/imports\/[0-9a-f]{32}$/);
  assert.match(await page.locator("h1").innerText(), /Export_\w+\.csv and 8 more/);
  assert.doesNotMatch(await found(officer), /Orla/, "nothing changes before approval");

  await page.goto(`${base}/data/imports`);
  await page.locator("main a", { hasText: "and 8 more" }).first().click();
  await page.locator("main button", { hasText: "Approve: bring 1 in" }).click();
  await until(page, "Take this import back");
  assert.match(await found(officer), /Orla Thistlewood/);

  await page.goto(`${base}/data/imports`);
  await page.locator("main a", { hasText: "and 8 more" }).first().click();
  await page.locator("main a", { hasText: "Take this import back" }).click();
  assert.match(await page.locator("main").innerText(), /Every fact this file brought is taken back/);
  await page.locator("main button", { hasText: "Take it back" }).click();
  await page.waitForURL(/\/data\/imports\/[0-9a-f]{32}$/);
  assert.doesNotMatch(await found(officer), /Orla/);
  await page.context().close();
  await officer.context().close();
});
