// An application and a deployment of OpenVidu 1.8: its properties, paths and words.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { bundleOf, openClient } from "../e2e/lib/browser.js";
import { colorsAt, complaints, near } from "../e2e/lib/movie.js";
import { freePort, secret, sleep, startStudio, until } from "../e2e/lib/studio.js";
import { useScene } from "./lib/scene.js";

let folder, videos;

const scene = useScene(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-compat-"));
  videos = path.join(folder, "videos");
  const port = await freePort();
  const file = path.join(folder, "application.properties");
  writeFileSync(file, `! as it was
openvidu.secret=${secret}
openvidu.publicurl=https://localhost:${port}/
server.port=${port}
kms.uris=["ws://localhost:8888/kurento"]
openvidu.recording=true
openvidu.recording.path=${videos}
openvidu.recording.free-access=true
openvidu.recording.version=1.8.0
`);
  const nothing = { HTTPS_PORT: undefined, OPENVIDU_SECRET: undefined };
  return [{ ...nothing, "openvidu.cdr": "true" }, { args: ["--headless", "--config", file], port }];
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** As 1.8's application server did it: a session, a token, and the browser gets the token. */
async function newSession(properties) {
  const { status, body } = await scene.studio.call("POST", "/api/sessions", properties);
  assert.equal(status, 200);
  return body.id;
}

/** 1.8 named a session by its address; a recording has the name in it. */
const nameOf = (session) => session.slice(session.lastIndexOf("/") + 1);

async function publisher(session) {
  const { status, body } = await scene.studio.call("POST", "/api/tokens", { session, role: "PUBLISHER", data: "from 1.8" });
  assert.equal(status, 200);
  assert.deepEqual([body.id, body.session, body.role, body.data], [body.token, session, "PUBLISHER", "from 1.8"]);
  const page = await openClient(scene.browser, scene.studio, "2.21");
  await page.evaluate((token) => ((client.subscribes = false), client.join(token, "P")), body.token);
  await page.evaluate(() => client.publish({ color: "#c02020", tone: 440 }));
  return page;
}

test("1.8's properties mean the settings of today", async () => {
  const { status, body } = await scene.studio.call("GET", "/config");
  assert.equal(status, 200);
  assert.deepEqual([body.OPENVIDU_RECORDING, body.OPENVIDU_CDR, body.OPENVIDU_RECORDING_PUBLIC_ACCESS, body.OPENVIDU_RECORDING_VERSION, body.HTTPS_PORT], [true, true, true, "1.8.0", scene.studio.port]);
  assert.equal(path.resolve(body.OPENVIDU_RECORDING_PATH), videos);
  for (const name of ["openvidu.secret is taken as OPENVIDU_SECRET", "server.port is taken as HTTPS_PORT", "openvidu.recording.free-access is taken as OPENVIDU_RECORDING_PUBLIC_ACCESS"])
    assert.ok(scene.studio.log().includes(name), `the log says: ${name}`);
  assert.doesNotMatch(scene.studio.log(), new RegExp(secret));
});

test("a session is made, joined, recorded, fetched and deleted by 1.8's paths", async () => {
  const session = await newSession({ archiveMode: "MANUAL", archiveLayout: "HORIZONTAL_PRESENTATION", mediaMode: "ROUTED" });
  assert.match(session, new RegExp(`^wss://localhost:${scene.studio.port}/ses_\\w+$`));
  const { body: made } = await scene.studio.call("GET", `/api/sessions/${session}`);
  assert.deepEqual([made.recordingMode, made.mediaMode, made.defaultRecordingProperties.recordingLayout], ["MANUAL", "ROUTED", "HORIZONTAL_PRESENTATION"]);
  assert.equal((await scene.studio.call("POST", "/api/recordings/start", {})).status, 400);
  assert.equal((await scene.studio.call("POST", "/api/recordings/start", { session: "none" })).status, 404);
  assert.equal((await scene.studio.call("POST", "/api/recordings/start", { session })).status, 400, "no participants");
  const page = await publisher(session);
  await sleep(1000);

  const started = await scene.studio.call("POST", "/api/recordings/start", { session });
  assert.equal(started.status, 200);
  const { id } = started.body;
  assert.deepEqual([id, started.body.name, started.body.sessionId, started.body.status], [nameOf(session), nameOf(session), session, "started"]);
  assert.equal((await scene.studio.call("POST", "/api/recordings/start", { session })).status, 409);
  assert.equal((await scene.studio.call("DELETE", `/api/recordings/${id}`)).status, 409);
  await sleep(2500);
  const stopped = await scene.studio.call("POST", `/api/recordings/stop/${id}`);
  assert.deepEqual([stopped.status, stopped.body.status, stopped.body.url], [200, "available", `${scene.studio.url}/recordings/${id}.mp4`]);
  assert.deepEqual(Object.keys(stopped.body).sort(), ["createdAt", "duration", "hasAudio", "hasVideo", "id", "name", "sessionId", "size", "status", "url"]);
  const { body: today } = await scene.studio.call("GET", `/openvidu/api/recordings/${id}`);
  assert.deepEqual([today.status, today.recordingLayout, today.size], ["ready", "HORIZONTAL_PRESENTATION", stopped.body.size]);
  assert.equal((await scene.studio.call("POST", `/api/recordings/stop/${id}`)).status, 404);
  const { body: all } = await scene.studio.call("GET", "/api/recordings");
  assert.deepEqual([all.count, all.items.map((one) => one.id)], [1, [id]]);
  assert.equal((await scene.studio.call("GET", `/api/recordings/${id}`)).body.size, stopped.body.size);

  // Free access: without the secret, by the folder and by the flat path of 1.8.
  const copies = [];
  for (const target of [`/recordings/${id}/${id}.mp4`, `/recordings/${id}.mp4`, new URL(stopped.body.url).pathname]) {
    const response = await fetch(scene.studio.url + target);
    assert.equal(response.status, 200, target);
    assert.equal(response.headers.get("content-type"), "video/mp4");
    copies.push(Buffer.from(await response.arrayBuffer()));
  }
  assert.ok(copies.every((copy) => copy.length === stopped.body.size && copy.equals(copies[0])));
  for (const target of [`/recordings/${id}/.recording.${id}`, `/recordings/.recording.${id}`, "/recordings/nothing.mp4", "/recordings/..%2f..%2fapplication.properties", "/recordings/..mp4"])
    assert.equal((await fetch(scene.studio.url + target)).status, 404, target);
  assert.equal((await fetch(`${scene.studio.url}/api/recordings`)).status, 401, "the API is not free");
  const movie = path.join(videos, id, `${id}.mp4`);
  assert.equal(complaints(movie), "");
  const [color] = colorsAt(movie, 1.5, 1280, [[640, 360]]);
  assert.ok(near(color, [192, 32, 32]), `${color}`);
  assert.equal((await scene.studio.call("DELETE", `/api/recordings/${id}`)).status, 204);
  assert.deepEqual(readdirSync(videos), []);
  assert.equal((await scene.studio.call("DELETE", `/api/sessions/${session}`)).status, 204);
  await page.context().close();
});

test("archiveMode ALWAYS records from the first publisher until the last participant leaves", async () => {
  const session = await newSession({ archiveMode: "ALWAYS" });
  const page = await publisher(session);
  const status = async () => (await scene.studio.call("GET", `/api/recordings/${nameOf(session)}`)).body.status;
  await until("it is recorded", async () => (await status()) === "started");
  await sleep(500);
  await page.evaluate(() => client.session.disconnect());
  await until("it is ended", async () => (await status()) === "available");
  await until("the session is closed", async () => (await scene.studio.call("GET", `/api/sessions/${session}`)).status === 404);
  await page.context().close();
});

/** A page with openvidu-browser 1.9 in it, which joins `address` and publishes the browser's test image. */
async function pageOf19(address, token = null) {
  const context = await scene.browser.newContext({ ignoreHTTPSErrors: true, permissions: ["camera", "microphone"] });
  const page = await context.newPage();
  await page.goto(`${scene.studio.url}/accept-certificate`);
  await page.addScriptTag({ path: bundleOf("1.9") });
  await page.evaluate(
    ([address, token]) => {
      document.body.innerHTML = '<div id="videos"></div>';
      window.told = [];
      const openvidu = new OpenVidu();
      window.session = openvidu.initSession(address);
      session.on("streamCreated", (event) => session.subscribe(event.stream, "videos"));
      for (const name of ["connectionCreated", "connectionDestroyed", "streamDestroyed"]) session.on(name, () => told.push(name));
      return new Promise((resolve, reject) => {
        session.connect(token, '{"clientData":"from 1.9"}', (error) => {
          if (error) return reject(new Error(JSON.stringify(error)));
          session.publish(openvidu.initPublisher("videos", { audio: true, video: true, quality: "LOW" }));
          resolve();
        });
      });
    },
    [address, token],
  );
  return page;
}

const seesAnother = (page) => page.evaluate(() => [...document.querySelectorAll('video[id^="remote-"]')].some((video) => video.videoWidth > 0 && video.currentTime > 0));

test("openvidu-browser 1.9 makes a session by itself and is recorded until it is stopped by hand", async () => {
  const address = `wss://localhost:${scene.studio.port}/lesson`;
  await assert.rejects(pageOf19(`${address}?secret=wrong`), /401/);
  const ana = await pageOf19(`${address}?secret=${secret}`);
  const ben = await pageOf19(`${address}?secret=${secret}`);
  for (const page of [ana, ben]) await until("they see each other", () => seesAnother(page));
  const { status, body } = await scene.studio.call("POST", "/api/recordings/start", { session: address });
  assert.deepEqual([status, body.id, body.sessionId], [200, "lesson", address]);
  await ben.evaluate(() => session.disconnect());
  await until("one hears that the other is gone", () => ana.evaluate(() => told.includes("streamDestroyed") && told.includes("connectionDestroyed")));
  await ana.evaluate(() => session.disconnect());
  await until("none is left", async () => (await scene.studio.call("GET", `/api/sessions/${address}`)).body.connections.numberOfElements === 0);
  await ana.context().close();
  await ben.context().close();
  await sleep(2000);
  assert.equal((await scene.studio.call("GET", "/api/recordings/lesson")).body.status, "started", "nothing stops it by itself");
  const stopped = await scene.studio.call("POST", "/api/recordings/stop/lesson");
  assert.deepEqual([stopped.status, stopped.body.status], [200, "available"]);
  assert.equal(complaints(path.join(videos, "lesson", "lesson.mp4")), "");
  await until("the empty session is closed", async () => (await scene.studio.call("GET", "/api/sessions/lesson")).status === 404);
});

test("openvidu-browser 1.9 joins a session of the server with its token", async () => {
  const session = await newSession({});
  const token = async () => (await scene.studio.call("POST", "/api/tokens", { session, role: "PUBLISHER" })).body.token;
  const ana = await pageOf19(session, await token());
  const ben = await pageOf19(session, await token());
  for (const page of [ana, ben]) await until("they see each other", () => seesAnother(page));
  await ana.context().close();
  await ben.context().close();
});

test("today's words are stronger than 1.8's, and mistakes in those are named", async () => {
  const session = await newSession({ archiveMode: "ALWAYS", recordingMode: "MANUAL", archiveLayout: "VERTICAL_PRESENTATION", defaultRecordingProperties: { recordingLayout: "PICTURE_IN_PICTURE" } });
  const { body } = await scene.studio.call("GET", `/api/sessions/${session}`);
  assert.deepEqual([body.recordingMode, body.defaultRecordingProperties.recordingLayout], ["MANUAL", "PICTURE_IN_PICTURE"]);
  for (const wrong of [{ archiveMode: "OFTEN" }, { archiveLayout: 7 }, { archiveLayout: "SPIRAL" }])
    assert.equal((await scene.studio.call("POST", "/api/sessions", wrong)).status, 400, JSON.stringify(wrong));
});

test("SUPPORT_DEPRECATED_API=false leaves only today's paths and words", async () => {
  const modern = await startStudio({ SUPPORT_DEPRECATED_API: "false" });
  try {
    for (const target of ["/api/sessions", "/config", "/api/recordings"]) assert.equal((await modern.call("GET", target)).status, 404, target);
    const { status, body } = await modern.call("POST", "/openvidu/api/sessions", { archiveMode: "ALWAYS", archiveLayout: "SPIRAL" });
    assert.deepEqual([status, body.recordingMode], [200, "MANUAL"]);
  } finally {
    assert.equal(await modern.stop(), 0);
  }
});
