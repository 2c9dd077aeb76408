// OpenVidu's own end-to-end cases about the clients of applications' servers, and the webhook. A test begins with the name of
// its case (docs/compatibility.md).
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { secret, until } from "../e2e/lib/studio.js";
import { startWebhook } from "../e2e/lib/webhook.js";
import { nodeClient } from "./lib/clients.js";
import { enter, newest, seen } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const { OpenVidu, OpenViduRole, Recording } = nodeClient(newest);
let hook;

const scene = useScene(async () => {
  hook = await startWebhook();
  return [{ OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url }];
});
after(() => hook?.close());

async function rest(method, target, body, status) {
  const answer = await scene.studio.call(method, `/openvidu/api/${target}`, body);
  assert.equal(answer.status, status, `${method} ${target}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

test("restApiFetchForce: what the server's side fetches, unpublishes, disconnects and closes", async () => {
  const openvidu = new OpenVidu(scene.studio.url, secret);
  assert.equal(await openvidu.fetch(), false);
  assert.equal(openvidu.activeSessions.length, 0);
  const session = await openvidu.createSession();
  const participants = [];
  for (let i = 0; i < 2; i++) participants.push(await enter(scene.browser, scene.studio, (await session.createConnection()).token, { publish: {} }));
  await seen(participants, "streamPlaying", 4);
  assert.equal(await session.fetch(), true);
  assert.equal(await openvidu.fetch(), false);
  const [{ connectionId, publishers }] = session.activeConnections;
  await assert.rejects(session.forceUnpublish("FAIL"), /404/);
  await session.forceUnpublish(publishers[0].streamId);
  await seen(participants, "streamDestroyed", 2);
  await assert.rejects(session.forceDisconnect("FAIL"), /404/);
  await session.forceDisconnect(connectionId);
  await seen(participants, "connectionDestroyed", 1);
  await session.close();
  await seen(participants, "sessionDisconnected", 2);
  await Promise.all(participants.map(({ page }) => page.context().close()));
});

/** What a client thinks of what the server says now: has it changed since it looked last? */
async function changed(wanted, ...fetchers) {
  for (const [i, fetcher] of fetchers.entries()) assert.equal(await fetcher.fetch(), wanted[i], `fetch ${i}`);
}

/** A new session, looked at once: to openvidu-node-client the first look is always a change, as it compares the order of members. */
async function create(openvidu, properties) {
  const session = await openvidu.createSession(properties);
  await openvidu.fetch();
  return session;
}

test("openviduSdkFetchTest: two clients of one server see the changes of the other, once", async () => {
  const here = new OpenVidu(scene.studio.url, secret);
  const there = new OpenVidu(scene.studio.url, secret);
  const session = await create(here);
  await changed([false], here);
  await changed([true, false], there, there);
  await rest("POST", "sessions", { customSessionId: "REST_SESSION" }, 200);
  await changed([true, false, false], here, here, session);
  await changed([true, false], there, there);
  const connection = await session.createConnection();
  await changed([false, false, true, false], session, here, there, there);
  await rest("POST", "tokens", { session: "REST_SESSION" }, 200);
  await changed([false, true, true, false], session, here, there, there);
  await rest("DELETE", "sessions/REST_SESSION", undefined, 204);
  await changed([false, true, false, true, false], session, here, here, there, there);
  const other = there.activeSessions.find(({ sessionId }) => sessionId === session.sessionId);

  const person = await enter(scene.browser, scene.studio, connection.token, { publish: {} });
  await person.sees({ type: "own streamPlaying" });
  await changed([true, false, true, false], here, session, other, there);
  const made = await other.createConnection({ role: OpenViduRole.MODERATOR, data: "MY_SERVER_DATA", record: false });
  assert.deepEqual([made.status, made.activeAt, made.location, made.ip, made.platform, made.clientData], ["pending", null, null, null, null, null]);
  assert.deepEqual([made.publishers, made.subscribers, made.connectionProperties.customIceServers], [[], [], []]);
  assert.deepEqual([made.connectionProperties.type, made.connectionProperties.data, made.connectionProperties.record, made.connectionProperties.role], ["WEBRTC", "MY_SERVER_DATA", false, "MODERATOR"]);
  await changed([true, false, false, false], session, here, there, other);
  await other.forceDisconnect(made.connectionId);
  await changed([true, false, false, false], here, session, other, there);

  await there.startRecording(session.sessionId, { outputMode: Recording.OutputMode.INDIVIDUAL, hasVideo: false });
  await person.sees({ type: "recordingStarted" });
  await changed([false, false, true, false], other, there, session, here);
  await here.stopRecording(session.sessionId);
  await person.sees({ type: "recordingStopped" });
  await changed([false, false, true, false], session, here, other, there);
  await here.deleteRecording(session.sessionId);

  const watcher = await enter(scene.browser, scene.studio, (await other.createConnection()).token);
  await watcher.sees({ type: "streamPlaying" });
  await changed([true, false, true, false], here, session, there, other);
  await person.page.evaluate(() => client.publisher.publishVideo(false));
  await watcher.sees({ type: "streamPropertyChanged" });
  await changed([true, false, true, false], session, here, other, there);
  await watcher.page.evaluate((id) => client.session.unsubscribe(client.videos[id].subscriber), person.streamId);
  await until("it is told", () => here.fetch());
  await changed([false, true, false], session, there, other);
  await watcher.leave();
  await person.sees({ type: "connectionDestroyed" });
  await changed([true, false, true, false], session, here, other, there);
  await session.close();
  await person.page.context().close();
});

test("openViduJavaClientTest: an application's day, with openvidu-node-client", async () => {
  const openvidu = new OpenVidu(scene.studio.url, secret);
  assert.equal(await openvidu.fetch(), false);
  const stranger = new OpenVidu(scene.studio.url, secret);
  await stranger.createSession({ customSessionId: "OTHER_SESSION", recordingMode: "ALWAYS" });
  const taken = await openvidu.createSession({ customSessionId: "OTHER_SESSION", recordingMode: "MANUAL" });
  assert.equal(taken.properties.recordingMode, "ALWAYS", "a session that is there is taken as it is");
  await taken.close();

  const session = await create(openvidu, { customSessionId: "clientSession", recordingMode: "ALWAYS", defaultRecordingProperties: { outputMode: "INDIVIDUAL" } });
  await changed([false, false], session, openvidu);
  let moderator = await session.createConnection({ role: "MODERATOR", data: "SERVER_DATA_MODERATOR", kurentoOptions: { videoMaxRecvBandwidth: 250, allowedFilters: ["GStreamerFilter"] } });
  let subscriber = await session.createConnection({ type: "WEBRTC", role: "SUBSCRIBER", data: "SERVER_DATA_SUBSCRIBER" });
  await changed([false, false], session, openvidu);
  assert.deepEqual([session.activeConnections.length, session.connections.length, moderator.status, moderator.activeAt], [0, 2, "pending", null]);
  const publisher = await enter(scene.browser, scene.studio, moderator.token, { name: "MODERATOR", publish: { publishAudio: false, frameRate: 30, resolution: "640x480" } });
  const watcher = await enter(scene.browser, scene.studio, subscriber.token, { name: "SUBSCRIBER" });
  await watcher.sees({ type: "streamPlaying" });
  await publisher.sees({ type: "recordingStarted" });
  await changed([true, false], openvidu, session);
  assert.equal(session.recording, true);
  const now = ({ connectionId }) => session.connections.find((one) => one.connectionId === connectionId);
  [moderator, subscriber] = [now(moderator), now(subscriber)];
  assert.deepEqual([moderator.status, subscriber.status, session.activeConnections.length], ["active", "active", 2]);
  assert.ok(moderator.createdAt > 0 && moderator.activeAt > moderator.createdAt);
  for (const { platform } of [moderator, subscriber]) assert.match(platform, /^Chrome/);
  assert.deepEqual([moderator.publishers.length, moderator.subscribers.length, subscriber.publishers.length], [1, 0, 0]);
  assert.deepEqual(subscriber.subscribers, [moderator.publishers[0].streamId]);
  assert.deepEqual([moderator.clientData, subscriber.clientData], ['{"clientData":"MODERATOR"}', '{"clientData":"SUBSCRIBER"}']);
  const { videoDimensions, frameRate, typeOfVideo, hasVideo, videoActive, hasAudio, audioActive } = moderator.publishers[0];
  assert.deepEqual([videoDimensions, frameRate, typeOfVideo, hasVideo, videoActive, hasAudio, audioActive], ['{"width":640,"height":480}', 30, "CAMERA", true, true, true, false]);
  await grows(path.join(scene.studio.recordings, "clientSession", `${publisher.streamId}.webm`));
  await changed([false, false], session, openvidu);

  await publisher.page.evaluate(() => client.session.unpublish(client.publisher));
  await publisher.page.evaluate(() => client.shareCanvas(1000, 800));
  await publisher.publish({ videoSource: "screen", audioSource: false, resolution: undefined, frameRate: 30 });
  await watcher.sees({ type: "streamPlaying" }, 2);
  await changed([true, false], session, openvidu);
  const screen = session.activeConnections.find(({ role }) => role === "MODERATOR").publishers[0];
  assert.deepEqual([screen.videoDimensions, screen.typeOfVideo, screen.hasVideo, screen.videoActive, screen.hasAudio, screen.audioActive], ['{"width":1000,"height":800}', "SCREEN", true, true, false, undefined]);

  await assert.rejects(openvidu.startRecording("NOT_EXISTS"), /404/);
  const aside = await create(openvidu);
  await assert.rejects(openvidu.startRecording(aside.sessionId), /406/);
  await aside.close();
  await assert.rejects(aside.fetch(), /404/);
  for (const properties of [{ hasAudio: false, hasVideo: false }, { resolution: "99x1080" }, {}]) await assert.rejects(openvidu.startRecording(session.sessionId, properties), /409/);
  const [running, ...more] = await openvidu.listRecordings();
  assert.deepEqual([more.length, running.id, running.properties.name, running.sessionId], [0, "clientSession", "clientSession", "clientSession"]);
  assert.deepEqual([running.duration, running.size, running.url, running.status, running.properties.outputMode], [0, 0, null, "started", "INDIVIDUAL"]);
  for (const absent of ["recordingLayout", "customLayout", "resolution", "frameRate"]) assert.equal(running.properties[absent], undefined, absent);
  await grows(path.join(scene.studio.recordings, "clientSession", `${publisher.streamId}.webm`));
  await assert.rejects(openvidu.stopRecording("NOT_EXISTS"), /404/);
  const stopped = await openvidu.stopRecording(running.id);
  await publisher.sees({ type: "recordingStopped" });
  assert.ok(stopped.duration > 0 && stopped.size > 0 && stopped.url);
  assert.equal(stopped.status, "ready");
  assert.equal(session.recording, false);
  for (const properties of [{ hasAudio: false, hasVideo: false }, { outputMode: "COMPOSED", resolution: "99x1080" }]) await assert.rejects(openvidu.startRecording(session.sessionId, properties), /422/);

  const composed = { outputMode: "COMPOSED", recordingLayout: "BEST_FIT", resolution: "1280x720", hasVideo: true, hasAudio: false, name: "CUSTOM_NAME" };
  const short = await openvidu.startRecording(session.sessionId, composed);
  assert.equal((await openvidu.stopRecording(short.id)).status, "ready", "however soon it is stopped");
  await openvidu.deleteRecording(short.id);
  const again = await openvidu.startRecording(session.sessionId, composed);
  assert.deepEqual([again.id, again.properties.name, again.duration, again.size, again.url, again.status], ["clientSession~1", "CUSTOM_NAME", 0, 0, null, "started"]);
  assert.deepEqual([again.properties.recordingLayout, again.properties.resolution, again.properties.frameRate, again.properties.hasAudio], ["BEST_FIT", "1280x720", 25, false]);
  await publisher.sees({ type: "recordingStarted", id: again.id });
  await openvidu.stopRecording(again.id);
  for (const file of ["CUSTOM_NAME.mp4", ".recording.clientSession~1", "clientSession~1.jpg"]) assert.ok(statSync(path.join(scene.studio.recordings, "clientSession~1", file)).size > 0, file);
  await assert.rejects(openvidu.deleteRecording("NOT_EXISTS"), /404/);
  for (const { id } of [running, again]) await openvidu.deleteRecording(id);
  assert.deepEqual(await openvidu.listRecordings(), []);

  await session.fetch();
  await session.forceUnpublish(session.activeConnections.find(({ role }) => role === "MODERATOR").publishers[0]);
  await watcher.sees({ type: "streamDestroyed" }, 2);
  await changed([false], openvidu);
  assert.ok(session.activeConnections.every(({ publishers, subscribers }) => !publishers.length && !subscribers.length));
  await session.forceDisconnect(moderator);
  await publisher.sees({ type: "sessionDisconnected" });
  await changed([false], openvidu);
  await session.close();
  await watcher.sees({ type: "sessionDisconnected" });
  await changed([false], openvidu);
  const last = await create(openvidu);
  const unused = await last.createConnection();
  await changed([false], last);
  await last.forceDisconnect(unused);
  assert.equal(last.connections.length, 0);
  await changed([false], last);
  await last.close();
  await Promise.all([publisher, watcher].map(({ page }) => page.context().close()));
});

/** Waits until a file is there under its name and more than 200 bytes long, while it is recorded. */
const grows = (file) => until(`${file} grows`, () => existsSync(file) && statSync(file).size > 200);

for (const [name, byNode] of [
  ["customIceServerConnectionNodeClientTest: the ICE servers of a connection reach its peer connections", true],
  ["customIceServerConnectionJavaClientTest: the same, asked for as the client for Java does", false],
]) {
  test(name, async () => {
    const openvidu = new OpenVidu(scene.studio.url, secret);
    const session = await openvidu.createSession();
    const first = await enter(scene.browser, scene.studio, (await session.createConnection()).token, { publish: {} });
    const customIceServers = [{ url: "turn:turn-server.com", username: "usertest", credential: "credtest" }, { url: "stun:1.2.3.4:1234" }];
    // The clients differ in what they send besides: that of Java leaves out what is not given, that of Node sends null.
    const made = byNode ? await session.createConnection({ customIceServers }) : await rest("POST", `sessions/${session.sessionId}/connection`, { customIceServers }, 200);
    const second = await enter(scene.browser, scene.studio, made.token, { publish: {} });
    await seen([first, second], "streamPlaying", 4);
    const configured = await second.page.evaluate((id) => [client.publisher.stream, client.videos[id].stream].map((stream) => stream.getRTCPeerConnection().getConfiguration().iceServers), first.streamId);
    for (const servers of configured) {
      assert.deepEqual(servers.map(({ urls }) => [urls].flat()), [["turn:turn-server.com"], ["stun:1.2.3.4:1234"]]);
      assert.deepEqual([servers[0].username, servers[0].credential], ["usertest", "credtest"]);
    }
    assert.equal(await session.fetch(), true);
    const { customIceServers: told } = session.connections.find(({ connectionId }) => connectionId === second.id).connectionProperties;
    const plain = (servers) => servers.map(({ url, username, credential }) => [url, username, credential]).sort();
    assert.deepEqual(plain(told), plain(customIceServers));
    await Promise.all([first.leave(), second.leave()]);
  });
}

test("webhookTest: every event has its members and comes in order", async () => {
  const openvidu = new OpenVidu(scene.studio.url, secret);
  const name = "1234abcABC_-~";
  const session = await openvidu.createSession({ recordingMode: "ALWAYS", defaultRecordingProperties: { name, outputMode: "INDIVIDUAL" } });
  // Events of the test before this one may still come.
  const received = () => hook.received.filter(({ sessionId }) => sessionId === session.sessionId);
  let taken = 0;
  const next = async (event, size) => {
    const one = await until(`the event ${event}`, () => received()[taken]);
    taken++;
    assert.equal(one.event, event);
    if (size) assert.equal(Object.keys(one).length, size + 1, JSON.stringify(one));
    return one;
  };
  const first = await enter(scene.browser, scene.studio, (await session.createConnection()).token, { publish: {} });
  await next("sessionCreated", 3);
  await next("participantJoined", 10);
  await next("webrtcConnectionCreated", 12);
  const started = await next("recordingStatusChanged", 12);
  assert.deepEqual([started.status, started.outputMode, started.size, started.duration, started.timestamp, started.reason, started.name], ["started", "INDIVIDUAL", 0, 0, started.startTime, undefined, name]);
  const second = await enter(scene.browser, scene.studio, (await session.createConnection()).token, { publish: {} });
  await next("participantJoined");
  for (let i = 0; i < 3; i++) await next("webrtcConnectionCreated");
  const ids = [first.id, second.id].sort();
  await first.page.evaluate(() => client.session.signal({ type: "chat", data: "hello" }));
  const sent = await next("signalSent", 7);
  assert.deepEqual([sent.sessionId, sent.from, sent.type, sent.data, sent.to.sort()], [session.sessionId, first.id, "chat", "hello", ids]);
  await rest("POST", "signal", { session: session.sessionId, type: "chat", to: [first.id], data: "SERVER_DATA" }, 200);
  const served = await next("signalSent", 7);
  assert.deepEqual([served.from, served.type, served.data, served.to], [null, "chat", "SERVER_DATA", [first.id]]);
  const { createdAt } = await openvidu.getRecording(session.sessionId);
  await session.close();
  await until("all events", () => received().at(-1)?.event === "sessionDestroyed");
  const ends = received().slice(taken, taken + 6).map(({ event }) => event);
  assert.deepEqual(ends.sort(), [...Array(2).fill("participantLeft"), ...Array(4).fill("webrtcConnectionDestroyed")]);
  taken += 6;
  const stopped = await next("recordingStatusChanged", 13);
  assert.deepEqual([stopped.status, stopped.size, stopped.duration, stopped.reason, stopped.startTime], ["stopped", 0, 0, "sessionClosedByServer", createdAt]);
  const ready = await next("recordingStatusChanged", 13);
  assert.deepEqual([ready.status, ready.reason, ready.startTime], ["ready", "sessionClosedByServer", createdAt]);
  assert.ok(ready.size > 0 && ready.duration > 0);
  assert.equal((await next("sessionDestroyed", 6)).reason, "sessionClosedByServer");
  assert.equal(taken, received().length, "and nothing else");
  await openvidu.deleteRecording(session.sessionId);
  await Promise.all([first, second].map(({ page }) => page.context().close()));
});
