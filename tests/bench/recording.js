// How long starting and stopping a recording take, and whether its audio and video are in sync.
import path from "node:path";

import { unpack } from "../e2e/lib/archive.js";
import { launch } from "../e2e/lib/browser.js";
import { beepsAfterFlashes } from "../e2e/lib/movie.js";
import { sleep, startStudio } from "../e2e/lib/studio.js";
import { median, percentile } from "./lib/process_time.js";
import { publishFrom } from "./lib/publisher.js";
import { startRecording, startStage, stopRecording } from "./lib/stage.js";

const rounds = 20;

export async function measure(report) {
  const studio = await startStage(2);
  try {
    await sleep(2000);
    const starts = [], stops = [];
    for (let i = 0; i < rounds; i++) {
      const { id, ms } = await startRecording(studio);
      starts.push(ms);
      await sleep(1500);
      stops.push((await stopRecording(studio, id)).ms);
    }
    report({ figure: "recordings/start to started, median", value: median(starts), unit: "ms", most: 500 });
    report({ figure: "recordings/start to started, 99th percentile", value: percentile(starts, 99), unit: "ms" });
    report({ figure: "stop to ready, 1.5 s recording, median", value: median(stops), unit: "ms" });
    const { id } = await startRecording(studio);
    await sleep(60000);
    report({ figure: "stop to ready, one-minute recording", value: (await stopRecording(studio, id)).ms, unit: "ms", most: 1000, reference: "1.5 s recording", referenceValue: median(stops) });
  } finally {
    await studio.stop();
  }
  await step(report);
}

/**
 * How long after the call that starts a recording its first frame was sent: flashes begin with the seconds of this
 * machine's clock. Composed, a frame is in the file a playout delay later, and so is the last one.
 */
async function firstFrames(report, studio) {
  for (const outputMode of ["COMPOSED", "INDIVIDUAL"]) {
    const after_ms = [];
    for (let i = 0; i < rounds / 2; i++) {
      await sleep(1500); // until the next composer is ready
      const called = Date.now();
      const { id } = await startRecording(studio, { outputMode });
      await sleep(2600);
      await stopRecording(studio, id);
      const folder = path.join(studio.recordings, id);
      const file = outputMode === "COMPOSED" ? path.join(folder, `${id}.mp4`) : onlyVideo(unpack(path.join(folder, `${id}.zip`)));
      const { flashes } = beepsAfterFlashes(file, 1);
      const late = (((-(called + flashes.at(-1) * 1000)) % 1000) + 1000) % 1000;
      after_ms.push(late > 800 ? late - 1000 : late); // a source draws up to 33 ms late
    }
    report({ figure: `start to what the first frame shows, ${outputMode}, median`, value: median(after_ms), unit: "ms", most: 300 });
  }
}

const onlyVideo = ({ folder, names }) => path.join(folder, names.find((name) => name.endsWith(".webm")));

async function step(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    await studio.call("POST", "/openvidu/api/sessions", { customSessionId: "bench" });
    await publishFrom(browser, studio, "bench", { color: "#101010", flash: true });
    await sleep(2500);
    const { id } = await startRecording(studio);
    await sleep(12000);
    await stopRecording(studio, id);
    const { median: late } = beepsAfterFlashes(path.join(studio.recordings, id, `${id}.mp4`), 8);
    await firstFrames(report, studio);
    report({ figure: "A/V offset of a Chromium publisher, median, either way", value: Math.abs(late) * 1000, unit: "ms", most: 40 });
  } finally {
    await browser.close();
    await studio.stop();
  }
}
