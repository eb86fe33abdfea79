// Going through a page as somebody does who has no mouse.
import assert from "node:assert/strict";

/** Presses Tab until the focus is on something with this name; fails when it takes more than `most` stops. */
export async function tabTo(page, name, most = 80) {
  for (let stops = 1; stops <= most; stops += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element.labels?.[0]?.textContent ?? "";
      // A part that scrolls takes the focus too, and holds the words of everything in it.
      const own = element.matches("a, button, summary") ? element.textContent : "";
      return { text: `${own} ${label} ${element.getAttribute("aria-label") ?? ""}`.trim(), visible: element.matches(":focus-visible") };
    });
    if (name instanceof RegExp ? name.test(focused.text) : focused.text.includes(name)) {
      assert.ok(focused.visible, `the focus on “${name}” can be seen`);
      return stops;
    }
  }
  assert.fail(`“${name}” was not reached within ${most} stops`);
}
