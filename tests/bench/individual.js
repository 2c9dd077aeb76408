// INDIVIDUAL recordings: what one stream costs above being forwarded, what its keyframes cost in quality, and many at once.
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
const pairs = 8; // of a minute without and a minute with, in pieces

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

/**
 * A recording asks for a keyframe every few seconds, and each takes bits from the frames that subscribers see. By Chromium's own
 * count: how coarsely it quantizes, and how many frames it gives, with a recording and without one by turns.
 */
export async function costOfKeyframes(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    await studio.call("POST", "/openvidu/api/sessions", { customSessionId: "bench" });
    const page = await publishFrom(browser, studio, "bench", { busy: 30, width: 1280, height: 720 });
    await page.evaluate(async () => {
      const sender = client.publisher.stream.getRTCPeerConnection().getSenders().find(({ track }) => track?.kind === "video");
      await sender.setParameters({ ...sender.getParameters(), degradationPreference: "maintain-resolution" }); // else both change at once
    });
    await sleep(10000); // until its bit rate has settled
    const during = async (ms) => {
      const [before, after] = [await page.evaluate(() => client.stats("outbound-rtp")), (await sleep(ms), await page.evaluate(() => client.stats("outbound-rtp")))];
      if (after.frameWidth !== 1280) throw new Error(`the size became ${after.frameWidth}x${after.frameHeight}`);
      return Object.fromEntries(["qpSum", "framesEncoded", "keyFramesEncoded", "bytesSent", "timestamp"].map((key) => [key, after[key] - before[key]]));
    };
    const sum = (all) => all.reduce((a, b) => Object.fromEntries(Object.keys(a).map((key) => [key, a[key] + b[key]])));
    const plain = [], recorded = [];
    for (let i = 0; i < pairs; i++) {
      plain.push(await during(60000 / pairs));
      const { id } = await startRecording(studio, { outputMode: "INDIVIDUAL" });
      await sleep(1000); // the keyframes of the start
      recorded.push(await during(60000 / pairs));
      await stopRecording(studio, id);
      await sleep(1000);
    }
    const [without, with_] = [sum(plain), sum(recorded)];
    const quantizer = ({ qpSum, framesEncoded }) => qpSum / framesEncoded, fps = ({ framesEncoded, timestamp }) => framesEncoded / (timestamp / 1000);
    console.log(`without and with a recording: ${[without, with_].map((one) => `${one.keyFramesEncoded} keyframes, ${Math.round((one.bytesSent * 8) / one.timestamp)} kbps`).join("; ")}`);
    report({ figure: "INDIVIDUAL of a busy 720p stream: mean quantizer (0 to 127)", value: quantizer(with_), most: 1.1 * quantizer(without), reference: "not recorded", referenceValue: quantizer(without) });
    report({ figure: "INDIVIDUAL of a busy 720p stream: frames that are sent", value: fps(with_), unit: "fps", least: 0.95 * fps(without), reference: "not recorded", referenceValue: fps(without) });
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
  await costOfKeyframes(report);
  await manyAtOnce(report);
}
