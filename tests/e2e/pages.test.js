// Custom layouts that lie elsewhere, and what the report says of a page while it is recorded.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { bundleOf, launch, require } from "./lib/browser.js";
import { colorsAt, near, probe, tonesOf } from "./lib/movie.js";
import { join } from "./lib/participants.js";
import { secret, sleep, startStudio } from "./lib/studio.js";

const { OpenVidu } = require("openvidu-node-client");
const red = [192, 32, 32], blue = [32, 64, 192], green = [0, 255, 0];
const bundle = "openvidu-browser-2.32.1.min.js";

/** A page that connects with `token`, an expression; `before` and `after` are script around it. */
const joining = (token, before = "", after = "") => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#204060;display:flex;height:100vh}video{flex:1;min-width:0;object-fit:cover}</style>
<body></body><script src="${bundle}"></script><script type="module">
const here = new URL(location.href).searchParams, session = new OpenVidu().initSession();
session.on("streamCreated", ({ stream }) => session.subscribe(stream, document.body));
${before}
await session.connect(${token});
${after}
</script>`;
const recorder = (host) => `"wss://" + ${host} + "?sessionId=" + here.get("sessionId") + "&secret=" + here.get("secret") + "&recorder=true"`;

let studio, browser, openvidu, layouts, folder, session, ana;
const servers = [];
const places = {}; // name: host:port
const reached = []; // by whom it must not be

async function listen(name, server) {
  servers.push(server);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  places[name] = `127.0.0.1:${server.address().port}`;
}

function certificate(name) {
  const [key, cert] = ["key", "pem"].map((kind) => path.join(folder, `${name}.${kind}`));
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", `/CN=${name}`,
    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}

/** Eight seconds of stereo at 44.1 kHz: 1 and 12 kHz at the left, 440 Hz at the right. */
function music() {
  const rate = 44100, frames = 8 * rate, wav = Buffer.alloc(44 + frames * 4);
  const header = ["RIFF", wav.length - 8, "WAVEfmt ", 16, 0x20001, rate, rate * 4, 0x100004, "data", frames * 4];
  header.reduce((at, word) => (typeof word === "string" ? at + wav.write(word, at) : wav.writeUInt32LE(word, at)), 0);
  const tone = (size, frequency, i) => Math.round(size * 32767 * Math.sin((2 * Math.PI * frequency * i) / rate));
  for (let i = 0; i < frames; i++) {
    wav.writeInt16LE(tone(0.2, 1000, i) + tone(0.1, 12000, i), 44 + i * 4);
    wav.writeInt16LE(tone(0.2, 440, i), 46 + i * 4);
  }
  return wav;
}

/** The pages of another server. */
function answer(request, response) {
  const { pathname } = new URL(request.url, "http://there");
  if (pathname === "/music.wav") return response.writeHead(200, { "content-type": "audio/wav" }).end(music());
  if (pathname.endsWith(".js")) return response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(bundleOf("2.32")));
  const pages = {
    "/guide": joining(recorder(`"localhost:${studio.port}"`), `fetch("http://${places.neighbor}/").catch(() => {});`),
    "/watch": joining(`here.get("token")`),
    "/late": `<!doctype html><body style="background:#2040c0"><script>
      addEventListener("load", () => setTimeout(() => { for (const end = performance.now() + 1500; performance.now() < end; ); }));
    </script>`,
    "/board": `<!doctype html><body style="background:#2040c0">7 : 3</body>`,
    "/music": `<!doctype html><body style="background:#2040c0"><audio autoplay loop src="music.wav"></audio></body>`,
  };
  response.writeHead(pages[pathname] ? 200 : 404, { "content-type": "text/html" }).end(pages[pathname]);
}

const layoutsOf = (one) => path.join(one.folder, "data/ovation-studio/layouts");

function layout(name, page, where = layouts) {
  const place = path.join(where, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "index.html"), page);
  copyFileSync(bundleOf("2.32"), path.join(place, bundle));
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-pages-"));
  const trusted = certificate("trusted"), stranger = certificate("stranger");
  await listen("elsewhere", http.createServer(answer));
  await listen("trusted", https.createServer(trusted, answer));
  await listen("stranger", https.createServer(stranger, answer));
  await listen("neighbor", http.createServer((request, response) => {
    reached.push(request.url);
    response.end();
  }));
  studio = await startStudio({ OVATION_LAYOUT_TIMEOUT: "60", OVATION_LAYOUT_CERTIFICATES: trusted.file });
  layouts = layoutsOf(studio);
  browser = await launch();
  openvidu = new OpenVidu(studio.url, secret);
  session = await openvidu.createSession();
  ana = await join(browser, studio, session, { name: "Ana" });
  await ana.publish({ color: "#c02020", tone: 440 });
});
after(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  if (folder) rmSync(folder, { recursive: true });
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
});

const start = (customLayout, at = studio, { sessionId } = session) => at.call("POST", "/openvidu/api/recordings/start", { session: sessionId, recordingLayout: "CUSTOM", customLayout, resolution: "640x360" });

/** Records the page for \`ms\`: its file and the notes of its report. */
async function record(customLayout, ms) {
  const { status, body } = await start(customLayout);
  assert.equal(status, 200, String(body));
  await sleep(ms);
  const { status: stopped } = await studio.call("POST", `/openvidu/api/recordings/stop/${body.id}`);
  assert.equal(stopped, 200);
  const { ovation } = (await studio.call("GET", `/openvidu/api/recordings/${body.id}?ovation`)).body;
  const notes = ovation.health.notes.join("\n");
  assert.ok(!notes.includes(secret), "no secret in the report");
  return { file: path.join(studio.recordings, body.id, `${body.id}.mp4`), notes };
}

test("the guide's page of another server is recorded, wherever it lies, and reaches no neighbor", async () => {
  const { file, notes } = await record(`http://${places.elsewhere}/guide/?myParam=1`, 3000);
  assert.ok(near(colorsAt(file, 2.5, 640, [[320, 180]])[0], red), "it has joined with the secret");
  assert.doesNotMatch(notes, /did not join|left the session/);
  assert.ok(notes.includes(`OVATION_LAYOUT_HOSTS=["${places.neighbor}"] and restart`), notes);
  assert.deepEqual(reached, []);
});

test("a page of another server is recorded as what it joins, and when it does not join", async () => {
  const connection = await session.createConnection();
  const watched = await record(`http://${places.elsewhere}/watch?token=${encodeURIComponent(connection.token)}`, 3000);
  assert.ok(near(colorsAt(watched.file, 2.5, 640, [[320, 180]])[0], red));
  assert.match(watched.notes, /did not join the session as a recorder/);
  const board = await record(`http://${places.elsewhere}/board?x=1`, 1000);
  assert.ok(near(colorsAt(board.file, 0.5, 640, [[600, 300]])[0], blue));
  assert.match(board.notes, /did not join the session as a recorder/);
});

test("what a page plays at 44.1 kHz has its pitch, its sides and its highs in the file", async () => {
  const { file } = await record(`http://${places.elsewhere}/music`, 4000);
  assert.equal(probe(file).streams.find((one) => one.codec_type === "audio").sample_rate, "48000");
  const [low, beside, high, right, left] = tonesOf(file, 2, [[0, 1000], [1, 1000], [0, 12000], [1, 440], [0, 440]]);
  console.log(`levels in dB: ${[low, beside, high, right, left].map((level) => level.toFixed(1))}`);
  assert.ok(Math.abs(low - 20 * Math.log10(0.2)) < 1 && Math.abs(right - 20 * Math.log10(0.2)) < 1, `${low}, ${right} dB`);
  assert.ok(Math.abs(high - 20 * Math.log10(0.1)) < 2, `12 kHz: ${high} dB`);
  assert.ok(beside < low - 30 && left < right - 30, `beside: ${beside}, ${left} dB`);
});

test("a page that is loaded before it is painted is in the file from its first frame", async () => {
  const { file } = await record(`http://${places.elsewhere}/late`, 1000);
  assert.ok(near(colorsAt(file, 0, 640, [[600, 300]])[0], blue));
});

test("a certificate that is trusted by the setting is accepted; of another one the setting is named", async () => {
  const { file } = await record(`https://${places.trusted}/board`, 1000);
  assert.ok(near(colorsAt(file, 0.5, 640, [[600, 300]])[0], blue));
  const { status, body } = await start(`https://${places.stranger}/board`);
  assert.equal(status, 500);
  assert.match(body, /certificate of 127\.0\.0\.1:\d+ is not trusted.*OVATION_LAYOUT_CERTIFICATES/s);
});

test("a page has WebGL and a wake lock; what it complains of and its leaving are in the report", async () => {
  layout("frail", `<style>body { color: black; &.dark { color: white } }</style>` + joining(recorder("location.host"), `await navigator.wakeLock.request("screen");
    const gl = document.body.appendChild(Object.assign(document.createElement("canvas"), { style: "position:fixed;top:0;left:0", width: 100, height: 100 })).getContext("webgl");
    const draw = () => { gl.clearColor(0, 1, 0, 1); gl.clear(gl.COLOR_BUFFER_BIT); requestAnimationFrame(draw); };
    draw();`, `setTimeout(() => Object.groupByNothing([]), 1000);
    setTimeout(() => session.disconnect(), 2000);`));
  const { file, notes } = await record("frail", 10000);
  assert.match(notes, /The page said: Uncaught TypeError: Object\.groupByNothing is not a function \(https:.*frail\/index\.html:\d+\)\. Pages are shown by Chromium \d+/);
  if (/Chromium 102\b/.test(notes)) assert.match(notes, /styles of the page use nested rules/);
  assert.match(notes, /The page left the session at \d+\.\d s/);
  assert.doesNotMatch(notes, /WebGL|wakeLock/);
  assert.ok(near(colorsAt(file, 0.8, 640, [[50, 50]])[0], green), "WebGL is drawn");
});

test("a page that cannot work fails the start with the cause, not with what follows from it", async () => {
  const refused = async (customLayout, why, ...where) => {
    const { status, body } = await start(customLayout, ...where);
    assert.equal(status, 500, customLayout);
    assert.match(body, why);
    assert.ok(!body.includes(secret));
    return body;
  };
  const hasty = await startStudio({ OVATION_LAYOUT_TIMEOUT: "5" });
  try {
    layout("cdn", `<script src="https://cdn.invalid/openvidu.js"></script><script>new OpenVidu()</script>`, layoutsOf(hasty));
    layout("alone", "<p>waiting</p>", layoutsOf(hasty));
    const brief = await new OpenVidu(hasty.url, secret).createSession();
    await (await join(browser, hasty, brief, { name: "Ana" })).publish({ color: "#c02020" });
    assert.doesNotMatch(await refused("cdn", /can't reach cdn\.invalid:443: its name has no address.*Then:.*OpenVidu is not defined/s, hasty, brief), /OVATION_LAYOUT_HOSTS/);
    await refused("alone", /did not join the session as a recorder \(recorder=true in its token\) within 5 s/, hasty, brief);
    await brief.close();
  } finally {
    await hasty.stop();
  }
  assert.doesNotMatch(await refused("http://layouts.invalid/", /its name has no address/), /OVATION_LAYOUT_HOSTS/);
  await refused(`http://${places.elsewhere}/nothing`, /status 404/);
  assert.doesNotMatch(await refused("http://169.254.169.254/latest/", /can't reach 169\.254\.169\.254:80/), /OVATION_LAYOUT_HOSTS/);
});
