// The library from end to end: recordings of others are taken in, found, composed again and handed on, by REST and on the command line.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { executable, secret, startStudio, until } from "./lib/studio.js";

const exportsPath = "/openvidu/api/ovation/exports";
let folder, studio, openVidu, vonage, movie;
const at = (name) => path.join(folder, name);

function ffmpeg(name, seconds, ...codecs) {
  execFileSync("ffmpeg", ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120:rate=25", "-f", "lavfi", "-i", "sine", "-t", String(seconds), ...codecs, at(name)]);
  return name;
}

/** A ZIP of files of the folder. */
function zip(name, ...files) {
  execFileSync("python3", ["-c", "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as z:\n  for f in sys.argv[2:]: z.write(f)", name, ...files], { cwd: folder });
  return at(name);
}

function run(command, ...args) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  const child = spawn(executable, [command, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...said })));
}

/** {seconds, video?: "h264 640x360", audio?: "aac"} */
function probe(file) {
  const { streams, format } = JSON.parse(execFileSync("ffprobe", ["-v", "error", "-show_streams", "-show_format", "-of", "json", file]));
  const video = streams.find((stream) => stream.codec_type === "video");
  return {
    seconds: Number(format.duration),
    video: video && `${video.codec_name} ${video.width}x${video.height}`,
    audio: streams.find((stream) => stream.codec_type === "audio")?.codec_name,
  };
}

function lasts(file, seconds, tracks) {
  const { seconds: length, ...found } = probe(file);
  assert.ok(Math.abs(length - seconds) < 0.1, `${file} lasts ${length} s, not ${seconds}`);
  assert.deepEqual(found, tracks);
}

async function exported(request) {
  const started = await studio.call("POST", exportsPath, request);
  assert.equal(started.status, 202, JSON.stringify(started.body));
  return until("the export is done", async () => {
    const { body } = await studio.call("GET", `${exportsPath}/${started.body.id}`);
    assert.notEqual(body.state, "failed", body.failureReason);
    return body.state === "done" && body;
  }, 400000); // exports leave the processor to all others
}

async function download(job) {
  const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;
  const response = await fetch(`${studio.url}${exportsPath}/${job.id}/file`, { headers: { authorization } });
  assert.equal(response.status, 200);
  const file = at(`downloaded-${job.name}`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-library-"));
  const media = [ffmpeg("ada.webm", 3, "-c:v", "libvpx", "-c:a", "libopus"), ffmpeg("ben.webm", 2, "-c:v", "libvpx", "-c:a", "libopus")];
  const file = (name, start, end) => ({ name: `${name}.webm`, streamId: `str_${name}`, connectionId: `con_${name}`, clientData: JSON.stringify({ clientData: name }), serverData: "", hasAudio: true, hasVideo: true, typeOfVideo: "CAMERA", startTimeOffset: start, endTimeOffset: end });
  writeFileSync(at("Talk.json"), JSON.stringify({ createdAt: 1580000000000, id: "ses_Old", name: "Talk", sessionId: "ses_Old", files: [file("ada", 0, 3000), file("ben", 2000, 4000)] }));
  openVidu = zip("Talk.zip", ...media, "Talk.json");
  const piece = (name, start, stop) => ({ connectionData: `userName=${name}`, filename: `${name}.webm`, size: 1, startTimeOffset: start, stopTimeOffset: stop, streamId: `id-${name}`, streamName: name, videoType: "camera" });
  writeFileSync(at("archive-manifest.json"), JSON.stringify({ createdAt: 1590000000000, id: "b40ef09b", name: "Vote", sessionId: "2_MX40", files: [piece("ada", 0, 3000), piece("ben", 500, 2500)] }));
  vonage = zip("b40ef09b.zip", ...media, "archive-manifest.json");
  movie = at(ffmpeg("Lecture.mp4", 2, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"));
  studio = await startStudio();
});
after(async () => {
  await studio?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("what is imported is found by the names of its participants", async () => {
  assert.deepEqual(await run("import", openVidu, vonage, movie), { code: 0, out: "ses_Old\nb40ef09b\nLecture\n", err: "" });
  await until("all are listed", async () => {
    const { body } = await studio.call("GET", "/openvidu/api/ovation/recordings?text=be");
    return body.complete && body.items.length === 2;
  });
  const { body } = await studio.call("GET", "/openvidu/api/ovation/recordings?text=lect");
  assert.deepEqual(body.items.map((item) => [item.id, item.status]), [["Lecture", "ready"]]);
});

test("an INDIVIDUAL recording becomes one movie, its audio, and tracks for editors, by REST", async () => {
  const composed = await exported({ recording: "ses_Old", format: "mp4", resolution: "640x360", layout: "BEST_FIT" });
  assert.equal(composed.name, "ses_Old.mp4");
  lasts(await download(composed), 4, { video: "h264 640x360", audio: "aac" });
  const clip = await exported({ recording: "ses_Old", format: "mp4", name: "clip", start: 500, end: 2000, streams: ["str_ada"] });
  lasts(await download(clip), 1.5, { video: "h264 1280x720", audio: "aac" });
  const audio = await exported({ recording: "b40ef09b", format: "m4a" });
  lasts(await download(audio), 3, { video: undefined, audio: "aac" });
  const editing = await exported({ recording: "ses_Old", format: "editing", name: "cut" });
  const tracks = path.join(studio.folder, "data", "ovation-studio", "exports", editing.name);
  assert.ok(existsSync(tracks), tracks);
  const files = readdirSync(tracks);
  for (const ending of ["otio", "fcpxml", "mlt"]) assert.equal(files.filter((name) => name.endsWith(`.${ending}`)).length, 1, `${files}`);
});

test("a movie becomes a WebM by REST, and what can't be done is said", async () => {
  lasts(await download(await exported({ recording: "Lecture", format: "webm" })), 2, { video: "vp8 160x120", audio: "opus" });
  for (const [request, status, words] of [
    [{ recording: "none", format: "mp4" }, 404, /^""$/],
    [{ recording: "Lecture", format: "zip" }, 422, /INDIVIDUAL/],
    [{ recording: "ses_Old", format: "mp4", name: "x", streams: ["str_eve"] }, 422, /str_eve/],
  ]) {
    let { status: answered, body } = await studio.call("POST", exportsPath, request);
    if (answered === 202) {
      // What only its media tell is found when it is its turn.
      const failed = await until("it failed", async () => {
        const { body: job } = await studio.call("GET", `${exportsPath}/${body.id}`);
        return job.state === "failed" && job;
      });
      assert.match(failed.failureReason, words);
    } else {
      assert.equal(answered, status);
      assert.match(JSON.stringify(body), words);
    }
  }
});

test("the same on the command line, of a recording and of a ZIP that is in no library", async () => {
  for (const [args, seconds, tracks] of [
    [["recompose", openVidu, "--layout", "HORIZONTAL_PRESENTATION", "--size", "640x360", "-o", at("ovation.mp4")], 4, { video: "h264 640x360", audio: "aac" }],
    [["recompose", vonage, "-o", at("vote.mp4")], 3, { video: "h264 1280x720", audio: "aac" }],
    [["export", "ses_Old", "--from", "1", "--until", "3", "-o", at("part.mp4")], 2, { video: "h264 1280x720", audio: "aac" }],
    [["export", "Lecture", "-o", at("lecture.webm")], 2, { video: "vp8 160x120", audio: "opus" }],
    [["export", "b40ef09b", "-o", at("vote.m4a")], 3, { video: undefined, audio: "aac" }],
  ]) {
    const target = args.at(-1);
    const { code, out, err } = await run(...args);
    assert.deepEqual([code, out], [0, `${target}\n`], `${args}: ${err}`);
    lasts(target, seconds, tracks);
  }
  const tracks = await run("export", openVidu, "--to", "editing", "-o", at("tracks"));
  assert.equal(tracks.code, 0, tracks.err);
  const movies = readdirSync(at("tracks"), { recursive: true }).filter((name) => /\.(mp4|mov|mkv)$/.test(name));
  assert.equal(movies.length, 2, `${readdirSync(at("tracks"))}`);
  for (const name of movies) assert.ok(Math.abs(probe(path.join(at("tracks"), name)).seconds - 4) < 0.1, name);
  const refused = await run("recompose", movie, "-o", at("none.mp4"));
  assert.equal(refused.code, 1);
  assert.match(refused.err, /one movie already/);
  assert.ok(!existsSync(at("none.mp4")));
});
