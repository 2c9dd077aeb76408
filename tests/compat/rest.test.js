// OpenVidu's own end-to-end case about the REST API. A test begins with the name of its case (docs/compatibility.md).
import assert from "node:assert/strict";
import { test } from "node:test";

import { until } from "../e2e/lib/studio.js";
import { enter, seen } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const scene = useScene();

/** One call to the API, which must be answered with the status; `keys`: the members that the answer has, and no others. */
async function rest(method, target, body, status, keys) {
  const answer = await scene.studio.call(method, `/openvidu/api/${target}`, body);
  assert.equal(answer.status, status, `${method} ${target} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  if (keys) assert.deepEqual(Object.keys(answer.body).sort(), [...keys].sort());
  return answer.body;
}

const words = (text) => text.split(" ");
const SessionKeys = words("id object sessionId createdAt mediaMode recordingMode defaultRecordingProperties customSessionId connections recording broadcasting forcedVideoCodec allowTranscoding");
const ConnectionKeys = words("id object type status connectionId sessionId createdAt activeAt location ip platform token serverData clientData record role kurentoOptions customIceServers rtspUri adaptativeBitrate onlyPlayWithSubscribers networkCache publishers subscribers");
const RecordingKeys = words("id object sessionId name outputMode recordingLayout hasAudio hasVideo resolution frameRate createdAt size duration url status");
const TokenKeys = words("id token createdAt connectionId session data role kurentoOptions");
const Empty = { numberOfElements: 0, content: [] };

test("restApiTest: sessions are made, listed and refused", async () => {
  assert.equal((await scene.studio.call("GET", "/openvidu/api/config", undefined, { authorization: `Basic ${btoa("OPENVIDUAPP:WRONG_SECRET")}` })).status, 401);
  await rest("GET", "sessions/NOT_EXISTS", undefined, 404);
  assert.deepEqual(await rest("GET", "sessions", undefined, 200), Empty);
  for (const wrong of [
    { mediaMode: "NOT_EXISTS" },
    { mediaMode: "ROUTED", recordingMode: false },
    { mediaMode: "ROUTED", recordingMode: "ALWAYS", customSessionId: 999 },
    { mediaMode: "ROUTED", recordingMode: "NOT_EXISTS" },
    { mediaMode: "ROUTED", recordingMode: "ALWAYS", defaultRecordingProperties: "STR" },
    { mediaMode: "ROUTED", recordingMode: "ALWAYS", defaultRecordingProperties: { outputMode: "NOT_EXISTS" } },
    { mediaMode: "ROUTED", recordingMode: "ALWAYS", defaultRecordingProperties: { outputMode: "COMPOSED", recordingLayout: "NOT_EXISTS" } },
  ])
    await rest("POST", "sessions", wrong, 400);
  const composed = { outputMode: "COMPOSED", recordingLayout: "BEST_FIT" };
  await rest("POST", "sessions", { mediaMode: "ROUTED", recordingMode: "MANUAL", customSessionId: "CUSTOM_SESSION_ID", defaultRecordingProperties: composed }, 200, SessionKeys);
  const other = await rest("POST", "sessions", {}, 200, SessionKeys);
  assert.deepEqual([other.forcedVideoCodec, other.allowTranscoding], ["MEDIA_SERVER_PREFERRED", false]);
  await rest("DELETE", `sessions/${other.id}`, undefined, 204);
  await rest("POST", "sessions", { customSessionId: "CUSTOM_SESSION_ID" }, 409);
  await rest("GET", "sessions/CUSTOM_SESSION_ID", undefined, 200, SessionKeys);
  assert.equal((await rest("GET", "sessions", undefined, 200)).numberOfElements, 1);
});

test("restApiTest: connections and tokens are made, listed and refused", async () => {
  await rest("GET", "sessions/NOT_EXISTS/connection", undefined, 404);
  assert.deepEqual(await rest("GET", "sessions/CUSTOM_SESSION_ID/connection", undefined, 200), Empty);
  await rest("GET", "sessions/NOT_EXISTS/connection/NOT_EXISTS", undefined, 400);
  await rest("GET", "sessions/CUSTOM_SESSION_ID/connection/NOT_EXISTS", undefined, 404);
  const session = "CUSTOM_SESSION_ID";
  for (const wrong of [
    {},
    { session: true },
    { session, role: "NOT_EXISTS" },
    { session, role: "MODERATOR", data: 999 },
    { session, role: "MODERATOR", data: "SERVER_DATA", kurentoOptions: false },
    { session, role: "MODERATOR", data: "SERVER_DATA", kurentoOptions: { allowedFilters: "NOT_EXISTS" } },
  ])
    await rest("POST", "tokens", wrong, 400);
  const kurentoOptions = { videoMaxSendBandwidth: 777, allowedFilters: ["GStreamerFilter"] };
  const token = await rest("POST", "tokens", { session, role: "MODERATOR", data: "SERVER_DATA", kurentoOptions }, 200, TokenKeys);
  assert.deepEqual([token.id, token.session, token.kurentoOptions], [token.token, session, kurentoOptions]);
  const { numberOfElements, content } = await rest("GET", `sessions/${session}/connection`, undefined, 200);
  assert.equal(numberOfElements, 1);

  const connection = `sessions/${session}/connection`;
  for (const wrong of [
    { type: false },
    { type: "NOT_EXISTS" },
    { type: "WEBRTC", role: 123 },
    { type: "WEBRTC", role: "MODERATOR", data: true },
    ...["bad-ice-server", "turn:bad-ice-server", "bad-prefix:bad-ice-server"].map((url) => ({ customIceServers: [{ url }] })),
  ])
    await rest("POST", connection, wrong, 400);
  const made = await rest("POST", connection, { type: "WEBRTC", role: "MODERATOR", data: "SERVER_DATA", kurentoOptions }, 200, ConnectionKeys);
  assert.deepEqual([made.object, made.type, made.status, made.record, made.kurentoOptions], ["connection", "WEBRTC", "pending", true, kurentoOptions]);
  for (const absent of words("activeAt location ip platform clientData rtspUri adaptativeBitrate onlyPlayWithSubscribers networkCache publishers subscribers")) assert.equal(made[absent], null, absent);
  await rest("DELETE", `${connection}/${made.id}`, undefined, 204);
  const customIceServers = [{ url: "turn:valid-domain.es", username: "user", credential: "pass" }, { url: "stun:valid-domain.es:1234" }];
  const relayed = await rest("POST", connection, { customIceServers }, 200, ConnectionKeys);
  assert.deepEqual(relayed.customIceServers, customIceServers);
  await rest("DELETE", `${connection}/${relayed.id}`, undefined, 204);
  await rest("POST", connection, {}, 200);
  assert.equal((await rest("GET", `sessions/${session}`, undefined, 200)).connections.numberOfElements, 0);
  assert.equal((await rest("GET", `sessions/${session}?pendingConnections=true`, undefined, 200)).connections.numberOfElements, 2);
  const pending = await rest("GET", `${connection}/${content[0].id}`, undefined, 200, ConnectionKeys);
  assert.equal(`${pending.token}&role=MODERATOR`, token.token, "as up to 2.16, whose browsers read their role there");
  assert.deepEqual([pending.serverData, pending.role, pending.createdAt], ["SERVER_DATA", "MODERATOR", content[0].createdAt]);
});

test("restApiTest: nothing can be sent or recorded while no participant is there", async () => {
  const session = "CUSTOM_SESSION_ID";
  for (const [body, status] of [
    [{}, 400],
    [{ session: true }, 400],
    [{ session, to: 12 }, 400],
    [{ session, to: [], data: false }, 400],
    [{ session, to: [], data: "SERVERMESSAGE", type: true }, 400],
    [{ session }, 406],
  ])
    await rest("POST", "signal", body, status);
  for (const [body, status] of [
    [{}, 400],
    [{ session: "SESSION_ID" }, 404],
    [{ session: "SESSION_ID", name: 999 }, 404],
    [{ session }, 406],
  ])
    await rest("POST", "recordings/start", body, status);
  const { id } = await rest("POST", "sessions", { mediaMode: "RELAYED" }, 200);
  await rest("POST", "recordings/start", { session: id }, 409);
  await rest("DELETE", `sessions/${id}`, undefined, 204);
});

test("restApiTest: participants, recordings, streams and signals of an active session", async () => {
  const session = "CUSTOM_SESSION_ID";
  const { content } = await rest("GET", `sessions/${session}/connection`, undefined, 200);
  const participants = [];
  for (const { token } of content) participants.push(await enter(scene.browser, scene.studio, token, { publish: {} }));
  await seen(participants, "streamPlaying", 4);
  for (const [i, { token, role, serverData }] of content.entries()) {
    const { status, ...active } = await rest("GET", `sessions/${session}/connection/${participants[i].id}`, undefined, 200, ConnectionKeys);
    assert.deepEqual([status, active.token, active.role, active.serverData, active.record], ["active", token, role, serverData, true]);
  }

  await rest("GET", "recordings/NOT_EXISTS", undefined, 404);
  assert.deepEqual(await rest("GET", "recordings", undefined, 200), { count: 0, items: [] });
  const whole = { session, name: "NAME", outputMode: "COMPOSED", recordingLayout: "BEST_FIT", customLayout: "CUSTOM_LAYOUT", hasAudio: true, hasVideo: true };
  for (const [body, status] of [
    [{ session: true }, 400],
    [{ session, name: 999 }, 400],
    [{ session, name: "notalphanumeric@" }, 400],
    [{ session, name: "NAME", outputMode: "NOT_EXISTS" }, 400],
    [{ session, name: "NAME", outputMode: "COMPOSED", recordingLayout: "NOT_EXISTS" }, 400],
    [{ ...whole, resolution: 999 }, 400],
    [{ ...whole, frameRate: true }, 400],
    [{ ...whole, name: "NAME~", hasAudio: false, hasVideo: false }, 422],
    [{ ...whole, resolution: "1920x2000" }, 422],
    [{ ...whole, resolution: "99x1080" }, 422],
    [{ ...whole, frameRate: 0 }, 422],
    [{ ...whole, frameRate: 121 }, 422],
  ])
    await rest("POST", "recordings/start", body, status);
  await rest("POST", "recordings/start", { session }, 200, RecordingKeys);
  await seen(participants, "recordingStarted", 2);
  await rest("POST", "recordings/start", { session }, 409);
  await rest("POST", "recordings/stop", { session }, 405); // 403 there
  await rest("POST", "recordings/stop/NOT_EXISTS", { session }, 404);
  await rest("DELETE", `recordings/${session}`, undefined, 409);
  await rest("POST", `recordings/stop/${session}`, { session }, 200, RecordingKeys);
  await rest("GET", `recordings/${session}`, undefined, 200, RecordingKeys);
  assert.equal((await rest("GET", "recordings", undefined, 200)).count, 1);
  await seen(participants, "recordingStopped", 2);
  await rest("DELETE", "recordings", undefined, 405); // 403 there
  await rest("DELETE", "recordings/NOT_EXISTS", undefined, 404);
  await rest("DELETE", `recordings/${session}`, undefined, 204);
  assert.deepEqual(await rest("GET", "recordings", undefined, 200), { count: 0, items: [] });

  await rest("DELETE", "sessions/NOT_EXISTS/stream/NOT_EXISTS", undefined, 400);
  await rest("DELETE", `sessions/${session}/stream/NOT_EXISTS`, undefined, 404);
  const { connections } = await rest("GET", `sessions/${session}`, undefined, 200, SessionKeys);
  const [{ connectionId, publishers, subscribers }] = connections.content;
  assert.deepEqual(Object.keys(publishers[0].mediaOptions).sort(), words("audioActive filter frameRate hasAudio hasVideo typeOfVideo videoActive videoDimensions"));
  assert.equal(subscribers.length, 1);
  await rest("DELETE", `sessions/${session}/stream/${publishers[0].streamId}`, undefined, 204);

  await rest("POST", "signal", { session, to: ["wrongConnectionId"] }, 406);
  await rest("POST", "signal", { session, to: [connectionId, "wrongConnectionId"] }, 406);
  const heard = (type, number) =>
    until(`${number} signals ${type}`, async () => (await Promise.all(participants.map(({ page }) => page.evaluate((t) => client.signals.filter((s) => s.type === t).length, type)))).reduce((a, b) => a + b) === number);
  await rest("POST", "signal", { session }, 200);
  await heard("signal", 2);
  for (const [type, to, number] of [["server1", [], 2], ["server2", [connectionId], 1]]) {
    await rest("POST", "signal", { session, to, type, data: "SERVER EVENT!" }, 200);
    await heard(`signal:${type}`, number);
  }
  await rest("DELETE", "sessions/NOT_EXISTS/connection/NOT_EXISTS", undefined, 400);
  await rest("DELETE", `sessions/${session}/connection/NOT_EXISTS`, undefined, 404);
  await rest("DELETE", `sessions/${session}/connection/${connectionId}`, undefined, 204);
  await rest("DELETE", "sessions", undefined, 405); // 403 there
  await rest("DELETE", "sessions/NOT_EXISTS", undefined, 404);
  await rest("DELETE", `sessions/${session}`, undefined, 204);
  assert.deepEqual(await rest("GET", "sessions", undefined, 200), Empty);
  await Promise.all(participants.map(({ page }) => page.context().close()));
});

test("restApiTest: a token that was taken back is refused by its name", async () => {
  await rest("POST", "sessions", { customSessionId: "CUSTOM_SESSION_ID" }, 200);
  const connection = "sessions/CUSTOM_SESSION_ID/connection";
  const [gone, kept] = [await rest("POST", connection, { role: "SUBSCRIBER" }, 200, ConnectionKeys), await rest("POST", connection, { role: "SUBSCRIBER" }, 200, ConnectionKeys)];
  await rest("DELETE", `${connection}/${gone.id}`, undefined, 204);
  await assert.rejects(enter(scene.browser, scene.studio, gone.token), (error) => error.message.includes(`Token ${gone.token} is not valid`));
  const person = await enter(scene.browser, scene.studio, kept.token);
  const { connections } = await rest("GET", "sessions/CUSTOM_SESSION_ID", undefined, 200);
  assert.deepEqual(connections.content.map((c) => c.connectionId), [kept.connectionId]);
  await rest("DELETE", "sessions/CUSTOM_SESSION_ID", undefined, 204);
  await person.page.context().close();
});

test("restApiTest: the settings, and sessions with a codec of their own", async () => {
  const config = await rest("GET", "config", undefined, 200);
  for (const [names, type] of [
    ["VERSION DOMAIN_OR_PUBLIC_IP OPENVIDU_PUBLICURL OPENVIDU_STREAMS_FORCED_VIDEO_CODEC OPENVIDU_RECORDING_VERSION OPENVIDU_RECORDING_PATH OPENVIDU_RECORDING_NOTIFICATION OPENVIDU_RECORDING_CUSTOM_LAYOUT", "string"],
    ["HTTPS_PORT OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH OPENVIDU_STREAMS_VIDEO_MIN_RECV_BANDWIDTH OPENVIDU_STREAMS_VIDEO_MAX_SEND_BANDWIDTH OPENVIDU_STREAMS_VIDEO_MIN_SEND_BANDWIDTH OPENVIDU_SESSIONS_GARBAGE_INTERVAL OPENVIDU_SESSIONS_GARBAGE_THRESHOLD OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT", "number"],
    ["OPENVIDU_CDR OPENVIDU_STREAMS_ALLOW_TRANSCODING OPENVIDU_RECORDING OPENVIDU_RECORDING_PUBLIC_ACCESS OPENVIDU_WEBHOOK", "boolean"],
  ])
    for (const name of words(names)) assert.equal(typeof config[name], type, name);
  const { forcedVideoCodec, allowTranscoding } = await rest("POST", "sessions", { customSessionId: "CUSTOM_SESSION_ID", forcedVideoCodec: "H264", allowTranscoding: true }, 200);
  assert.deepEqual([forcedVideoCodec, allowTranscoding], ["H264", true]);
  const { content } = await rest("GET", "sessions", undefined, 200);
  assert.deepEqual([content.length, content[0].forcedVideoCodec, content[0].allowTranscoding], [1, "H264", true]);
  await rest("DELETE", "sessions/CUSTOM_SESSION_ID", undefined, 204);
});
