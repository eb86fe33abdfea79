// Finds the pages that the lists of routes.mjs do not name, by following links from those that they do: one example of each
// kind of page a role can reach. A link that leads nowhere is a fault. Only GET, and only on our own server.

/** How many pages of a kind are read for their links: a case leads elsewhere at each of its stages. */
const READ = 40;

/** The kind of page an address is: references, ids, days and numbers do not make another kind. */
const kind = (path) => path
  .replace(/(WM|RF)-\d\d-\d+/g, "{ref}")
  .replace(/^\/health\/(list|services)\/[^/]+/, "/health/$1/{service}")
  .replace(/(^|\/)measures\/[^/]+/, "$1measures/{measure}")
  .replace(/^\/waiting-lists\/[^/.]+/, "/waiting-lists/{service}")
  .replace(/[0-9a-f]{32}|[0-9a-f-]{36}/g, "{id}")
  .replace(/^\/law\/[^/]+\/[^/]+$/, "/law/{instrument}/{provision}")
  .replace(/\/\d+(?=\/|$)/g, "/{n}");

/** The paths a page links to, without what follows `?` or `#`. */
function linked(html, base) {
  const hrefs = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));
  const urls = hrefs.map((href) => new URL(href, base)).filter((url) => url.origin === new URL(base).origin);
  return [...new Set(urls.map((url) => url.pathname))];
}

/** Opens a path as someone; answers nothing for what is no page, such as a table to download. */
async function read(base, path, cookie) {
  const answer = await fetch(new URL(path, base), { headers: cookie ? { cookie } : {}, redirect: "manual" });
  const html = answer.headers.get("content-type")?.startsWith("text/html") ? await answer.text() : "";
  return { status: answer.status, html };
}

/** Signs someone in as the button of their link does. */
async function cookieOf(base, link) {
  const answer = await fetch(new URL(link, base), {
    method: "POST", redirect: "manual", headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
  return answer.headers.get("set-cookie").split(";")[0];
}

/** The list of routes with, for each role, the kinds of page it leaves out. */
export async function complete(base, roles) {
  const everywhere = new Set();
  const whole = [];
  const faults = [];
  for (const role of roles) {
    const cookie = role.signIn ? await cookieOf(base, role.signIn) : "";
    const paths = role.routes.map((route) => (typeof route === "string" ? route : route.path));
    const listed = paths.map((path) => new URL(path, base).pathname);
    const opened = new Set(listed);
    const seen = new Map(listed.map((path) => [kind(path), 1]));
    const routes = [...role.routes];
    const waiting = role.routes.filter((route) => typeof route === "string");
    while (waiting.length > 0) {
      const from = waiting.shift();
      for (const path of linked((await read(base, from, cookie)).html, base)) {
        const one = kind(path);
        const before = seen.get(one) ?? 0;
        if (opened.has(path) || before >= READ || everywhere.has(one)) continue;
        opened.add(path);
        seen.set(one, before + 1);
        const { status, html } = await read(base, path, cookie);
        if (status >= 400) faults.push(`${role.role}: ${from} leads to ${path}, which answers ${status}`);
        if (html && status === 200) waiting.push(path);
        if (html && status === 200 && before === 0) routes.push(path);
      }
    }
    // What everybody can open is looked at once.
    if (role.role === "public") seen.forEach((_, one) => everywhere.add(one));
    whole.push({ ...role, routes });
  }
  if (faults.length > 0) throw new Error(`links lead nowhere:\n${faults.join("\n")}`);
  return whole;
}
