// IP cameras of this build beside another one (BENCH_BESIDE): those that pass, one that is transcoded, and how soon one is there.
import path from "node:path";

import { startCamera } from "../e2e/lib/camera.js";
import { sleep, startStudio } from "../e2e/lib/studio.js";
import { compare, pairs, requireBoth } from "./lib/beside.js";
import { coresDuring, cpuOf, memoryTogether_MB, treeOf } from "./lib/process_time.js";

const many = 4;
const seconds = 15;

async function connectTo(studio, camera) {
  const begun = performance.now();
  const { status, body } = await studio.call("POST", "/openvidu/api/sessions/bench/connection", { type: "IPCAM", rtspUri: camera.uri, networkCache: 200, onlyPlayWithSubscribers: false });
  if (status !== 200) throw new Error(`the camera was answered ${status} ${JSON.stringify(body)}`);
  return performance.now() - begun;
}

/** What each of `count` cameras costs above the server alone. `properties`: of the session. */
async function costOf(from, camera, count, properties = {}) {
  const studio = await startStudio({}, { executable: path.join(from, "bin/ovation") });
  try {
    await studio.call("POST", "/openvidu/api/sessions", { customSessionId: "bench", ...properties });
    const all = () => treeOf(studio.pid);
    const before_MB = memoryTogether_MB(all());
    const idle = await coresDuring(() => cpuOf(all()), 5000);
    let connecting_ms = 0;
    for (let i = 0; i < count; i++) connecting_ms += (await connectTo(studio, camera)) / count;
    await sleep(5000);
    const busy = await coresDuring(() => cpuOf(all()), seconds * 1000);
    return { cores: (busy - idle) / count, memory_MB: (memoryTogether_MB(all()) - before_MB) / count, connecting_ms };
  } finally {
    await studio.stop();
  }
}

export async function measure(report) {
  requireBoth(["bin/ovation"]);
  const camera = await startCamera({ codec: "h264" });
  try {
    const passing = await pairs((from) => costOf(from, camera, many));
    const of = (all, name) => all.map((pair) => pair.map((one) => one[name]));
    compare(report, "a camera of H.264 that passes", undefined, of(passing, "cores"));
    compare(report, "… memory", undefined, of(passing, "memory_MB"), "MB");
    compare(report, "… until it is answered", undefined, of(passing, "connecting_ms"), "ms");
    const transcoded = await pairs((from) => costOf(from, camera, 1, { forcedVideoCodec: "VP8", allowTranscoding: true }));
    compare(report, "a camera of H.264 that is sent as VP8", undefined, of(transcoded, "cores"));
    compare(report, "… memory", undefined, of(transcoded, "memory_MB"), "MB");
  } finally {
    await camera.stop();
  }
}
