// Starting and stopping in every mode, many times; large grids; several at once; a long one.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { median, memory_MB, percentile } from "./lib/process_time.js";
import { publishSilence } from "./lib/silent_publisher.js";
import { startRecording, startStage, stopRecording } from "./lib/stage.js";

const modes = {
  COMPOSED: { outputMode: "COMPOSED" },
  "audio-only": { outputMode: "COMPOSED", hasVideo: false },
  "video-only": { outputMode: "COMPOSED", hasAudio: false },
  INDIVIDUAL: { outputMode: "INDIVIDUAL" },
};
const rounds = 25;
const cycles = 200;

const handles = (pid) => readdirSync(`/proc/${pid}/fd`).length;
const threads = (pid) => readdirSync(`/proc/${pid}/task`).length;

export async function starts(report) {
  const studio = await startStage(2);
  const leave = await publishSilence(studio, "bench");
  try {
    await sleep(2000);
    const all = [];
    for (const [name, properties] of Object.entries(modes)) {
      const times = [];
      for (let i = 0; i < rounds; i++) {
        const { id, ms } = await startRecording(studio, properties);
        times.push(ms);
        await sleep(200);
        await stopRecording(studio, id);
      }
      all.push(...times);
      report({ figure: `start of ${name}, one publisher never sends, median`, value: median(times), unit: "ms", most: 300 });
    }
    report({ figure: "start of any mode, 99th percentile", value: percentile(all, 99), unit: "ms", most: 1000 });
  } finally {
    leave();
    await studio.stop();
  }
}

export async function manyCycles(report) {
  const studio = await startStage(2);
  try {
    await sleep(2000);
    const kinds = Object.values(modes);
    const cycle = async (i) => {
      const { id } = await startRecording(studio, kinds[i % kinds.length]);
      await sleep(150);
      await stopRecording(studio, id);
    };
    for (let i = 0; i < 40; i++) await cycle(i); // what is made once is there
    await sleep(3000);
    const before = { memory: memory_MB(studio.pid), threads: threads(studio.pid), handles: handles(studio.pid) };
    for (let i = 0; i < cycles; i++) await cycle(i);
    await sleep(3000);
    const { body } = await studio.call("GET", "/openvidu/api/recordings");
    report({ figure: `${cycles} starts and stops: lost`, value: cycles + 40 - body.items.filter((r) => r.status === "ready").length, most: 0 });
    report({ figure: `${cycles} starts and stops: more threads`, value: threads(studio.pid) - before.threads, most: 0 });
    report({ figure: `${cycles} starts and stops: more descriptors`, value: handles(studio.pid) - before.handles, most: 0 });
    report({ figure: `${cycles} starts and stops: more memory`, value: memory_MB(studio.pid) - before.memory, unit: "MB", most: 5, reference: "before", referenceValue: before.memory });
  } finally {
    await studio.stop();
  }
}

const missed = (info) => info.ovation.health.missedPictures + info.ovation.health.repeatedPictures;

export async function nine(report) {
  const studio = await startStage(9);
  try {
    await sleep(3000);
    const { id } = await startRecording(studio, { resolution: "1280x720", frameRate: 25 });
    await sleep(30000);
    const { info } = await stopRecording(studio, id);
    report({ figure: "nine publishers COMPOSED 1280x720@25: frames missed in 30 s", value: missed(info), most: 0 });
  } finally {
    await studio.stop();
  }
}

export async function threeAtOnce(report) {
  const studio = await startStage(2, {}, 3);
  try {
    await sleep(3000);
    const ids = [];
    for (const session of ["bench", "bench2", "bench3"]) ids.push((await startRecording(studio, { session })).id);
    await sleep(30000);
    let sum = 0;
    for (const id of ids) sum += missed((await stopRecording(studio, id)).info);
    report({ figure: "three COMPOSED 1280x720@25 at once: frames missed in 30 s", value: sum, most: 0 });
  } finally {
    await studio.stop();
  }
}

/** A minute is recorded, made an hour by repetition, and finished by a program that finds it unfinished. */
export async function anHour(report) {
  const stage = await startStage(4);
  let minute;
  try {
    await sleep(2000);
    const { id } = await startRecording(stage);
    await sleep(60000);
    await stopRecording(stage, id);
    minute = path.join(stage.recordings, id, `${id}.mp4`);
    const folder = path.join(stage.folder, "long/hour");
    mkdirSync(folder, { recursive: true });
    execFileSync("ffmpeg", ["-v", "error", "-stream_loop", "59", "-i", minute, "-c", "copy", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-f", "mp4", path.join(folder, "hour.mp4.part")]);
    copyFileSync(path.join(stage.recordings, id, `.recording.${id}`), path.join(folder, ".recording.hour"));
    const metadata = JSON.parse(execFileSync("cat", [path.join(folder, ".recording.hour")], { encoding: "utf8" }));
    writeFileSync(path.join(folder, ".recording.hour"), JSON.stringify({ ...metadata, id: "hour", name: "hour", status: "started" }));
    const begun = performance.now();
    const studio = await startStudio({ OPENVIDU_RECORDING_PATH: path.join(stage.folder, "long") });
    try {
      const up = performance.now();
      const info = await until("it is ready", async () => {
        const { body } = await studio.call("GET", "/openvidu/api/recordings/hour");
        return body.status !== "stopped" && body;
      }, 60000);
      if (info.status !== "ready" || info.duration < 3500) throw new Error(JSON.stringify(info));
      report({ figure: "an hour of COMPOSED: stop to ready (start of a program included)", value: performance.now() - begun, unit: "ms", most: 5000, reference: "start of the program", referenceValue: up - begun });
      report({ figure: "its size", value: info.size / 1e6, unit: "MB" });
    } finally {
      await studio.stop();
    }
  } finally {
    await stage.stop();
  }
}

export async function measure(report) {
  for (const one of [starts, manyCycles, nine, threeAtOnce, anHour]) await one(report);
}
