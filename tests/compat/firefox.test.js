// Firefox ESR beside Chromium. Tests that begin with the name of a case are OpenVidu's own (docs/compatibility.md).
import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";

import { unpack } from "../e2e/lib/archive.js";
import { haveFirefox, launchFirefox } from "../e2e/lib/firefox.js";
import { busyNow } from "../e2e/lib/load.js";
import { beepsAfterFlashes, colorBetweenFlashes, complaints, near, probe } from "../e2e/lib/movie.js";
import { secret, sleep, until } from "../e2e/lib/studio.js";
import { nodeClient } from "./lib/clients.js";
import { enter, newest, seen } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const { OpenVidu } = nodeClient(newest);
const red = [192, 32, 32], blue = [32, 64, 192], green = [32, 160, 64];
const skip = haveFirefox ? false : "there is no firefox-esr";
let firefox, openvidu;

async function begin() {
  firefox = await launchFirefox();
  openvidu = new OpenVidu(scene.studio.url, secret);
}
const scene = skip ? {} : useScene({}, begin);
after(() => firefox?.close());

const join = async (browser, session, options) => enter(browser, scene.studio, (await session.createConnection()).token, options);
const close = (participants) => Promise.all(participants.map(({ page }) => page.context().close()));

/** A source of client-page.js: of one color, with a tone or with flash and beep. */
const publish = async (person, options) => (person.streamId = await person.page.evaluate((o) => client.publish(o), options));

const seesColor = (person, streamId, color) =>
  until(`${color} of ${streamId}`, async () => {
    const video = (await person.page.evaluate(() => client.decoded()))[streamId];
    return video && video.frames > 5 && near(video.color, color);
  }, 30000);

test("each sees the other, muting and another track are told, and who reloads comes back", { skip }, async () => {
  const session = await openvidu.createSession();
  const fox = await join(firefox, session, { name: "Fox" });
  const chrome = await join(scene.browser, session, { name: "Chrome" });
  await publish(fox, { color: "#c02020", tone: 440, width: 320, height: 240 });
  await publish(chrome, { color: "#2040c0", tone: 330, width: 320, height: 240 });
  await seesColor(fox, chrome.streamId, blue);
  await seesColor(chrome, fox.streamId, red);
  if (process.env.SCREENSHOTS) await takeScreenshots(fox, chrome);
  for (const [from, to] of [[fox, chrome], [chrome, fox]]) {
    assert.deepEqual(await to.tracks(from.streamId), { audio: 1, video: 1 });
    await from.page.evaluate(() => client.publisher.publishAudio(false));
    await to.sees({ type: "streamPropertyChanged", property: "audioActive", value: false, reason: "publishAudio" });
    await from.page.evaluate(() => client.publisher.publishVideo(false));
    await to.sees({ type: "streamPropertyChanged", property: "videoActive", value: false, reason: "publishVideo" });
    await from.page.evaluate(() => client.publisher.publishVideo(true));
    await from.page.evaluate(() => client.publisher.replaceTrack(client.source({ color: "#20a040", width: 320, height: 240 }).video));
    await to.sees({ type: "streamPropertyChanged", property: "videoTrack", reason: "trackReplaced" });
    await seesColor(to, from.streamId, green);
  }
  const { body } = await scene.studio.call("GET", `/openvidu/api/sessions/${session.sessionId}/connection/${fox.id}`);
  assert.match(body.platform, /^Firefox/);

  const gone = fox.streamId;
  await fox.page.reload();
  await chrome.sees({ type: "streamDestroyed", id: gone });
  await chrome.sees({ type: "connectionDestroyed", id: fox.id });
  const again = await join(firefox, session, { name: "Fox" });
  await publish(again, { color: "#c02020", width: 320, height: 240 });
  await seesColor(chrome, again.streamId, red);
  await seesColor(again, chrome.streamId, green);
  await close([fox, again, chrome]);
});

/** One session in both browsers, for docs/compatibility.md. */
async function takeScreenshots(fox, chrome) {
  for (const [person, name] of [[fox, "Firefox"], [chrome, "Chromium"]]) {
    await person.page.evaluate((who) => {
      document.querySelectorAll("h1, p").forEach((text) => text.remove());
      document.querySelectorAll("video").forEach((video) => (video.style.cssText = "width: 320px; margin: 8px"));
      const own = document.body.appendChild(document.createElement("video"));
      Object.assign(own, { autoplay: true, muted: true, srcObject: client.publisher.stream.getMediaStream() });
      own.style.cssText = "width: 320px; margin: 8px";
      document.body.prepend(Object.assign(document.createElement("h2"), { textContent: `${who}: what it gets, and what it sends` }));
      return own.play();
    }, name);
    await person.page.screenshot({ path: path.join(process.env.SCREENSHOTS, `${name.toLowerCase()}.png`) });
  }
}

test("oneToOneFirefox: two participants see and hear each other", { skip }, async () => {
  const session = await openvidu.createSession();
  const participants = [await join(firefox, session, { publish: {} }), await join(firefox, session, { publish: {} })];
  await seen(participants, "connectionCreated", 4);
  await seen(participants, "streamPlaying", 4);
  for (const [i, person] of participants.entries()) for (const id of [null, participants[1 - i].streamId]) assert.deepEqual(await person.tracks(id), { audio: 1, video: 1 });
  await Promise.all(participants.map((person) => person.leave()));
});

test("oneRemoteSubscriptionFirefox: a participant alone sees what the server sends back", { skip }, async () => {
  const session = await openvidu.createSession();
  const person = await join(firefox, session, { publish: { loopback: true } });
  await person.sees({ type: "own streamPlaying" });
  assert.deepEqual(await person.tracks(), { audio: 1, video: 1 });
  await until("frames come back", () => person.page.evaluate(async () => (await client.stats("inbound-rtp"))?.framesDecoded > 5));
  await person.leave();
});

test("crossBrowserTest: Chromium and Firefox with their own devices", { skip }, async () => {
  const session = await openvidu.createSession();
  const participants = [await join(scene.browser, session, { publish: {} }), await join(firefox, session, { publish: {} })];
  await seen(participants, "connectionCreated", 4);
  await seen(participants, "streamPlaying", 4);
  for (const [i, person] of participants.entries()) for (const id of [null, participants[1 - i].streamId]) assert.deepEqual(await person.tracks(id), { audio: 1, video: 1 });
  await Promise.all(participants.map((person) => person.leave()));
});

test("a screen of Firefox is one for the others", { skip }, async () => {
  const session = await openvidu.createSession();
  const [fox, chrome] = [await join(firefox, session), await join(scene.browser, session)];
  await fox.page.evaluate(() => client.shareCanvas(640, 360));
  await fox.publish({ videoSource: "screen", resolution: undefined });
  await chrome.sees({ type: "streamPlaying", id: fox.streamId });
  assert.match(fox.streamId, /^str_SCR_/);
  assert.equal(await chrome.page.evaluate((id) => client.videos[id].stream.typeOfVideo, fox.streamId), "SCREEN");
  await until("frames", async () => (await chrome.page.evaluate(() => client.decoded()))[fox.streamId].frames > 5);
  await Promise.all([fox.leave(), chrome.leave()]);
});

/** Flash and beep together. When the machine has too much to do the browser lets them drift; then that is skipped. */
function inStep(t, file, what) {
  const { offsets, median } = beepsAfterFlashes(file);
  console.log(`${what}: beep after flash, median ${Math.round(median * 1000)} ms of ${offsets.length}`);
  return t.test(`${what} beeps as it flashes`, { skip: busyNow() }, () => assert.ok(Math.abs(median) < 0.15, `${offsets}`));
}

test("Firefox beside Chromium is recorded in every mode", { skip }, async (t) => {
  const session = await openvidu.createSession({ defaultRecordingProperties: { outputMode: "COMPOSED_QUICK_START" } });
  const [fox, chrome] = [await join(firefox, session, { subscribes: false }), await join(scene.browser, session, { subscribes: false })];
  await publish(fox, { color: "#c02020", flash: true });
  await publish(chrome, { color: "#2040c0" });
  await sleep(1500);
  const record = async ({ sessionId }, properties, seconds) => {
    const { id } = await openvidu.startRecording(sessionId, properties);
    await sleep(seconds * 1000);
    const stopped = await openvidu.stopRecording(id);
    assert.equal(stopped.status, "ready");
    return { ...stopped, folder: path.join(scene.studio.recordings, id) };
  };
  const quick = await record(session, { name: "quick" }, 3);
  assert.equal(quick.properties.outputMode, "COMPOSED_QUICK_START");
  const grid = path.join(quick.folder, "quick.mp4");
  assert.equal(complaints(grid), "");
  for (const [i, color] of [red, blue].entries()) {
    const look = colorBetweenFlashes(grid, 1.5, 1280, [320 + 640 * i, 360]);
    assert.ok(near(look, color), `tile ${i} is ${look}`);
  }

  const individual = await record(session, { name: "each", outputMode: "INDIVIDUAL" }, 6);
  const zip = unpack(path.join(individual.folder, "each.zip"));
  assert.deepEqual(zip.json.files.map(({ streamId }) => streamId).sort(), [fox.streamId, chrome.streamId].sort());
  const file = path.join(zip.folder, `${fox.streamId}.webm`);
  assert.deepEqual(probe(file).streams.map((s) => s.codec_name).sort(), ["opus", "vp8"]);
  assert.equal(complaints(file), "");
  const { ovation } = (await scene.studio.call("GET", `/openvidu/api/recordings/${individual.id}?ovation`)).body;
  const { soundLate } = ovation.health.streams.find((one) => one.file === path.basename(file));
  assert.ok(Math.abs(soundLate) <= 40, `${soundLate} ms by the sender's clocks`);
  await inStep(t, file, "INDIVIDUAL");

  const audio = await record(session, { name: "audio", hasVideo: false }, 2);
  assert.deepEqual(probe(path.join(audio.folder, "audio.webm")).streams.map((s) => s.codec_name), ["opus"]);

  const plain = await openvidu.createSession();
  const alone = await join(firefox, plain, { subscribes: false });
  await publish(alone, { color: "#20a040", flash: true });
  await sleep(1500);
  const composed = path.join((await record(plain, { name: "alone", outputMode: "COMPOSED" }, 6)).folder, "alone.mp4");
  const look = colorBetweenFlashes(composed, 2, 1280, [640, 360]);
  assert.ok(near(look, green), `${look}`);
  await inStep(t, composed, "COMPOSED");
});
