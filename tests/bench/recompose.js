// Composing a recording again: four streams of 640x480 to 720p25, in audio and video, beside ffmpeg, which decodes the same files, stacks
// them and encodes with the same settings in the same run. BENCH_SECONDS says how long the streams are (60). Memory is also measured with
// streams four times as long, because it must not grow with them.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";
import { median } from "./lib/process_time.js";

const seconds = Number(process.env.BENCH_SECONDS || 60);
const rounds = 3;
const [width, height, fps] = [1280, 720, 25];

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-recompose-"));
  try {
    const files = [0, 1, 2, 3].map((i) => makeStream(path.join(folder, `${i}.webm`), i));
    const ours = [], theirs = [];
    for (let i = 0; i < rounds; i++) {
      ours.push(compose(files, path.join(folder, `ours-${i}.mp4`), seconds));
      theirs.push(stack(files, path.join(folder, `theirs-${i}.mp4`)));
    }
    const of = (all, name) => median(all.map((one) => one[name]));
    report({ figure: "composing four 640x480 streams again to 720p25", value: seconds / of(ours, "took_s"), unit: "x real time", least: 6, reference: "ffmpeg", referenceValue: seconds / of(theirs, "took_s") });
    report({ figure: "… CPU beside ffmpeg's", value: of(ours, "cpu_s") / of(theirs, "cpu_s"), most: 1.25 });
    report({ figure: "… memory", value: of(ours, "memory_kb") / 1000, unit: "MB", most: 200 });
    compareQuality(report, folder);
    const long = files.map((file) => repeat(file, 4));
    report({ figure: "… memory, four times as long", value: compose(long, path.join(folder, "long.mp4"), 4 * seconds).memory_kb / 1000, unit: "MB", most: 200 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What is composed beside x264 with the same settings at the same bit rate: how like each frame is to the streams scaled by averaging,
 * which neither of them does. The tiles have the streams' shape, so that nothing is cropped; the first frame of ours shows none of them yet.
 */
function compareQuality(report, folder) {
  const rate = `${fps}`, length = Math.min(seconds, 10), size = "960x540";
  const files = [0, 1, 2, 3].map((i) => makeStream(path.join(folder, `quality-${i}.webm`), i, { size, rate, length, bitrate: "2000k" }));
  const at = (name) => path.join(folder, name);
  const inputs = files.flatMap((file) => ["-i", file]);
  ffmpeg(...inputs, "-filter_complex", `${stacked("area")}[v]`, "-map", "[v]", "-c:v", "ffv1", at("truth.mkv"));
  compose(files, at("quality.mp4"), length);
  const ours = { bytes: videoBytes(at("quality.mp4")), like: likeness(at("quality.mp4"), at("truth.mkv"), 1) };
  let crf = 28, theirs;
  for (let attempt = 0; attempt < 3; attempt++) {
    ffmpeg(...inputs, "-filter_complex", `${stacked("bilinear")}[v]`, "-map", "[v]", ...x264(crf), at("x264.mp4"));
    theirs = { bytes: videoBytes(at("x264.mp4")), like: likeness(at("x264.mp4"), at("truth.mkv"), 0) };
    crf += 6 * Math.log2(theirs.bytes / ours.bytes); // six steps are a factor of two
  }
  report({ figure: `composed frames at ${Math.round((ours.bytes * 8) / length / 1000)} kbit/s, SSIM`, value: ours.like, least: theirs.like, reference: `x264 at ${Math.round((theirs.bytes * 8) / length / 1000)} kbit/s`, referenceValue: theirs.like });
}

const ffmpeg = (...args) => execFileSync("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", ...args]);

function videoBytes(file) {
  const sizes = execFileSync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "packet=size", "-of", "csv=p=0", file], { encoding: "utf8" });
  return sizes.split("\n").map(parseFloat).filter(Number.isFinite).reduce((sum, size) => sum + size, 0);
}

/** SSIM of all frames of `file` from `first` on, with those of `truth` from its beginning. */
function likeness(file, truth, first) {
  const { stderr } = spawnSync("ffmpeg", ["-nostdin", "-i", file, "-i", truth, "-lavfi", `[0:v]trim=start_frame=${first},setpts=PTS-STARTPTS[a];[a][1:v]ssim`, "-f", "null", "-"], { encoding: "utf8" });
  return Number(/All:([0-9.]+)/.exec(stderr)?.[1]);
}

/** What a camera sends: something that moves in front of noise, at a megabit a second. */
function makeStream(file, i, { size = "640x480", rate = "30", length = seconds, bitrate = "1000k" } = {}) {
  execFileSync("ffmpeg", ["-loglevel", "error", "-f", "lavfi", "-i", `testsrc2=size=${size}:rate=${rate}:duration=${length}`, "-f", "lavfi", "-i", `sine=frequency=${300 + 100 * i}:duration=${length}`, "-vf", "noise=all_strength=12:all_flags=t", "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", bitrate, "-g", "90", "-c:a", "libopus", "-b:a", "48k", file]);
  return file;
}

function repeat(file, times) {
  const longer = file.replace(/\.webm$/, "-long.webm");
  execFileSync("ffmpeg", ["-loglevel", "error", "-stream_loop", String(times - 1), "-i", file, "-c", "copy", longer]);
  return longer;
}

function compose(files, target, length) {
  const said = execFileSync(tool("bench_compose"), [width, height, fps, target, length, ...files].map(String), { encoding: "utf8" });
  const figures = JSON.parse(said);
  if (figures.missingFrames !== 0 || Math.abs(figures.duration_s - length) > 0.1) throw new Error(`It is not complete: ${said}`);
  return figures;
}

function stack(files, target) {
  const filter = `${stacked("bilinear")}[v];[0:a][1:a][2:a][3:a]amix=inputs=4[a]`;
  const encoder = [...x264(28), "-c:a", "aac", "-b:a", "128k"];
  const args = ["-f", "%e %U %S", "ffmpeg", "-loglevel", "error", ...files.flatMap((file) => ["-i", file]), "-filter_complex", filter, "-map", "[v]", "-map", "[a]", ...encoder, target];
  const done = spawnSync("/usr/bin/time", args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  const [took_s, user_s, system_s] = done.stderr.trim().split("\n").pop().split(" ").map(Number);
  return { took_s, cpu_s: user_s + system_s };
}

function stacked(flags) {
  const scaled = [0, 1, 2, 3].map((i) => `[${i}:v]scale=${width / 2}:${height / 2}:flags=${flags}[v${i}]`).join(";");
  return `${scaled};[v0][v1][v2][v3]xstack=inputs=4:layout=0_0|w0_0|0_h0|w0_h0,fps=${fps}`;
}

const x264 = (crf) => ["-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-crf", String(crf), "-qmin", "4", "-g", String(fps), "-threads:v", "2", "-x264-params", "sliced-threads=0"];
