// Whether audio and video are still in sync after half an hour, in real time. Runs only when it is named.
import path from "node:path";

import { launch } from "../e2e/lib/browser.js";
import { beepsAfterFlashes, lateness } from "../e2e/lib/movie.js";
import { sleep, startStudio } from "../e2e/lib/studio.js";
import { publishFrom } from "./lib/publisher.js";
import { startRecording, stopRecording } from "./lib/stage.js";

const minutes = Number(process.env.BENCH_DRIFT_MINUTES || 30);

export async function measure(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    await studio.call("POST", "/openvidu/api/sessions", { customSessionId: "bench" });
    await publishFrom(browser, studio, "bench", { color: "#101010", flash: true });
    await sleep(2500);
    const { id } = await startRecording(studio, { resolution: "320x240" });
    await sleep(minutes * 60000);
    await stopRecording(studio, id);
    const { pairs } = beepsAfterFlashes(path.join(studio.recordings, id, `${id}.mp4`));
    const late = (from, to) => {
      const { offsets, median } = lateness(pairs.filter(({ at }) => at >= from && at < to));
      if (offsets.length < 20) throw new Error(`only ${offsets.length} flashes with a beep from ${from} s on`);
      return median * 1000;
    };
    for (let at = 0; at < minutes * 60; at += 120) console.log(`${at} s: ${late(at, at + 120).toFixed(0)} ms`);
    const [first, last] = [late(0, 60), late(minutes * 60 - 60, Infinity)];
    report({ figure: "A/V offset in the first minute, median, either way", value: Math.abs(first), unit: "ms", most: 40 });
    report({ figure: `A/V offset after ${minutes} minutes, median, either way`, value: Math.abs(last), unit: "ms", most: 40, reference: "first minute", referenceValue: Math.abs(first) });
  } finally {
    await browser.close();
    await studio.stop();
  }
}
