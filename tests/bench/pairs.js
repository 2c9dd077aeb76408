// This build beside another one (BENCH_BESIDE): forwarding, a COMPOSED recording, and the process that composes it.
import { execFileSync } from "node:child_process";

import { sleep } from "../e2e/lib/studio.js";
import { compare, pairs, requireBoth } from "./lib/beside.js";
import { composingCost } from "./lib/composing.js";
import { tool } from "./lib/paths.js";
import { startStage } from "./lib/stage.js";

const seconds = 15;

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

export async function measure(report) {
  requireBoth(["bench/bench_load", "bench/bench_stage", "bin/ovation-composer"]);
  compare(report, "forwarding", 1.03, await pairs(forwarding));
  const composed = await pairs(composing);
  const of = (name) => composed.map((pair) => pair.map((one) => one[name]));
  compare(report, "COMPOSED 1280x720@25 of four with audio", 1.03, of("above"));
  compare(report, "ovation-composer alone", 1.1, of("composing"));
}
