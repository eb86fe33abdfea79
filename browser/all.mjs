// The whole of the browser's part: starts the real binary with a small invented area on loopback, opens every page of
// every role, walks the journeys, and stops the server. Needs WAYMARK, the path of the binary.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "./routes.mjs";

const binary = process.env.WAYMARK ?? new URL("../target/debug/waymark", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "waymark-browser-"));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;

const server = spawn(
  binary,
  ["demo", "--data", join(folder, "data"), "--today", "2026-11-23", "--plans", "60", "--listen", `127.0.0.1:${port}`],
  { stdio: ["ignore", "ignore", "inherit"] },
);
let status = 1;
try {
  await ready();
  const links = JSON.parse(readFileSync(join(folder, "data", "demo-links.json"), "utf8"));
  const list = join(folder, "routes.json");
  writeFileSync(list, JSON.stringify(routes(links)));
  const env = { ...process.env, BASE_URL: base, ROUTES: list, LINKS: join(folder, "data", "demo-links.json") };
  const tests = ["--test", "--test-concurrency=1", "run.mjs", "journeys.mjs", "journey-return.mjs"];
  const here = new URL(".", import.meta.url).pathname;
  status = spawnSync(process.execPath, tests, { cwd: here, env, stdio: "inherit" }).status ?? 1;
} finally {
  server.kill("SIGTERM");
  await new Promise((done) => (server.exitCode === null ? server.once("exit", done) : done()));
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

/** Waits until the server says that it can serve; making the area takes some seconds. */
async function ready() {
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
