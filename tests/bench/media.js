// The media plane under load: packets forwarded, none lost, and what that costs above bare sockets and encryption.
import { execFileSync } from "node:child_process";

import { launch } from "../e2e/lib/browser.js";
import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { tool } from "./lib/paths.js";
import { coresDuring, threadsOf } from "./lib/process_time.js";
import { publishFrom } from "./lib/publisher.js";

function load(publishers, each, seconds, sessions) {
  try {
    return JSON.parse(execFileSync(tool("bench_load"), [publishers, each, seconds, sessions].map(String), { encoding: "utf8" }));
  } catch (error) {
    return JSON.parse(error.stdout); // packets were lost: the figures say how many
  }
}

export async function measure(report) {
  const floor = "recv, decrypt, encrypt, send";
  for (const [publishers, each, sessions] of [[4, 3, 1], [10, 9, 1], [10, 9, 2]]) {
    const result = load(publishers, each, 10, sessions);
    const name = `${result.peers} generated peers in ${sessions} session${sessions > 1 ? "s" : ""}`;
    report({ figure: `${name}: packets lost`, value: result.expected - result.received, most: 0 });
    report({ figure: `${name}: media plane`, value: result.cores * 100, unit: "% of a core", reference: floor, referenceValue: result.floorCores * 100 });
    report({ figure: `${name}: peak memory, both sides`, value: result.peak_MB, unit: "MB" });
  }
  await chromium(report);
}

/** Four participants in Chromium: each publishes and sees the three others. */
async function chromium(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    const { body: session } = await studio.call("POST", "/openvidu/api/sessions", {});
    const pages = [];
    for (let i = 0; i < 4; i++) pages.push(await publishFrom(browser, studio, session.sessionId));
    for (const page of pages) await until("three videos", () => page.evaluate(() => Object.values(client.decoded()).filter((p) => p.frames > 5).length === 3), 60000);
    await sleep(3000);
    const plane = () => threadsOf(studio.pid, "transport");
    const cores = await coresDuring(() => plane().reduce((sum, thread) => sum + thread.cpu_s, 0), 10000);
    report({ figure: "16 Chromium peers: media plane", value: cores * 100, unit: "% of a core", most: 8 });
    report({ figure: "16 Chromium peers: threads of the media plane", value: plane().length, most: 4 });
  } finally {
    await browser.close();
    await studio.stop();
  }
}
