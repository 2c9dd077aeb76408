// How long the engine thread is away from its event loop: with two recordings, 200 finished ones in the folder and a
// client that calls REST all the time. BENCH_MINUTES says for how long (1).
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { tool } from "./lib/paths.js";
import { fill } from "./lib/recordings.js";
import { askTurns, reportTurns, startRecording, stopRecording } from "./lib/stage.js";

const minutes = Number(process.env.BENCH_MINUTES || 1);
const finished = 200;

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-turns-"));
  fill(path.join(folder, "data/ovation-studio/recordings"), finished);
  const studio = await startStudio({}, { executable: tool("bench_stage"), args: ["3", "1"], holdsStdin: true, folder });
  try {
    await until("the participants are there", () => studio.log().includes("ready"));
    const listed = (await studio.call("GET", "/openvidu/api/recordings")).body.count;
    if (listed !== finished) throw new Error(`${listed} recordings are listed`);
    await sleep(2000);
    studio.say("watch");
    const composed = await startRecording(studio);
    const streams = await startRecording(studio, { outputMode: "INDIVIDUAL", ovation: { concurrent: true } });
    let calls = 0;
    for (const end = Date.now() + minutes * 60000; Date.now() < end; ) calls += await round(studio, composed.id, calls);
    await stopRecording(studio, streams.id);
    await stopRecording(studio, composed.id);
    for (const id of [streams.id, composed.id]) await ok(studio, "DELETE", `/openvidu/api/recordings/${id}`);
    const turns = await askTurns(studio);
    console.log(`${calls} calls`);
    reportTurns(report, "engine thread", minutes, turns, 20);
  } finally {
    await studio.stop();
  }
}

/** What a busy client does: looks at everything, and pauses, resumes and marks now and then. */
async function round(studio, id, before) {
  await ok(studio, "GET", "/openvidu/api/recordings");
  await ok(studio, "GET", "/openvidu/api/sessions");
  await ok(studio, "GET", `/openvidu/api/recordings/${id}`);
  if (before % 10 < 3) {
    await ok(studio, "POST", `/openvidu/api/recordings/pause/${id}`);
    await ok(studio, "POST", `/openvidu/api/recordings/resume/${id}`);
  }
  if (before % 100 < 3) await ok(studio, "POST", `/openvidu/api/recordings/markers/${id}`, { name: "mark" });
  await sleep(20);
  return 3;
}

async function ok(studio, method, target, body) {
  const answer = await studio.call(method, target, body);
  // An MP4 holds 255 chapters: more are refused, which is an answer.
  if (answer.status >= 300 && !(answer.status === 409 && target.includes("markers"))) throw new Error(`${method} ${target} answered ${answer.status}`);
}
