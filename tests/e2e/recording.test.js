// Composed recordings of real browsers, started with the published openvidu-node-client.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, openClient, require } from "./lib/browser.js";
import { beepsAfterFlashes, colorsAt, near, probe } from "./lib/movie.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu, Recording } = require("openvidu-node-client");
let studio, browser, openvidu;

before(async () => {
  studio = await startStudio();
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  await browser?.close();
  await studio?.stop();
});

async function publish(session, options) {
  const connection = await session.createConnection();
  const page = await openClient(browser, studio, "2.32");
  await page.evaluate((token) => client.join(token, "P"), connection.token);
  await page.evaluate((o) => client.publish(o), options);
  return page;
}

test("the grid of four participants becomes an MP4 that plays", async () => {
  const session = await openvidu.createSession();
  const colors = ["#c02020", "#20a040", "#2040c0", "#b0a020"];
  const pages = [];
  for (const color of colors) pages.push(await publish(session, { color, tone: 300 }));
  await sleep(2500); // until all bit rates have settled
  const begun = Date.now();
  const started = await openvidu.startRecording(session.sessionId, { name: "grid" });
  console.log(`recordings/start answered in ${Date.now() - begun} ms`);
  assert.equal(started.status, Recording.Status.started);
  assert.equal(started.url, null);
  await until("clients hear of it", () => pages[0].evaluate((id) => client.events.some((e) => e.type === "recordingStarted" && e.id === id), started.id));
  await sleep(6000);
  const ending = Date.now();
  const stopped = await openvidu.stopRecording(started.id);
  console.log(`recordings/stop answered in ${Date.now() - ending} ms`);
  assert.equal(stopped.status, Recording.Status.ready);
  assert.ok(stopped.duration > 5 && stopped.duration < 8, `duration ${stopped.duration}`);
  assert.equal(stopped.url, `${studio.url}/openvidu/recordings/${started.id}/grid.mp4`);

  const folder = path.join(studio.recordings, started.id);
  const file = path.join(folder, "grid.mp4");
  const { streams } = probe(file);
  assert.deepEqual(streams.map((s) => s.codec_name).sort(), ["aac", "h264"]);
  const video = streams.find((s) => s.codec_type === "video");
  assert.deepEqual([video.width, video.height], [1280, 720]);
  const head = readFileSync(file).subarray(0, 65536);
  assert.ok(head.indexOf("moov") > 0 && head.indexOf("moov") < 4096, "the index stands in front");
  const seen = colorsAt(file, 3, 1280, [[320, 180], [960, 180], [320, 540], [960, 540]]);
  const wanted = [[192, 32, 32], [32, 160, 64], [32, 64, 192], [176, 160, 32]];
  seen.forEach((color, i) => assert.ok(near(color, wanted[i]), `tile ${i} is ${color}`));
  assert.ok(existsSync(path.join(folder, `${started.id}.jpg`)));
  const metadata = JSON.parse(readFileSync(path.join(folder, `.recording.${started.id}`), "utf8"));
  assert.equal(metadata.status, "ready");
  const loaded = readFileSync(`/proc/${studio.pid}/maps`, "utf8");
  assert.doesNotMatch(loaded, /libgst(vpx|opus|libav|x264|isomp4|jpeg)|libavcodec/, "what decodes is not the server");
  assert.match(metadata.uniqueSessionId, new RegExp(`^${session.sessionId}_\\d+$`));

  const ranged = await studio.call("GET", `/openvidu/recordings/${started.id}/grid.mp4`, undefined, { range: "bytes=4-7" });
  assert.equal(ranged.status, 206);
  assert.equal(ranged.body, "ftyp");
  assert.equal((await studio.call("GET", `/openvidu/recordings/${started.id}/.recording.${started.id}`)).status, 404);
  assert.ok((await openvidu.listRecordings()).some((r) => r.id === started.id));
  await openvidu.deleteRecording(started.id);
  assert.ok(!existsSync(folder));
  for (const page of pages) await page.context().close();
});

test("flash and beep stay in step", async () => {
  const session = await openvidu.createSession();
  const page = await publish(session, { color: "#101010", flash: true });
  await sleep(2500);
  const started = await openvidu.startRecording(session.sessionId);
  await sleep(8000);
  await openvidu.stopRecording(started.id);
  const { offsets, median } = beepsAfterFlashes(path.join(studio.recordings, started.id, `${started.id}.mp4`), 4);
  console.log(`beep after flash: median ${Math.round(median * 1000)} ms of ${offsets.length}`);
  // The browser's own canvas and audio paths differ by tens of milliseconds; the exact figure is a unit test's business.
  assert.ok(Math.abs(median) < 0.15, `offset ${median}`);
  await page.context().close();
});

test("participants who come and go are visible while they are there", async () => {
  const session = await openvidu.createSession();
  const first = await publish(session, { color: "#c02020" });
  await sleep(1000);
  const started = await openvidu.startRecording(session.sessionId, { resolution: "641x479", frameRate: 20, name: "odd" });
  const begun = Date.now();
  await sleep(3000);
  const second = await publish(session, { color: "#2040c0" });
  await sleep(4000);
  const shown = (Date.now() - begun) / 1000 - 0.5;
  await second.context().close();
  await sleep(14000); // the grace time of a lost connection, and some more
  const left = (Date.now() - begun) / 1000 - 0.5;
  await openvidu.stopRecording(started.id);
  const file = path.join(studio.recordings, started.id, "odd.mp4");
  const { width, height } = probe(file).streams.find((s) => s.codec_type === "video");
  const points = [[width / 4, height / 2], [(width * 3) / 4, height / 2]].map((p) => p.map(Math.floor));
  const red = [192, 32, 32], blue = [32, 64, 192];
  const at = (seconds) => colorsAt(file, seconds, width, points);
  const [alone, both, again] = [at(1.5), at(shown), at(left)];
  assert.ok(near(alone[0], red) && near(alone[1], red), `alone: ${alone}`);
  assert.ok(near(both[0], red) && near(both[1], blue), `both: ${both}`);
  assert.ok(near(again[0], red) && near(again[1], red), `again: ${again} ${width}x${height}`);
  await first.context().close();
});

test("ending the program finishes what it records", async () => {
  const own = await startStudio();
  const client = new OpenVidu(own.url, secret);
  const session = await client.createSession();
  const connection = await session.createConnection();
  const page = await openClient(browser, own, "2.32");
  await page.evaluate((token) => window.client.join(token, "P"), connection.token);
  await page.evaluate(() => window.client.publish({ color: "#20a040", tone: 300 }));
  await sleep(1500);
  const { id } = await client.startRecording(session.sessionId);
  await sleep(3000);
  const begun = Date.now();
  assert.equal(await own.stop({ keepFolder: true }), 0);
  assert.ok(Date.now() - begun < 10000);
  const folder = path.join(own.recordings, id);
  const metadata = JSON.parse(readFileSync(path.join(folder, `.recording.${id}`), "utf8"));
  assert.equal(metadata.status, "ready");
  assert.ok(Math.abs(metadata.duration - 3) < 1.5, `duration ${metadata.duration}`);
  assert.equal(probe(path.join(folder, `${id}.mp4`)).streams.length, 2);
  assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith(".part")), []);
  rmSync(own.folder, { recursive: true, force: true });
  await page.context().close();
});
