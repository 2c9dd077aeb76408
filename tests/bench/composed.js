// A COMPOSED recording of four publishers, against the reference's way of making the same: a browser in a virtual
// display that shows the four, captured by ffmpeg; and against the work that no recorder can do without.
import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import path from "node:path";

import { unpack } from "../e2e/lib/archive.js";
import { sleep } from "../e2e/lib/studio.js";
import { composingCost } from "./lib/composing.js";
import { tool } from "./lib/paths.js";
import { coresDuring, cpuOf, treeOf } from "./lib/process_time.js";
import { startReferenceRecording } from "./lib/reference_recorder.js";
import { startRecording, startStage, stopRecording } from "./lib/stage.js";

const seconds = 20;

export async function measure(report) {
  const studio = await startStage(4);
  try {
    await sleep(3000);
    const { id, idle, above: ours } = await composingCost(studio, seconds);
    const file = path.join(studio.recordings, id, `${id}.mp4`);
    const bare = await bareWork(studio, file);
    report({ figure: "COMPOSED 1280x720@25 of four with audio, above forwarding", value: ours, unit: "cores", most: 1.25 * bare, reference: "decoding the four, encoding the same frames", referenceValue: bare });

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

/** Cores: decoding the streams of the stage alone, and encoding the frames of the movie alone. */
async function bareWork(studio, movie) {
  const { id } = await startRecording(studio, { outputMode: "INDIVIDUAL" });
  await sleep(12000);
  await stopRecording(studio, id);
  const { folder, names } = unpack(path.join(studio.recordings, id, `${id}.zip`));
  const streams = names.filter((name) => name.endsWith(".webm")).map((name) => path.join(folder, name));
  if (streams.length !== 4) throw new Error(`${streams.length} streams in ${id}`);
  const { decoding, encoding } = JSON.parse(execFileSync(tool("bench_bare"), ["1280", "720", "25", movie, path.join(studio.folder, "bare.mp4"), ...streams], { encoding: "utf8" }));
  console.log(`bare: decoding ${decoding.toFixed(3)}, encoding ${encoding.toFixed(3)} cores; load ${loadavg()[0].toFixed(1)}`);
  return decoding + encoding;
}

function frameGaps_ms(file) {
  const times = execFileSync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "packet=pts_time", "-of", "csv=p=0", file], { encoding: "utf8" })
    .split("\n").map(parseFloat).filter(Number.isFinite).sort((a, b) => a - b);
  return times.slice(1).map((time, i) => (time - times[i]) * 1000);
}
