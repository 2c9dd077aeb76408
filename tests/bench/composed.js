// A COMPOSED recording of four publishers, against the reference's way of making the same: a browser in a virtual
// display that shows the four, captured by ffmpeg.
import { execFileSync } from "node:child_process";
import path from "node:path";

import { sleep } from "../e2e/lib/studio.js";
import { composingCost } from "./lib/composing.js";
import { coresDuring, cpuOf, treeOf } from "./lib/process_time.js";
import { startReferenceRecording } from "./lib/reference_recorder.js";
import { startStage } from "./lib/stage.js";

const seconds = 20;

export async function measure(report) {
  const studio = await startStage(4);
  try {
    await sleep(3000);
    const { id, idle, above: ours } = await composingCost(studio, seconds);
    const file = path.join(studio.recordings, id, `${id}.mp4`);

    const reference = await startReferenceRecording(studio, "bench");
    let theirs;
    try {
      await sleep(4000);
      theirs = (await coresDuring(() => cpuOf(reference.pids()) + cpuOf(treeOf(studio.pid)), seconds * 1000)) - idle;
    } finally {
      await reference.stop();
    }
    const compared = { reference: "Chromium in Xvfb, x11grab", referenceValue: theirs };
    report({ figure: "COMPOSED 1280x720@25 of four with audio", value: ours, unit: "cores", most: 0.4 * theirs, ...compared });
    const gaps = frameGaps_ms(file);
    report({ figure: "longest gap between frames", value: Math.max(...gaps), unit: "ms", most: 80, reference: "x11grab", referenceValue: Math.max(...frameGaps_ms(reference.file)) });
  } finally {
    await studio.stop();
  }
}

function frameGaps_ms(file) {
  const times = execFileSync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "packet=pts_time", "-of", "csv=p=0", file], { encoding: "utf8" })
    .split("\n").map(parseFloat).filter(Number.isFinite).sort((a, b) => a - b);
  return times.slice(1).map((time, i) => (time - times[i]) * 1000);
}
