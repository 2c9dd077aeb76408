// This build beside another one (BENCH_BESIDE), by turns in one run: forwarding, a COMPOSED recording, and the process that composes it.
// Two neighbors in time are a pair, so that what else the machine does meets both; the ratio in the middle of all counts.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { sleep } from "../e2e/lib/studio.js";
import { composingCost } from "./lib/composing.js";
import { beside, build, tool } from "./lib/paths.js";
import { median } from "./lib/process_time.js";
import { startStage } from "./lib/stage.js";

const rounds = Number(process.env.BENCH_ROUNDS || 5);
const seconds = 15;
const needed = ["bench/bench_load", "bench/bench_stage", "bin/ovation-composer"];

function forwarding(from) {
  const args = [10, 9, seconds, 1].map(String); // publishers, subscribers of each, seconds, sessions
  try {
    return JSON.parse(execFileSync(tool("bench_load", from), args, { encoding: "utf8" })).cores;
  } catch (error) {
    return JSON.parse(error.stdout).cores; // packets were lost: the machine is busy
  }
}

async function composing(from) {
  const studio = await startStage(4, {}, 1, from);
  try {
    await sleep(3000);
    return await composingCost(studio, seconds);
  } finally {
    await studio.stop();
  }
}

/** `measureOne(from)` of both builds, each first by turns. Gives pairs of what it gave. */
async function pairs(measureOne) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [beside, build] : [build, beside];
    const taken = new Map();
    for (const from of order) taken.set(from, await measureOne(from));
    all.push([taken.get(build), taken.get(beside)]);
  }
  return all;
}

function compare(report, figure, most, all) {
  const ratios = all.map(([ours, theirs]) => ours / theirs);
  console.log(`${figure}: ${ratios.map((ratio) => ratio.toFixed(3)).join(", ")}`);
  report({ figure: `${figure}, as a part of the other's`, value: median(ratios), most });
  report({ figure: "… in cores", value: median(all.map(([ours]) => ours)), unit: "cores", reference: "the other build", referenceValue: median(all.map(([, theirs]) => theirs)) });
}

export async function measure(report) {
  if (!beside) throw new Error("BENCH_BESIDE has to name the folder of the other build");
  for (const from of [build, beside]) for (const one of needed) if (!existsSync(path.join(from, one))) throw new Error(`${path.join(from, one)} is missing: ninja -C ${from} benches ovation-composer`);
  compare(report, "forwarding", 1.03, await pairs(forwarding));
  const composed = await pairs(composing);
  const of = (name) => composed.map((pair) => pair.map((one) => one[name]));
  compare(report, "COMPOSED 1280x720@25 of four with audio", 1.03, of("above"));
  compare(report, "ovation-composer alone", 1.1, of("composing"));
}
