// What happens in sessions of real browsers, as the record file (CDR) and the webhook tell it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, require } from "./lib/browser.js";
import { join } from "./lib/participants.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";
import { startWebhook } from "./lib/webhook.js";

const { OpenVidu, OpenViduRole, Recording } = require("openvidu-node-client");
const { OutputMode } = Recording;
let studio, browser, openvidu, hook, stopped;

before(async () => {
  hook = await startWebhook();
  studio = await startStudio({
    OPENVIDU_CDR: "true",
    OPENVIDU_WEBHOOK: "true",
    OPENVIDU_WEBHOOK_ENDPOINT: hook.url,
    OPENVIDU_WEBHOOK_HEADERS: '["X-Customer: 7", "Authorization: Bearer k3y"]',
    OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT: "0",
  });
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  await browser?.close();
  if (!stopped) await studio?.stop();
  await hook?.close();
});

/** What the record files hold, each event in the form of the webhook: {event, …fields}. */
function records() {
  const folder = path.join(studio.folder, "data/ovation-studio/cdr");
  const text = readdirSync(folder).sort().map((file) => readFileSync(path.join(folder, file), "utf8")).join("");
  return text.split("\n").filter(Boolean).map((line) => {
    const entries = Object.entries(JSON.parse(line));
    assert.equal(entries.length, 1);
    return { event: entries[0][0], ...entries[0][1] };
  });
}

const recordsOf = (session) => records().filter((one) => one.sessionId === session.sessionId);
const plays = (who, streamId) => until(`${streamId} plays`, async () => (await who.events()).some((e) => e.type === "streamPlaying" && e.id === streamId));

const common = ["event", "sessionId", "timestamp", "uniqueSessionId"];
const end = ["duration", "reason", "startTime"];
const person = ["clientData", "connectionId", "ip", "location", "participantId", "platform", "serverData"];
const endpoint = ["audioEnabled", "connection", "connectionId", "participantId", "streamId", "videoEnabled"];
const videoMembers = ["videoDimensions", "videoFramerate", "videoSource"];
const recording = ["duration", "hasAudio", "hasVideo", "id", "name", "outputMode", "size", "startTime", "status"];

/** The keys that an event has, by protocol 4.2. */
function keysOf(event) {
  const inbound = event.connection === "INBOUND" ? ["receivingFrom"] : [];
  const seen = event.videoEnabled ? videoMembers : [];
  const composed = event.outputMode === "COMPOSED" && event.hasVideo ? ["frameRate", "recordingLayout", "resolution"] : [];
  return {
    sessionCreated: () => [],
    sessionDestroyed: () => end,
    participantJoined: () => person,
    participantLeft: () => [...person, ...end],
    webrtcConnectionCreated: () => [...endpoint, ...inbound, ...seen],
    webrtcConnectionDestroyed: () => [...endpoint, ...inbound, ...seen, ...end],
    recordingStatusChanged: () => [...recording, ...composed, ...(event.status === "started" ? [] : ["reason"])],
    signalSent: () => ["data", "from", "to", "type"],
  }[event.event]().concat(common).sort();
}

/** The same told twice, and in the same words; every event with exactly its fields. */
async function sameByWebhook(told, session) {
  const mine = () => hook.received.filter((one) => one.sessionId === session.sessionId);
  await until("the webhook has it all", () => mine().length >= told.length);
  assert.deepEqual(mine(), told);
  for (const one of told) assert.deepEqual(Object.keys(one).sort(), keysOf(one), one.event);
  const [created] = told;
  for (const one of told) {
    assert.equal(one.uniqueSessionId, `${session.sessionId}_${created.timestamp}`);
    if (one.participantId) assert.equal(one.participantId, one.connectionId);
    if (one.startTime && !one.status) assert.equal(one.duration, Math.floor((one.timestamp - one.startTime) / 1000), JSON.stringify(one));
  }
}

test("a session from its making until it is closed", async () => {
  const session = await openvidu.createSession();
  const ids = {};
  const come = async (name, properties = {}) => {
    const one = await join(browser, studio, session, { name, data: `data of ${name}`, subscribes: true, ...properties });
    ids[one.id] = name;
    return one;
  };
  const ana = await come("Ana", { role: OpenViduRole.MODERATOR });
  const anas = await ana.publish({ color: "#c02020", tone: 300 });
  const ben = await come("Ben", { version: "2.21" });
  await plays(ben, anas);
  const bens = await ben.publish({ video: false, tone: 440 });
  await plays(ana, bens);
  await ben.page.evaluate((id) => client.session.unsubscribe(client.videos[id].subscriber), anas);
  await until("no subscriber of Ana is left", async () => recordsOf(session).some((e) => e.reason === "unsubscribe"));
  await ben.page.evaluate(() => client.session.signal({ type: "chat", data: "hello" }));
  await ana.page.evaluate((id) => client.session.signal({ to: [client.videos[id].stream.connection], data: "psst" }), bens);
  await openvidu.fetch();
  assert.equal((await studio.call("POST", "/openvidu/api/signal", { session: session.sessionId, to: [ben.id], type: "signal:news", data: "{}" })).status, 200);

  const first = await openvidu.startRecording(session.sessionId, { name: "first" });
  await sleep(1500);
  await ben.unpublish();
  const again = await ben.publish({ video: false, tone: 440 });
  await plays(ana, again);
  await ana.page.evaluate((id) => client.session.forceUnpublish(client.videos[id].stream), again);
  await until("Ben is told", async () => (await ben.events()).some((e) => e.type === "ownStreamDestroyed" && e.reason === "forceUnpublishByUser"));
  const third = await ben.publish({ video: false, tone: 440 });
  await plays(ana, third);
  assert.equal((await studio.call("DELETE", `/openvidu/api/sessions/${session.sessionId}/stream/${third}`)).status, 204);
  await openvidu.stopRecording(first.id);

  const cid = await come("Cid", { subscribes: false });
  await until("Ana knows of Cid", async () => (await ana.events()).some((e) => e.type === "connectionCreated" && e.id === cid.id));
  await ana.page.evaluate((id) => client.session.forceDisconnect(client.session.remoteConnections.get(id)), cid.id);
  await until("Cid is out", async () => (await cid.events()).some((e) => e.type === "sessionDisconnected" && e.reason === "forceDisconnectByUser"));
  const dia = await come("Dia", { subscribes: false });
  await session.forceDisconnect(dia.connection);
  const second = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.INDIVIDUAL, hasVideo: false });
  await sleep(2500);
  await openvidu.stopRecording(second.id);
  await ben.leave();
  const last = await openvidu.startRecording(session.sessionId, { hasVideo: false });
  await sleep(1000);
  await session.close();
  // The answer does not wait for the file, which a thread of its own writes.
  await until("the end is on record", async () => recordsOf(session).some((e) => e.event === "sessionDestroyed"));

  const told = recordsOf(session);
  const names = { [first.id]: "first", [second.id]: "second", [last.id]: "last" };
  const brief = (e) => [
    e.event.replace("webrtcConnection", "media").replace("participant", "").replace("recordingStatusChanged", "recording"),
    ids[e.connectionId], e.connection, ids[e.receivingFrom], names[e.id], e.status, e.reason,
  ].filter(Boolean).join(" ");
  assert.deepEqual(told.map(brief), [
    "sessionCreated",
    "Joined Ana",
    "mediaCreated Ana OUTBOUND",
    "Joined Ben",
    "mediaCreated Ben INBOUND Ana",
    "mediaCreated Ben OUTBOUND",
    "mediaCreated Ana INBOUND Ben",
    "mediaDestroyed Ben INBOUND Ana unsubscribe",
    "signalSent",
    "signalSent",
    "signalSent",
    "recording first started",
    "mediaDestroyed Ben OUTBOUND unpublish",
    "mediaDestroyed Ana INBOUND Ben unpublish",
    "mediaCreated Ben OUTBOUND",
    "mediaCreated Ana INBOUND Ben",
    "mediaDestroyed Ben OUTBOUND forceUnpublishByUser",
    "mediaDestroyed Ana INBOUND Ben forceUnpublishByUser",
    "mediaCreated Ben OUTBOUND",
    "mediaCreated Ana INBOUND Ben",
    "mediaDestroyed Ben OUTBOUND forceUnpublishByServer",
    "mediaDestroyed Ana INBOUND Ben forceUnpublishByServer",
    "recording first stopped recordingStoppedByServer",
    "recording first ready recordingStoppedByServer",
    "Joined Cid",
    "Left Cid forceDisconnectByUser",
    "Joined Dia",
    "Left Dia forceDisconnectByServer",
    "recording second started",
    "recording second stopped recordingStoppedByServer",
    "recording second ready recordingStoppedByServer",
    "Left Ben disconnect",
    "recording last started",
    "mediaDestroyed Ana OUTBOUND sessionClosedByServer",
    "Left Ana sessionClosedByServer",
    "recording last stopped sessionClosedByServer",
    "recording last ready sessionClosedByServer",
    "sessionDestroyed sessionClosedByServer",
  ]);
  await sameByWebhook(told, session);

  const joined = told.find((e) => e.event === "participantJoined");
  assert.deepEqual([joined.clientData, joined.serverData, joined.location], ['{"clientData":"Ana"}', "data of Ana", "unknown"]);
  assert.match(joined.ip, /^(127\.0\.0\.1|::1)$/);
  assert.match(joined.platform, /Chrom/);
  const [chat, whisper, news] = told.filter((e) => e.event === "signalSent").map(({ from, to, type, data }) => ({ from, to: [...to].sort(), type, data }));
  assert.deepEqual(chat, { from: ben.id, to: [ana.id, ben.id].sort(), type: "chat", data: "hello" });
  assert.deepEqual([whisper.from, whisper.to, whisper.data], [ana.id, [ben.id], "psst"]);
  assert.deepEqual([news.from, news.to, news.data], [null, [ben.id], "{}"]);
  const media = told.find((e) => e.streamId === anas);
  assert.deepEqual([media.videoSource, media.videoDimensions, media.audioEnabled], ["CUSTOM", '{"width":640,"height":480}', true]);
  const [started, stopping, ready] = told.filter((e) => e.id === first.id);
  assert.deepEqual([started.timestamp, started.startTime, started.size, started.duration], [first.createdAt, first.createdAt, 0, 0]);
  assert.deepEqual([stopping.size, stopping.duration], [0, 0]);
  const kept = await openvidu.getRecording(first.id);
  assert.deepEqual([ready.size, ready.duration], [kept.size, kept.duration]);
  assert.ok(ready.duration > 1);

  const { method, url, headers } = hook.requests[0];
  assert.deepEqual([method, url], ["POST", "/events?from=studio"]);
  assert.deepEqual([headers["content-type"], headers["x-customer"], headers.authorization], ["application/json", "7", "Bearer k3y"]);
  assert.doesNotMatch(studio.log(), /k3y/);
  for (const one of [ana, ben, cid, dia]) await one.close();
});

test("the last one's leaving ends the recording, then the session", async () => {
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session);
  await ana.publish({ tone: 300 });
  await openvidu.startRecording(session.sessionId);
  await sleep(1500);
  await ana.leave();
  await until("the session is gone", () => recordsOf(session).some((e) => e.event === "sessionDestroyed"));
  const told = recordsOf(session);
  assert.deepEqual(told.slice(3).map((e) => [e.event, e.status, e.reason].filter(Boolean).join(" ")), [
    "recordingStatusChanged started",
    "webrtcConnectionDestroyed disconnect",
    "participantLeft disconnect",
    "recordingStatusChanged stopped lastParticipantLeft",
    "recordingStatusChanged ready lastParticipantLeft",
    "sessionDestroyed lastParticipantLeft",
  ]);
  await sameByWebhook(told, session);
  await ana.close();
});

test("while the webhook is away events wait, and come in their order; a client that vanishes is networkDisconnect", async () => {
  const vanished = await openvidu.createSession();
  const ana = await join(browser, studio, vanished);
  await until("all before has come", () => hook.received.at(-1)?.event === "participantJoined");
  const seen = hook.received.length, { port } = hook;
  await hook.close();
  await ana.close();
  const names = [];
  for (let i = 0; i < 5; i++) names.push((await openvidu.createSession({ customSessionId: `away-${i}` })).sessionId);
  await sleep(2000);
  hook = Object.assign(await startWebhook(port), { status: 503 });
  await until("it is tried while the hook is broken", () => hook.requests.length > 1, 30000);
  assert.equal(hook.received.length, 0);
  hook.status = 200;
  await until("all have come", () => hook.received.some((e) => e.sessionId === names.at(-1)), 60000);
  assert.deepEqual(hook.received.filter((e) => e.event === "sessionCreated").map((e) => e.sessionId), names);
  assert.ok(seen > 0);
  await until("the vanished client's session is closed", () => hook.received.some((e) => e.sessionId === vanished.sessionId && e.event === "sessionDestroyed"), 60000);
  assert.deepEqual(hook.received.filter((e) => e.sessionId === vanished.sessionId).map((e) => [e.event, e.reason]), [
    ["participantLeft", "networkDisconnect"],
    ["sessionDestroyed", "lastParticipantLeft"],
  ]);
});

test("the record files can be fetched, and nothing else that lies beside them", async () => {
  const { status, body: names } = await studio.call("GET", "/openvidu/cdr");
  assert.equal(status, 200);
  assert.deepEqual(names, readdirSync(path.join(studio.folder, "data/ovation-studio/cdr")).sort());
  assert.match(names[0], /^CDR\.\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d\.log$/);
  const first = await studio.call("GET", `/openvidu/cdr/${names[0]}`);
  assert.match(first.body.split("\n")[0], /^\{"sessionCreated":/);
  assert.equal((await studio.call("GET", "/cdr")).status, 200); // as 1.8 called it
  for (const name of ["CDR.1999-01-01_00-00-00.log", "..%2Fsecret", "secret"])
    assert.equal((await studio.call("GET", `/openvidu/cdr/${name}`)).status, 404, name);
  assert.equal((await studio.call("GET", "/openvidu/cdr", undefined, { authorization: "" })).status, 401);
});

test("SIGTERM: participants leave and the recording is finished, all with openviduServerStopped, reported before the end", async () => {
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session);
  await ana.publish({ tone: 300 });
  const { id } = await openvidu.startRecording(session.sessionId);
  await sleep(1500);
  stopped = true;
  assert.equal(await studio.stop({ keepFolder: true }), 0);
  const told = recordsOf(session);
  assert.deepEqual(told.slice(4).map((e) => [e.event, e.status, e.reason].filter(Boolean).join(" ")), [
    "webrtcConnectionDestroyed openviduServerStopped",
    "participantLeft openviduServerStopped",
    "recordingStatusChanged stopped openviduServerStopped",
    "recordingStatusChanged ready openviduServerStopped",
    "sessionDestroyed openviduServerStopped",
  ]);
  assert.equal(told.at(-2).id, id);
  const mine = hook.received.filter((one) => one.sessionId === session.sessionId);
  assert.deepEqual(mine, told, "the webhook has it all when the program has ended");
  await ana.close();
});
