// OpenVidu's own end-to-end cases about recordings and cameras. A test begins with the name of its case
// (docs/compatibility.md).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, createReadStream, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, afterEach, test } from "node:test";

import { unpack } from "../e2e/lib/archive.js";
import { complaints, probe } from "../e2e/lib/movie.js";
import { secret, sleep, until } from "../e2e/lib/studio.js";
import { startWebhook } from "../e2e/lib/webhook.js";
import { bundleOf, nodeClient } from "./lib/clients.js";
import { enter, newest, seen } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const { OpenVidu } = nodeClient(newest);
let openvidu, hook;

const scene = useScene(async () => {
  hook = await startWebhook();
  return [{ OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url }];
}, () => (openvidu = new OpenVidu(scene.studio.url, secret)));
afterEach(async () => {
  for (const { sessionId } of (await openvidu.fetch(), openvidu.activeSessions)) await scene.studio.call("DELETE", `/openvidu/api/sessions/${sessionId}`);
  for (const { id } of await openvidu.listRecordings()) await openvidu.deleteRecording(id);
});
after(() => hook?.close());

async function join(session, { role, ...options } = {}) {
  return enter(scene.browser, scene.studio, (await session.createConnection({ role })).token, options);
}

const fileOf = (id, name) => path.join(scene.studio.recordings, id, name);
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
  const folder = path.join(scene.studio.recordings, recording.id);
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
  for (const call of [() => openvidu.startRecording("COMPOSED"), () => openvidu.stopRecording("FAIL"), () => openvidu.getRecording("FAIL"), () => openvidu.deleteRecording("FAIL")]) await assert.rejects(call, /404/);
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
  assert.ok(!existsSync(path.join(scene.studio.recordings, id)));
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

const redPage = (script) => `<!doctype html><html><body style="background: #ff0000"><script src="openvidu-browser.min.js"></script><script>
  const asked = new URL(location.href).searchParams;
  const session = new OpenVidu().initSession();
  ${script}
  session.connect("wss://" + asked.get("host") + "?sessionId=" + asked.get("sessionId") + "&secret=" + asked.get("secret") + "&recorder=true");
</script></body></html>`;

test("customLayoutRecordTest: a page of the server, and one of another server", async () => {
  const { body: config } = await scene.studio.call("GET", "/openvidu/api/config");
  const folder = path.join(config.OPENVIDU_RECORDING_CUSTOM_LAYOUT, "layout1");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.html"), redPage("asked.set('host', location.host);"));
  copyFileSync(bundleOf(newest), path.join(folder, "openvidu-browser.min.js"));
  const site = createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1);
    if (name === "openvidu-browser.min.js") createReadStream(bundleOf(newest)).pipe(response.setHeader("content-type", "text/javascript"));
    else response.setHeader("content-type", "text/html").end(redPage(`document.title = asked.get("myParam");`));
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  try {
    const external = `http://localhost:${site.address().port}?myParam=1&host=localhost:${scene.studio.port}`;
    for (const [i, customLayout] of ["layout1", external].entries()) {
      const session = await openvidu.createSession({ customSessionId: `LAYOUT${i}`, recordingMode: "ALWAYS", defaultRecordingProperties: { recordingLayout: "CUSTOM", customLayout } });
      const person = await join(session, { publish: {} });
      await person.sees({ type: "recordingStarted" });
      await sleep(1500);
      const stopped = await openvidu.stopRecording(session.sessionId);
      assert.equal(stopped.properties.customLayout, customLayout);
      for (const name of [`${session.sessionId}.mp4`, `${session.sessionId}.jpg`]) {
        const [r, g, b] = average(fileOf(session.sessionId, name));
        assert.ok(r > 200 && g < 60 && b < 60, `${name} is ${[r, g, b]}`);
      }
      await openvidu.deleteRecording(session.sessionId);
      await session.close();
      await close([person]);
    }
  } finally {
    site.close();
  }
});

const PublisherKeys = ["createdAt", "mediaOptions", "rtspUri", "streamId"];

test("ipCameraTest: a camera that no participant watches, and recordings as cameras", async () => {
  const call = async (method, target, body, status) => {
    const answer = await scene.studio.call(method, `/openvidu/api/${target}`, body);
    assert.equal(answer.status, status, `${method} ${target}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await call("POST", "sessions/WRONG_SESSION/connection", { type: "IPCAM" }, 404);
  await call("POST", "sessions", { customSessionId: "IP_CAM_SESSION" }, 200);
  const connection = "sessions/IP_CAM_SESSION/connection";
  for (const wrong of [{}, { rtspUri: "NOT_A_URL" }, { rtspUri: "rtsp://dummy.invalid", adaptativeBitrate: 123 }]) await call("POST", connection, { type: "IPCAM", ...wrong }, 400);
  hook.received.length = 0;
  const rtspUri = "rtsp://dummy.invalid";
  const camera = await call("POST", connection, { type: "IPCAM", rtspUri, adaptativeBitrate: true, onlyPlayWithSubscribers: true, networkCache: 1000, data: "MY_IP_CAMERA" }, 200);
  assert.deepEqual([camera.serverData, camera.platform, camera.role, camera.type, camera.publishers.length], ["MY_IP_CAMERA", "IPCAM", null, "IPCAM", 1]);
  const [{ streamId, mediaOptions, ...publisher }] = camera.publishers;
  assert.deepEqual(Object.keys(camera.publishers[0]).sort(), PublisherKeys);
  assert.equal(publisher.rtspUri, rtspUri);
  assert.deepEqual([Object.keys(mediaOptions).length, mediaOptions.adaptativeBitrate, mediaOptions.onlyPlayWithSubscribers], [11, true, true]);
  await call("DELETE", `sessions/IP_CAM_SESSION/stream/${streamId}`, undefined, 405);
  await call("DELETE", `${connection}/${camera.id}`, undefined, 204);
  await until("the end is told", () => hook.received.at(-1)?.event === "sessionDestroyed");
  for (const event of ["webrtcConnectionDestroyed", "participantLeft"]) assert.equal(hook.received.find((one) => one.event === event).reason, "forceDisconnectByServer");

  const session = await openvidu.createSession({ customSessionId: "CAMERAS" });
  const moderator = await join(session, { role: "MODERATOR", publish: {} });
  const { id } = await openvidu.startRecording("CAMERAS", { name: "audioVideo" });
  await grows(fileOf(id, "audioVideo.mp4"));
  await sleep(3000);
  await openvidu.stopRecording(id);
  const file = `file://${fileOf(id, "audioVideo.mp4")}`;
  const filmed = await call("POST", "sessions/CAMERAS/connection", { type: "IPCAM", rtspUri: file, data: "MY_IP_CAMERA" }, 200);
  await moderator.sees({ type: "streamPlaying", id: filmed.publishers[0].streamId });
  await moderator.page.evaluate((of) => client.session.forceDisconnect(client.session.remoteConnections.get(of)), filmed.id);
  await moderator.sees({ type: "streamDestroyed", id: filmed.publishers[0].streamId });
  await until("its end is told", () => hook.received.some(({ event, connectionId, reason }) => event === "participantLeft" && connectionId === filmed.id && reason === "forceDisconnectByUser"));
  const again = await call("POST", "sessions/CAMERAS/connection", { type: "IPCAM", rtspUri: file }, 200);
  await moderator.sees({ type: "streamPlaying", id: again.publishers[0].streamId });
  await moderator.leave();
  await call("GET", "sessions/CAMERAS", undefined, 200); // a camera keeps the session open
  const individual = await openvidu.startRecording("CAMERAS", { outputMode: "INDIVIDUAL" });
  await until("a stream's file grows", () => readdirSync(path.join(scene.studio.recordings, individual.id)).some((name) => name.startsWith(again.publishers[0].streamId) && statSync(fileOf(individual.id, name)).size > 200));
  await sleep(1000);
  const stopped = await openvidu.stopRecording(individual.id);
  assert.ok(stopped.duration > 0 && stopped.size > 0);
  await call("DELETE", `sessions/CAMERAS/connection/${again.id}`, undefined, 204);
  for (const one of [id, individual.id]) await openvidu.deleteRecording(one);
});

test("openViduJavaClientTestIpCamAndTranscoding: a camera that does not answer is recorded all the same", async () => {
  const session = await openvidu.createSession({ recordingMode: "ALWAYS", defaultRecordingProperties: { outputMode: "INDIVIDUAL", ignoreFailedStreams: true } });
  const camera = await session.createConnection({ type: "IPCAM", rtspUri: "rtsp://dummy.invalid", adaptativeBitrate: false, onlyPlayWithSubscribers: false, networkCache: 50 });
  await until("it is recorded", async () => (await session.fetch(), session.recording));
  const { type, role, rtspUri, adaptativeBitrate, onlyPlayWithSubscribers, networkCache } = session.connections.find(({ connectionId }) => connectionId === camera.connectionId).connectionProperties;
  assert.deepEqual([type, role, rtspUri, adaptativeBitrate, onlyPlayWithSubscribers, networkCache], ["IPCAM", null, "rtsp://dummy.invalid", false, false, 50]);
  await session.close();
  for (const [properties, wanted] of [[{}, ["MEDIA_SERVER_PREFERRED", false]], [{ forcedVideoCodec: "H264", allowTranscoding: true }, ["H264", true]], [{ forcedVideoCodec: "VP9", allowTranscoding: true }, ["VP9", true]]]) {
    const one = await openvidu.createSession(properties);
    await one.fetch();
    assert.deepEqual([one.properties.forcedVideoCodec, one.properties.allowTranscoding], wanted);
    await one.close();
  }
});
