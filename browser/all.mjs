// The whole of the browser's part: starts the real binary with a small invented area on loopback, opens every page of
// every role, walks the journeys, and stops the server. Needs WAYMARK, the path of the binary. `node all.mjs large` runs one
// of its parts: pages, journeys or large.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { complete } from "./crawl.mjs";
import { routes } from "./routes.mjs";

const binary = process.env.WAYMARK ?? new URL("../target/debug/waymark", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "waymark-browser-"));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;

/** The area that every page and most journeys are walked in, and one large enough for figures that show no child. */
const SMALL = { data: join(folder, "data"), plans: "60" };
const LARGE = { data: join(folder, "large"), plans: "1200" };
/** The day both are made. */
const MADE = "2026-11-23";
const here = new URL(".", import.meta.url).pathname;

const PARTS = {
  // Every page as it stands on the day Ashdale is made; then the journeys a week later, when there is work to do again.
  pages: () => served(SMALL, MADE, async (links) => {
    const list = join(folder, "routes.json");
    writeFileSync(list, JSON.stringify(await complete(base, routes(links))));
    return walk({ ROUTES: list }, ["run.mjs"], SMALL);
  }),
  journeys: async () => {
    if (!existsSync(SMALL.data)) await served(SMALL, MADE, () => 0);
    return served(SMALL, "2026-11-30", () => walk({}, ["journeys.mjs", "journey-return.mjs", "journey-plan.mjs", "journey-measures.mjs", "journey-paper.mjs", "journey-letter.mjs"], SMALL));
  },
  // Figures that show no child need many children: what a commissioner and the public read is looked at again there.
  large: () => served(LARGE, MADE, (links) => {
    const list = join(folder, "routes.json");
    writeFileSync(list, JSON.stringify(routes(links, true).filter(({ role }) => ["commissioner", "public"].includes(role))));
    return walk({ ROUTES: list }, ["run.mjs"], LARGE) || walk({}, ["journey-whatif.mjs"], LARGE);
  }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !(part in PARTS));

let status = 0;
try {
  if (unknown) throw new Error(`${unknown} is none of the parts ${Object.keys(PARTS).join(", ")}`);
  for (const [name, part] of Object.entries(PARTS)) {
    if (status === 0 && (wanted.length === 0 || wanted.includes(name))) status = await part();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

/** Serves an area on a day, does something with its sign-in links, and stops the server. */
async function served({ data, plans }, day, then) {
  const words = ["demo", "--data", data, "--today", day, "--plans", plans, "--listen", `127.0.0.1:${port}`];
  const server = spawn(binary, words, { stdio: ["ignore", "ignore", "inherit"] });
  try {
    await ready(server);
    return await then(JSON.parse(readFileSync(join(data, "demo-links.json"), "utf8")));
  } finally {
    server.kill("SIGTERM");
    await new Promise((done) => (server.exitCode === null ? server.once("exit", done) : done()));
  }
}

/** Runs test files against the server; answers their exit code. */
function walk(more, files, { data }) {
  const env = { ...process.env, ...more, BASE_URL: base, LINKS: join(data, "demo-links.json") };
  const tests = ["--test", "--test-concurrency=1", ...files];
  return spawnSync(process.execPath, tests, { cwd: here, env, stdio: "inherit" }).status ?? 1;
}

/** Waits until the server says that it can serve; making the area takes some seconds. */
async function ready(server) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("the server was not ready within two minutes");
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
