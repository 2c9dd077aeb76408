// The layouts that ship as templates: made by the program, opened as the documentation says, and looked at.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { launch, openClient } from "./lib/browser.js";
import { loudness, probe, shares as sharesOfMovie } from "./lib/movie.js";
import { executable, secret, sleep, startStudio, until } from "./lib/studio.js";

const size = { width: 1280, height: 720 };
const red = [0xc0, 0x30, 0x30], blue = [0x20, 0x60, 0xc0], green = [0x30, 0xa0, 0x50];
const hex = (color) => `#${color.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
let studio, browser, session, ada, grace;

before(async () => {
  studio = await startStudio();
  browser = await launch();
  session = (await studio.call("POST", "/openvidu/api/sessions", {})).body.id;
  ada = await person("Ada Lovelace", '{"title":"Analyst"}', { color: hex(red) });
  grace = await person("Grace Hopper", "from the server", { color: hex(blue), tone: 440 });
});
after(async () => {
  await browser?.close();
  await studio?.stop();
});

async function person(name, data, options) {
  const { token } = (await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, { data })).body;
  const page = await openClient(browser, studio, "2.32");
  await page.evaluate(() => (client.subscribes = false));
  await page.evaluate(([t, n]) => client.join(t, n), [token, name]);
  await page.evaluate((given) => client.publish(given), options);
  return page;
}

function newLayout(...words) {
  const { XDG_CONFIG_HOME, XDG_DATA_HOME } = { XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  return promisify(execFile)(executable, ["--new-layout", ...words], { env: { ...process.env, XDG_CONFIG_HOME, XDG_DATA_HOME } });
}

/** How much of the frame each color fills, 0 to 1. */
async function shares(layout, ...colors) {
  const shot = await layout.screenshot();
  const { stdout } = spawnSync("ffmpeg", ["-v", "error", "-i", "-", "-vf", "scale=320:180:flags=neighbor", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], { input: shot, maxBuffer: 1 << 24 });
  assert.equal(stdout.length, 320 * 180 * 3);
  const found = colors.map(() => 0);
  for (let i = 0; i < stdout.length; i += 3)
    colors.forEach((color, c) => (found[c] += color.every((value, n) => Math.abs(stdout[i + n] - value) <= 30)));
  return found.map((count) => count / (320 * 180));
}

/** Waits for a look of the layout; what it was last is a part of the error. */
async function looks(what, layout, colors, condition) {
  let last;
  await until(what, async () => condition(...(last = await shares(layout, ...colors))), 20000).catch((error) => {
    throw new Error(`${error.message}; shares were ${last}; problems: ${layout.problems}`);
  });
}

/** For a person to look at: OVATION_SCREENSHOTS is a folder. */
async function keep(layout, name) {
  const folder = process.env.OVATION_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), await layout.screenshot());
}

let opened; // a session has one recorder at a time
async function open(name) {
  await opened?.close();
  const context = (opened = await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, httpCredentials: { username: "OPENVIDUAPP", password: secret } }));
  const layout = await context.newPage();
  const problems = (layout.problems = []);
  layout.on("pageerror", (error) => problems.push(error.message));
  layout.on("console", (message) => message.type() === "error" && !message.location().url.endsWith("/favicon.ico") && problems.push(`${message.text()} (${message.location().url})`));
  layout.on("request", (request) => !request.url().startsWith(studio.url) && !request.url().startsWith("data:") && problems.push(request.url()));
  await layout.goto(`${studio.url}/openvidu/layouts/${name}/index.html?sessionId=${session}&secret=${secret}`);
  return layout;
}

// How much of the frame must be Ada's red and Grace's blue, at least; Grace is the one who speaks.
const templates = [
  ["minimal", 0.05, 0.05],
  ["grid", 0.28, 0.28],
  ["speaker", 0.02, 0.5],
  ["screen", 0.28, 0.28],
  ["lower-thirds", 0.24, 0.24],
  ["branded", 0.18, 0.18],
];

for (const [name, adasShare, gracesShare] of templates) {
  test(`${name} shows who is there, who joins and leaves, and whose camera is off`, async () => {
    const { stdout } = await newLayout(name, `templates/${name}`);
    assert.ok(existsSync(stdout.trim()), stdout);
    const layout = await open(`templates/${name}`);
    await looks("both are seen", layout, [red, blue], (r, b) => r > adasShare && b > gracesShare);
    if (name === "lower-thirds") await layout.waitForTimeout(1200); // the bars come in
    await keep(layout, name);
    if (name !== "minimal") {
      await ada.evaluate(() => client.publisher.publishVideo(false));
      await ada.evaluate(() => client.publisher.publishAudio(false));
      await looks("Ada's video is gone", layout, [red, blue], (r, b) => r < 0.004 && b > gracesShare);
      await until("Ada is marked as muted", async () => (await layout.locator(".muted").count()) === 1);
      await keep(layout, `${name}-off`);
      await ada.evaluate(() => client.publisher.publishVideo(true));
      await ada.evaluate(() => client.publisher.publishAudio(true));
      await looks("it is back", layout, [red, blue], (r, b) => r > adasShare && b > gracesShare);
      await until("she is not muted", async () => (await layout.locator(".muted").count()) === 0);
    }
    const third = await person("Mary", "", { color: hex(green), screen: name === "screen", width: 1280, height: 720 });
    const least = { minimal: 0.01, speaker: 0.02, screen: 0.45 }[name] ?? 0.08;
    await looks("a third is seen as well", layout, [red, blue, green], (r, b, g) => r > 0.01 && b > 0.01 && g > least);
    await layout.waitForTimeout(1200);
    await keep(layout, `${name}-three`);
    await third.context().close();
    await looks("and is gone", layout, [red, blue, green], (r, b, g) => r > adasShare && b > gracesShare && g === 0);
    assert.deepEqual(layout.problems, []);
  });
}

for (const [name, adasShare, gracesShare] of templates) {
  test(`${name} is recorded as it is seen`, async () => {
    await opened?.close();
    opened = undefined;
    const { body } = await studio.call("POST", "/openvidu/api/recordings/start", { session, recordingLayout: "CUSTOM", customLayout: `templates/${name}` });
    assert.equal(body.status, "started", JSON.stringify(body));
    await sleep(5000);
    assert.equal((await studio.call("POST", `/openvidu/api/recordings/stop/${body.id}`)).body.status, "ready");
    const file = path.join(studio.recordings, body.id, `${body.id}.mp4`);
    if (process.env.OVATION_SCREENSHOTS) spawnSync("ffmpeg", ["-y", "-v", "error", "-ss", "4.5", "-i", file, "-frames:v", "1", path.join(process.env.OVATION_SCREENSHOTS, `${name}-recorded.png`)]);
    const [reds, blues] = sharesOfMovie(file, 4.5, [red, blue]);
    assert.ok(reds > adasShare * 0.8 && blues > gracesShare * 0.8, `red fills ${reds}, blue ${blues}`);
  });
}

const exports = "/openvidu/api/ovation/exports", exported = "data/ovation-studio/exports";

/** Has the page of a layout shown the recording "Talk"; gives the job once it is recorded. */
async function begin(name, more) {
  const { status, body } = await studio.call("POST", exports, { recording: "Talk", name, format: "mp4", resolution: "640x360", layout: "CUSTOM", customLayout: "again", ...more });
  assert.equal(status, 202, JSON.stringify(body));
  return until(`${name} is on its way`, async () => {
    const { body: job } = await studio.call("GET", `${exports}/${body.id}`);
    assert.notEqual(job.state, "failed", job.failureReason);
    return job.progress > 0 && job;
  }, 60000);
}

test("a recording of single streams becomes one in a layout afterwards, out of a session that is not seen", async () => {
  const at = (name) => path.join(studio.folder, name);
  const run = promisify(execFile); // the studio's connections are closed when no one looks after them
  const stream = (name, seconds, color, tone) => run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", `color=${hex(color).replace("#", "0x")}:s=320x240:r=15`, "-f", "lavfi", "-i", `sine=${tone}`, "-t", String(seconds),
    "-c:v", "libvpx", "-g", "1000", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus", at(`${name}.webm`)]); // one keyframe, as browsers send
  await Promise.all([stream("ada", 6, red, 300), stream("grace", 2, blue, 500), newLayout("grid", "again")]);
  const file = (name, start, end) => ({ name: `${name}.webm`, streamId: `str_CAM_Abcd_con_${name}`, connectionId: `con_${name}`, clientData: JSON.stringify({ clientData: name }), serverData: "", hasAudio: true, hasVideo: true, typeOfVideo: "CAMERA", startTimeOffset: start, endTimeOffset: end });
  writeFileSync(at("Talk.json"), JSON.stringify({ createdAt: 1580000000000, id: "Talk", name: "Talk", sessionId: "Talk", files: [file("ada", 0, 6000), file("grace", 2000, 4000)] }));
  await run("python3", ["-c", "import sys, zipfile\nwith zipfile.ZipFile('Talk.zip', 'w') as z:\n  for f in sys.argv[1:]: z.write(f)", "ada.webm", "grace.webm", "Talk.json"], { cwd: studio.folder });
  const env = { ...process.env, XDG_CONFIG_HOME: at("config"), XDG_DATA_HOME: at("data") };
  assert.equal((await run(executable, ["import", at("Talk.zip")], { env })).stdout.trim(), "Talk");
  const before = (await studio.call("GET", "/openvidu/api/sessions")).body.numberOfElements;
  const folder = at(exported);
  const canceled = await begin("canceled");
  assert.equal((await studio.call("DELETE", `${exports}/${canceled.id}`)).status, 204);
  await until("nothing of it is left", () => readdirSync(folder).length === 0);
  const { id } = await begin("whole");
  const sessions = (await studio.call("GET", "/openvidu/api/sessions")).body;
  assert.equal(sessions.numberOfElements, before);
  assert.ok(!JSON.stringify(sessions).includes("con_ada"));
  const done = await until("it is done", async () => {
    const { body: job } = await studio.call("GET", `${exports}/${id}`);
    assert.notEqual(job.state, "failed", job.failureReason);
    return job.state === "done" && job;
  }, 60000);
  const movie = path.join(folder, done.name);
  assert.deepEqual(readdirSync(folder), [done.name]);
  if (process.env.OVATION_SCREENSHOTS) spawnSync("cp", [movie, process.env.OVATION_SCREENSHOTS]);
  const length = Number(probe(movie).format.duration);
  assert.ok(length > 5.9 && length < 7, `lasts ${length} s`);
  const looks = [0, 1.5, 3.5, 5.5].map((seconds) => sharesOfMovie(movie, seconds, [red, blue]));
  const [first, alone, both, again] = looks;
  for (const [r, b] of [first, alone, again]) assert.ok(r > 0.4 && b < 0.01, `red and blue fill ${JSON.stringify(looks)}`);
  assert.ok(both[0] > 0.2 && both[1] > 0.2, `red and blue fill ${JSON.stringify(looks)}`);
  assert.ok(loudness(movie) > -40, `${loudness(movie)} dB`);

  cpSync(at("data/ovation-studio/layouts/again"), at("data/ovation-studio/layouts/mute"), { recursive: true });
  const script = at("data/ovation-studio/layouts/mute/layout.js");
  writeFileSync(script, readFileSync(script, "utf8").replace("video.autoplay = ", "video.muted = video.autoplay = "));
  const mute = await begin("mute", { customLayout: "mute", streams: ["str_CAM_Abcd_con_grace"] });
  const failed = await until("it fails", async () => {
    const { body: job } = await studio.call("GET", `${exports}/${mute.id}`);
    assert.notEqual(job.state, "done", "a movie without the audio of its recording");
    return job.state === "failed" && job;
  }, 60000);
  assert.match(failed.failureReason, /Nothing can be heard of the layout's page/);
  assert.deepEqual(readdirSync(folder), [done.name]);
});

test("names come from the connection data, of the client and of the server", async () => {
  const layout = await open("templates/lower-thirds");
  await until("two names", async () => (await layout.locator("figcaption").count()) === 2);
  assert.deepEqual((await layout.locator("figcaption").allInnerTexts()).map((text) => text.split("\n")), [["Ada Lovelace", "Analyst"], ["Grace Hopper"]]);
  const named = await layout.evaluate(() => ["Plain", '{"clientData":"A"}', "A%/%B", '"text"', "", '{"clientData":7}%/%{"title":"x"}', "null"].map((data) => Object.values(personOf({ data })).join("|")));
  assert.deepEqual(named, ["Plain|", "A|", "A|", "text|", "|", "7|x", "|"]);
});

test("the speaker template makes those big who speak", async () => {
  const layout = await open("templates/speaker");
  await looks("Grace, who is speaking", layout, [red, blue], (r, b) => b > 0.5 && r < 0.2);
  await grace.evaluate(() => client.publisher.publishAudio(false));
  const mary = await person("Mary", "", { color: hex(green), tone: 600 });
  await looks("then Mary", layout, [blue, green], (b, g) => g > 0.5 && b > 0.02);
  await mary.context().close();
  await looks("another participant when she has gone", layout, [red, blue], (r, b) => Math.max(r, b) > 0.5);
});

test("--new-layout says what is wrong and leaves nothing", async () => {
  const folder = path.join(studio.folder, "data/ovation-studio/layouts");
  const names = readdirSync(folder, { recursive: true }).length;
  const failure = async (...words) => newLayout(...words).then(() => assert.fail("it worked"), (error) => error);
  assert.match((await failure("nothing", "x")).stderr, /no template "nothing", only minimal, grid/);
  assert.match((await failure("grid", "templates/grid")).stderr, /already there/);
  assert.match((await failure("grid", "../x")).stderr, /leads out/);
  assert.equal((await failure("grid", "x", "y")).code, 2);
  assert.equal(readdirSync(folder, { recursive: true }).length, names);
  await newLayout("minimal"); // the main one
  assert.ok(existsSync(path.join(folder, "index.html")));
});

test("a server that is killed while a page is shown a recording leaves no such movie, and the next one nothing of it", async () => {
  const folder = path.join(studio.folder, exported), before = readdirSync(folder);
  await begin("killed");
  const pieces = readdirSync(folder).filter((name) => !before.includes(name));
  assert.ok(pieces.some((name) => name.endsWith(".page") && existsSync(path.join(folder, name, "movie.mp4"))), `it writes ${pieces}`);
  await studio.kill();
  assert.ok(!existsSync(path.join(folder, "killed.mp4")));
  assert.ok(readdirSync(folder).length > before.length, "a killed one can't clean up");
  studio = await startStudio({}, { folder: studio.folder });
  await until("the next one does", () => readdirSync(folder).length === before.length);
  assert.deepEqual(readdirSync(folder), before);
});
