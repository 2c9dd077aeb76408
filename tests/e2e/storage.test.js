// Recordings go to a bucket by themselves, and none is lost on the way.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { secretKey, startBucket } from "./lib/bucket.js";
import { freePort, secret, sleep, startStudio, until } from "./lib/studio.js";
import { startSwift, whyNoSwift } from "./lib/swift.js";
import { startWebhook } from "./lib/webhook.js";

const Mega = 1024 * 1024;
let folder, film, hook;
const running = new Set();

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-storage-"));
  film = path.join(folder, "film.webm");
  execFileSync("ffmpeg", ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120:rate=15", "-t", "20", "-c:v", "libvpx", "-g", "15", film]);
  hook = await startWebhook();
});
after(async () => {
  for (const one of running) await one.stop();
  await hook?.close();
  rmSync(folder, { recursive: true, force: true });
});

const md5 = (content) => createHash("md5").update(content).digest("hex");
const recordings = (at) => path.join(at, "data/ovation-studio/recordings");
const get = (studio, id) => studio.call("GET", `/openvidu/api/recordings/${id}`).then(({ body }) => body);
const md5Of = async (store, url) => (await store.object(decodeURI(new URL(url).pathname).replace("/recordings/", ""))).md5;
const isReady = async (studio, id) => (await get(studio, id)).status === "ready";

async function bucket(rules) {
  const one = await startBucket(rules);
  running.add(one);
  return one;
}

/** With a bucket; `at` is the folder of one before. */
async function studioWith(settings, at) {
  const studio = await startStudio(settings, { folder: at });
  const entry = { stop: () => studio.stop({ keepFolder: true }) };
  running.add(entry);
  return { ...studio, kill: () => (running.delete(entry), studio.kill()), stop: () => (running.delete(entry), studio.stop({ keepFolder: true })) };
}

/** Bytes of which no two pieces are alike. */
function bytes(size, seed = 1) {
  const content = Buffer.alloc(size);
  for (let at = 0, state = seed; at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    content.writeUInt32LE(state, at);
  }
  return content;
}

/** A recording that was finished and then came no further, as a crash leaves it. */
function finished(at, id, content, createdAt = 1580000000000) {
  const own = path.join(recordings(at), id);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, "take.mp4"), content);
  writeFileSync(path.join(own, `${id}.jpg`), "jpeg");
  writeFileSync(path.join(own, `.ovation.${id}`), JSON.stringify({ upload: { done: false, reason: "recordingStoppedByServer" } }));
  const metadata = { id, object: "recording", name: "take", outputMode: "COMPOSED", sessionId: id, createdAt, size: content.length, duration: 1, url: null, hasAudio: true, hasVideo: true, status: "ready", resolution: "160x120", frameRate: 15, recordingLayout: "BEST_FIT", uniqueSessionId: `${id}_1` };
  writeFileSync(path.join(own, `.recording.${id}`), JSON.stringify(metadata));
}

function empty() {
  const at = mkdtempSync(path.join(folder, "studio-"));
  mkdirSync(recordings(at), { recursive: true });
  return at;
}

/** A session in which a film runs is recorded for a moment. */
async function record(studio, id) {
  assert.equal((await studio.call("POST", "/openvidu/api/sessions", { customSessionId: id })).status, 200);
  const camera = await studio.call("POST", `/openvidu/api/sessions/${id}/connection`, { type: "IPCAM", rtspUri: `file://${encodeURI(film)}` });
  assert.equal(camera.status, 200, JSON.stringify(camera.body));
  const started = await studio.call("POST", "/openvidu/api/recordings/start", { session: id, name: "take", hasAudio: false, resolution: "160x120", frameRate: 15 });
  assert.equal(started.status, 200, JSON.stringify(started.body));
  await sleep(1500);
  const stopped = await studio.call("POST", `/openvidu/api/recordings/stop/${id}`);
  assert.equal(stopped.status, 200);
  await studio.call("DELETE", `/openvidu/api/sessions/${id}`);
  return stopped.body;
}

/** Every file of a recording is in the bucket, byte by byte, and nothing else is. */
async function assertAllThere(store, at, ids) {
  const { objects, uploads } = await store.state();
  assert.deepEqual(uploads, {}, "no part is left behind");
  const expected = [];
  for (const id of ids) {
    const own = path.join(recordings(at), id);
    for (const name of readdirSync(own)) {
      const key = objects.find((one) => one.startsWith(`team/${id}.`) && one.endsWith(`/${name}`));
      assert.ok(key, `${name} of ${id} is in ${objects}`);
      expected.push(key);
      let content = readFileSync(path.join(own, name));
      if (name.startsWith(".ovation.")) {
        const members = JSON.parse(content);
        delete members.upload; // what concerns this machine stays here
        content = JSON.stringify(members);
      }
      assert.equal((await store.object(key)).md5, md5(content), key);
    }
  }
  assert.deepEqual(objects, expected.sort());
}

test("a recording is stopped until the bucket has it, and ready at its address there afterwards", async () => {
  const store = await bucket();
  const headers = JSON.stringify({ "x-amz-server-side-encryption": "AES256" });
  const studio = await studioWith({ ...store.settings({ OPENVIDU_PRO_AWS_S3_HEADERS: headers }), OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url });
  await store.fault("answer", "PUT .*take.mp4", { times: 2, status: 503, code: "SlowDown" });
  const stopped = await record(studio, "lesson");
  assert.deepEqual([stopped.status, stopped.size, stopped.duration, stopped.url], ["stopped", 0, 0, null]);
  assert.equal((await get(studio, "lesson")).status, "stopped");
  await until("it is ready", () => isReady(studio, "lesson"), 30000);
  const ready = await get(studio, "lesson");
  const { objects } = await store.state();
  const key = objects.find((one) => one.endsWith("/take.mp4"));
  assert.equal(decodeURI(ready.url), `http://127.0.0.1:${store.port}/recordings/${key}`);
  const file = readFileSync(path.join(studio.recordings, "lesson/take.mp4"));
  assert.deepEqual([ready.size, ready.duration > 0.5], [file.length, true]);
  assert.equal((await store.object(key)).headers["x-amz-server-side-encryption"], "AES256");
  await assertAllThere(store, studio.folder, ["lesson"]);
  const told = await until("the last event", () => {
    const all = hook.received.filter(({ event, id }) => event === "recordingStatusChanged" && id === "lesson");
    return all.length >= 3 && all;
  });
  assert.deepEqual(told.map(({ status, reason, size }) => [status, reason, size > 0]), [["started", undefined, false], ["stopped", "recordingStoppedByServer", false], ["ready", "recordingStoppedByServer", true]]);
  assert.equal((await studio.call("DELETE", "/openvidu/api/recordings/lesson")).status, 204);
  await until("nothing is left of it", async () => (await store.state()).objects.length === 0);
  assert.equal(existsSync(path.join(studio.recordings, "lesson")), false);
  assert.equal(await studio.stop(), 0);
});

test("nothing waits for a bucket that is away", async () => {
  const store = await bucket();
  const away = { ...store.settings(), OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
  const studio = await studioWith(away);
  const stopped = await record(studio, "away");
  assert.equal(stopped.status, "stopped");
  assert.equal((await studio.call("GET", "/openvidu/api/recordings")).body.items[0].status, "stopped");
  assert.equal(await studio.stop(), 0, "it ends within its usual time");
  const again = await studioWith(store.settings(), studio.folder);
  await until("it is ready", () => isReady(again, "away"), 60000);
  await assertAllThere(store, again.folder, ["away"]);
  assert.equal(await again.stop(), 0);
});

test("kills between parts lose nothing and send no part twice that was there", async () => {
  const store = await bucket();
  const at = empty(), content = bytes(70 * Mega);
  finished(at, "large", content);
  const slow = store.settings({ OVATION_UPLOAD_LIMIT: "40000" });
  for (let kills = 1; kills <= 6; ++kills) {
    const studio = await studioWith(slow, at);
    await until("a part more is there", async () => Object.values((await store.state()).uploads).some((parts) => parts.length >= kills) || isReady(studio, "large"), 60000);
    await studio.kill();
  }
  const studio = await studioWith(store.settings(), at);
  await until("it is ready", () => isReady(studio, "large"), 60000);
  await assertAllThere(store, at, ["large"]);
  const { log } = await store.state();
  const times = new Map();
  for (const line of log) {
    const part = /^PUT .*partNumber=(\d+)/.exec(line)?.[1];
    if (part) times.set(part, (times.get(part) ?? 0) + 1);
  }
  const again = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
  assert.ok(again <= 6 * 4, `each of 6 kills costs at most the 4 parts in flight: ${again} were sent again`);
  assert.equal(log.filter((line) => line.startsWith("POST") && line.endsWith("?uploads=")).length, 1, "one upload was begun");
  assert.equal(await studio.stop(), 0);
});

test("faults of the service delay a recording and never damage it", async () => {
  const store = await bucket();
  const at = empty();
  finished(at, "large", bytes(40 * Mega, 2));
  finished(at, "small", bytes(100000, 3));
  const faults = [
    ["answer", "PUT .*take.mp4", { status: 500 }], ["answer", "PUT", { status: 503, code: "SlowDown" }], ["drop_before", "PUT"], ["drop_in_body", "PUT .*partNumber=2"],
    ["drop_answer", "PUT .*partNumber=3"], ["truncate", "GET"], ["wrong_tag", "PUT .*partNumber=4"], ["flip", "PUT .*partNumber=1"], ["late_error", "POST .*uploadId"], ["drop_answer", "POST"], ["drop_answer", "PUT .*recording.small"],
  ];
  for (const [kind, match, more] of faults) await store.fault(kind, match, more);
  await store.rules({ region: "us-west-002", skew_s: -3600 }); // found from the answers
  const studio = await studioWith(store.settings({ OPENVIDU_PRO_AWS_REGION: "eu-west-1" }), at);
  await until("all is ready", async () => (await isReady(studio, "large")) && (await isReady(studio, "small")), 120000);
  await assertAllThere(store, at, ["large", "small"]);
  assert.equal(await studio.stop(), 0);
});

test("two installations with the same sessions do not disturb each other", async () => {
  const store = await bucket();
  const [a, b] = [empty(), empty()];
  finished(a, "same", bytes(20 * Mega, 4));
  finished(b, "same", bytes(20 * Mega, 5));
  const [first, second] = await Promise.all([studioWith(store.settings(), a), studioWith(store.settings(), b)]);
  await until("both are ready", async () => (await isReady(first, "same")) && (await isReady(second, "same")), 60000);
  const [ofA, ofB] = (await Promise.all([first, second].map((studio) => get(studio, "same")))).map(({ url }) => md5Of(store, url));
  assert.deepEqual([await ofA, await ofB], [a, b].map((at) => md5(readFileSync(path.join(recordings(at), "same/take.mp4")))));
  assert.equal((await store.state()).objects.length, 8);
  assert.notEqual((await get(first, "same")).url, (await get(second, "same")).url);
  assert.equal((await first.call("DELETE", "/openvidu/api/recordings/same")).status, 204);
  await until("that of the first is gone", async () => (await store.state()).objects.length === 4);
  await assertAllThere(store, b, ["same"]);
  for (const studio of [first, second]) assert.equal(await studio.stop(), 0);
});

test("one that is deleted while it is uploaded leaves nothing, parts included", async () => {
  const store = await bucket();
  const at = empty();
  finished(at, "large", bytes(60 * Mega, 6));
  const studio = await studioWith(store.settings({ OVATION_UPLOAD_LIMIT: "20000" }), at);
  await until("a part is there", async () => Object.values((await store.state()).uploads).some((parts) => parts.length > 0), 60000);
  assert.equal((await studio.call("DELETE", "/openvidu/api/recordings/large")).status, 204);
  assert.equal((await studio.call("GET", "/openvidu/api/recordings/large")).status, 404);
  await until("nothing is left", async () => {
    const { objects, uploads } = await store.state();
    return objects.length === 0 && Object.keys(uploads).length === 0;
  });
  assert.equal(await studio.stop(), 0);
});

test("a file that is only in the bucket is served from there, in the parts that are asked for", async () => {
  const store = await bucket();
  const at = empty(), content = bytes(20 * Mega, 7);
  finished(at, "far", content);
  const studio = await studioWith(store.settings({ OVATION_UPLOAD_LOCAL_DAYS: "0" }), at);
  await until("it went from this machine", () => !existsSync(path.join(recordings(at), "far/take.mp4")), 60000);
  assert.equal((await get(studio, "far")).status, "ready");
  const url = `${studio.url}/openvidu/recordings/far/take.mp4`;
  const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;
  const ask = (range) => fetch(url, { headers: { authorization, ...(range ? { range } : {}) } });
  const part = await ask("bytes=12345678-12355677");
  assert.deepEqual([part.status, part.headers.get("content-range")], [206, `bytes 12345678-12355677/${content.length}`]);
  assert.ok(Buffer.from(await part.arrayBuffer()).equals(content.subarray(12345678, 12355678)));
  const whole = await ask();
  assert.deepEqual([whole.status, whole.headers.get("content-type")], [200, "video/mp4"]);
  assert.ok(Buffer.from(await whole.arrayBuffer()).equals(content));
  assert.equal((await fetch(url)).status, 401);
  assert.equal((await studio.call("DELETE", "/openvidu/api/recordings/far")).status, 204);
  await until("it is gone", async () => (await store.state()).objects.length === 0);
  assert.equal(await studio.stop(), 0);
});

test("OpenStack Swift keeps recordings by its S3 interface, in parts too", { skip: whyNoSwift() ?? false }, async () => {
  const swift = await startSwift(mkdtempSync(path.join(folder, "swift-")));
  running.add(swift);
  const at = empty(), small = bytes(300_000), large = bytes(40 * Mega, 7);
  finished(at, "small", small);
  finished(at, "large", large, 1580000000001);
  const slow = swift.settings({ OVATION_UPLOAD_LIMIT: "8000", OVATION_UPLOAD_LOCAL_DAYS: "0" });
  const before = await studioWith(slow, at);
  await until("a part is there", async () => (await swift.names("recordings+segments")).some((name) => /take.mp4\/[^/]+\/\d+$/.test(name)), 60000);
  await before.kill();
  const studio = await studioWith(swift.settings({ OVATION_UPLOAD_LOCAL_DAYS: "0" }), at);
  for (const [id, content] of [["small", small], ["large", large]]) {
    await until(`${id} is ready`, () => isReady(studio, id), 60000);
    const name = (await swift.names("recordings")).find((one) => one.startsWith(`team/${id}.`) && one.endsWith("/take.mp4"));
    assert.equal(await swift.md5(name), md5(content), `${id} is there byte by byte`);
    await until(`the file of ${id} is gone here`, () => !existsSync(path.join(studio.recordings, id, "take.mp4")));
    const headers = { Authorization: `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`, Range: "bytes=100000-250000" };
    const answer = await fetch(`${studio.url}/openvidu/recordings/${id}/take.mp4`, { headers });
    assert.equal(answer.status, 206);
    assert.equal(md5(Buffer.from(await answer.arrayBuffer())), md5(content.subarray(100000, 250001)));
    assert.equal((await studio.call("DELETE", `/openvidu/api/recordings/${id}`)).status, 204);
  }
  await until("no object is left", async () => (await swift.names("recordings")).length === 0, 30000);
  await until("no part is left", async () => (await swift.names("recordings+segments")).length === 0, 30000);
  assert.equal(await studio.stop(), 0);
});

for (const saved of [false, true]) test(`a secret key ${saved ? "that was saved in the window is in its file and" : "of the environment is"} in no log, argument, answer or other file`, async () => {
  const store = await bucket();
  await store.fault("answer", "PUT", { status: 403, code: "AccessDenied", message: `no signature with ${secretKey}`, times: 100 }); // some services repeat it
  const at = empty();
  finished(at, "lesson", bytes(100000));
  const settings = store.settings(), kept = path.join(at, "config/ovation-studio/settings.env");
  if (saved) {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, `OPENVIDU_PRO_AWS_SECRET_KEY=${secretKey}\n`, { mode: 0o600 });
    delete settings.OPENVIDU_PRO_AWS_SECRET_KEY;
  }
  const studio = await studioWith(settings, at);
  await until("it gave up", () => /was not uploaded/.test(studio.log()), 30000);
  const answers = JSON.stringify([await get(studio, "lesson"), (await studio.call("GET", "/openvidu/api/config")).body]);
  const files = execFileSync("find", [at, "-type", "f"], { encoding: "utf8" }).trim().split("\n").filter((file) => statSync(file).size < 10 * Mega);
  const programs = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
  assert.equal(await studio.stop(), 0);
  const said = { log: studio.log(), answers, arguments: programs };
  for (const file of files) if (existsSync(file) && file !== kept) said[file] = readFileSync(file, "latin1");
  for (const [where, text] of Object.entries(said)) assert.ok(!text.includes(secretKey), `a secret is in ${where}`);
  assert.match(studio.log(), /no signature with/, "the service's own words are told");
});

test("what is wrong with the settings is named at the start, all of it", async () => {
  const wrong = { OPENVIDU_PRO_RECORDING_STORAGE: "s3", OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: "store.example", OPENVIDU_PRO_AWS_ACCESS_KEY: "AKIDEXAMPLE" };
  await assert.rejects(startStudio(wrong), (error) => ["OPENVIDU_PRO_AWS_S3_BUCKET is missing", "OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT must", "OPENVIDU_PRO_AWS_SECRET_KEY is missing"].every((part) => error.message.includes(part)));
});
