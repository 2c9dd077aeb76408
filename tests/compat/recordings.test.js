// OpenVidu's own end-to-end cases about recordings. A test begins with the name of its case
// (docs/compatibility.md).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, test } from "node:test";

import { unpack } from "../e2e/lib/archive.js";
import { launch } from "../e2e/lib/browser.js";
import { complaints, probe } from "../e2e/lib/movie.js";
import { secret, sleep, startStudio, until } from "../e2e/lib/studio.js";
import { startWebhook } from "../e2e/lib/webhook.js";
import { nodeClient } from "./lib/clients.js";
import { closePages, enter, newest, seen } from "./lib/participants.js";

const { OpenVidu } = nodeClient(newest);
let studio, browser, openvidu, hook;

before(async () => {
  hook = await startWebhook();
  studio = await startStudio({ OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url });
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
afterEach(async () => {
  await closePages();
  for (const { sessionId } of (await openvidu.fetch(), openvidu.activeSessions)) await studio.call("DELETE", `/openvidu/api/sessions/${sessionId}`);
  for (const { id } of await openvidu.listRecordings()) await openvidu.deleteRecording(id);
});
after(async () => {
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
  await hook?.close();
});

async function join(session, { role, ...options } = {}) {
  return enter(browser, studio, (await session.createConnection({ role })).token, options);
}

const fileOf = (id, name) => path.join(studio.recordings, id, name);
const grows = (file, size = 200) => until(`${file} grows`, () => existsSync(file) && statSync(file).size > size);
/** Waits until a participant's video is on its way. */
const sends = ({ page }) => until("frames are sent", () => page.evaluate(async () => (await client.stats("outbound-rtp"))?.framesEncoded > 10));
const codecs = (file) => Object.fromEntries(probe(file).streams.map((stream) => [stream.codec_type, stream.codec_name]));
const close = (participants) => Promise.all(participants.map(({ page }) => page.context().close()));

/** The color of a whole image, or of a movie at a second: the camera of the browser is green. */
function average(file, seconds = 0) {
  const raw = execFileSync("ffmpeg", ["-v", "error", ...(seconds ? ["-ss", String(seconds)] : []), "-i", file, "-frames:v", "1", "-vf", "scale=1:1:flags=area", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]);
  return [...raw.subarray(0, 3)];
}
const assertGreen = ([r, g, b], what) => assert.ok(g > r + 30 && g > b + 30, `${what} is ${[r, g, b]}`);

/** A finished file has the tracks asked for, plays, and is as long as the Recording says. */
function assertMovie(file, recording, wanted) {
  assert.deepEqual(codecs(file), wanted);
  assert.equal(complaints(file), "");
  assert.ok(Math.abs(Number(probe(file).format.duration) - recording.duration) < 0.2, file);
}

/** A finished INDIVIDUAL recording has this many files in its ZIP, each with the tracks that its JSON tells. */
function assertArchive(recording, files, wanted) {
  const folder = path.join(studio.recordings, recording.id);
  assert.deepEqual(readdirSync(folder).sort(), [`.ovation.${recording.id}`, `.recording.${recording.id}`, `${recording.properties.name}.zip`].sort());
  const zip = unpack(path.join(folder, `${recording.properties.name}.zip`));
  assert.equal(zip.json.files.length, files);
  for (const { name, hasAudio, hasVideo } of zip.json.files) {
    const tracks = codecs(path.join(zip.folder, name));
    assert.deepEqual(tracks, { ...(hasAudio && { audio: "opus" }), ...(hasVideo && { video: "vp8" }) });
    for (const kind of Object.keys(tracks)) assert.ok(wanted.includes(kind), `${name} has ${kind}`);
  }
}

test("composedRecordTest: a grid is recorded, told to those who may know, listed and deleted", async () => {
  for (const call of [openvidu.startRecording("COMPOSED"), openvidu.stopRecording("FAIL"), openvidu.getRecording("FAIL"), openvidu.deleteRecording("FAIL")]) await assert.rejects(call, /404/);
  assert.deepEqual(await openvidu.listRecordings(), []);
  const session = await openvidu.createSession({ customSessionId: "COMPOSED" });
  const participants = [await join(session, { publish: {} })];
  await sends(participants[0]);
  const { id } = await openvidu.startRecording("COMPOSED", { resolution: "1200x700", frameRate: 16, shmSize: 500000000 });
  await participants[0].sees({ type: "recordingStarted", id });
  participants.push(await join(session, { subscribes: false }), await join(session, { subscribes: false, role: "SUBSCRIBER" }));
  await participants[1].sees({ type: "recordingStarted", id });
  await sleep(1500);
  assert.equal(await participants[2].count({ type: "recordingStarted" }), 0);
  await assert.rejects(openvidu.startRecording("COMPOSED"), /409/);
  await assert.rejects(openvidu.deleteRecording(id), /409/);
  assert.equal((await openvidu.getRecording(id)).status, "started");
  assert.deepEqual((await openvidu.listRecordings()).map((one) => one.id), [id]);
  const stopped = await openvidu.stopRecording(id);
  await seen(participants, "recordingStopped", 2);
  const files = [`${id}.mp4`, `.recording.${id}`, `${id}.jpg`].map((name) => fileOf(id, name));
  for (const file of files) assert.ok(statSync(file).size > 0, file);
  assertMovie(files[0], stopped, { audio: "aac", video: "h264" });
  const video = probe(files[0]).streams.find((stream) => stream.codec_type === "video");
  assert.deepEqual([`${video.width}x${video.height}`, video.r_frame_rate], ["1200x700", "16/1"]);
  assert.deepEqual([stopped.properties.resolution, stopped.properties.frameRate], ["1200x700", 16]);
  assertGreen(average(files[0], stopped.duration - 1), "the movie");
  assertGreen(average(files[2]), "the thumbnail");
  assert.equal((await openvidu.getRecording(id)).status, "ready");
  await openvidu.deleteRecording(id);
  for (const file of files) assert.ok(!existsSync(file));
  await close(participants);
});

test("composedQuickStartRecordTest: sessions that are always ready to be recorded", async () => {
  const defaults = { defaultRecordingProperties: { outputMode: "COMPOSED_QUICK_START" }, customSessionId: "QUICK" };
  let session = await openvidu.createSession(defaults);
  const participants = [await join(session)];
  assert.deepEqual(await openvidu.listRecordings(), []);
  participants.push(await join(session, { publish: {} }));
  await seen(participants, "streamPlaying", 2);
  const { id, properties } = await openvidu.startRecording("QUICK");
  assert.equal(properties.outputMode, "COMPOSED_QUICK_START");
  await seen(participants, "recordingStarted", 2);
  await sleep(500);
  await openvidu.stopRecording(id);
  await seen(participants, "recordingStopped", 2);
  await session.close();
  assert.equal((await openvidu.getRecording(id)).status, "ready");

  session = await openvidu.createSession({ ...defaults, recordingMode: "ALWAYS" });
  participants.push(await join(session, { publish: {} }));
  await participants[2].sees({ type: "recordingStarted" });
  const statuses = () => hook.received.filter(({ event, id: of }) => event === "recordingStatusChanged" && of === "QUICK~1").map(({ status }) => status);
  await until("the event", () => statuses().join() === "started");
  await sleep(500);
  await session.close();
  assert.equal((await openvidu.getRecording("QUICK~1")).status, "ready");
  await until("the events", () => statuses().join() === "started,stopped,ready");
  for (const one of [id, "QUICK~1"]) await openvidu.deleteRecording(one);
  await close(participants);
});

test("individualRecordTest: every stream is recorded, in a file that grows under its name", async () => {
  const session = await openvidu.createSession();
  const participants = [await join(session, { publish: {} }), await join(session, { publish: {} })];
  await seen(participants, "streamPlaying", 4);
  const { id } = await openvidu.startRecording(session.sessionId, { outputMode: "INDIVIDUAL", name: "CUSTOM_NAME" });
  await seen(participants, "recordingStarted", 2);
  for (const { streamId } of participants) await grows(fileOf(id, `${streamId}.webm`));
  await assert.rejects(openvidu.startRecording(session.sessionId), /409/);
  await assert.rejects(openvidu.deleteRecording(id), /409/);
  const stopped = await openvidu.stopRecording(id);
  await seen(participants, "recordingStopped", 2);
  assertArchive(stopped, 2, ["audio", "video"]);
  assert.deepEqual((await openvidu.listRecordings()).map((one) => one.id), [id]);
  await openvidu.deleteRecording(id);
  assert.ok(!existsSync(path.join(studio.recordings, id)));
  await close(participants);
});

test("audioOnlyVideoOnlyRecordTest: one kind of media in every mode", async () => {
  const session = await openvidu.createSession({ customSessionId: "KINDS" });
  const participants = [await join(session), await join(session, { publish: { videoSource: false } }), await join(session, { publish: {} })];
  await participants[0].page.evaluate(() => client.shareCanvas(640, 360));
  await participants[0].publish({ videoSource: "screen", audioSource: false, resolution: undefined });
  await seen(participants, "streamPlaying", 9);
  const record = async (properties) => {
    const { id } = await openvidu.startRecording(session.sessionId, properties);
    await sleep(2000);
    return openvidu.stopRecording(id);
  };
  const silent = await record({ name: "COMPOSED_VIDEO_ONLY", hasAudio: false });
  assertMovie(fileOf(silent.id, "COMPOSED_VIDEO_ONLY.mp4"), silent, { video: "h264" });
  assertArchive(await record({ name: "INDIVIDUAL_VIDEO_ONLY", outputMode: "INDIVIDUAL", hasAudio: false }), 2, ["video"]);
  assertArchive(await record({ name: "INDIVIDUAL_AUDIO_ONLY", outputMode: "INDIVIDUAL", hasVideo: false }), 2, ["audio"]);
  for (const { id } of await openvidu.listRecordings()) await openvidu.deleteRecording(id);
  await session.close();
  await close(participants);
});

test("audioOnlyComposedRecordTest: the audio of all, in a file that grows under its name", async () => {
  const session = await openvidu.createSession();
  const participants = [await join(session, { publish: { videoSource: false } }), await join(session, { publish: {} })];
  const { id } = await openvidu.startRecording(session.sessionId, { name: "COMPOSED_AUDIO_ONLY", hasVideo: false });
  await seen(participants, "recordingStarted", 2);
  const file = fileOf(id, "COMPOSED_AUDIO_ONLY.webm");
  await grows(file, 40);
  await sleep(1500);
  const stopped = await openvidu.stopRecording(id);
  await seen(participants, "recordingStopped", 2);
  assertMovie(file, stopped, { audio: "opus" });
  await openvidu.deleteRecording(id);
  await session.close();
  await close(participants);
});
