// OpenVidu's own end-to-end cases about sessions and media. A test begins with the name of its case (docs/compatibility.md).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { near } from "../e2e/lib/movie.js";
import { secret, until } from "../e2e/lib/studio.js";
import { nodeClient } from "./lib/clients.js";
import { enter, newest, seen } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const { OpenVidu } = nodeClient(newest);
const both = { audio: 1, video: 1 };
let openvidu;

const scene = useScene({}, () => (openvidu = new OpenVidu(scene.studio.url, secret)));

/** A session and its participants; each of `all` has the options of enter(), and `role`. */
async function gather(all, properties = {}) {
  const session = await openvidu.createSession(properties);
  const participants = [];
  for (const [i, { role, ...options }] of all.entries()) {
    const { token } = await session.createConnection({ role });
    participants.push(await enter(scene.browser, scene.studio, token, { name: `P${i}`, ...options }));
  }
  return { session, participants, leave: () => Promise.all(participants.map((person) => person.leave())) };
}

/** All who publish see themselves, and all see the others, with these tracks. */
async function allSeeAll(participants, tracks) {
  const publishers = participants.filter((person) => person.streamId);
  await seen(participants, "connectionCreated", participants.length * participants.length);
  await seen(participants, "accessAllowed", publishers.length);
  await seen(participants, "streamCreated", publishers.length * participants.length);
  await seen(participants, "streamPlaying", publishers.length * participants.length);
  for (const person of participants) {
    if (person.streamId) assert.deepEqual(await person.tracks(), tracks);
    for (const { streamId } of publishers) if (streamId !== person.streamId) assert.deepEqual(await person.tracks(streamId), tracks);
  }
}

for (const [name, publish, tracks] of [
  ["oneToOneChrome: two participants see and hear each other", {}, both],
  ["oneToOneOnlyAudioSession: two participants hear each other", { videoSource: false }, { audio: 1, video: 0 }],
  ["oneToOneOnlyVideoSession: two participants see each other", { audioSource: false }, { audio: 0, video: 1 }],
]) {
  test(name, async () => {
    const { participants, leave } = await gather([{ publish }, { publish }]);
    await allSeeAll(participants, tracks);
    await leave();
  });
}

test("oneToManyVideoAudioSession: one publishes, three watch", async () => {
  const { participants, leave } = await gather([{ publish: {} }, {}, {}, {}]);
  await allSeeAll(participants, both);
  await leave();
});

for (const [name, publish] of [
  ["oneRemoteSubscription: a participant alone sees what the server sends back", {}],
  ["oneRemoteSubscriptionScreen: the same with a screen", { videoSource: "screen", resolution: undefined }],
]) {
  test(name, async () => {
    const { participants, leave } = await gather([{}]);
    await participants[0].page.evaluate(() => client.shareCanvas(640, 360));
    await participants[0].publish({ loopback: true, ...publish });
    for (const type of ["connectionCreated", "accessAllowed", "streamCreated", "streamPlaying"]) await seen(participants, type, 1);
    assert.deepEqual(await participants[0].tracks(), both);
    await until("frames come back", () => participants[0].page.evaluate(async () => (await client.stats("inbound-rtp"))?.framesDecoded > 5));
    await leave();
  });
}

test("manyToManyVideoAudioSession: four participants see and hear each other", async () => {
  const { participants, leave } = await gather(Array(4).fill({ publish: {} }));
  await allSeeAll(participants, both);
  await leave();
});

test("oneToManySignalMessage: a signal to all reaches its sender, too", async () => {
  const { participants, leave } = await gather(Array(4).fill({}));
  await seen(participants, "connectionCreated", 16);
  await participants[0].page.evaluate(() => client.session.signal({ type: "chat", data: "hello" }));
  for (const { page } of participants) await until("the signal", () => page.evaluate((from) => client.signals.filter((s) => s.type === "signal:chat" && s.data === "hello" && s.from === from).length === 1, participants[0].id));
  await leave();
});

test("exceptionEventTest: who subscribes to a stream that sends nothing is told so", async () => {
  const { participants, session, leave } = await gather([{ publish: { audioSource: false } }]);
  await participants[0].page.evaluate(() => client.publisher.stream.getMediaStream().getVideoTracks()[0].stop());
  const { token } = await session.createConnection();
  const late = await enter(scene.browser, scene.studio, token, { subscribes: false });
  await late.page.evaluate(() => {
    client.session.on("exception", (e) => client.events.push({ type: "exception", name: e.name }));
    const stream = [...client.session.remoteConnections.values()].find((connection) => connection.stream).stream;
    client.session.subscribe(stream, undefined).addVideoElement(document.body.appendChild(document.createElement("video")));
  });
  await late.sees({ type: "exception", name: "NO_STREAM_PLAYING_EVENT" });
  await late.leave();
  await leave();
});

test("subscribeUnsubscribeTest: subscribing ends, comes back, and can be of one kind", async () => {
  const { participants, leave } = await gather([{ publish: {} }, {}]);
  const [{ streamId }, watcher] = participants;
  await watcher.sees({ type: "streamPlaying", id: streamId });
  const call = (text) => watcher.page.evaluate(([id, code]) => new Function("it", "id", `return ${code}`)(client.videos[id], id), [streamId, text]);
  await call("client.session.unsubscribe(it.subscriber)");
  await until("nothing is shown", () => watcher.page.evaluate((id) => !client.videos[id].video.srcObject, streamId));
  await watcher.page.evaluate(async (id) => {
    const it = client.videos[id];
    it.subscriber = client.session.subscribe(it.stream, undefined);
    it.subscriber.addVideoElement(it.video);
    it.subscriber.on("streamPlaying", () => client.events.push({ type: "streamPlaying", id }));
  }, streamId);
  await watcher.sees({ type: "streamPlaying", id: streamId }, 2);
  assert.deepEqual(await watcher.tracks(streamId), both);
  for (const [code, tracks] of [
    ["it.subscriber.subscribeToVideo(false)", { audio: 1, video: 0 }],
    ["it.subscriber.subscribeToAudio(false)", { audio: 0, video: 0 }],
    ["it.subscriber.subscribeToVideo(true)", { audio: 0, video: 1 }],
    ["it.subscriber.subscribeToAudio(true)", both],
  ]) {
    await call(`void ${code}`);
    assert.deepEqual(await watcher.tracks(streamId), tracks, code);
  }
  await leave();
});

test("publishUnpublishTest: two participants unpublish and publish again", async () => {
  const { participants, leave } = await gather([{ publish: {} }, { publish: {} }]);
  await allSeeAll(participants, both);
  for (const { page } of participants) await page.evaluate(() => client.session.unpublish(client.publisher));
  await seen(participants, "streamDestroyed", 4);
  for (const person of participants) assert.ok(!(await person.tracks()), "nothing of the own is shown");
  for (const person of participants) await person.publish();
  await seen(participants, "streamCreated", 8);
  await seen(participants, "streamPlaying", 8);
  await leave();
});

test("changePublisherTest: a camera, then a screen without audio, then the camera", async () => {
  const { participants, leave } = await gather([{ publish: {} }, {}]);
  const [publisher, watcher] = participants;
  await publisher.page.evaluate(() => client.shareCanvas(640, 360));
  const kinds = () => watcher.page.evaluate((id) => [client.videos[id].stream.typeOfVideo, client.videos[id].stream.hasAudio], publisher.streamId);
  await watcher.sees({ type: "streamPlaying", id: publisher.streamId });
  assert.deepEqual(await kinds(), ["CAMERA", true]);
  for (const [options, wanted] of [
    [{ videoSource: "screen", audioSource: false, resolution: undefined }, ["SCREEN", false]],
    [{}, ["CAMERA", true]],
  ]) {
    const before = publisher.streamId;
    await publisher.page.evaluate(() => client.session.unpublish(client.publisher));
    await watcher.sees({ type: "streamDestroyed", id: before });
    await publisher.publish(options);
    await watcher.sees({ type: "streamPlaying", id: publisher.streamId });
    assert.deepEqual(await kinds(), wanted);
    assert.deepEqual(await watcher.tracks(publisher.streamId), { audio: wanted[1] ? 1 : 0, video: 1 });
  }
  await leave();
});

test("replaceTrackTest: another track is seen, and told to both", async () => {
  const { participants, leave } = await gather([{ publish: {} }, {}]);
  const [publisher, watcher] = participants;
  await watcher.sees({ type: "streamPlaying", id: publisher.streamId });
  await publisher.page.evaluate(() => client.publisher.replaceTrack(client.source({ color: "#808080", width: 320, height: 240 }).video));
  await publisher.sees({ type: "own streamPropertyChanged", property: "videoTrack", reason: "trackReplaced" });
  await watcher.sees({ type: "streamPropertyChanged", property: "videoTrack", reason: "trackReplaced" });
  await until("gray", async () => near((await watcher.page.evaluate((id) => client.decoded()[id].color, publisher.streamId)), [128, 128, 128]));
  await leave();
});

test("moderatorCapabilitiesTest: a moderator ends a stream and a visit", async () => {
  const { participants, leave } = await gather([{ publish: {} }, {}, { role: "MODERATOR" }]);
  const [publisher, , moderator] = participants;
  await seen(participants, "streamPlaying", 3);
  await moderator.page.evaluate((id) => client.session.forceUnpublish(client.videos[id].stream), publisher.streamId);
  await seen(participants, "streamDestroyed", 3);
  await publisher.sees({ type: "own streamDestroyed", reason: "forceUnpublishByUser" });
  assert.ok(!(await publisher.tracks()), "nothing of the own is shown");
  await publisher.publish();
  await seen(participants, "streamPlaying", 6);
  await moderator.page.evaluate((id) => client.session.forceDisconnect(client.session.remoteConnections.get(id)), publisher.id);
  await seen(participants, "connectionDestroyed", 2);
  await publisher.sees({ type: "sessionDisconnected", reason: "forceDisconnectByUser" });
  await leave();
});

test("streamPropertyChangedEventTest: muting, and a screen of another size, are told to both", async () => {
  const { participants, leave } = await gather([{ role: "MODERATOR" }, {}]);
  const [publisher, watcher] = participants;
  await publisher.page.evaluate(() => client.shareCanvas(640, 480));
  await publisher.publish({ videoSource: "screen", resolution: undefined });
  await watcher.sees({ type: "streamPlaying", id: publisher.streamId });
  const told = async (wanted) => {
    await publisher.sees({ type: "own streamPropertyChanged", ...wanted });
    await watcher.sees({ type: "streamPropertyChanged", ...wanted });
  };
  await publisher.page.evaluate(() => client.publisher.publishVideo(false));
  await told({ property: "videoActive", reason: "publishVideo", value: false });
  await publisher.page.evaluate(() => client.publisher.publishAudio(false));
  await told({ property: "audioActive", reason: "publishAudio", value: false });
  await publisher.page.evaluate(() => client.publisher.publishVideo(true));
  await told({ property: "videoActive", reason: "publishVideo", value: true });
  await publisher.page.evaluate(() => Object.assign(client.screen, { width: 1000, height: 700 }));
  const resized = ({ page }, type) => until(`${type} of the size`, () => page.evaluate((t) => client.events.some((e) => e.type === t && e.property === "videoDimensions" && e.value.width === 1000 && e.value.height === 700), type));
  await resized(publisher, "own streamPropertyChanged");
  await resized(watcher, "streamPropertyChanged");
  const { body } = await scene.studio.call("GET", `/openvidu/api/sessions/${(await openvidu.fetch(), openvidu.activeSessions.at(-1).sessionId)}`);
  const { mediaOptions } = body.connections.content.find((connection) => connection.publishers.length).publishers[0];
  assert.deepEqual([mediaOptions.typeOfVideo, mediaOptions.audioActive, mediaOptions.videoDimensions], ["SCREEN", false, '{"width":1000,"height":700}']);
  await leave();
});

test("localBrowserRecordTest: LocalRecorder records the own stream in the browser, without its pauses", async () => {
  const { participants, leave } = await gather([{ publish: {} }]);
  const [publisher] = participants;
  await publisher.sees({ type: "own streamPlaying" });
  const { encoded, recorded } = await publisher.page.evaluate(async () => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const recorder = client.openvidu.initLocalRecorder(client.publisher.stream);
    let since = performance.now(), recorded = 0;
    await recorder.record();
    await pause(1500);
    recorder.pause();
    recorded += performance.now() - since;
    await pause(10000);
    since = performance.now();
    recorder.resume();
    await pause(1500);
    await recorder.stop();
    recorded += performance.now() - since;
    const bytes = new Uint8Array(await recorder.getBlob().arrayBuffer());
    return { encoded: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")), recorded: recorded / 1000 };
  });
  const file = path.join(scene.studio.folder, "local.webm");
  writeFileSync(file, Buffer.from(encoded, "base64"));
  const times = execFileSync("ffprobe", ["-v", "error", "-show_entries", "packet=codec_type,pts_time", "-of", "csv=p=0", file], { encoding: "utf8" });
  assert.match(times, /audio/);
  assert.match(times, /video/);
  const last = Math.max(...[...times.matchAll(/,([\d.]+)/g)].map((match) => Number(match[1])));
  assert.ok(last > 1.5 && last < recorded + 5, `${recorded} s were recorded and 10 s paused; the file lasts ${last} s`);
  await leave();
});

/** Makes a browser that has no H264: it is in no offer. */
const withoutH264 = (page) =>
  page.evaluate(() => {
    const { createOffer } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.createOffer = function (...all) {
      for (const transceiver of this.getTransceivers()) {
        if (transceiver.receiver.track.kind !== "video") continue;
        const { codecs } = RTCRtpReceiver.getCapabilities("video");
        transceiver.setCodecPreferences(codecs.filter(({ mimeType }) => !/h264/i.test(mimeType)));
      }
      return createOffer.apply(this, all);
    };
  });

for (const [name, properties, codec] of [
  ["forceDefaultCodec: VP8", {}, "VP8"],
  ["forceValidCodecNotAllowTranscodingVP8Test: VP8", { forcedVideoCodec: "VP8", allowTranscoding: false }, "VP8"],
  ["forceValidCodecNotAllowTranscodingH264Test: H264", { forcedVideoCodec: "H264", allowTranscoding: false }, "H264"],
  ["forceValidCodecAllowTranscodingVP8Test: VP8", { forcedVideoCodec: "VP8", allowTranscoding: true }, "VP8"],
  ["forceValidCodecAllowTranscodingH264Test: H264", { forcedVideoCodec: "H264", allowTranscoding: true }, "H264"],
]) {
  test(`${name} is what all participants send and get`, async () => {
    const { session, participants, leave } = await gather([{ publish: {} }, { publish: {} }], properties);
    await allSeeAll(participants, both);
    const { forcedVideoCodec, allowTranscoding } = session.properties;
    assert.deepEqual([forcedVideoCodec, allowTranscoding], [properties.forcedVideoCodec ?? "MEDIA_SERVER_PREFERRED", properties.allowTranscoding ?? false]);
    for (const { page } of participants) {
      const streams = await page.evaluate(() => Object.keys(client.videos));
      for (const [direction, id] of [["outbound-rtp", null], ...streams.map((stream) => ["inbound-rtp", stream])])
        await until(`${direction} is ${codec}`, async () => (await page.evaluate(([d, s]) => client.codec(d, s), [direction, id])) === `video/${codec}`);
    }
    await leave();
  });
}

test("forceCodecNotValidCodecNotAllowTranscoding: a browser without the codec is refused by its name", async () => {
  const { participants, leave } = await gather([{}], { forcedVideoCodec: "H264", allowTranscoding: false });
  await withoutH264(participants[0].page);
  const error = await participants[0].page.evaluate(() => client.publishDevices().then(() => "", (e) => e.message || JSON.stringify(e)));
  assert.match(error, /Error forcing codec: 'H264'/);
  await leave();
});

test("forceCodecNotValidCodecAllowTranscoding: with transcoding allowed it is let in", async () => {
  const { participants, leave } = await gather([{}, {}], { forcedVideoCodec: "H264", allowTranscoding: true });
  for (const { page } of participants) await withoutH264(page);
  for (const person of participants) await person.publish();
  await allSeeAll(participants, both);
  await leave();
});
