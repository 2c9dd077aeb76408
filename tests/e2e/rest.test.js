// The REST API to the letter, and what strangers try.
import assert from "node:assert/strict";
import net from "node:net";
import tls from "node:tls";
import { after, before, test } from "node:test";

import { require } from "./lib/browser.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu } = require("openvidu-node-client");
const WebSocket = require("ws");
let studio;
before(async () => (studio = await startStudio()));
after(() => studio?.stop());

test("openvidu-node-client manages sessions and connections", async () => {
  const openvidu = new OpenVidu(studio.url, secret);
  const session = await openvidu.createSession({ customSessionId: "daily" });
  assert.equal(session.sessionId, "daily");
  assert.equal((await openvidu.createSession({ customSessionId: "daily" })).sessionId, "daily"); // 409, then fetched
  const connection = await session.createConnection({ data: "srv", role: "MODERATOR" });
  assert.equal(connection.status, "pending");
  assert.match(connection.token, new RegExp(`^wss://localhost:${studio.port}\\?sessionId=daily&token=tok_[A-Z][A-Za-z0-9]{15}$`));
  await openvidu.fetch();
  assert.ok(openvidu.activeSessions.some((s) => s.sessionId === "daily" && s.connections.length === 1));
  await session.forceDisconnect(connection);
  await session.close();
  await assert.rejects(session.close(), /404/);
  assert.deepEqual(await openvidu.listRecordings(), []);
});

const table = [
  ["POST", "/openvidu/api/sessions", { mediaMode: "NEVER" }, 400],
  ["POST", "/openvidu/api/sessions", { customSessionId: "a b" }, 400],
  ["POST", "/openvidu/api/sessions", { customSessionId: 7 }, 400],
  ["POST", "/openvidu/api/sessions", "{", 400],
  ["POST", "/openvidu/api/sessions", { defaultRecordingProperties: { resolution: "9x9" } }, 400],
  ["POST", "/openvidu/api/sessions", { customSessionId: "S" }, 200],
  ["POST", "/openvidu/api/sessions", { customSessionId: "S" }, 409],
  ["GET", "/openvidu/api/sessions/none", undefined, 404],
  ["DELETE", "/openvidu/api/sessions/none", undefined, 404],
  ["DELETE", "/openvidu/api/sessions", undefined, 405],
  ["PUT", "/openvidu/api/sessions/S", undefined, 405],
  ["POST", "/openvidu/api/sessions/none/connection", {}, 404],
  ["POST", "/openvidu/api/sessions/S/connection", { role: "KING" }, 400],
  ["POST", "/openvidu/api/sessions/S/connection", { customIceServers: [{ url: "http://x" }] }, 400],
  ["POST", "/openvidu/api/sessions/S/connection", { type: "IPCAM", rtspUri: "ftp://x" }, 400],
  ["POST", "/openvidu/api/sessions/S/connection", { role: null, data: null, kurentoOptions: null }, 200],
  ["GET", "/openvidu/api/sessions/none/connection/x", undefined, 400],
  ["GET", "/openvidu/api/sessions/S/connection/x", undefined, 404],
  ["DELETE", "/openvidu/api/sessions/S/stream/x", undefined, 404],
  ["PATCH", "/openvidu/api/sessions/S/connection/x", {}, 404],
  ["PUT", "/openvidu/api/sessions/S/connection/x", {}, 405],
  ["POST", "/openvidu/api/signal", {}, 400],
  ["POST", "/openvidu/api/signal", { session: "none" }, 404],
  ["POST", "/openvidu/api/signal", { session: "S" }, 406],
  ["POST", "/openvidu/api/tokens", {}, 400],
  ["POST", "/openvidu/api/tokens", { session: "none" }, 404],
  ["POST", "/openvidu/api/tokens", { session: "S" }, 200],
  ["POST", "/openvidu/api/recordings/start", "", 400],
  ["POST", "/openvidu/api/recordings/start", {}, 400],
  ["POST", "/openvidu/api/recordings/start", { session: "none" }, 404],
  ["POST", "/openvidu/api/recordings/start", { session: "S" }, 406],
  ["POST", "/openvidu/api/recordings/stop/none", "", 404],
  ["POST", "/openvidu/api/recordings/stop", "", 405],
  ["GET", "/openvidu/api/recordings/none", undefined, 404],
  ["DELETE", "/openvidu/api/recordings/none", undefined, 404],
  ["GET", "/openvidu/api/config", undefined, 200],
  ["GET", "/config/openvidu-version", undefined, 200],
  ["GET", "/openvidu/api/health", undefined, 200],
  ["GET", "/", undefined, 200],
  ["GET", "/dashboard/", undefined, 200],
  ["GET", "/openvidu/recordings/..%2f..%2fcertificate.pem", undefined, 404],
];

test("every call has the status the protocol says", async (t) => {
  for (const [method, target, body, status] of table)
    await t.test(`${method} ${target} ${JSON.stringify(body) ?? ""} → ${status}`, async () => {
      const answer = await studio.call(method, target, body);
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      if (status === 405) assert.ok(answer.headers.get("allow"));
    });
});

test("nothing but the public address is told without the secret", async () => {
  const plain = (target, authorization) => fetch(studio.url + target, { headers: authorization ? { authorization } : {} });
  assert.equal((await plain("/openvidu/api/config/openvidu-publicurl")).status, 200);
  assert.equal((await plain("/openvidu/api/sessions")).status, 401);
  assert.match((await plain("/openvidu/api/sessions")).headers.get("www-authenticate"), /^Basic/);
  assert.equal((await plain("/nothing")).status, 401);
});

function exchange(bytes, waitMs = 3000) {
  return new Promise((resolve) => {
    let heard = "";
    const socket = tls.connect({ port: studio.port, host: "127.0.0.1", rejectUnauthorized: false }, () => socket.write(bytes));
    socket.on("data", (data) => (heard += data.toString("latin1")));
    const end = () => resolve(heard);
    socket.on("close", end);
    socket.on("error", end);
    setTimeout(() => socket.destroy(), waitMs);
  });
}

test("oversized, slow and malformed requests are refused and the server keeps running", async () => {
  assert.match(await exchange(`GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20000)}\r\n\r\n`), /^HTTP\/1.1 431/);
  assert.match(await exchange("POST /openvidu/api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n"), /^HTTP\/1.1 413/);
  assert.match(await exchange("NONSENSE\r\n\r\n"), /^HTTP\/1.1 400/);
  assert.match(await exchange("GET / HTTP/1.1\r\n\r\n"), /^HTTP\/1.1 400/);
  assert.match(await exchange("GET /half", 8000), /^HTTP\/1.1 408/);
  const two = await exchange("GET /openvidu/api/config/openvidu-publicurl HTTP/1.1\r\nHost: x\r\n\r\nHEAD /openvidu/api/config/openvidu-publicurl HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  assert.equal(two.match(/HTTP\/1.1 200/g)?.length, 2);
  const quiet = net.connect(studio.port, "127.0.0.1"); // a client that never begins its handshake
  await sleep(200);
  assert.equal((await studio.call("GET", "/openvidu/api/sessions")).status, 200);
  quiet.destroy();
});

function rpc() {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`wss://localhost:${studio.port}/openvidu`, { rejectUnauthorized: false });
    const heard = [];
    socket.onmessage = ({ data }) => heard.push(JSON.parse(data));
    socket.onopen = () => resolve({ socket, heard, closed: new Promise((r) => (socket.onclose = r)) });
    socket.onerror = reject;
  });
}

test("broken messages of the signalling get an error, not a crash", async () => {
  const { socket, heard } = await rpc();
  const send = (text) => socket.send(typeof text === "string" ? text : JSON.stringify(text));
  for (const text of ["{", "[]", "7", JSON.stringify({ jsonrpc: "2.0", id: 1 })]) send(text);
  send({ jsonrpc: "2.0", id: 2, method: "publishVideo", params: {} });
  send({ jsonrpc: "2.0", id: 3, method: "joinRoom", params: {} });
  send({ jsonrpc: "2.0", id: 4, method: "joinRoom", params: { token: "x", session: "none", platform: "", metadata: "", secret: "" } });
  send({ jsonrpc: "2.0", id: 5, method: "ping", params: { interval: 5000 } });
  const answer = (id) => heard.find((m) => m.id === id);
  await until("answers", () => answer(5));
  assert.equal(answer(2).error.code, 803);
  assert.equal(answer(3).error.code, -1);
  assert.match(answer(3).error.message, /Request element 'token' is missing/);
  assert.equal(answer(4).error.code, 202);
  assert.equal(answer(5).result.value, "pong");
  socket.close();
});

test("a client whose socket broke comes back with its RPC session and stays in the session", async () => {
  const session = (await studio.call("POST", "/openvidu/api/sessions", {})).body.id;
  const made = (await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, {})).body;
  const params = { token: made.token, session, platform: "test", metadata: "", secret: "" };
  const first = await rpc();
  first.socket.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "joinRoom", params }));
  const joined = (await until("joined", () => first.heard.find((m) => m.id === 1))).result;
  assert.equal(joined.id, made.id);
  first.socket.terminate();
  const second = await rpc();
  const connect = (id, sessionId) => second.socket.send(JSON.stringify({ jsonrpc: "2.0", id, method: "connect", params: { sessionId, reconnect: true } }));
  connect(7, "nonsense");
  assert.equal((await until("refused", () => second.heard.find((m) => m.id === 7))).error.code, 40007);
  connect(8, joined.sessionId);
  const back = (await until("back", () => second.heard.find((m) => m.id === 8))).result;
  assert.deepEqual(back, { value: "reconnection successful", sessionId: joined.sessionId });
  await studio.call("POST", "/openvidu/api/signal", { session, type: "signal:x", data: "still here?" });
  await until("hears signals again", () => second.heard.some((m) => m.method === "sendMessage"));
  await sleep(11000); // longer than the grace time: no participant is evicted
  assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session}/connection/${made.id}`)).status, 200);
  second.socket.terminate();
  await until("gone after the grace time", async () => (await studio.call("GET", `/openvidu/api/sessions/${session}`)).status === 404, 15000);
});

test("wrong secrets are slowed down, and the right one is served beside them", async () => {
  const guess = (secret) =>
    fetch(`${studio.url}/openvidu/api/sessions`, { headers: { authorization: `Basic ${btoa(`OPENVIDUAPP:${secret}`)}` } });
  let status;
  for (let i = 0; i < 11; i++) status = (await guess(i)).status;
  assert.equal(status, 429);
  assert.equal((await studio.call("GET", "/openvidu/api/sessions")).status, 200);
});
