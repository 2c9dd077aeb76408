// The library's table and grid with 10 000 recordings: until they are shown, and what a scroll costs, beside the same with 100.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";

const frame_ms = 1000 / 60;

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-library-view-"));
  try {
    const thumbnail = path.join(folder, "thumbnail.jpg");
    execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=640x360", "-frames:v", "1", thumbnail]);
    const look = (count) =>
      JSON.parse(execFileSync(tool("bench_library_view"), [String(count), thumbnail], { env: { ...process.env, QT_QPA_PLATFORM: "offscreen" } }));
    const [few, many] = [look(100), look(10000)];
    const compare = (figure, name, more = {}) =>
      report({ figure, value: many[name], unit: "ms", reference: "100 recordings", referenceValue: few[name], ...more });
    compare("10 000 recordings shown as a table", "shown", { most: 1000 });
    compare("10 000 recordings shown as a grid", "gridShown", { most: 1000 });
    compare("scrolling the table, 99 %", "slowTable", { most: frame_ms });
    compare("scrolling the grid, 99 %", "slowGrid", { most: frame_ms });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
