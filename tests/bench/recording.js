// How long starting and stopping a recording take, and whether its audio and video are in sync.
import path from "node:path";

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
    report({ figure: "A/V offset of a Chromium publisher, median, either way", value: Math.abs(late) * 1000, unit: "ms", most: 40 });
  } finally {
    await browser.close();
    await studio.stop();
  }
}
