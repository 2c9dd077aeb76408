// The ways to record: audio or video only, quick start, always, two at once, with pauses, markers and limits.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { unpack } from "./lib/archive.js";
import { launch, require } from "./lib/browser.js";
import { chapters, complaints, loudness, near, probe, shares, colorsAt } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu, Recording, RecordingLayout, RecordingMode } = require("openvidu-node-client");
const { OutputMode, Status } = Recording;
const red = [192, 32, 32], blue = [32, 64, 192];
const api = "/openvidu/api/recordings";
let studio, browser, openvidu, session, ana, ben;

before(async () => {
  studio = await startStudio({ OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT: "0" });
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
  session = await openvidu.createSession({ customSessionId: "modes" });
  ana = await join(browser, studio, session);
  ben = await join(browser, studio, session);
  await ana.publish({ color: "#c02020", tone: 440 });
  await ben.publish({ color: "#2040c0", audio: false });
  await sleep(1500); // until the bit rate has settled
});
after(async () => {
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
});

const fileOf = (id, name) => path.join(studio.recordings, id, name);
const kinds = (file) => probe(file).streams.map((s) => s.codec_name).sort();

async function record(properties, pause = 2500) {
  const { id } = await openvidu.startRecording(session.sessionId, properties);
  await sleep(pause);
  return openvidu.stopRecording(id);
}

test("audio only becomes Opus in a WebM, without thumbnail", async () => {
  const { id, status, url, duration, properties } = await record({ hasVideo: false, name: "audio" });
  assert.equal(status, Status.ready);
  assert.equal(url, `${studio.url}/openvidu/recordings/${id}/audio.webm`);
  assert.deepEqual([properties.hasAudio, properties.hasVideo, properties.resolution], [true, false, undefined]);
  assert.deepEqual(readdirSync(path.join(studio.recordings, id)).sort(), [`.ovation.${id}`, `.recording.${id}`, "audio.webm"]);
  const file = fileOf(id, "audio.webm");
  assert.deepEqual(kinds(file), ["opus"]);
  assert.equal(complaints(file), "");
  assert.ok(loudness(file) > -30, `${loudness(file)} dB`);
  assert.ok(Math.abs(Number(probe(file).format.duration) - duration) < 0.1);
});

test("video only has no audio track", async () => {
  const { id, status, properties } = await record({ hasAudio: false, name: "video", resolution: "640x360", frameRate: 15 });
  assert.equal(status, Status.ready);
  assert.deepEqual([properties.hasAudio, properties.hasVideo, properties.resolution, properties.frameRate], [false, true, "640x360", 15]);
  const file = fileOf(id, "video.mp4");
  assert.deepEqual(kinds(file), ["h264"]);
  assert.equal(complaints(file), "");
  const [left, right] = colorsAt(file, 1.5, 640, [[160, 180], [480, 180]]);
  assert.ok(near(left, red) && near(right, blue), `${left} ${right}`);
});

test("what makes no sense is refused with its status", async () => {
  const start = (body) => studio.call("POST", `${api}/start`, { session: session.sessionId, ...body });
  const nothing = await start({ hasAudio: false, hasVideo: false });
  assert.equal(nothing.status, 422);
  assert.equal(nothing.body.path, "/openvidu/api/sessions");
  for (const [body, status] of [
    [{ recordingLayout: "SPIRAL" }, 400],
    [{ outputMode: "BEST" }, 400],
    [{ name: "a/b" }, 400],
    [{ resolution: "99x100" }, 422],
    [{ frameRate: 121 }, 422],
    [{ ovation: { maxDuration: -1 } }, 400],
    [{ ovation: { concurrent: "yes" } }, 400],
    [{ ovation: 1 }, 400],
  ]) {
    const answer = await start(body);
    assert.equal(answer.status, status, JSON.stringify(body));
    assert.ok(answer.body.message, JSON.stringify(body));
  }
  const defaults = await studio.call("POST", "/openvidu/api/sessions", { defaultRecordingProperties: { hasAudio: false, hasVideo: false } });
  assert.equal(defaults.status, 400);
  assert.equal((await studio.call("GET", "/openvidu/api/sessions/modes")).body.recording, false);
});

test("layouts change while it is recorded, pauses are left out, marks become chapters", async () => {
  const started = await openvidu.startRecording(session.sessionId, { recordingLayout: RecordingLayout.VERTICAL_PRESENTATION, name: "changes" });
  const { id } = started;
  assert.equal(started.properties.recordingLayout, "VERTICAL_PRESENTATION");
  const calls = [];
  const call = async (method, target, body) => {
    const answer = await studio.call(method, `${api}/${target}`, body);
    calls.push(answer.status);
    return answer.body;
  };
  let paused = 0;
  const begun = Date.now();
  const now = () => (Date.now() - begun - paused) / 1000; // about where the movie is
  const moments = {};
  const during = async (layout) => {
    await sleep(1200);
    moments[layout] = now();
    await sleep(800);
  };
  await during("VERTICAL_PRESENTATION");
  for (const layout of ["HORIZONTAL_PRESENTATION", "PICTURE_IN_PICTURE", "BEST_FIT"]) {
    assert.equal((await call("PATCH", id, { recordingLayout: layout })).recordingLayout, layout);
    await during(layout);
  }
  const markAt = now();
  assert.deepEqual((await call("POST", `markers/${id}`, { name: "Début" })).ovation.markers.map((m) => m.name), ["Début"]);
  await sleep(500);
  const pausedFrom = Date.now();
  assert.equal((await call("POST", `pause/${id}`)).ovation.paused, true);
  assert.equal((await call("POST", `pause/${id}`)).ovation.paused, true); // once more changes nothing
  await sleep(3000);
  assert.equal((await call("GET", `${id}?ovation`)).ovation.paused, true);
  assert.equal((await call("GET", id)).ovation, undefined); // an application of OpenVidu sees nothing of it
  assert.equal((await call("POST", `resume/${id}`)).ovation?.paused, undefined);
  paused = Date.now() - pausedFrom;
  await sleep(1000);
  await call("POST", `markers/${id}`, {});
  await sleep(500);
  assert.deepEqual(new Set(calls), new Set([200]));

  // What can't be done, while it runs and afterwards.
  const refused = async (method, target, body, status) => assert.equal((await studio.call(method, `${api}/${target}`, body)).status, status, `${method} ${target} ${JSON.stringify(body)}`);
  await refused("PATCH", id, {}, 400);
  await refused("PATCH", id, { recordingLayout: "SPIRAL" }, 400);
  await refused("PATCH", id, { recordingLayout: "CUSTOM" }, 409);
  await refused("POST", `markers/${id}`, "{", 400);
  await refused("POST", `markers/${id}`, { name: 7 }, 400);
  await refused("GET", `pause/${id}`, undefined, 405);
  const stopped = await openvidu.stopRecording(id);
  const whole = (Date.now() - begun - paused) / 1000;
  for (const [method, target, body] of [["POST", "pause/ID"], ["POST", "resume/ID"], ["POST", "markers/ID", { name: "x" }], ["PATCH", "ID", { recordingLayout: "BEST_FIT" }]]) {
    await refused(method, target.replace("ID", id), body, 409);
    await refused(method, target.replace("ID", "nothing"), body, 404);
  }

  assert.equal(stopped.status, Status.ready);
  console.log(`duration ${stopped.duration} s, ${whole.toFixed(2)} s by the clock without the pause of ${paused} ms`);
  assert.ok(Math.abs(stopped.duration - whole) < 1, `${stopped.duration} s of ${whole} s`);
  const file = fileOf(id, "changes.mp4");
  assert.equal(complaints(file), "");
  const seen = Object.fromEntries(Object.entries(moments).map(([layout, at]) => [layout, shares(file, at, [red, blue]).sort((a, b) => b - a)]));
  console.log(`share of the spotlight and of the other tile: ${JSON.stringify(seen)}`);
  for (const presentation of ["VERTICAL_PRESENTATION", "HORIZONTAL_PRESENTATION"]) {
    const [big, small] = seen[presentation];
    assert.ok(big > 0.55 && small > 0.02 && small < 0.21, `${presentation}: ${seen[presentation]}`);
  }
  assert.ok(seen.PICTURE_IN_PICTURE[0] > 0.85 && seen.PICTURE_IN_PICTURE[1] > 0.01, `${seen.PICTURE_IN_PICTURE}`);
  assert.ok(Math.abs(seen.BEST_FIT[0] - seen.BEST_FIT[1]) < 0.05 && seen.BEST_FIT[1] > 0.4, `${seen.BEST_FIT}`);
  const marked = chapters(file).filter((one) => one.title === "Début");
  assert.equal(marked.length, 1, JSON.stringify(chapters(file)));
  assert.ok(Math.abs(marked[0].seconds - markAt) < 0.7, `${marked[0].seconds} s of ${markAt} s`);
  assert.equal(chapters(file).length, 2, "a list and a text track have them, and each is there once");
  assert.deepEqual(probe(file).streams.filter((one) => one.codec_tag_string === "text").map((one) => one.codec_type), ["data"]);
  const page = await browser.newPage();
  const [duration, landed] = await page.evaluate((base64) => new Promise((resolve, reject) => {
    const video = document.createElement("video");
    video.muted = true;
    video.onerror = () => reject(new Error(video.error?.message));
    video.onloadeddata = () => (video.currentTime = video.duration / 2);
    video.onseeked = () => resolve([video.duration, video.currentTime]);
    video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "video/mp4" }));
  }), readFileSync(file).toString("base64"));
  await page.close();
  assert.ok(Math.abs(duration - stopped.duration) < 0.2 && Math.abs(landed - duration / 2) < 0.1, `Chromium: ${landed} s of ${duration} s`);
});

test("a session is recorded once, or composed and INDIVIDUAL at once when that is asked for", async () => {
  const start = (body) => studio.call("POST", `${api}/start`, { session: session.sessionId, ...body });
  const composed = await start({ name: "composed" });
  assert.equal(composed.status, 200);
  for (const body of [{}, { outputMode: "INDIVIDUAL" }, { ovation: { concurrent: true } }, { ovation: { concurrent: false }, outputMode: "INDIVIDUAL" }])
    assert.equal((await start(body)).status, 409, JSON.stringify(body));
  const individual = await start({ outputMode: "INDIVIDUAL", name: "individual", ovation: { concurrent: true } });
  assert.equal(individual.status, 200);
  assert.equal(individual.body.id, "modes~" + (Number(composed.body.id.split("~")[1] || 0) + 1));
  assert.equal((await start({ outputMode: "INDIVIDUAL", ovation: { concurrent: true } })).status, 409);
  await sleep(3000);
  assert.equal((await studio.call("PATCH", `${api}/${individual.body.id}`, { recordingLayout: "BEST_FIT" })).status, 409);
  assert.equal((await studio.call("DELETE", `${api}/${individual.body.id}`)).status, 409);
  assert.equal((await openvidu.stopRecording(individual.body.id)).status, Status.ready);
  assert.equal((await studio.call("GET", "/openvidu/api/sessions/modes")).body.recording, true, "the other continues");
  await sleep(500);
  assert.equal((await openvidu.stopRecording(composed.body.id)).status, Status.ready);
  assert.equal((await studio.call("GET", "/openvidu/api/sessions/modes")).body.recording, false);
  const movie = fileOf(composed.body.id, "composed.mp4");
  assert.equal(complaints(movie), "");
  const zip = unpack(fileOf(individual.body.id, "individual.zip"));
  assert.equal(zip.json.files.length, 2);
  for (const { name } of zip.json.files) assert.equal(complaints(path.join(zip.folder, name)), "");
});

test("a recording ends by itself when it has lasted long enough", async () => {
  const before = (await ana.events()).length;
  const started = await studio.call("POST", `${api}/start`, { session: session.sessionId, name: "short", ovation: { maxDuration: 2 } });
  assert.equal(started.status, 200);
  const { id } = started.body;
  await until("it is ready", async () => (await openvidu.getRecording(id)).status === Status.ready);
  const { duration } = await openvidu.getRecording(id);
  assert.ok(duration >= 2 && duration < 5, `${duration} s`);
  await until("Ana is told", async () => (await ana.events()).some((e) => e.type === "recordingStopped" && e.id === id));
  const heard = (await ana.events()).slice(before).filter((e) => e.id === id).map((e) => [e.type, e.reason]);
  assert.deepEqual(heard, [["recordingStarted", undefined], ["recordingStopped", "recordingStoppedByServer"]]);
  await assert.rejects(openvidu.stopRecording(id), /404/);
});

test("COMPOSED_QUICK_START as a session's default", async () => {
  const quick = await openvidu.createSession({ defaultRecordingProperties: { outputMode: OutputMode.COMPOSED_QUICK_START, resolution: "640x480" } });
  const eva = await join(browser, studio, quick);
  await eva.publish({ color: "#c02020" });
  await sleep(1000);
  const took = [];
  for (const properties of [{}, { outputMode: OutputMode.COMPOSED }]) {
    const begun = Date.now();
    const started = await openvidu.startRecording(quick.sessionId, properties);
    took.push(Date.now() - begun);
    assert.deepEqual([started.properties.outputMode, started.properties.resolution], [OutputMode.COMPOSED_QUICK_START, "640x480"]);
    await sleep(1500);
    const stopped = await openvidu.stopRecording(started.id);
    assert.equal(stopped.status, Status.ready);
    const [color] = colorsAt(fileOf(started.id, `${started.id}.mp4`), 0, 640, [[320, 240]]);
    assert.ok(near(color, red), `its first frame is ${color}`);
  }
  console.log(`recordings/start of COMPOSED_QUICK_START answered in ${took.join(" and ")} ms`);
  // Asked for where it was not prepared, it is an ordinary one.
  const plain = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.COMPOSED_QUICK_START });
  assert.equal(plain.properties.outputMode, OutputMode.COMPOSED);
  await openvidu.stopRecording(plain.id);
  await eva.close();
});

test("ALWAYS: the first to publish starts it, a stop by hand is the last word", async () => {
  const always = await openvidu.createSession({ recordingMode: RecordingMode.ALWAYS, defaultRecordingProperties: { name: "always", hasVideo: false } });
  const eva = await join(browser, studio, always);
  await sleep(500);
  assert.ok(!(await eva.events()).some((e) => e.type === "recordingStarted"), "no participant publishes yet");
  await eva.publish({ tone: 440 });
  await until("it starts by itself", async () => (await eva.events()).some((e) => e.type === "recordingStarted"));
  await sleep(1500);
  const stopped = await openvidu.stopRecording(always.sessionId);
  assert.deepEqual([stopped.status, stopped.properties.name], [Status.ready, "always"]);
  await eva.unpublish();
  await eva.publish({ tone: 440 });
  await sleep(1500);
  assert.equal((await eva.events()).filter((e) => e.type === "recordingStarted").length, 1);
  assert.equal((await studio.call("GET", `/openvidu/api/sessions/${always.sessionId}`)).body.recording, false);
  await eva.close();
});

test("ALWAYS: the last one's leaving stops it; the next session of that name is recorded again", async () => {
  for (const id of ["daily", "daily~1"]) {
    const always = await openvidu.createSession({ customSessionId: "daily", recordingMode: RecordingMode.ALWAYS });
    const eva = await join(browser, studio, always);
    await eva.publish({ color: "#c02020", tone: 440 });
    await until("it starts by itself", async () => (await eva.events()).some((e) => e.type === "recordingStarted" && e.id === id));
    await sleep(1500);
    await eva.leave();
    await until(`${id} is ready`, async () => (await openvidu.getRecording(id)).status === Status.ready);
    assert.equal(complaints(fileOf(id, `${id}.mp4`)), "");
    assert.ok(existsSync(fileOf(id, `${id}.jpg`)));
    await until("the session is gone", async () => (await studio.call("GET", "/openvidu/api/sessions/daily")).status === 404);
    await eva.close();
  }
});
