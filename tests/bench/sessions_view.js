// The window with 200 sessions of 10 connections each: its thread's longest turns, beside the same with a tenth of them.
import { execFileSync } from "node:child_process";

import { tool } from "./lib/paths.js";

export async function measure(report) {
  const look = (sessions) =>
    JSON.parse(execFileSync(tool("bench_sessions_view"), [String(sessions), "10"], { env: { ...process.env, QT_QPA_PLATFORM: "offscreen" } }));
  const [few, many] = [look(20), look(200)];
  const compare = (figure, name) =>
    report({ figure, value: many[name], unit: "ms", most: 50, reference: "20 sessions", referenceValue: few[name] });
  compare("200 sessions, 2000 connections: longest turn when they are first shown", "shown");
  compare("longest turn while they run", "second");
  compare("longest turn while they are filtered", "filter");
}
