// Waveform and film strip of an hour of 720p with audio, beside ffmpeg decoding the audio of the same file.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";

const hour_ms = 3600 * 1000;
const piece_s = 120;

const ffmpeg = (...args) => execFileSync("ffmpeg", ["-v", "error", "-y", ...args]);

/** Two minutes, thirty times. */
function anHour(folder) {
  const [piece, list, hour] = ["piece.mp4", "list.txt", "hour.mp4"].map((name) => path.join(folder, name));
  ffmpeg(
    "-f", "lavfi", "-i", `testsrc2=s=1280x720:d=${piece_s}:r=25`, "-f", "lavfi", "-i", `anoisesrc=d=${piece_s}:a=0.3:r=48000`,
    "-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-b:v", "2M", "-pix_fmt", "yuv420p", "-c:a", "aac", "-ac", "2", "-b:a", "128k", piece,
  );
  writeFileSync(list, `file '${piece}'\n`.repeat(hour_ms / 1000 / piece_s));
  ffmpeg("-f", "concat", "-safe", "0", "-i", list, "-c", "copy", "-movflags", "+faststart", hour);
  return hour;
}

function seconds(work) {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-strips-"));
  try {
    const hour = anHour(folder);
    const reference = seconds(() => ffmpeg("-i", hour, "-vn", "-f", "null", "-"));
    const made = JSON.parse(execFileSync(tool("bench_strips"), [hour, String(hour_ms)]));
    report({ figure: "waveform of an hour", value: made.waveform, unit: "s", reference: "ffmpeg, audio decoded", referenceValue: reference });
    report({ figure: "film strip of an hour", value: made.film, unit: "s", reference: "ffmpeg, audio decoded", referenceValue: reference });
    report({ figure: "both of an hour, at once", value: made.both, unit: "s", most: 10, reference: "ffmpeg, audio decoded", referenceValue: reference });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
