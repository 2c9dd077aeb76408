// Whether audio and video of a composed recording are together, and heard, after what networks and machines do to a
// sender in Chromium. Needs root, for network namespaces. Runs only when it is named.
import path from "node:path";

import { openClient } from "../e2e/lib/browser.js";
import { beepTimes, beepsAfterFlashes, lateness } from "../e2e/lib/movie.js";
import { createNetwork, obstacle } from "../e2e/lib/network.js";
import { sleep } from "../e2e/lib/studio.js";
import { treeOf } from "./lib/process_time.js";
import { stopRecording, startRecording } from "./lib/stage.js";

const before_s = 7;
const settling_s = 1.5; // from the event's end until it has to be right again
const after_s = 14;

/** What happens to the sender, and for how many seconds it lasts. */
const events = {
  "nothing": async () => {},
  "390 ms more": ({ network }) => network.impair({ delay_ms: 390 }),
  "a microphone that stalls for 1.5 s": ({ page }) => page.evaluate(async () => {
    await contexts[0].suspend();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await contexts[0].resume();
  }),
  "an outage of 5 s": async ({ network }) => {
    network.impair({ loss_percent: 100 });
    await sleep(5000);
    network.repair();
  },
  "5 % loss and 150 ms of round trip": ({ network }) => network.impair({ loss_percent: 5, delay_ms: 75 }),
  "a machine that sleeps for 2 s": async ({ pids }) => {
    for (const pid of pids()) process.kill(pid, "SIGSTOP");
    await sleep(2000);
    for (const pid of pids()) process.kill(pid, "SIGCONT");
  },
};

export async function measure(report) {
  if (obstacle) throw new Error(obstacle);
  const network = await createNetwork({ wire: true });
  try {
    const studio = await network.startStudio();
    const before = treeOf(process.pid);
    const browser = await network.farBrowser();
    const pids = () => treeOf(process.pid).filter((pid) => !before.includes(pid));
    for (const [name, happen] of Object.entries(events)) {
      const { body: session } = await studio.call("POST", "/openvidu/api/sessions", {});
      const { body } = await studio.call("POST", `/openvidu/api/sessions/${session.sessionId ?? session.id}/connection`, {});
      const page = await openClient(browser, { url: studio.pageUrl }, "2.32");
      await page.evaluate(() => {
        window.contexts = [];
        window.AudioContext = class extends AudioContext {
          constructor(...given) {
            super(...given);
            contexts.push(this);
          }
        };
      });
      await page.evaluate((token) => client.join(token, "P"), body.token);
      await page.evaluate(() => client.publish({ color: "#101010", flash: true }));
      await sleep(4000);
      const { id } = await startRecording(studio, { session: session.id, resolution: "640x480" });
      const begun = Date.now();
      await sleep(before_s * 1000);
      const from_s = (Date.now() - begun) / 1000;
      await happen({ network, page, pids });
      const until_s = (Date.now() - begun) / 1000;
      await sleep(after_s * 1000);
      await stopRecording(studio, id);
      network.repair();
      await page.context().close();
      tell(report, name, path.join(studio.recordings, id, `${id}.mp4`), from_s, until_s);
    }
  } finally {
    await network.close();
  }
}

function tell(report, name, file, from_s, until_s) {
  const { pairs } = beepsAfterFlashes(file, 1);
  const beeps = beepTimes(file);
  const median_ms = (from, to) => lateness(pairs.filter(({ at }) => at >= from && at < to)).median * 1000;
  const settled_s = until_s + settling_s;
  const usual = median_ms(1, from_s - 0.5);
  const offsets = lateness(pairs.filter(({ at }) => at >= settled_s)).offsets.map((late) => Math.round(late * 1000));
  console.log(`${name}: before ${Math.round(usual)} ms; after ${offsets.join(", ")}; beeps ${beeps.map((at) => at.toFixed(2)).join(" ")}`);
  report({ figure: `${name}: A/V offset afterwards, median, either way`, value: Math.abs(median_ms(settled_s, Infinity)), unit: "ms", most: 40, reference: "before", referenceValue: Math.abs(usual) });
  // What was not sent can't be heard: holes count on either side of it.
  const parts = [beeps.filter((at) => at < from_s), beeps.filter((at) => at >= settled_s)];
  const missing = parts.flatMap((part) => part.slice(1).map((at, i) => Math.round(at - part[i]) - 1)).reduce((a, b) => a + b, 0);
  const heard = parts[0].length + parts[1].length;
  report({ figure: `${name}: beeps heard outside of it`, value: (heard / (heard + missing)) * 100, unit: "%", least: 95 });
}
