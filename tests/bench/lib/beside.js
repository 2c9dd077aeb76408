// This build and another one (BENCH_BESIDE), measured by turns in one run.
import { existsSync } from "node:fs";
import path from "node:path";

import { beside, build } from "./paths.js";
import { median } from "./process_time.js";

const rounds = Number(process.env.BENCH_ROUNDS || 5);

/** Throws unless there is another build, and both have what is measured. */
export function requireBoth(needed) {
  if (!beside) throw new Error("BENCH_BESIDE has to name the folder of the other build");
  for (const from of [build, beside]) for (const one of needed) if (!existsSync(path.join(from, one))) throw new Error(`${path.join(from, one)} is missing: ninja -C ${from} benches ovation ovation-composer`);
}

/**
 * `measureOne(from)` of both builds, each first by turns. Two neighbors in time are a pair, so that what else the machine does
 * meets both. Gives pairs of what it gave, ours first.
 */
export async function pairs(measureOne) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [beside, build] : [build, beside];
    const taken = new Map();
    for (const from of order) taken.set(from, await measureOne(from));
    all.push([taken.get(build), taken.get(beside)]);
  }
  return all;
}

/** The ratio in the middle of all pairs counts. */
export function compare(report, figure, most, all, unit = "cores") {
  const ratios = all.map(([ours, theirs]) => ours / theirs);
  console.log(`${figure}: ${ratios.map((ratio) => ratio.toFixed(3)).join(", ")}`);
  report({ figure: `${figure}, as a part of the other's`, value: median(ratios), most });
  report({ figure: `… in ${unit}`, value: median(all.map(([ours]) => ours)), unit, reference: "the other build", referenceValue: median(all.map(([, theirs]) => theirs)) });
}
