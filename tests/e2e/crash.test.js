// The program is killed while it records: the next start finishes what the last one began.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { namedAmong, treeOf } from "../bench/lib/process_time.js";
import { unpack } from "./lib/archive.js";
import { launch, require } from "./lib/browser.js";
import { beepsAfterFlashes, colorBetweenFlashes, complaints, near, probe } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";
import { startWebhook } from "./lib/webhook.js";

const { OpenVidu, Recording } = require("openvidu-node-client");
const { OutputMode, Status } = Recording;
const red = [192, 32, 32];
let studio, browser, hook, openvidu;

before(async () => {
  hook = await startWebhook();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
  await hook?.close();
});

/** Whether the process is there; one that ended may still wait for its parent. */
function runs(pid) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function start(folder) {
  studio = await startStudio({ OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url, OPENVIDU_CDR: "true" }, { folder });
  openvidu = new OpenVidu(studio.url, secret);
}

const garbage = { empty: "", broken: '{"id":"broken"', binary: "\u0000\u0001\uffff", alien: "[1,2,3]", hollow: "{}", "wrong-types": '{"id":7,"name":{},"sessionId":[],"status":"started","outputMode":"COMPOSED"}' };

test("recordings that were running are finished at the next start, and play", async () => {
  await start();
  for (const [id, text] of Object.entries(garbage)) {
    mkdirSync(path.join(studio.recordings, id), { recursive: true });
    writeFileSync(path.join(studio.recordings, id, `.recording.${id}`), text);
  }
  mkdirSync(path.join(studio.recordings, "folder/.recording.folder"), { recursive: true });
  // One whose media never came to the disk.
  mkdirSync(path.join(studio.recordings, "lost"));
  const lost = { id: "lost", object: "recording", name: "lost", outputMode: "COMPOSED", sessionId: "lost", createdAt: 1, size: 0, duration: 0, url: null, hasAudio: true, hasVideo: true, status: "started", resolution: "1280x720", frameRate: 25, recordingLayout: "BEST_FIT", uniqueSessionId: "lost_1" };
  writeFileSync(path.join(studio.recordings, "lost/.recording.lost"), JSON.stringify(lost));

  const sessions = {}, participants = [], streams = [];
  for (const id of ["movie", "streams", "audio"]) sessions[id] = await openvidu.createSession({ customSessionId: id });
  for (const id of ["movie", "streams"]) {
    const one = await join(browser, studio, sessions[id], { name: id, data: `data of ${id}` });
    participants.push(one);
    streams.push(await one.publish({ color: "#c02020", flash: true }));
  }
  const heard = await join(browser, studio, sessions.audio);
  participants.push(heard);
  await heard.publish({ video: false, tone: 440 });
  await sleep(1000);
  const started = {
    movie: await openvidu.startRecording("movie", { name: "film" }),
    streams: await openvidu.startRecording("streams", { outputMode: OutputMode.INDIVIDUAL, name: "pack" }),
    audio: await openvidu.startRecording("audio", { hasVideo: false }),
  };
  const begun = Date.now();
  await studio.call("POST", "/openvidu/api/recordings/markers/movie", { name: "before the end" });
  await sleep(6000);
  const { folder, recordings } = studio;
  const lasted = (Date.now() - begun) / 1000;
  const helpers = treeOf(studio.pid).filter((pid) => pid !== studio.pid);
  assert.ok(namedAmong(helpers, "ovation-composer").length > 0, "what composes is a process of its own");
  await studio.kill();
  await until("no process of it is left", () => !helpers.some(runs));
  for (const id of Object.keys(started)) assert.equal(JSON.parse(readFileSync(path.join(recordings, id, `.recording.${id}`), "utf8")).status, "started", "this is what a crash leaves");
  await Promise.all(participants.map((one) => one.close()));

  const seen = hook.received.length;
  await start(folder);
  await until("all are finished", async () => (await openvidu.listRecordings()).every((one) => one.status === Status.ready || one.status === Status.failed));
  const all = Object.fromEntries((await openvidu.listRecordings()).map((one) => [one.id, one]));
  assert.deepEqual(Object.keys(all).sort(), ["audio", "lost", "movie", "streams"], "garbage is no recording");
  const ready = Object.fromEntries(Object.keys(started).map((id) => [id, all[id]]));
  for (const [id, one] of Object.entries(ready)) {
    assert.equal(one.status, Status.ready, id);
    assert.equal(one.createdAt, started[id].createdAt);
    console.log(`${id}: ${one.duration} s of ${lasted.toFixed(2)} s are there`);
    assert.ok(one.duration > lasted - 2.5 && one.duration < lasted + 1, `${id}: ${one.duration} s of ${lasted} s`);
    assert.ok(one.size > 1000);
    const { status, body } = await studio.call("GET", `/openvidu/api/recordings/${id}?ovation`);
    assert.equal(status, 200);
    assert.match(body.ovation.health.notes[0], /ended while/);
    assert.equal((await fetch(body.url, { headers: { authorization: `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}` } })).status, 200);
  }
  assert.equal(all.lost.status, Status.failed);

  const film = path.join(recordings, "movie/film.mp4");
  assert.deepEqual(readdirSync(path.join(recordings, "movie")).sort(), [".ovation.movie", ".recording.movie", "film.mp4", "movie.jpg"]);
  assert.equal(complaints(film), "");
  assert.deepEqual(probe(film).streams.filter((s) => s.codec_type !== "data" && s.codec_type !== "subtitle").map((s) => s.codec_name).sort(), ["aac", "h264"]);
  const shown = colorBetweenFlashes(film, ready.movie.duration / 2, 1280, [640, 360]);
  assert.ok(near(shown, red), `${shown}`);
  const { median } = beepsAfterFlashes(film);
  assert.ok(Math.abs(median) < 0.15, `${median}`);

  const zip = unpack(path.join(recordings, "streams/pack.zip"));
  assert.deepEqual(zip.names, [`${streams[1]}.webm`, "pack.json"].sort());
  const [file] = zip.json.files;
  assert.deepEqual([zip.json.createdAt, file.streamId, file.serverData, file.hasAudio, file.hasVideo], [started.streams.createdAt, streams[1], "data of streams", true, true]);
  const clip = path.join(zip.folder, file.name);
  assert.equal(complaints(clip), "");
  assert.ok(Math.abs(Number(probe(clip).format.duration) - (file.endTimeOffset - file.startTimeOffset) / 1000) < 0.3, "its length is in the file again");
  assert.equal(complaints(path.join(recordings, "audio/audio.webm")), "");

  // Who listens is told, with the reason; and by the record file, too.
  const told = () => hook.received.slice(seen).filter((e) => e.event === "recordingStatusChanged");
  await until("the webhook has it", () => told().filter((e) => e.status !== "stopped").length === 4);
  for (const id of Object.keys(ready)) {
    const mine = told().filter((e) => e.id === id);
    assert.deepEqual(mine.map((e) => [e.status, e.reason, e.sessionId]), [["stopped", "openviduServerStopped", id], ["ready", "openviduServerStopped", id]]);
    assert.equal(mine[1].uniqueSessionId, mine[0].uniqueSessionId);
    assert.deepEqual([mine[1].duration, mine[1].size], [ready[id].duration, ready[id].size]);
  }
  assert.deepEqual(told().filter((e) => e.id === "lost").map((e) => e.status), ["stopped", "failed"]);

  // A folder that is no recording is left as it was.
  for (const [id, text] of Object.entries(garbage)) assert.equal(readFileSync(path.join(recordings, id, `.recording.${id}`), "utf8"), text);
  assert.equal((await studio.call("GET", "/openvidu/api/recordings/broken")).status, 404);

  // The same names can be used again, and what was saved can go.
  const again = await openvidu.createSession({ customSessionId: "movie" });
  const back = await join(browser, studio, again);
  await back.publish({ color: "#c02020" });
  await sleep(500);
  const { id } = await openvidu.startRecording("movie");
  assert.equal(id, "movie~1");
  await openvidu.stopRecording(id);
  await openvidu.deleteRecording("movie");
  assert.ok(!readdirSync(recordings).includes("movie"));
  await back.close();
});
