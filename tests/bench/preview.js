// What the preview costs beside a composed recording that runs: CPU of the server with its window and of what composes while the panel is shown, less that while it is
// hidden, in turn in one run. BENCH_SECONDS says how long each look takes (10).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { freePort } from "../e2e/lib/studio.js";
import { tool } from "./lib/paths.js";

const seconds = process.env.BENCH_SECONDS || "10";

export async function measure(report) {
  await compare(report, "preview of 4 participants, 1280 × 720, 10 fps", [], 0.15);
  await compare(report, "wall of 3 sessions of 4 participants, 5 fps", ["wall"]);
}

async function compare(report, figure, args, most) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-preview-"));
  try {
    const env = {
      ...process.env,
      HTTPS_PORT: String(await freePort()),
      OPENVIDU_SECRET: "MY_SECRET",
      QT_QPA_PLATFORM: "offscreen",
      XDG_CONFIG_HOME: path.join(folder, "config"),
      XDG_DATA_HOME: path.join(folder, "data"),
    };
    const output = execFileSync(tool("bench_preview"), [seconds, ...args], { encoding: "utf8", env });
    const seen = JSON.parse(output.split("\n").find((line) => line.startsWith('{"hidden')));
    report({ figure, value: seen.shown_cores - seen.hidden_cores, unit: "cores", most, reference: "without it", referenceValue: seen.hidden_cores });
    report({ figure: `${figure}: frames composed while hidden`, value: seen.hiddenFrames, most: 0 });
    report({ figure: `${figure}: frames composed while shown`, value: seen.shown_fps, unit: "fps" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
