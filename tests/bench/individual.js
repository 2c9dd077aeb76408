// INDIVIDUAL recordings: what one stream costs above being forwarded, and many at once.
import { execFileSync } from "node:child_process";
import path from "node:path";

import { launch } from "../e2e/lib/browser.js";
import { sleep, startStudio } from "../e2e/lib/studio.js";
import { coresDuring, cpuOf } from "./lib/process_time.js";
import { publishFrom } from "./lib/publisher.js";
import { startRecording, startStage, stopRecording } from "./lib/stage.js";

const publishers = 3;
const many = 16;
const rounds = 4;

/** Real browsers at the full bit rate; recording and not recording by turns, because the machine is not quiet. */
async function costOfAStream(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    await studio.call("POST", "/openvidu/api/sessions", { customSessionId: "bench" });
    for (let i = 0; i < publishers; i++) await publishFrom(browser, studio, "bench", { busy: true, tone: 440 });
    await sleep(5000);
    const server = () => cpuOf([studio.pid]);
    let forwarding = 0, recording = 0, bytes = 0, seconds = 0;
    for (let i = 0; i < rounds; i++) {
      forwarding += (await coresDuring(server, 8000)) / rounds;
      const { id } = await startRecording(studio, { outputMode: "INDIVIDUAL" });
      recording += (await coresDuring(server, 8000)) / rounds;
      const { info } = await stopRecording(studio, id);
      bytes += info.size;
      seconds += info.duration;
    }
    report({ figure: "INDIVIDUAL, a stream above its forwarding", value: ((recording - forwarding) / publishers) * 100, unit: "% of a core", most: 2, reference: "forwarding", referenceValue: (forwarding / publishers) * 100 });
    report({ figure: "bit rate of such a stream", value: (bytes * 8) / seconds / publishers / 1000, unit: "kbps" });
  } finally {
    await browser.close();
    await studio.stop();
  }
}

async function manyAtOnce(report) {
  const studio = await startStage(many);
  try {
    await sleep(3000);
    const { id } = await startRecording(studio, { outputMode: "INDIVIDUAL" });
    await sleep(20000);
    const { info, ms } = await stopRecording(studio, id);
    const { streams, notes } = info.ovation.health;
    const zip = path.join(studio.recordings, id, `${id}.zip`);
    const files = execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).split("\n").filter((name) => /\.(webm|mkv)$/.test(name));
    report({ figure: `${many} streams at once: failed or lossy`, value: many - files.length + streams.filter((s) => s.problem || s.lostPackets || s.droppedFrames).length, most: 0 });
    report({ figure: `${many} streams at once: longest gap`, value: Math.max(...streams.map((s) => s.longestGap)), unit: "ms" });
    report({ figure: `${many} streams of 20 s: stop to ready`, value: ms, unit: "ms" });
    if (notes.length) console.log(notes.join("\n"));
  } finally {
    await studio.stop();
  }
}

export async function measure(report) {
  await costOfAStream(report);
  await manyAtOnce(report);
}
