// IP cameras, made with the published openvidu-node-client and watched by a real browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, openClient, require, versions } from "./lib/browser.js";
import { haveCamera, startCamera, stopCameras } from "./lib/camera.js";
import { colorsAt, near } from "./lib/movie.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu, ConnectionType } = require("openvidu-node-client");
const green = [32, 160, 64];
const skip = haveCamera ? false : "built without libgstrtspserver-1.0-dev";
let studio, browser, openvidu;

before(async () => {
  studio = await startStudio();
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  stopCameras();
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
  assert.doesNotMatch(studio.log(), /CRITICAL/, "no library complains of what the processes of cameras may not do");
});

async function join(session, version = "2.32") {
  const { token } = await session.createConnection();
  const page = await openClient(browser, studio, version);
  await page.evaluate((t) => client.join(t, "Watcher"), token);
  return page;
}

async function seesMoving(page, streamId, color, limit = 20000) {
  const look = async () => (await page.evaluate(() => window.client.decoded()))[streamId];
  await until(`the color of ${streamId}`, async () => {
    const video = await look();
    return video && video.frames > 5 && near(video.color, color);
  }, limit);
  const { frames } = await look();
  await until(`more frames of ${streamId}`, async () => (await look()).frames > frames + 10, limit);
}

const ipcam = (rtspUri, more = {}) => ({ type: ConnectionType.IPCAM, rtspUri, networkCache: 200, ...more });

for (const codec of ["vp8", "h264"]) {
  for (const version of versions) {
    test(`openvidu-browser ${version} sees an RTSP camera of ${codec}`, { skip }, async () => {
      const camera = await startCamera({ codec });
      const session = await openvidu.createSession();
      const first = await join(session, version); // is told of it
      const connection = await session.createConnection(ipcam(camera.uri, { data: "door" }));
      const streamId = connection.publishers[0].streamId;
      await until("the camera is announced", () => first.evaluate((id) => client.events.some((e) => e.type === "streamCreated" && e.id === id), streamId));
      await seesMoving(first, streamId, green);
      const second = await join(session, version); // finds it there
      await seesMoving(second, streamId, green);
      const { typeOfVideo, data } = await second.evaluate((id) => ({ typeOfVideo: client.videos[id].stream.typeOfVideo, data: client.videos[id].stream.connection.data }), streamId);
      assert.equal(typeOfVideo, "IPCAM");
      assert.equal(data, "door");
      await session.forceDisconnect(connection);
      await until("it is gone", () => first.evaluate((id) => client.events.some((e) => e.type === "streamDestroyed" && e.id === id && e.reason === "forceDisconnectByServer"), streamId));
      await until("no client is connected to the camera", () => camera.clients() === 0);
      await Promise.all([first.context().close(), second.context().close()]);
      await camera.stop();
    });
  }
}

test("its connection looks as the API says, and its password is in no log", { skip }, async () => {
  const camera = await startCamera({ codec: "h264", user: "eve", password: "s3cret" });
  const session = await openvidu.createSession();
  const connection = await session.createConnection(ipcam(camera.uri, { data: "door", adaptativeBitrate: false, onlyPlayWithSubscribers: false }));
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}/connection/${connection.connectionId}`);
  assert.match(body.id, new RegExp(`^ipc_IPCAM_rtsp_[A-Z0-9]{4}_127_0_0_1_${camera.port}_live$`));
  const { createdAt, activeAt, publishers, ...rest } = body;
  assert.ok(createdAt > 0 && activeAt >= createdAt);
  assert.deepEqual(rest, {
    id: connection.connectionId, connectionId: connection.connectionId, object: "connection", type: "IPCAM", status: "active",
    sessionId: session.sessionId, location: "unknown", ip: "127.0.0.1", platform: "IPCAM", token: null, role: null, serverData: "door",
    clientData: null, record: true, kurentoOptions: null, customIceServers: [], rtspUri: camera.uri, adaptativeBitrate: false,
    onlyPlayWithSubscribers: false, networkCache: 200, subscribers: [],
  });
  assert.equal(publishers.length, 1);
  assert.match(publishers[0].streamId, new RegExp(`^str_IPC_[A-Z][A-Za-z0-9]{3}_${body.id}$`));
  assert.equal(publishers[0].rtspUri, camera.uri);
  assert.deepEqual(publishers[0].mediaOptions, {
    hasAudio: true, audioActive: true, hasVideo: true, videoActive: true, typeOfVideo: "IPCAM", frameRate: 15,
    videoDimensions: '{"width":320,"height":240}', filter: {}, adaptativeBitrate: false, onlyPlayWithSubscribers: false, networkCache: 200,
  });
  // What the published client made of it.
  assert.equal(connection.connectionProperties.rtspUri, camera.uri);
  assert.equal(connection.platform, "IPCAM");
  // Its stream can't be taken from it.
  const target = `/openvidu/api/sessions/${session.sessionId}/stream/${publishers[0].streamId}`;
  assert.equal((await studio.call("DELETE", target)).status, 405);
  // It plays without subscribers; when it goes away, that is reported, without the password.
  await until("it is pulled", () => camera.clients() === 1);
  await camera.stop();
  await until("the log tells", () => /camera "127\.0\.0\.1" is gone/i.test(studio.log()));
  assert.doesNotMatch(studio.log(), /s3cret|eve:/);
  await session.close();
});

test("a camera that can't be used is an error with its reason", { skip }, async () => {
  const camera = await startCamera({ user: "eve", password: "s3cret" });
  const session = await openvidu.createSession();
  const create = (rtspUri) => studio.call("POST", `/openvidu/api/sessions/${session.sessionId}/connection`, { type: "IPCAM", rtspUri });
  for (const [uri, status, reason] of [
    [camera.uri.replace("s3cret", "wr0ng"), 500, /401/],
    ["file:///nowhere.mp4", 500, /no such file/],
    ["file:///dev/zero", 500, /not a plain file/],
    ["file:///etc/passwd", 500, /not supported/],
    ["ftp://h/x", 400, /rtspUri/],
    [undefined, 400, /rtspUri/],
  ]) {
    const { status: given, body } = await create(uri);
    assert.equal(given, status, `${uri}: ${JSON.stringify(body)}`);
    assert.match(body.message, reason);
    assert.doesNotMatch(body.message, /s3cret|wr0ng/);
  }
  await assert.rejects(session.createConnection(ipcam("file:///nowhere.mp4")), /500/);
  assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).body.connections.numberOfElements, 0);
  assert.doesNotMatch(studio.log(), /s3cret|wr0ng/);
  assert.equal((await studio.call("POST", "/openvidu/api/sessions/unknown/connection", { type: "IPCAM", rtspUri: camera.uri })).status, 404);
  await camera.stop();
});

test("a camera that does not answer yet is a connection, and starts when it does", { skip }, async () => {
  const known = await startCamera({ codec: "h264" });
  const { port } = known;
  await known.stop();
  const session = await openvidu.createSession();
  const page = await join(session);
  const connection = await session.createConnection(ipcam(known.uri));
  assert.equal(connection.status, "active");
  const [{ streamId }] = connection.publishers;
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}/connection/${connection.connectionId}`);
  const { hasAudio, hasVideo } = body.publishers[0].mediaOptions;
  assert.deepEqual([hasAudio, hasVideo], [true, true]);
  await until("the page has subscribed", () => page.evaluate((id) => id in client.videos, streamId));
  const camera = await startCamera({ codec: "h264", port });
  await seesMoving(page, streamId, green, 40000);
  await session.close();
  await page.context().close();
  await camera.stop();
});

test("a camera is pulled only while it has subscribers, and reconnects after a failure", { skip }, async () => {
  let camera = await startCamera();
  const session = await openvidu.createSession();
  const connection = await session.createConnection(ipcam(camera.uri));
  const streamId = connection.publishers[0].streamId;
  await until("no subscriber: it is not pulled", () => camera.clients() === 0);
  const page = await join(session);
  await seesMoving(page, streamId, green);
  assert.equal(camera.clients(), 1);

  const { port } = camera;
  await camera.stop();
  await until("the log tells", () => /camera "127\.0\.0\.1" is gone/i.test(studio.log()));
  camera = await startCamera({ port });
  const before = (await page.evaluate(() => client.decoded()))[streamId].frames;
  await until("it is pulled again", () => camera.clients() === 1, 30000);
  await until("frames arrive again", async () => (await page.evaluate(() => client.decoded()))[streamId].frames > before + 10, 30000);
  assert.deepEqual(await page.evaluate(() => client.events.filter((e) => e.type === "streamDestroyed")), []);

  await page.evaluate((id) => client.session.unsubscribe(client.videos[id].subscriber), streamId);
  await until("no subscriber is left", () => camera.clients() === 0, 30000);
  await page.context().close();
  await session.close();
  await camera.stop();
});

test("a recording takes a camera as a subscriber does", { skip }, async () => {
  const camera = await startCamera({ codec: "h264" });
  const session = await openvidu.createSession();
  await session.createConnection(ipcam(camera.uri));
  await until("no subscriber: it is not pulled", () => camera.clients() === 0);
  const started = await openvidu.startRecording(session.sessionId, { name: "door" });
  await until("the recording has it pulled", () => camera.clients() === 1);
  await sleep(6000);
  await openvidu.stopRecording(started.id);
  const file = path.join(studio.recordings, started.id, "door.mp4");
  const [color] = colorsAt(file, 4, 1280, [[640, 360]]);
  assert.ok(near(color, green), `the middle is ${color}`);
  await until("it is let go", () => camera.clients() === 0, 30000);
  await session.close();
  await camera.stop();
});

test("files are played over and over, from disk and from a web server", async (t) => {
  const film = path.join(studio.folder, "green film.webm");
  execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "color=0x20a040:s=320x240:r=15:d=3", "-c:v", "libvpx", "-deadline", "realtime", film]);
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "video/webm", "content-length": statSync(film).size });
    createReadStream(film).pipe(response);
  });
  t.after(() => server.close());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  for (const uri of [`file://${encodeURI(film)}`, `http://127.0.0.1:${server.address().port}/film.webm`]) {
    const session = await openvidu.createSession();
    const connection = await session.createConnection(ipcam(uri));
    const page = await join(session);
    const { streamId } = connection.publishers[0];
    await seesMoving(page, streamId, green);
    // Sixty frames are more than the film has.
    await until(`${uri} begins again`, async () => (await page.evaluate(() => client.decoded()))[streamId].frames > 60, 30000);
    await page.context().close();
  }
});
