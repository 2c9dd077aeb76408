// What 20 000 finished recordings cost those who have nothing to do with them: a ping, and the turns of the engine thread, beside
// the same with none. Meanwhile a client lists all of them, and others join and leave. BENCH_SECONDS says for how long (20),
// BENCH_RECORDINGS how many they are.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { get } from "../attack/lib/target.js";
import { join } from "../attack/lib/wire.js";
import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { tool } from "./lib/paths.js";
import { coresDuring, cpuOf, median, percentile } from "./lib/process_time.js";
import { fill } from "./lib/recordings.js";

const many = Number(process.env.BENCH_RECORDINGS || 20000);
const seconds = Number(process.env.BENCH_SECONDS || 20);
const from = "127.0.0.1";

export async function measure(report) {
  const [none, all] = [await look(0), await look(many)];
  const compare = (figure, name, more = {}) => report({ figure, value: all[name], unit: "ms", reference: "none", referenceValue: none[name], ...more });
  compare(`ping with ${many} recordings, median`, "median_ms");
  compare(`ping with ${many} recordings, 99 %`, "percentile_ms");
  compare(`ping with ${many} recordings, slowest`, "slowest_ms");
  compare(`engine thread with ${many} recordings, longest turn, waiting for a core left out`, "turn_ms", { most: 20 });
  compare(`list of ${many} recordings`, "list_ms");
  report({ figure: `idle with ${many} recordings`, value: all.idle_cores, unit: "cores", reference: "none", referenceValue: none.idle_cores });
}

async function look(count) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-library-"));
  fill(path.join(folder, "data/ovation-studio/recordings"), count);
  const studio = await startStudio({}, { executable: tool("bench_stage"), args: ["1"], holdsStdin: true, folder, patience_ms: 120000 });
  try {
    await until("the participant is there", () => studio.log().includes("ready"));
    const listed = (await studio.call("GET", "/openvidu/api/recordings")).body.count;
    if (listed !== count) throw new Error(`${listed} recordings are listed`);
    const client = await join(studio, { from });
    await sleep(3000); // the folder has been looked at again
    const idle_cores = await coresDuring(() => cpuOf([studio.pid]), 10000);
    studio.say("watch");
    const end = Date.now() + seconds * 1000;
    const [pings, lists] = await Promise.all([ping(client, end), list(studio, end), comeAndGo(studio, end)]);
    client.socket.terminate();
    studio.say("turns");
    const turns = JSON.parse(await until("the figures", () => studio.log().split("\n").find((text) => text.startsWith('{"above20ms"'))));
    console.log(`${count} recordings: ${pings.length} pings, ${lists.length} lists; the longest event (${turns.longestEvent_ms.toFixed(1)} ms) went to ${turns.receiver}`);
    return { median_ms: median(pings), percentile_ms: percentile(pings, 99), slowest_ms: Math.max(...pings), list_ms: median(lists), turn_ms: turns.longestOwn_ms, idle_cores };
  } finally {
    await studio.stop();
  }
}

async function ping(client, end) {
  const all = [];
  while (Date.now() < end) {
    const begun = performance.now();
    await client.request("ping", { interval: 5000 });
    all.push(performance.now() - begun);
    await sleep(10);
  }
  return all;
}

async function list(studio, end) {
  const all = [];
  while (Date.now() < end) {
    const { ms, status } = await get(studio.port, "/openvidu/api/recordings");
    if (status !== 200) throw new Error(`the list answered ${status}`);
    all.push(ms);
    await sleep(500);
  }
  return all;
}

async function comeAndGo(studio, end) {
  while (Date.now() < end) {
    (await join(studio, { from })).socket.terminate();
    await sleep(200);
  }
}
