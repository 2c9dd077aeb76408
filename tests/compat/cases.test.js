// docs/compatibility.md says which of OpenVidu's own cases pass: those that have a test here, and no others.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const text = (file) => readFileSync(path.join(here, file), "utf8");

test("the table of cases and the tests agree", () => {
  const rows = [...text("../../docs/compatibility.md").matchAll(/^\| `(\w+)` \| (passes|partly|not here|not run)\b/gm)];
  const table = new Map(rows.map(([, name, result]) => [name, result]));
  assert.ok(table.size > 50, `${table.size} cases`);
  assert.equal(table.size, rows.length, "no case twice");
  const tests = new Set();
  for (const file of readdirSync(here).filter((name) => name.endsWith(".test.js")))
    for (const [, name] of text(file).matchAll(/(?:test\(|\[)["`](\w+): /g)) tests.add(name);
  for (const name of tests) assert.match(table.get(name) ?? "", /^(passes|partly)$/, `${name} has a test`);
  for (const [name, result] of table) assert.equal(tests.has(name), result === "passes" || result === "partly", `${name}: ${result}`);
});
