// Runs the attacks named on the command line (all without; --short: the quick ones) and prints a table.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";

import { sleep } from "../e2e/lib/studio.js";
import { packetTimes } from "../e2e/lib/movie.js";
import { fill } from "../bench/lib/recordings.js";
import { attacks } from "./lib/attacks.js";
import { askAsApplication, record, startTarget } from "./lib/target.js";
import { watch } from "./lib/watch.js";

const Goal = { above_MB: 64, rest_ms: 1000, gap_ms: 120 };

const args = process.argv.slice(2);
const short = args.includes("--short");
const Settle_ms = short ? 500 : 1500; // what was allocated has been, and the server says goodbye
const names = args.filter((name) => name !== "--short");
const unknown = names.filter((name) => !attacks.some((attack) => attack.name === name));
if (unknown.length) {
  console.error(`There is no attack ${unknown.join(", ")}; there are ${attacks.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const wanted = attacks.filter((attack) => (names.length ? names.includes(attack.name) : !short || attack.short));

/** Runs the attack in a thread of its own for as long as it may take. */
function launch(attack, studio) {
  const seconds = short ? attack.short : attack.seconds;
  const workerData = { name: attack.name, port: studio.port, pid: studio.pid, recordings: studio.recordings, end: Date.now() + seconds * 1000 };
  const worker = new Worker(new URL("./lib/attacker.js", import.meta.url), { workerData });
  const ended = new Promise((resolve) => {
    worker.once("message", ({ outcome }) => resolve(outcome));
    worker.once("error", (error) => resolve({ said: `stopped: ${error.message}`, held: false }));
  });
  const patience = sleep(seconds * 1000 + 15000).then(() => ({ said: "did not end in time", held: false }));
  return Promise.race([ended, patience]).finally(() => worker.terminate());
}

/** The longest time between two packets of the recording, in ms, and of which kind. */
function longestGap(file) {
  const gapOf = (kind) => packetTimes(file, kind).reduce(([longest, before], at) => [Math.max(longest, before === null ? 0 : at - before), at], [0, null])[0];
  return Math.round(1000 * Math.max(gapOf("v"), gapOf("a")));
}

/** Attacks one studio, which records meanwhile, with each of them; the gap is that of the whole recording. */
async function run(group) {
  const [{ settings, recordings }] = group;
  const studio = await startTarget({ settings, prepare: recordings && ((folder) => fill(folder, recordings)) });
  const done = [];
  try {
    const file = await record(studio);
    await sleep(1000);
    // The application ran before the attack.
    for (const { from } of group) if (from) await askAsApplication(studio, from);
    for (const attack of group) {
      const watching = watch(studio, { from: attack.from ?? "127.0.0.1" });
      const outcome = await launch(attack, studio);
      await sleep(Settle_ms);
      const seen = await watching.stop();
      done.push({ attack, outcome, seen });
      console.log(JSON.stringify({ name: attack.name, ...outcome, ...seen }));
      if (seen.ended || seen.aborted) return done;
    }
    await studio.call("POST", `/openvidu/api/recordings/stop/${path.basename(file, ".mp4")}`);
    const gap_ms = longestGap(file);
    for (const row of done) row.gap_ms = gap_ms;
    return done;
  } finally {
    await studio.stop();
  }
}

/** In the short form a studio is attacked with all that need no other one; else each attack has its own. */
function groups() {
  if (!short) return wanted.map((attack) => [attack]);
  const special = (attack) => attack.settings || attack.recordings;
  return [wanted.filter((attack) => !special(attack)), ...wanted.filter(special).map((attack) => [attack])].filter((group) => group.length);
}

function judge({ outcome, seen }) {
  const wrong = [];
  if (seen.aborted) wrong.push("killed for its memory");
  else if (seen.ended) wrong.push("the server ended");
  else if (seen.above_MB > Goal.above_MB) wrong.push("memory");
  if (seen.unanswered) wrong.push(`${seen.unanswered} not answered`);
  if (outcome.held === false) wrong.push("outcome");
  return wrong;
}

const rows = [];
for (const group of groups()) rows.push(...(await run(group)));
// What ended the studio of a group left the others without one.
const missing = wanted.filter((attack) => !rows.some((row) => row.attack === attack));

const table = [["attack", "finding", "above idle (<= 64 MB)", "slowest REST (<= 1000 ms)", "gap (<= 120 ms)", "holds", "outcome"]];
let failures = 0;
for (const row of rows) {
  const { attack, outcome, seen, gap_ms } = row;
  const wrong = judge(row);
  // What takes time is printed only: the machine may be busy with something else.
  const late = [...(seen.slowest_ms > Goal.rest_ms ? ["REST"] : []), ...(gap_ms > Goal.gap_ms ? ["gap"] : [])];
  failures += wrong.length ? 1 : 0;
  table.push([
    attack.name, String(attack.finding), seen.above_MB.toFixed(0), seen.slowest_ms.toFixed(0), gap_ms === undefined ? "none" : String(gap_ms),
    wrong.length ? `NO: ${wrong.join(", ")}` : late.length ? `late: ${late.join(", ")}` : "yes", outcome.said,
  ]);
}
for (const { name, finding } of missing) table.push([name, String(finding), "", "", "", "NO: not run", ""]);
failures += missing.length;
const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
console.log("");
for (const row of table) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd());
const results = path.join(process.env.OVATION_BUILD || new URL("../../build/release", import.meta.url).pathname, "attack");
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, "results.json"), JSON.stringify(rows, undefined, 2));
process.exit(failures ? 1 : 0);
