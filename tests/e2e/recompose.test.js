// ovation recompose: what it makes of an INDIVIDUAL recording is what the same session looked and sounded like when it was composed live.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, require } from "./lib/browser.js";
import { beepTimes, colorsOfHalves, complaints, near, packetTimes } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { executable, secret, sleep, startStudio } from "./lib/studio.js";

const { OpenVidu, Recording } = require("openvidu-node-client");
const { Status } = Recording;
const fps = 25;
const frame_s = 1 / fps, audio_s = 0.02;
let studio, browser, openvidu;

before(async () => {
  studio = await startStudio();
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  await browser?.close();
  await studio?.stop();
});

async function record(session, body) {
  const { status, body: started } = await studio.call("POST", "/openvidu/api/recordings/start", { session: session.sessionId, ...body });
  assert.equal(status, 200, JSON.stringify(started));
  return started.id;
}

/** Asked again: by how many ms at most this process was woken late in the meantime. */
function watchLateness() {
  let last = performance.now(), most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function stop(id) {
  assert.equal((await openvidu.stopRecording(id)).status, Status.ready);
}

function recompose(zip, target) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  execFileSync(executable, ["recompose", zip, "--size", "1280x720", "--fps", String(fps), "-o", target], { env, stdio: ["ignore", "ignore", "inherit"] });
}

const nearest = (times, at) => times.reduce((best, time) => (Math.abs(time - at) < Math.abs(best - at) ? time : best), Infinity);

/** How much later the same is in the live movie, in seconds: it began at another moment, and waits for packets that are late. */
function shiftOf(live, again, about) {
  const shifts = again.map((at) => nearest(live, at + about) - at).sort((a, b) => a - b);
  return shifts[Math.floor(shifts.length / 2)];
}

test("a session is the same when it is composed live and afterwards, within a frame and 20 ms", async (t) => {
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  const ben = await join(browser, studio, session, { name: "Ben" });
  await ana.publish({ color: "#c02020", flash: true });
  await sleep(2500); // until its bit rate has settled
  const composed = await record(session, { outputMode: "COMPOSED", name: "live", resolution: "1280x720", frameRate: fps });
  const individual = await record(session, { outputMode: "INDIVIDUAL", name: "streams", ovation: { concurrent: true } });
  const lateness = watchLateness();
  await sleep(3000);
  await ben.publish({ color: "#2040c0" });
  await sleep(4000);
  await ben.unpublish();
  await sleep(2500);
  const late_ms = lateness();
  await stop(individual);
  await stop(composed);

  const live = path.join(studio.recordings, composed, "live.mp4"), again = path.join(studio.folder, "again.mp4");
  recompose(path.join(studio.recordings, individual, "streams.zip"), again);
  assert.equal(complaints(again), "");
  const [liveBeeps, beeps] = [live, again].map(beepTimes);
  const { createdAt: liveAt } = await openvidu.getRecording(composed);
  const { createdAt } = await openvidu.getRecording(individual);
  const shift = shiftOf(liveBeeps, beeps, (createdAt - liveAt) / 1000);
  const inner = beeps.slice(1, -1); // the first and the last may be cut
  assert.ok(inner.length >= 6, `${beeps}`);
  const farthest = Math.max(...inner.map((at) => Math.abs(nearest(liveBeeps, at + shift) - shift - at)));
  console.log(`the live one is ${Math.round(shift * 1000)} ms later; its beeps are ${(farthest * 1000).toFixed(1)} ms away at most`);

  const [liveColors, colors] = [live, again].map(colorsOfHalves), [liveTimes, times] = [live, again].map((file) => packetTimes(file, "v"));
  assert.deepEqual([liveColors.length, colors.length], [liveTimes.length, times.length]);
  const same = (a, b) => a.every((color, half) => near(color, b[half]));
  const unlike = times.filter((time, i) => time > 0.5 && time < times.at(-1) - 0.5 &&
    !liveTimes.some((then, j) => Math.abs(then - shift - time) <= frame_s + audio_s && same(colors[i], liveColors[j])));
  const seen = (wanted) => colors.filter(([, right]) => near(right, wanted)).length;
  const [red, blue, white] = [[192, 32, 32], [32, 64, 192], [255, 255, 255]].map(seen);
  console.log(`of ${times.length} frames ${red} show Ana at the right, ${blue} Ben; ${unlike.length} are in no frame near`);
  assert.ok(red > 2 * fps && blue > 3 * fps && white > 0, "Ana is alone, Ben is there, and Ana flashes");
  if ((unlike.length || farthest > audio_s) && late_ms > 1000 * frame_s)
    return t.skip(`the machine was busy: a timer came ${Math.round(late_ms)} ms late`);
  assert.ok(farthest <= audio_s, `${farthest} s`);
  assert.deepEqual(unlike, []);
});
