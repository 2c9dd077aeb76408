// INDIVIDUAL recordings of real browsers: a file for every stream, in a ZIP that says when each of them was.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { unpack } from "./lib/archive.js";
import { launch, require } from "./lib/browser.js";
import { haveFirefox, launchFirefox } from "./lib/firefox.js";
import { busyNow, watchLoad } from "./lib/load.js";
import { beepTimes, beepsAfterFlashes, colorBetweenFlashes, colorsOfHalves, complaints, near, packetTimes, probe } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { jumps, numbersIn, play } from "./lib/player.js";
import { executable, secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu, OpenViduRole, Recording } = require("openvidu-node-client");
const { OutputMode, Status } = Recording;
const red = [192, 32, 32], blue = [32, 64, 192], green = [32, 160, 64];
let studio, browser, openvidu;

before(async () => {
  studio = await startStudio();
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
});

const kinds = (file) => probe(file).streams.map((s) => s.codec_name).sort();
const seconds = (file) => Number(probe(file).format.duration);

/**
 * Audio and video of a file are in sync: within 40 ms by the sender's clocks, as the program measured. By flash and beep
 * within 80 ms: the browser's canvas gives a frame every 33 ms, and stamps it when it comes by. When the machine has too
 * much to do the browser lets them drift by 150 ms; then that is skipped.
 */
async function inStep(t, recordingId, file, what) {
  const { body } = await studio.call("GET", `/openvidu/api/recordings/${recordingId}?ovation`);
  const { soundLate } = body.ovation.health.streams.find((one) => one.file === path.basename(file));
  assert.ok(Math.abs(soundLate) <= 40, `${what}: ${soundLate} ms`);
  const { offsets, median } = beepsAfterFlashes(file);
  console.log(`${what}: beep after flash, median ${Math.round(median * 1000)} ms of ${offsets.length}, ${soundLate} ms by the clocks`);
  await t.test(`${what} beeps as it flashes`, { skip: busyNow() }, () => assert.ok(Math.abs(median) <= 0.08, `${offsets}`));
}

test("every stream has its file, from when it came until it went, and the JSON says when", async (t) => {
  const session = await openvidu.createSession();
  const asked = Date.now();
  const participants = {
    flash: await join(browser, studio, session, { name: "Ana", data: "first", version: "2.21" }),
    voice: await join(browser, studio, session, { name: "Ben", data: '{"hall":"ü"}' }),
    unwanted: await join(browser, studio, session, { name: "Cid", record: false }),
    silent: await join(browser, studio, session, { name: "Dia" }),
  };
  const streams = {
    flash: await participants.flash.publish({ color: "#c02020", flash: true }),
    voice: await participants.voice.publish({ video: false, tone: 440 }),
    unwanted: await participants.unwanted.publish({ color: "#20a040", tone: 300, width: 320, height: 240 }),
    silent: await participants.silent.publish({ silent: true }),
  };
  assert.match(streams.voice, /^str_MIC_/);
  await sleep(1000);
  const started = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.INDIVIDUAL, name: "streams", ignoreFailedStreams: true });
  assert.equal(started.status, Status.started);
  assert.deepEqual([started.url, started.size, started.duration, started.properties.resolution], [null, 0, 0, undefined]);
  assert.ok(started.createdAt >= asked && started.createdAt <= Date.now());
  await sleep(3000);

  const late = await join(browser, studio, session, { name: "Eva" });
  streams.late = await late.publish({ color: "#2040c0", flash: true });
  const lateAt = Date.now() - started.createdAt;

  // record is switched on, off and on again; the role changes beside it.
  await session.updateConnection(participants.unwanted.id, { record: true });
  const told = (who, property, value) => until(`${who} is told of ${property}`, async () => (await participants[who].events()).some((e) => e.type === "connectionPropertyChanged" && e.property === property && e.value === value && e.id === participants[who].id));
  await told("unwanted", "record", true);
  await sleep(2500);
  await session.updateConnection(participants.unwanted.id, { record: false });
  await told("unwanted", "record", false);
  await session.updateConnection(participants.unwanted.id, { role: OpenViduRole.MODERATOR, record: true });
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}/connection/${participants.unwanted.id}`);
  assert.deepEqual([body.role, body.record, body.status], ["MODERATOR", true, "active"]);
  await told("unwanted", "role", "MODERATOR");
  await session.updateConnection(participants.flash.id, { role: OpenViduRole.MODERATOR });
  await told("flash", "role", "MODERATOR"); // openvidu-browser 2.21

  await participants.flash.unpublish();
  const goneAt = Date.now() - started.createdAt;
  streams.again = await participants.flash.publish({ color: "#20a040", flash: true });
  assert.notEqual(streams.again, streams.flash);
  await sleep(4000);

  const ending = Date.now();
  const stopped = await openvidu.stopRecording(started.id);
  console.log(`recordings/stop answered in ${Date.now() - ending} ms`);
  const endedAt = ending - started.createdAt;
  const folder = path.join(studio.recordings, started.id);
  assert.equal(stopped.status, Status.ready);
  assert.equal(stopped.url, `${studio.url}/openvidu/recordings/${started.id}/streams.zip`);
  assert.deepEqual([stopped.properties.hasAudio, stopped.properties.hasVideo, stopped.properties.outputMode], [true, true, OutputMode.INDIVIDUAL]);
  assert.deepEqual(readdirSync(folder).sort(), [`.ovation.${started.id}`, `.recording.${started.id}`, "streams.zip"], "only the ZIP stays");

  const zip = unpack(path.join(folder, "streams.zip"));
  const wanted = ["flash", "voice", "late", "again"].map((who) => `${streams[who]}.webm`);
  wanted.push(`${streams.unwanted}.webm`, `${streams.unwanted}-1.webm`, "streams.json");
  assert.deepEqual(zip.names, wanted.sort());

  const { files, failedStreams, ...root } = zip.json;
  assert.deepEqual(root, { createdAt: started.createdAt, id: started.id, name: "streams", sessionId: session.sessionId });
  assert.deepEqual(failedStreams.map((f) => f.streamId), [streams.silent]);
  assert.deepEqual(files.map((f) => f.name).sort(), zip.names.filter((name) => name.endsWith(".webm")));
  const fileOf = Object.fromEntries(files.map((f) => [f.name, f]));
  for (const file of files) {
    const at = path.join(zip.folder, file.name);
    assert.deepEqual(Object.keys(file).filter((key) => key !== "typeOfVideo").sort(), ["clientData", "connectionId", "endTimeOffset", "hasAudio", "hasVideo", "name", "serverData", "size", "startTimeOffset", "streamId"]);
    assert.equal(file.size, readFileSync(at).length);
    assert.deepEqual(kinds(at), file.hasVideo ? ["opus", "vp8"] : ["opus"]);
    assert.equal(complaints(at), "", `${file.name} decodes without complaint`);
    const span = (file.endTimeOffset - file.startTimeOffset) / 1000;
    assert.ok(Math.abs(span - seconds(at)) < 0.2, `${file.name}: ${span} s by the JSON, ${seconds(at)} s of file`);
    assert.ok(file.endTimeOffset <= endedAt + 1000);
  }
  assert.equal(stopped.size, files.reduce((sum, f) => sum + f.size, 0));
  const longest = (Math.max(...files.map((f) => f.endTimeOffset)) - Math.min(...files.map((f) => f.startTimeOffset))) / 1000;
  assert.ok(Math.abs(stopped.duration - longest) < 0.002, `${stopped.duration} is not ${longest}`);

  const of = (name) => fileOf[`${name}.webm`];
  const { clientData, serverData, connectionId, typeOfVideo } = of(streams.flash);
  assert.deepEqual({ clientData, serverData, connectionId, typeOfVideo }, { clientData: '{"clientData":"Ana"}', serverData: "first", connectionId: participants.flash.id, typeOfVideo: "CUSTOM" });
  assert.deepEqual([of(streams.voice).serverData, of(streams.voice).typeOfVideo, of(streams.voice).hasVideo], ['{"hall":"ü"}', undefined, false]);
  // Where each lies in time: there from the start, come late, gone before the end, interrupted.
  const begins = (name) => of(name).startTimeOffset, ends = (name) => of(name).endTimeOffset;
  for (const who of ["flash", "voice"]) assert.ok(begins(streams[who]) >= -50 && begins(streams[who]) < 2500, `${who} from ${begins(streams[who])}`);
  assert.ok(Math.abs(begins(streams.late) - lateAt) < 2500, `late from ${begins(streams.late)}, published at ${lateAt}`);
  assert.ok(Math.abs(ends(streams.flash) - goneAt) < 1500, `flash until ${ends(streams.flash)}, unpublished at ${goneAt}`);
  assert.ok(begins(streams.again) >= goneAt - 50);
  const between = begins(`${streams.unwanted}-1`) - ends(streams.unwanted); // the last frame is shown for a nominal time
  assert.ok(between >= -150, `the second file comes after the first: ${between} ms`);
  for (const who of ["voice", "late", "again"]) assert.ok(Math.abs(ends(streams[who]) - endedAt) < 1500, `${who} until ${ends(streams[who])} of ${endedAt}`);

  for (const [who, color] of [["flash", red], ["late", blue], ["again", green]]) {
    const at = path.join(zip.folder, `${streams[who]}.webm`);
    const video = probe(at).streams.find((s) => s.codec_type === "video");
    const middle = colorOf(at, video);
    assert.ok(near(middle, color), `${who} is ${middle}`);
    if (who !== "again") await inStep(t, started.id, at, who);
  }
  // Every page flashes as a second of this machine begins: laid beside each other by the JSON, the files do so together.
  const since = (who) => {
    const { flashes } = beepsAfterFlashes(path.join(zip.folder, `${streams[who]}.webm`));
    const late = flashes.map((f) => (started.createdAt + begins(streams[who]) + f * 1000) % 1000).sort((a, b) => a - b);
    return late[Math.floor(late.length / 2)];
  };
  const lateness = { flash: since("flash"), late: since("late"), again: since("again") };
  console.log(`flash after the second of the clock: ${JSON.stringify(lateness, (k, v) => (typeof v === "number" ? Math.round(v) : v))}`);
  await t.test("files laid beside each other by the JSON flash together", { skip: busyNow() }, () => {
    for (const [who, ms] of Object.entries(lateness)) assert.ok(Math.abs(ms - lateness.flash) <= 80, `${who}: ${ms} ms, flash: ${lateness.flash} ms`);
  });

  // The ZIP by its URL: with the secret, in pieces.
  const target = new URL(stopped.url).pathname;
  assert.equal((await fetch(stopped.url)).status, 401);
  const bytes = readFileSync(path.join(folder, "streams.zip"));
  const get = async (headers = {}) => {
    const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;
    const response = await fetch(studio.url + target, { headers: { authorization, ...headers } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const whole = await get();
  assert.equal(whole.status, 200);
  assert.equal(whole.headers.get("content-type"), "application/zip");
  assert.ok(whole.bytes.equals(bytes));
  const [head, rest] = [await get({ range: "bytes=0-999" }), await get({ range: "bytes=1000-" })];
  assert.deepEqual([head.status, rest.status], [206, 206]);
  assert.equal(head.headers.get("content-range"), `bytes 0-999/${bytes.length}`);
  assert.ok(Buffer.concat([head.bytes, rest.bytes]).equals(bytes));
  assert.ok((await get({ range: "bytes=-22" })).bytes.equals(bytes.subarray(-22)));
  assert.equal((await get({ range: `bytes=${bytes.length}-` })).status, 416);

  for (const one of [...Object.values(participants), late]) await one.close();
});

/** The color between the flashes, in the middle of a file. */
const colorOf = (file, video) => colorBetweenFlashes(file, seconds(file) / 2, video.width, [video.width >> 1, video.height >> 1]);

test("a session of forced H264 is recorded as it is sent", async (t) => {
  const session = await openvidu.createSession({ forcedVideoCodec: "H264" });
  const ana = await join(browser, studio, session, { name: "Ana" });
  const ben = await join(browser, studio, session, { name: "Ben" });
  const one = await ana.publish({ color: "#c02020", flash: true });
  const two = await ben.publish({ color: "#2040c0", audio: false });
  await sleep(1000);
  const started = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.INDIVIDUAL });
  await sleep(7000);
  const stopped = await openvidu.stopRecording(started.id);
  assert.equal(stopped.status, Status.ready);
  const zip = unpack(path.join(studio.recordings, started.id, `${started.id}.zip`));
  const names = [one, two].map((stream) => zip.names.find((name) => name.startsWith(stream)));
  assert.deepEqual(zip.names, [...names, `${started.id}.json`].sort());
  const [first, second] = names.map((name) => path.join(zip.folder, name));
  assert.deepEqual(kinds(first), ["h264", "opus"]);
  assert.deepEqual(kinds(second), ["h264"]);
  for (const file of [first, second]) assert.equal(complaints(file), "");
  assert.deepEqual(zip.json.files.map((f) => f.hasAudio).sort(), [false, true]);
  for (const [file, color] of [[first, red], [second, blue]]) {
    const video = probe(file).streams.find((s) => s.codec_type === "video");
    const seen = colorOf(file, video);
    assert.ok(near(seen, color), `${file} is ${seen}`);
  }
  await inStep(t, started.id, first, "H264");
  await Promise.all([ana.close(), ben.close()]);
});

test("Chromium and Firefox show the frame that is sought, in every kind of file", async (t) => {
  if (!haveFirefox) return t.skip("there is no Firefox");
  const files = [];
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  const recordOne = async (forcedVideoCodec) => {
    const session = await openvidu.createSession({ forcedVideoCodec });
    const ana = await join(browser, studio, session, { name: "Ana" });
    const stream = await ana.publish({ numbers: true, tone: 440, width: 640, height: 360 });
    await sleep(1500);
    const start = async (asked) => {
      const { status, body } = await studio.call("POST", "/openvidu/api/recordings/start", { session: session.sessionId, ...asked });
      assert.equal(status, 200, JSON.stringify(body));
      return body.id;
    };
    const composed = await start({ outputMode: "COMPOSED", resolution: "640x360" });
    const individual = await start({ outputMode: "INDIVIDUAL", ovation: { concurrent: true } });
    await sleep(4000);
    for (const id of [composed, individual]) assert.equal((await openvidu.stopRecording(id)).status, Status.ready);
    await ana.close();
    const zip = unpack(path.join(studio.recordings, individual, `${individual}.zip`));
    const file = path.join(zip.folder, zip.names.find((name) => name.startsWith(stream)));
    if (file.endsWith(".webm")) return files.push([file, "video/webm"], [path.join(studio.recordings, composed, `${composed}.mp4`), "video/mp4"]);
    const movie = path.join(studio.folder, "exported.mp4"); // no browser plays H264 in Matroska
    execFileSync(executable, ["export", file, "-o", movie], { env, stdio: ["ignore", "ignore", "inherit"] });
    files.push([movie, "video/mp4"]);
  };
  for (const codec of ["VP8", "VP9", "H264"]) await recordOne(codec); // three at once are more than two processors encode in time
  assert.deepEqual(files.map(([file]) => probe(file).streams.find((s) => s.codec_type === "video").codec_name).sort(), ["h264", "h264", "h264", "vp8", "vp9"]);
  const firefox = await launchFirefox();
  try {
    for (const [file, type] of files) {
      const frames = numbersIn(file), sought = jumps(frames, 10);
      for (const [name, one] of [["Chromium", browser], ["Firefox", firefox]]) {
        const { duration, numbers } = await play(one, file, type, sought.map(({ at }) => at));
        assert.ok(Math.abs(duration - seconds(file)) < 0.1, `${name}: ${file} lasts ${duration} of ${seconds(file)} s`);
        assert.deepEqual(numbers, sought.map(({ number }) => number), `${name}: ${file} at ${sought.map(({ at }) => at)}`);
      }
    }
  } finally {
    await firefox.close();
  }
});

test("what was not asked for is left out; without any stream the ZIP holds the JSON alone", async () => {
  const session = await openvidu.createSession();
  const both = await join(browser, studio, session);
  const videoOnly = await join(browser, studio, session);
  const heard = await both.publish({ tone: 440 });
  const unheard = await videoOnly.publish({ audio: false });
  await sleep(500);
  const record = async (properties, pause) => {
    const { id } = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.INDIVIDUAL, ...properties });
    await sleep(pause);
    const stopped = await openvidu.stopRecording(id);
    assert.equal(stopped.status, Status.ready);
    return { ...unpack(path.join(studio.recordings, id, `${id}.zip`)), stopped };
  };
  const audioOnly = await record({ hasVideo: false }, 3000);
  assert.deepEqual([audioOnly.stopped.properties.hasAudio, audioOnly.stopped.properties.hasVideo], [true, false]);
  assert.deepEqual(audioOnly.json.files.map((f) => [f.streamId, f.hasAudio, f.hasVideo, f.typeOfVideo]), [[heard, true, false, "CUSTOM"]]);
  assert.deepEqual(kinds(path.join(audioOnly.folder, `${heard}.webm`)), ["opus"]);
  assert.ok(!audioOnly.names.some((name) => name.startsWith(unheard)));

  for (const one of [both, videoOnly]) await session.updateConnection(one.id, { record: false });
  const nothing = await record({}, 500);
  assert.deepEqual([nothing.stopped.duration, nothing.stopped.size], [0, 0]);
  assert.deepEqual(nothing.json.files, []);
  assert.equal(nothing.names.length, 1);
  await Promise.all([both.close(), videoOnly.close()]);
});

const nearest = (times, at) => times.reduce((best, time) => (Math.abs(time - at) < Math.abs(best - at) ? time : best), Infinity);

/** How much later the same is in the live movie, in seconds: it began at another moment, and waits for packets that are late. */
function shiftOf(live, again, about) {
  const shifts = again.map((at) => nearest(live, at + about) - at).sort((a, b) => a - b);
  return shifts[Math.floor(shifts.length / 2)];
}

test("composed live and afterwards a session is the same within a frame and 20 ms", async (t) => {
  const fps = 25, frame_s = 1 / fps, audio_s = 0.02;
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  const ben = await join(browser, studio, session, { name: "Ben" });
  await ana.publish({ color: "#c02020", flash: true });
  await sleep(2000); // until its bit rate has settled
  const record = async (body) => {
    const { status, body: started } = await studio.call("POST", "/openvidu/api/recordings/start", { session: session.sessionId, ...body });
    assert.equal(status, 200, JSON.stringify(started));
    return started;
  };
  const composed = await record({ outputMode: "COMPOSED", name: "live", resolution: "1280x720", frameRate: fps });
  const individual = await record({ outputMode: "INDIVIDUAL", name: "streams", ovation: { concurrent: true } });
  const load = watchLoad();
  await sleep(2500);
  await ben.publish({ color: "#2040c0", flash: true });
  await sleep(3000);
  await ben.unpublish();
  await sleep(2000);
  const busy = load();
  for (const { id } of [individual, composed]) assert.equal((await openvidu.stopRecording(id)).status, Status.ready);
  await Promise.all([ana.close(), ben.close()]);

  const live = path.join(studio.recordings, composed.id, "live.mp4"), again = path.join(studio.folder, "again.mp4");
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  execFileSync(executable, ["recompose", path.join(studio.recordings, individual.id, "streams.zip"), "--size", "1280x720", "--fps", String(fps), "-o", again], { env, stdio: ["ignore", "ignore", "inherit"] });
  assert.equal(complaints(again), "");
  const [liveBeeps, beeps] = [live, again].map(beepTimes);
  const shift = shiftOf(liveBeeps, beeps, (individual.createdAt - composed.createdAt) / 1000);
  const inner = beeps.slice(1, -1); // the first and the last may be cut
  assert.ok(inner.length >= 5, `${beeps}`);
  const farthest = Math.max(...inner.map((at) => Math.abs(nearest(liveBeeps, at + shift) - shift - at)));
  console.log(`the live one is ${Math.round(shift * 1000)} ms later; its beeps are ${(farthest * 1000).toFixed(1)} ms away at most`);

  const [liveColors, colors] = [live, again].map(colorsOfHalves), [liveTimes, times] = [live, again].map((file) => packetTimes(file, "v"));
  assert.deepEqual([liveColors.length, colors.length], [liveTimes.length, times.length]);
  // Each half by itself: all flash at the same moment, so a frame of difference between two streams makes pairs that the other
  // movie has nowhere.
  const isNear = (time, half, color) => liveTimes.some((then, j) => Math.abs(then - shift - time) <= frame_s + audio_s && near(color, liveColors[j][half]));
  const unlike = times.filter((time, i) => time > 0.5 && time < times.at(-1) - 0.5 && !colors[i].every((color, half) => isNear(time, half, color)));
  const [one, two, white] = [red, blue, [255, 255, 255]].map((wanted) => colors.filter(([, right]) => near(right, wanted)).length);
  console.log(`of ${times.length} frames ${one} show Ana at the right, ${two} Ben; ${unlike.length} are in no frame near`);
  assert.ok(one > 2 * fps && two > 2 * fps && white > 0, "Ana is alone, Ben is there, and Ana flashes");
  if ((unlike.length || farthest > audio_s) && busy) return t.skip(`the machine was busy: ${busy}`);
  assert.ok(farthest <= audio_s, `${farthest} s`);
  assert.deepEqual(unlike, []);
});

test("a recording begins before it is started, with a keyframe", async () => {
  const keeping = await startStudio({ OVATION_KEEP_PAST: "60" });
  try {
    const server = new OpenVidu(keeping.url, secret);
    const asDefault = await keeping.call("POST", "/openvidu/api/sessions", { defaultRecordingProperties: { ovation: { fromPast: 5 } } });
    assert.equal(asDefault.status, 400, "a recording that starts with its session has no past");
    const session = await server.createSession();
    const ana = await join(browser, keeping, session, { name: "Ana" });
    const stream = await ana.publish({ color: "#c02020", flash: true });
    await sleep(10_000);
    const start = (ovation, outputMode = "INDIVIDUAL") => keeping.call("POST", "/openvidu/api/recordings/start", { session: session.sessionId, name: "before", outputMode, ovation });
    for (const [ovation, mode, status, said] of [[{ fromPast: -1 }, undefined, 400, /'fromPast' is seconds/], [{ fromPast: "8" }, undefined, 400, /fromPast/], [{ fromPast: 61 }, undefined, 422, /keeps 60/], [{ fromPast: 61 }, "COMPOSED", 422, /keeps 60/]]) {
      const refused = await start(ovation, mode);
      assert.equal(refused.status, status, JSON.stringify(refused.body));
      assert.match(JSON.stringify(refused.body), said);
    }
    const asked = Date.now();
    const { status, body: started } = await start({ fromPast: 8 });
    assert.equal(status, 200, JSON.stringify(started));
    const before = (asked - started.createdAt) / 1000;
    assert.ok(before >= 7.9 && before < 12, `it began ${before} s before it was asked for`);
    await sleep(2000);
    const stopped = await server.stopRecording(started.id);
    const lasted = (Date.now() - started.createdAt) / 1000;
    assert.equal(stopped.status, Status.ready);
    const zip = unpack(path.join(keeping.recordings, started.id, "before.zip")), file = path.join(zip.folder, `${stream}.webm`);
    assert.equal(zip.json.createdAt, started.createdAt);
    assert.ok(Math.abs(zip.json.files[0].startTimeOffset) < 250, `${zip.json.files[0].startTimeOffset}`);
    assert.ok(seconds(file) > 9.5 && seconds(file) < lasted + 0.3, `${seconds(file)} s of ${lasted}`);
    assert.equal(complaints(file), "");
    const flags = execFileSync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "packet=flags", "-of", "csv=p=0", file], { encoding: "utf8" }).trim().split("\n");
    assert.match(flags[0], /^K/, "the first frame is a keyframe");
    const gaps = packetTimes(file, "v").map((time, i, all) => (i ? time - all[i - 1] : 0));
    console.log(`${seconds(file)} s of file, begun ${before} s before the call; frames are ${Math.round(1000 * Math.max(...gaps))} ms apart at most`);
    await composedFromPast(keeping, server, session, start);
    await ana.close();
  } finally {
    assert.equal(await keeping.stop(), 0);
  }
});

/** One MP4 in which the sender's seconds go on over the joint of the past and what was recorded live. */
async function composedFromPast(keeping, server, session, start) {
  const asked = Date.now();
  const { status, body: started } = await start({ fromPast: 8 }, "COMPOSED");
  assert.equal(status, 200, JSON.stringify(started));
  const past = (asked - started.createdAt) / 1000;
  assert.ok(past >= 7.9 && past < 12, `it began ${past} s before it was asked for`);
  await sleep(5000);
  const lasted = (Date.now() - started.createdAt) / 1000, stopping = Date.now();
  const stopped = await server.stopRecording(started.id);
  const took = Date.now() - stopping;
  assert.equal(stopped.status, Status.ready);
  const file = path.join(keeping.recordings, started.id, "before.mp4");
  assert.equal(complaints(file), "");
  assert.ok(Math.abs(seconds(file) - lasted) < 1.5, `${seconds(file)} s of ${lasted}`);
  assert.deepEqual(kinds(file), ["aac", "h264"]);
  const steps = (times) => times.slice(1).map((time, i) => time - times[i]);
  for (const [kind, step] of [["v", 1 / 25], ["a", 1024 / 48000]])
    for (const one of steps(packetTimes(file, kind))) assert.ok(Math.abs(one - step) < 0.002, `${kind}: ${one} s from one packet to the next`);
  const { flashes, pairs } = beepsAfterFlashes(file, Math.floor(seconds(file)) - 3), beeps = beepTimes(file);
  const off = (times) => steps(times).map((one) => Math.abs(one - 1));
  console.log(`${seconds(file)} s of movie, begun ${past} s before the call, stopped in ${took} ms; ${pairs.length} pairs; seconds are off by ${Math.round(1000 * Math.max(...off(flashes)))} ms in video, ${Math.round(1000 * Math.max(...off(beeps)))} ms in audio`);
  assert.ok(flashes.some((at) => at < past - 2) && flashes.some((at) => at > past + 2));
  for (const times of [flashes, beeps]) for (const one of off(times)) assert.ok(one < 0.15, `a second that is off by ${one} s: ${times}`);
  assert.ok(pairs.every(({ late }) => Math.abs(late) < 0.2), JSON.stringify(pairs));
  assert.deepEqual(readdirSync(path.dirname(file)).filter((name) => name.includes("past")), []);
  const { body } = await keeping.call("GET", `/openvidu/api/recordings/${started.id}?ovation`);
  assert.deepEqual(body.ovation.health.notes, []);
}
