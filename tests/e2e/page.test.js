// Recordings of custom layouts: web pages, in a process of their own, recorded as they are seen.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";

import { bundleOf, launch, require } from "./lib/browser.js";
import { busyNow } from "./lib/load.js";
import { beepsAfterFlashes, colorsAt, complaints, near, probe, shares } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { pageUserObstacle } from "./lib/page_user.js";
import { executable, freePort, secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu, Recording, RecordingLayout } = require("openvidu-node-client");
const { OutputMode, Status } = Recording;
const red = [192, 32, 32], blue = [32, 64, 192];

// The sample of OpenVidu's guide, as it is printed there but for the name of the bundle.
const sample = `<html>

<head><script src="openvidu-browser-2.32.1.min.js"></script></head>

<body>
    <div id="videos"></div>
</body>

<script>
    var url = new URL(window.location.href);
    var SESSION_ID = url.searchParams.get("sessionId");
    var SECRET = url.searchParams.get("secret");
    var TOKEN = 'wss://' + location.host + '?sessionId=' + SESSION_ID + '&secret=' + SECRET + '&recorder=true';

    var OV = new OpenVidu();
    var session = OV.initSession();

    session.on("streamCreated", (event) => {
        session.subscribe(event.stream, 'videos');
    });
    session.connect(TOKEN)
        .then(() => { console.log('Recorder participant connected') })
        .catch(error => { console.error(error) });
</script>

</html>
`;
/** A page that shows all participants; \`more\` is script. */
const filled = (more = "", host = "location.host") => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#204060;display:flex;height:100vh}video{flex:1;min-width:0;object-fit:cover}</style>
<body></body><script src="openvidu-browser-2.32.1.min.js"></script><script>
const here = new URL(location.href), session = new OpenVidu().initSession();
session.on("streamCreated", ({ stream }) => session.subscribe(stream, document.body));
${more}
session.connect("wss://" + ${host} + "?sessionId=" + here.searchParams.get("sessionId") + "&secret=" + here.searchParams.get("secret") + "&recorder=true");
</script>`;

const patient = { OVATION_LAYOUT_TIMEOUT: "60" }; // for what must start, also on a busy machine
let studio, browser, openvidu, folder, elsewhere, elsewhereAddress;

const layoutsOf = (one) => path.join(one.folder, "data/ovation-studio/layouts");

function layout(name, page, where = folder) {
  const place = path.join(where, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "index.html"), page);
  copyFileSync(bundleOf("2.32"), path.join(place, "openvidu-browser-2.32.1.min.js"));
}

before(async () => {
  // Another server, with a password.
  elsewhere = http.createServer((request, response) => {
    const url = new URL(request.url, "http://there");
    if (url.pathname === "/away") return response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    const wanted = `Basic ${Buffer.from("USER:PASS").toString("base64")}`;
    if (request.headers.authorization !== wanted) return response.writeHead(401, { "www-authenticate": 'Basic realm="there"' }).end();
    if (url.pathname.endsWith(".js")) return response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(bundleOf("2.32")));
    response.writeHead(200, { "content-type": "text/html" }).end(
      filled(`document.body.style.background = here.searchParams.get("myParam") === "123" ? "#20a040" : "#000";`, `"localhost:${studio.port}"`));
  });
  await new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  elsewhereAddress = `127.0.0.1:${elsewhere.address().port}`;
  studio = await startStudio({ ...patient, OPENVIDU_RECORDING_DEBUG: "true" });
  folder = layoutsOf(studio);
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
});
after(async () => {
  await browser?.close();
  elsewhere?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
});

const start = (session, customLayout, more = {}) =>
  openvidu.startRecording(session.sessionId, { recordingLayout: RecordingLayout.CUSTOM, customLayout, ...more });
/**
* Audio and video of a page come in sync. A browser brings them in sync over some ten seconds, and lets them go again when
 * the machine has too much to do: then they are only printed. A shift of the recording's own would be there at every flash.
 */
function together(file, what) {
  const busy = busyNow(1.5);
  try {
    const { offsets, median } = beepsAfterFlashes(file);
    console.log(`${what}: beep after flash, median ${Math.round(median * 1000)} ms of ${offsets.length}${busy ? ", on a busy machine" : ""}`);
    assert.ok(Math.min(...offsets.map(Math.abs)) <= 0.1, `${what}: ${offsets}`);
  } catch (error) {
    if (!busy) throw error;
    console.log(`${what}, on a busy machine: ${error.message}`);
  }
}
const fileOf = (recording) => path.join(studio.recordings, recording.id, `${recording.id}.mp4`);
const detailsOf = async (recording) => (await studio.call("GET", `/openvidu/api/recordings/${recording.id}?ovation`)).body;

/** What another user may not read, and this one neither, of a program that can't be dumped. */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}
/** Processes of this studio whose command line holds the text: [{pid, args}]. */
function processes(text) {
  const all = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(/\) . (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))[1]);
      all.set(Number(pid), { pid: Number(pid), parent, args: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "), environment: environmentOf(pid) });
    } catch {
      // gone meanwhile
    }
  }
  const ours = (one) => one && (one.pid === studio.pid || ours(all.get(one.parent)));
  return [...all.values()].filter((one) => one.pid !== studio.pid && ours(one) && one.args.includes(text));
}

const statusOf = ({ pid }, line) => new RegExp(`^${line}:\\s*(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1];
const pages = () => processes("/ovation-page ").filter((one) => !one.args.includes("--type="));

test("the sample of the guide is recorded with all participants in it, and with their audio", async (t) => {
  layout("", sample);
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  const ben = await join(browser, studio, session, { name: "Ben" });
  await ana.publish({ color: "#c02020", tone: 440 });
  await ben.publish({ color: "#2040c0" });
  const asked = Date.now();
  const recording = await start(session, "");
  console.log(`started after ${Date.now() - asked} ms`);
  assert.equal(recording.status, Status.started);
  assert.equal(recording.properties.recordingLayout, RecordingLayout.CUSTOM);
  await sleep(4000);
  const helpers = processes("");
  assert.ok(helpers.some((one) => /\/ovation-page /.test(one.args)), "it runs in a process of its own");
  for (const one of helpers) assert.ok(!one.args.includes(secret) && !one.environment.includes(secret), `no secret in ${one.args.slice(0, 60)}`);
  // Root has no sandbox in Chromium: pages run as another user then.
  if (pageUserObstacle()) {
    t.diagnostic(`skipped: whether pages keep Chromium's sandbox; ${pageUserObstacle()}`);
  } else {
    for (const one of pages()) assert.ok(!/\b0\b/.test(statusOf(one, "Uid")), "not as root");
    const chromium = helpers.filter((one) => one.args.includes("/QtWebEngineProcess "));
    for (const one of chromium) assert.ok(!/\b0\b/.test(statusOf(one, "Uid")), "not as root");
    assert.ok(chromium.some((one) => statusOf(one, "Seccomp") === "2"), "the page has a filter of system calls");
  }
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`);
  assert.equal(body.connections.numberOfElements, 2, "recorders are hidden");
  const done = await openvidu.stopRecording(recording.id);
  assert.equal(done.status, Status.ready);
  const file = fileOf(recording);
  if (process.env.KEEP) copyFileSync(file, process.env.KEEP);
  const { streams, format } = probe(file);
  const video = streams.find((one) => one.codec_type === "video");
  assert.deepEqual([video.codec_name, video.width, video.height, video.r_frame_rate], ["h264", 1280, 720, "25/1"]);
  assert.ok(streams.some((one) => one.codec_name === "aac"));
  assert.ok(Math.abs(Number(format.duration) - done.duration) < 0.3 && done.duration > 3.5, `${format.duration} s`);
  assert.equal(complaints(file), "");
  const [redPart, bluePart] = shares(file, 3, [red, blue]);
  assert.ok(redPart > 0.15 && bluePart > 0.15, `red fills ${redPart}, blue ${bluePart}`);
  const details = await detailsOf(recording);
  const { silentSeconds } = details.ovation.health;
  assert.ok(silentSeconds < done.duration - 1, `Ana is heard; ${silentSeconds} s are silent`);
  assert.ok(existsSync(path.join(studio.recordings, recording.id, `${recording.id}.jpg`)), "its thumbnail");
  const log = readFileSync(path.join(studio.recordings, recording.id, "page.log"), "utf8");
  assert.match(log, /Recorder participant connected/);
  assert.ok(!log.includes(secret) && !studio.log().includes(secret), "no secret in any log");
  await until("the helper is gone", () => pages().length === 0);
  await session.close();
});

test("a layout in a folder, at another size and rate, without audio, and paused", async () => {
  layout("team/wide", filled());
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020" });
  const recording = await start(session, "team/wide", { resolution: "640x361", frameRate: 10, hasAudio: false });
  await sleep(1500);
  await studio.call("POST", `/openvidu/api/recordings/pause/${recording.id}`);
  await sleep(1500);
  await studio.call("POST", `/openvidu/api/recordings/resume/${recording.id}`);
  await sleep(1500);
  const done = await openvidu.stopRecording(recording.id);
  const { streams } = probe(fileOf(recording));
  assert.deepEqual(streams.map((one) => [one.codec_type, one.width, one.height, one.r_frame_rate]), [["video", 640, 362, "10/1"]]);
  assert.ok(done.duration > 2.3 && done.duration < 4, `${done.duration} s: the pause is left out`);
  assert.ok(near(colorsAt(fileOf(recording), 2, 640, [[320, 180]])[0], red));
  await session.close();
});

test("a layout of another server, behind a password, with a parameter of its own", async () => {
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ audio: true, video: false, tone: 440 });
  const recording = await start(session, `http://USER:PASS@${elsewhereAddress}/lay/out/?myParam=123`);
  await sleep(1500);
  const done = await openvidu.stopRecording(recording.id);
  assert.equal(done.status, Status.ready);
  assert.ok(near(colorsAt(fileOf(recording), 1, 1280, [[10, 700]])[0], [32, 160, 64]), "myParam came through");
  const log = readFileSync(path.join(studio.recordings, recording.id, "page.log"), "utf8");
  assert.ok(!log.includes(secret) && !log.includes("PASS"), "neither secret nor password in the log");
  await session.close();
});

test("an imported layout is no administrator, and its secret ends with its recording", async () => {
  layout("imported", filled(`
    const secret = here.searchParams.get("secret"), headers = { authorization: "Basic " + btoa("OPENVIDUAPP:" + secret) };
    const tried = (name, promise) => promise.then(({ status }) => console.log("tried", name, status), () => console.log("tried", name, "blocked"));
    tried("list", fetch("/openvidu/api/recordings"));
    tried("close", fetch("/openvidu/api/sessions/" + here.searchParams.get("sessionId"), { method: "DELETE", headers }));
    tried("guess", fetch("/openvidu/api/config", { headers: { ...headers, "x-forwarded-for": "192.0.2.1" } }));
    tried("own", fetch("openvidu-browser-2.32.1.min.js"));
    console.log("split", [...secret].join(" "));`));
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020" });
  const recording = await start(session, "imported");
  const read = () => readFileSync(path.join(studio.recordings, recording.id, "page.log"), "utf8");
  await until("it has tried all", () => read().match(/ tried /g)?.length === 4 && /split/.test(read()));
  for (const outcome of ["list blocked", "close blocked", "guess blocked", "own 200"]) assert.ok(read().includes(`tried ${outcome}`), outcome);
  const stolen = /split ([A-Za-z0-9 ]+)/.exec(read())[1].replaceAll(" ", "");
  const ask = async (target, headers = {}) => (await fetch(studio.url + target, { headers })).status;
  const basic = { authorization: `Basic ${Buffer.from(`OPENVIDUAPP:${stolen}`).toString("base64")}` };
  assert.equal(await ask(`/openvidu/layouts/imported/index.html?secret=${stolen}`), 200);
  assert.equal(await ask("/openvidu/api/sessions", basic), 401);
  assert.equal((await openvidu.stopRecording(recording.id)).status, Status.ready);
  const { notes } = (await detailsOf(recording)).ovation.health;
  assert.ok(notes.some((note) => /asked this server for \/openvidu\/api/.test(note)), String(notes));
  await until("the secret has ended", async () => (await ask(`/openvidu/layouts/imported/index.html?secret=${stolen}`)) === 401);
  await session.close();
});

test("a page that does not work fails the start, with what the page itself said", async () => {
  layout("works", filled());
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020" });
  const refused = async (customLayout, why, at = studio, { sessionId } = session) => {
    const { status, body } = await at.call("POST", "/openvidu/api/recordings/start", { session: sessionId, recordingLayout: "CUSTOM", customLayout });
    assert.equal(status, 500, customLayout);
    assert.match(body, why);
    assert.ok(!body.includes(secret));
  };
  const hasty = await startStudio({ OVATION_LAYOUT_TIMEOUT: "5" });
  try {
    layout("throws", `<script>throw new Error("no grid today")</script>`, layoutsOf(hasty));
    layout("silent", "<p>waiting</p>", layoutsOf(hasty));
    const brief = await new OpenVidu(hasty.url, secret).createSession();
    await (await join(browser, hasty, brief, { name: "Ana" })).publish({ color: "#c02020" });
    await refused("throws", /did not join.*no grid today/s, hasty, brief);
    await refused("silent", /did not join the session as a recorder \(recorder=true in its token\) within 5 s/, hasty, brief);
    await brief.close();
  } finally {
    await hasty.stop();
  }
  await refused("nowhere", /nowhere\/index\.html does not exist/);
  await refused("../recordings", /leads out of the folder/);
  await refused(`http://USER:wrong@${elsewhereAddress}/?a=b`, /status 401: it does not accept the user and the password/);
  await refused(`http://${elsewhereAddress}/away`, /can't reach 169\.254\.169\.254/);
  const unused = await freePort();
  await refused(`http://127.0.0.1:${unused}/page`, new RegExp(`127\\.0\\.0\\.1:${unused} does not answer`));
  await refused("file:///etc/passwd", /must be a folder, or an address/);
  assert.deepEqual((await openvidu.listRecordings()).filter((one) => one.sessionId === session.sessionId && one.status !== Status.failed), []);
  assert.equal((await start(session, "works")).status, Status.started, "and the next one can start");
  await session.close();
});

test("pages that would have to stay root's are refused, and say how to change that", { skip: process.getuid() !== 0 && "not root here" }, async () => {
  const closed = await startStudio({ ...patient, OVATION_PAGE_USER: "nobody" }, { executable: "setpriv", args: ["--bounding-set=-sys_admin", executable, "--headless"] }); // as in a container
  try {
    layout("plain", filled(), layoutsOf(closed));
    const session = await new OpenVidu(closed.url, secret).createSession();
    await (await join(browser, closed, session, { name: "Ana" })).publish({ color: "#c02020" });
    const { status, body } = await closed.call("POST", "/openvidu/api/recordings/start", { session: session.sessionId, recordingLayout: "CUSTOM", customLayout: "plain" });
    assert.equal(status, 500);
    assert.match(body, /can't be run as another user: folder .* can't be lent to them.*OVATION_PAGE_USER=root/s);
    await session.close();
  } finally {
    await closed.stop();
  }
});

test("a page that crashes is loaded again, and the report says so; one whose process is killed keeps what it had", async () => {
  layout("calm", filled());
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020", tone: 440 });
  let recording = await start(session, "calm");
  await sleep(2000);
  const renderer = processes("").filter((one) => one.args.includes("QtWebEngineProcess") && one.args.includes("--type=renderer"));
  // Forked from a zygote, whose command line it may keep: then it is the youngest that is no zygote's parent.
  const victim = (renderer.length ? renderer : processes("--type=zygote")).sort((a, b) => b.pid - a.pid)[0];
  const before = new Set(processes("QtWebEngineProcess").map((one) => one.pid));
  process.kill(victim.pid, "SIGKILL");
  await until("another process has the page", () => processes("QtWebEngineProcess").some((one) => !before.has(one.pid)));
  await sleep(5000);
  let done = await openvidu.stopRecording(recording.id);
  assert.equal(done.status, Status.ready);
  assert.ok(done.duration > 5, `${done.duration} s`);
  let { notes } = (await detailsOf(recording)).ovation.health;
  assert.ok(notes.some((note) => /crashed .* loaded again/.test(note)), String(notes));
  assert.ok(near(colorsAt(fileOf(recording), done.duration - 0.4, 1280, [[640, 360]])[0], red), "and it shows the participants again");

  recording = await start(session, "calm");
  await sleep(2500);
  process.kill(pages()[0].pid, "SIGKILL");
  await until("it ends by itself", async () => (await detailsOf(recording)).status === "ready");
  const details = await detailsOf(recording);
  assert.ok(details.duration > 1, `${details.duration} s`);
  ({ notes } = details.ovation.health);
  assert.ok(notes.some((note) => /process of the/.test(note)), String(notes));
  await session.close();
});

test("COMPOSED_QUICK_START keeps the page open, and it starts at once, twice", async () => {
  layout("warm", filled());
  const session = await openvidu.createSession({ defaultRecordingProperties: { outputMode: OutputMode.COMPOSED_QUICK_START, recordingLayout: RecordingLayout.CUSTOM, customLayout: "warm" } });
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020", flash: true });
  await until("the page is open", () => pages().length === 1);
  await sleep(9000); // a browser needs a while to bring audio and video of a new stream in sync
  for (let round = 0; round < 2; round++) {
    const asked = Date.now();
    const recording = await openvidu.startRecording(session.sessionId);
    console.log(`quick start: started after ${Date.now() - asked} ms`);
    await sleep(round ? 2000 : 9000);
    assert.equal((await openvidu.stopRecording(recording.id)).status, Status.ready);
    assert.equal(pages().length, 1, "it stays");
    if (round) continue;
    together(fileOf(recording), "quick start");
  }
  await session.close();
  await until("it goes with the session", () => pages().length === 0);
});

test("a page that stays black and shows nothing new is ready with notes that say so", async () => {
  layout("black", filled().replace("background:#204060", "background:#000").replace("session.subscribe(stream, document.body)", "0"));
  const session = await openvidu.createSession();
  const ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020", tone: 440 });
  const recording = await start(session, "black");
  await sleep(11500);
  assert.equal((await openvidu.stopRecording(recording.id)).status, Status.ready);
  const { notes } = (await detailsOf(recording)).ovation.health;
  for (const what of [/black from beginning to end/, /Nothing can be heard/, /showed nothing new for 1\d\.\d s/])
    assert.ok(notes.some((note) => what.test(note)), `${what} in ${notes}`);
  await session.close();
});

test("without PulseAudio the streams are mixed instead, without a display there is no WebGL, and the report says so", async () => {
  const deaf = await startStudio({ ...patient, PATH: "/nowhere", DISPLAY: "" });
  try {
    const place = layoutsOf(deaf);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, "index.html"), filled(`document.createElement("canvas").getContext("webgl");`).replace("=> session", "=> stream.hasVideo && session"));
    copyFileSync(bundleOf("2.32"), path.join(place, "openvidu-browser-2.32.1.min.js"));
    const client = new OpenVidu(deaf.url, secret);
    const session = await client.createSession();
    const ana = await join(browser, deaf, session, { name: "Ana" });
    await ana.publish({ color: "#c02020", flash: true });
    const ben = await join(browser, deaf, session, { name: "Ben" });
    await ben.publish({ video: false, tone: 440 }); // whom this layout does not subscribe to: between Ana's beeps it is silent
    const recording = await client.startRecording(session.sessionId, { recordingLayout: RecordingLayout.CUSTOM });
    await sleep(12000);
    assert.equal((await client.stopRecording(recording.id)).status, Status.ready);
    const { body } = await deaf.call("GET", `/openvidu/api/recordings/${recording.id}?ovation`);
    assert.ok(body.ovation.health.notes.some((note) => /asked for WebGL/.test(note)), String(body.ovation.health.notes));
    assert.ok(body.ovation.health.notes.some((note) => /audio is that of the streams the page subscribed to/.test(note)), String(body.ovation.health.notes));
    together(path.join(deaf.recordings, recording.id, `${recording.id}.mp4`), "mixed here");
  } finally {
    assert.equal(await deaf.stop(), 0);
  }
});
