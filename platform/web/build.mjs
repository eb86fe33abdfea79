// Builds the front end into assets/built: one style sheet, two scripts, the fonts and the icon, each named by its
// content and already compressed, with manifest.txt listing them. It must never fetch anything: npm ci has done that.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as sass from "sass";

const FROM = "assets/";
const TO = "assets/built/";
const FONTS = [
  ["@fontsource/public-sans", "public-sans"],
  ["@fontsource/atkinson-hyperlegible-next", "atkinson"],
];
// Bytes after gzip. Our own layer stays small enough to read in one sitting.
const BUDGET = { "own style sheet": 5120, "all style sheets": 18432, "own script": 6144, "all scripts": 18432 };

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};
const manifest = [];

/** Writes one asset under a name that changes with its content, and its compressed forms; gives that name. */
function publish(stem, extension, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const name = `${stem}-${hash}.${extension}`;
  writeFileSync(TO + name, bytes);
  if (extension !== "woff2") {
    writeFileSync(`${TO}${name}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${TO}${name}.br`, brotliCompressSync(bytes, { params }));
  }
  manifest.push([`${stem}.${extension}`, name, TYPES[extension]].join("\t"));
  return name;
}

/** The Latin faces of one family in one weight, with the files published and the addresses rewritten. */
function faces([folder, stem], weight) {
  const css = readFileSync(`node_modules/${folder}/${weight}.css`, "utf8");
  const kept = css.split("@font-face").filter((face) => /files\/[a-z-]+-latin(-ext)?-\d+-normal\.woff2/.test(face));
  return kept.map((face) => {
    const [, file, subset] = face.match(/files\/([a-z-]+?-(latin(?:-ext)?)-\d+-normal\.woff2)/);
    const bytes = readFileSync(`node_modules/${folder}/files/${file}`);
    const name = publish(`${stem}-${subset}-${weight}`, "woff2", bytes);
    const source = `src:url(${name}) format("woff2");`;
    return `@font-face${face.slice(0, face.indexOf("}") + 1).replace(/src:[^;]+;/s, source)}`;
  });
}

/** Says how large the gzipped text is, and stops the build when it is over its budget. */
function weigh(what, text) {
  const size = gzipSync(text, { level: 9 }).length;
  console.log(`  ${what}: ${size} bytes gzipped of ${BUDGET[what]}`);
  if (size > BUDGET[what]) throw new Error(`${what} is over its budget`);
}

rmSync(TO, { recursive: true, force: true });
mkdirSync(TO, { recursive: true });

const options = { style: "compressed", loadPaths: ["node_modules"], quietDeps: true };
// A sheet with letters beyond ASCII begins with a byte order mark, which would spoil a rule in the middle of ours.
const bare = ({ css }) => css.replace(/^\uFEFF/, "");
const compile = (text) => bare(sass.compileString(text, { ...options, syntax: "css" }));
const base = bare(sass.compile(`${FROM}govuk.scss`, options));
const own = compile(["waymark", "case", "figures", "chart", "display", "print"].map((f) => readFileSync(`${FROM}${f}.css`, "utf8")).join("\n"));
const fonts = compile(FONTS.flatMap((font) => [400, 700].flatMap((weight) => faces(font, weight))).join("\n"));
const style = fonts + base + own;
publish("waymark", "css", style);
weigh("own style sheet", own);
weigh("all style sheets", style);

const library = readFileSync("node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js", "utf8");
const libraryName = publish("govuk-frontend", "js", library.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"));
const script = readFileSync(`${FROM}waymark.js`, "utf8").replace("./govuk-frontend.js", `./${libraryName}`);
publish("waymark", "js", script);
weigh("own script", script);
weigh("all scripts", library + script);
publish("waymark", "svg", readFileSync(`${FROM}waymark.svg`));

writeFileSync(`${TO}manifest.txt`, manifest.sort().join("\n") + "\n");
