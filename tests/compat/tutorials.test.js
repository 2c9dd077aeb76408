// What OpenVidu's tutorials do, with their own defaults: a server at http://localhost:<port> whose secret is MY_SECRET, an
// application's server, and pages of another origin. Nothing is encrypted, so no certificate has to be known.
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";

import { until } from "../e2e/lib/studio.js";
import { bundleOf, nodeClient } from "./lib/clients.js";
import { newest } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const { OpenVidu, OpenViduRole } = nodeClient(newest);
const OPENVIDU_SECRET = "MY_SECRET";
let OPENVIDU_URL, application;

const scene = useScene({ OPENVIDU_SECRET }, async () => {
  OPENVIDU_URL = `http://localhost:${scene.studio.port}`;
  application = await startApplication();
});
after(() => application?.close());

const page = (script) => `<!doctype html><html><head><script src="/openvidu-browser.min.js"></script></head>
<body><div id="publisher"></div><div id="subscriber"></div><script>${script}</script></body></html>`;

/** The page of hello-world: it asks the application for a token. */
const helloWorld = page(`
  const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }).then((answer) => answer.text());
  window.joinSession = async (mySessionId) => {
    const OV = new OpenVidu();
    window.session = OV.initSession();
    session.on("streamCreated", (event) => session.subscribe(event.stream, "subscriber"));
    session.on("signal:my-chat", (event) => (window.heard = event.data));
    const sessionId = await post("/api/sessions", { customSessionId: mySessionId });
    const token = await post("/api/sessions/" + sessionId + "/connections", {});
    await session.connect(token);
    await session.publish(OV.initPublisher("publisher"));
    return token;
  };`);

/** The page of insecure-js and its like: it knows the secret and asks the server itself, from another origin. */
const insecure = page(`
  const post = (path, body) => fetch(window.serverUrl + path, {
    method: "POST", body: JSON.stringify(body),
    headers: { Authorization: "Basic " + btoa("OPENVIDUAPP:MY_SECRET"), "Content-Type": "application/json" },
  });
  window.joinSession = async (mySessionId) => {
    const made = await post("/openvidu/api/sessions", { customSessionId: mySessionId });
    const sessionId = made.status === 409 ? mySessionId : (await made.json()).id;
    const { token } = await (await post("/openvidu/api/sessions/" + sessionId + "/connection", {})).json();
    const OV = new OpenVidu();
    window.session = OV.initSession();
    session.on("streamCreated", (event) => session.subscribe(event.stream, "subscriber"));
    await session.connect(token, { clientData: "Participant" });
    await session.publish(OV.initPublisher("publisher", { audioSource: undefined, videoSource: undefined, publishAudio: true, publishVideo: true, resolution: "640x480", frameRate: 30, insertMode: "APPEND", mirror: false }));
  };`);

/** basic-node: two routes, and the pages. */
function startApplication() {
  const openvidu = new OpenVidu(OPENVIDU_URL, OPENVIDU_SECRET);
  const body = async (request) => {
    let text = "";
    for await (const part of request) text += part;
    return JSON.parse(text);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://application");
    if (pathname === "/openvidu-browser.min.js") return createReadStream(bundleOf(newest)).pipe(response.setHeader("content-type", "text/javascript"));
    if (request.method === "GET") return response.setHeader("content-type", "text/html").end(pathname === "/insecure" ? insecure : helloWorld);
    try {
      if (pathname === "/api/sessions") return response.end((await openvidu.createSession(await body(request))).sessionId);
      const [, sessionId] = /^\/api\/sessions\/([^/]+)\/connections$/.exec(pathname);
      const session = openvidu.activeSessions.find((one) => one.sessionId === sessionId);
      response.end((await session.createConnection(await body(request))).token);
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(Object.assign(server, { url: `http://localhost:${server.address().port}` }))));
}

async function open(target) {
  const context = await scene.browser.newContext();
  const opened = await context.newPage();
  await opened.goto(application.url + target);
  await opened.evaluate((url) => (window.serverUrl = url), OPENVIDU_URL);
  return opened;
}

/** Two elements show moving images: one's own, and the other's. */
const showsBoth = (opened) =>
  until("both videos play", () => opened.evaluate(() => ["publisher", "subscriber"].every((id) => document.querySelector(`#${id} video`)?.getVideoPlaybackQuality().totalVideoFrames > 5)));

test("hello-world with basic-node: two pages see each other", async () => {
  const [one, two] = [await open("/"), await open("/")];
  const tokens = [await one.evaluate(() => joinSession("SessionA")), await two.evaluate(() => joinSession("SessionA"))];
  for (const token of tokens) assert.ok(token.startsWith(`ws://localhost:${scene.studio.port}?sessionId=SessionA&token=tok_`), token);
  await showsBoth(one);
  await showsBoth(two);
  await one.evaluate(() => session.signal({ data: "hello", to: [], type: "my-chat" }));
  await until("the chat", () => two.evaluate(() => window.heard === "hello"));
  for (const opened of [one, two]) {
    await opened.evaluate(() => session.disconnect());
    await opened.context().close();
  }
});

test("insecure-js: pages of another origin ask the server themselves", async () => {
  const [one, two] = [await open("/insecure"), await open("/insecure")];
  for (const opened of [one, two]) await opened.evaluate(() => joinSession("SessionB"));
  await showsBoth(one);
  await showsBoth(two);
  await Promise.all([one, two].map((opened) => opened.context().close()));
});

test("recording-node: sessions and recordings are managed from the application's server", async () => {
  const openvidu = new OpenVidu(OPENVIDU_URL, OPENVIDU_SECRET);
  const session = await openvidu.createSession();
  const { token } = await session.createConnection({ role: OpenViduRole.PUBLISHER });
  const opened = await open("/");
  await opened.evaluate(async (t) => {
    const OV = new OpenVidu();
    window.session = OV.initSession();
    window.told = [];
    for (const type of ["recordingStarted", "recordingStopped"]) session.on(type, (event) => told.push([type, event.id]));
    await session.connect(t);
    window.publisher = OV.initPublisher("publisher", { resolution: "640x480", frameRate: 30 });
    await session.publish(publisher);
  }, token);
  for (const [i, properties] of [{ outputMode: "COMPOSED", hasAudio: true, hasVideo: true }, { outputMode: "INDIVIDUAL", hasAudio: true, hasVideo: true }].entries()) {
    const started = await openvidu.startRecording(session.sessionId, properties);
    assert.deepEqual([started.id, started.status], [`${session.sessionId}${i ? "~1" : ""}`, "started"]);
    await until("the page is told", () => opened.evaluate((id) => told.some(([type, of]) => type === "recordingStarted" && of === id), started.id));
    const stopped = await openvidu.stopRecording(started.id);
    assert.equal(stopped.status, "ready");
    assert.ok(stopped.url.startsWith(`${OPENVIDU_URL}/openvidu/recordings/${started.id}/`), stopped.url);
    const file = await fetch(stopped.url, { headers: { authorization: `Basic ${btoa(`OPENVIDUAPP:${OPENVIDU_SECRET}`)}` } });
    assert.equal(file.status, 200);
    assert.ok((await file.arrayBuffer()).byteLength > 0);
    assert.equal((await openvidu.getRecording(started.id)).status, "ready");
  }
  assert.equal((await openvidu.listRecordings()).length, 2);
  for (const { id } of await openvidu.listRecordings()) await openvidu.deleteRecording(id);
  assert.equal(await session.fetch(), true);
  const [{ connectionId, publishers }] = session.activeConnections;
  await session.forceUnpublish(publishers[0].streamId);
  await session.forceDisconnect(connectionId);
  await opened.context().close();
});

/** As openvidu-java-client asks: every member of its own defaults, and null for what is not given. */
test("recording-java: the calls of the client for Java", async () => {
  const call = async (method, target, body, type = "application/json") => {
    const response = await fetch(`${OPENVIDU_URL}/openvidu/api/${target}`, {
      method,
      headers: { authorization: `Basic ${btoa(`OPENVIDUAPP:${OPENVIDU_SECRET}`)}`, "content-type": type },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  };
  const defaults = { name: "", hasAudio: true, hasVideo: true, outputMode: "COMPOSED", recordingLayout: "BEST_FIT", resolution: "1280x720", frameRate: 25, shmSize: 536870912 };
  const made = await call("POST", "sessions", { mediaMode: "ROUTED", recordingMode: "MANUAL", defaultRecordingProperties: defaults, customSessionId: "" });
  assert.equal(made.status, 200);
  const session = made.body.id;
  const connection = await call("POST", `sessions/${session}/connection`, { session, type: "WEBRTC", data: "", record: true, role: "PUBLISHER", kurentoOptions: null, customIceServers: [], rtspUri: null, adaptativeBitrate: null, onlyPlayWithSubscribers: null, networkCache: null });
  assert.equal(connection.status, 200);
  const opened = await open("/");
  await opened.evaluate(async (token) => {
    const OV = new OpenVidu();
    window.session = OV.initSession();
    await session.connect(token);
    await session.publish(OV.initPublisher("publisher"));
  }, connection.body.token);
  // Those whom the test before let go may be there for some seconds yet.
  assert.ok((await call("GET", "sessions?pendingConnections=true")).body.content.some(({ id }) => id === session));
  const started = await call("POST", "recordings/start", { session, name: "", hasAudio: true, hasVideo: true, outputMode: "INDIVIDUAL", ignoreFailedStreams: false });
  assert.deepEqual([started.status, started.body.status], [200, "started"]);
  const stopped = await call("POST", `recordings/stop/${started.body.id}`);
  assert.deepEqual([stopped.status, stopped.body.status], [200, "ready"]);
  assert.deepEqual((await call("GET", "recordings")).body.items.map(({ id }) => id), [started.body.id]);
  assert.equal((await call("DELETE", `recordings/${started.body.id}`, undefined, "application/x-www-form-urlencoded")).status, 204);
  assert.equal((await call("DELETE", `sessions/${session}`, undefined, "application/x-www-form-urlencoded")).status, 204);
  await opened.context().close();
});

test("openvidu-call: a participant whose connection is named after the nickname", async () => {
  const openvidu = new OpenVidu(OPENVIDU_URL, OPENVIDU_SECRET);
  const session = await openvidu.createSession({ customSessionId: "daily-call" });
  const camera = await session.createConnection({ role: "MODERATOR", data: JSON.stringify({ openviduCustomConnectionId: "Ann Lee-1" }) });
  assert.equal(camera.connectionId, "con_AnnLee1");
  const opened = await open("/");
  const id = await opened.evaluate(async (token) => {
    const OV = new OpenVidu();
    window.session = OV.initSession();
    await session.connect(token, { clientData: "Ann Lee" });
    await session.publish(OV.initPublisher("publisher"));
    return session.connection.connectionId;
  }, camera.token);
  assert.equal(id, "con_AnnLee1");
  await session.fetch();
  assert.match(session.activeConnections[0].publishers[0].streamId, /^str_CAM_\w{4}_con_AnnLee1$/);
  await session.close();
  await opened.context().close();
});
