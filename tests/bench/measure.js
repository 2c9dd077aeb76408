// Runs the measurements named on the command line (all without), and prints them as a table.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { build } from "./lib/paths.js";

const usual = ["media", "connect", "recording", "composed", "individual", "modes", "page", "preview", "program", "turns", "window_turns", "library", "catalog", "exports", "recompose", "library_view", "sessions_view", "seek", "strips", "uploads"];
const all = [...usual, "network", "drift", "pairs", "cameras"];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : usual;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`There is no measurement ${unknown.join(", ")}; there are ${all.join(", ")}.`);
  process.exit(2);
}

const rows = [];
/** One figure: what was measured, what it should be at most (or "least"), and what it is compared with. */
function report(row) {
  rows.push(row);
  console.log(JSON.stringify(row));
}
let failures = 0;
for (const name of wanted) {
  console.log(`== ${name}`);
  try {
    const { measure } = await import(`./${name}.js`);
    await measure(report);
  } catch (error) {
    failures++;
    console.error(`${name}: ${error.stack}`);
  }
}

const shown = (value, unit) => (value === undefined ? "" : `${Number.isInteger(value) ? value : value.toPrecision(3)} ${unit}`.trim());
const table = [["figure", "measured", "goal", "reached", "reference", "ratio"]];
for (const { figure, value, unit = "", most, least, reference, referenceValue } of rows) {
  table.push([
    figure,
    shown(value, unit),
    most !== undefined ? `<= ${shown(most, unit)}` : least !== undefined ? `>= ${shown(least, unit)}` : "",
    most === undefined && least === undefined ? "" : value <= (most ?? Infinity) && value >= (least ?? -Infinity) ? "yes" : "NO",
    reference ? `${reference}: ${shown(referenceValue, unit)}` : "",
    reference ? (value / referenceValue).toFixed(2) : "",
  ]);
}
const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
console.log("");
for (const row of table) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd());
mkdirSync(path.join(build, "bench"), { recursive: true });
writeFileSync(path.join(build, "bench/results.json"), JSON.stringify(rows, undefined, 2));
process.exit(failures ? 1 : 0);
