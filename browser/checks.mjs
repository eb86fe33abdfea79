// What every page must pass. Each check gives a list of sentences: empty when all is well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Most bytes of a first view, compressed. */
export const BUDGET = { family: 75 * 1024, staff: 90 * 1024, public: 85 * 1024 };

/** Every violation axe finds: the rule, and the element. */
export async function axe(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), TAGS);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id}: ${rule.help}: ${node.target.join(" ")}`));
}

/** Nothing is wider than the window; only a region that may be scrolled with the keyboard may be. */
export async function reflow(page) {
  const wide = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return null;
    const over = [...document.querySelectorAll("main *, header *, footer *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
    const free = over.filter((e) => !e.closest("[role=region][tabindex='0']"));
    return { scrollWidth, which: free.slice(0, 3).map((e) => `${e.tagName.toLowerCase()}.${e.className}`) };
  });
  return wide ? [`scrolls sideways: ${wide.scrollWidth} px wide, because of ${wide.which.join(", ")}`] : [];
}

/** One h1, headings without a jump, no id twice, no inline style that our policy would drop. */
export async function structure(page) {
  return page.evaluate(() => {
    const faults = [];
    const h1 = document.querySelectorAll("h1").length;
    if (h1 !== 1) faults.push(`${h1} h1 elements`);
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const twice = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
    for (const id of twice) faults.push(`the id ${id} stands twice`);
    for (const element of document.querySelectorAll("[style]")) {
      // Scripts of the component library may set styles; markup of ours may not.
      if (element.outerHTML.includes("style=") && !document.body.classList.contains("js-enabled")) {
        faults.push(`inline style on ${element.tagName.toLowerCase()}`);
      }
    }
    if (!document.title.endsWith("– Waymark")) faults.push(`the title is “${document.title}”`);
    return faults;
  });
}

/** Text still fits with the spacing of WCAG 1.4.12: nothing is cut off by its own box. */
export async function spacing(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("body, body *")) {
      element.style.setProperty("line-height", "1.5", "important");
      element.style.setProperty("letter-spacing", ".12em", "important");
      element.style.setProperty("word-spacing", ".16em", "important");
    }
  });
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
      if (element.closest("svg, .govuk-visually-hidden, .wm-scroll") || !element.textContent.trim()) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = [overflowX, overflowY].includes("hidden");
      return hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    });
    return cut.slice(0, 3).map((element) => `text is cut off in ${element.tagName.toLowerCase()}.${element.className}`);
  });
}

/**
 * From the top with the Tab key alone: the skip link comes first, and every stop shows where it is. Gives up after 120
 * stops, or when the round is complete.
 */
export async function keyboard(page) {
  const faults = [];
  // A notice or an error summary takes the focus when the page loads: go back to where a reader would start.
  await page.evaluate(() => {
    document.body.setAttribute("tabindex", "-1");
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.dataset.visited) return null;
      element.dataset.visited = "yes";
      // A box or a radio button is drawn by its label.
      const drawn = ["checkbox", "radio"].includes(element.type) ? [element.nextElementSibling, "::before"] : [element];
      const style = getComputedStyle(...drawn);
      const { width, height } = element.getBoundingClientRect();
      return {
        name: `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 30)}”`,
        skips: element.classList.contains("govuk-skip-link"),
        shown: width > 1 && height > 1 && (style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)),
      };
    });
    if (!at) return faults;
    if (stop === 0 && !at.skips) faults.push(`the first stop is ${at.name}, not the skip link`);
    if (!at.shown) faults.push(`nothing shows that ${at.name} has the focus`);
  }
  return faults;
}

/** Counts the bytes a page takes on the wire; call before going to it. */
export function weigh(page) {
  const sizes = [];
  page.on("requestfinished", (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
