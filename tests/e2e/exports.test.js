// ovation export: what it says, what it leaves, and that browsers play a clip whose beginning was encoded again.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch } from "./lib/browser.js";
import { haveFirefox, launchFirefox } from "./lib/firefox.js";
import { jumps, numbersIn, play } from "./lib/player.js";
import { executable, until } from "./lib/studio.js";

let folder, movie;
const at = (name) => path.join(folder, "out", name);

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-exports-"));
  execFileSync("mkdir", [path.join(folder, "out")]);
  movie = path.join(folder, "movie.mp4");
  // Frame n of 25 a second says n: eight columns are its bits.
  execFileSync("ffmpeg", ["-nostdin", "-v", "error",
    "-f", "lavfi", "-i", "nullsrc=s=320x180:r=25:d=8,geq=lum='if(mod(floor(N/pow(2,floor(X/40))),2),235,16)':cb=128:cr=128",
    "-f", "lavfi", "-i", "sine=d=8:r=48000", "-pix_fmt", "yuv420p",
    "-c:v", "libx264", "-preset", "medium", "-bf", "2", "-g", "50", "-c:a", "aac", "-movflags", "faststart", movie]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program; `ended` resolves with its exit code and what it said. */
function start(...args) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(folder, "config"), XDG_DATA_HOME: path.join(folder, "data") };
  const child = spawn(executable, ["export", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  return { child, ended: new Promise((resolve) => child.once("close", (code) => resolve({ code, ...said }))) };
}
const run = (...args) => start(...args).ended;

test("it says where the export is, and never overwrites", async () => {
  const made = await run(movie, "-o", at("copy.mp4"));
  assert.deepEqual([made.code, made.out.trim()], [0, at("copy.mp4")], made.err);
  const again = await run(movie, "-o", at("copy.mp4"));
  assert.equal(again.code, 1);
  assert.match(again.err, /is there already/);
});

test("what it can't do it says", async () => {
  for (const [args, code, words] of [
    [[movie], 2, /-o/],
    [[movie, "-o", at("x")], 2, /--to/],
    [[movie, "--to", "avi", "-o", at("x.avi")], 2, /no format 'avi'/],
    [[movie, "--from", "soon", "-o", at("x.mp4")], 2, /no time/],
    [[movie, "--from", "9", "-o", at("x.mp4")], 1, /nothing between these marks/],
    [[movie, "--to", "zip", "-o", at("x.zip")], 1, /INDIVIDUAL/],
    [["no-such-recording", "-o", at("x.mp4")], 1, /no recording/],
    [[path.join(folder, "none.mp4"), "-o", at("x.mp4")], 1, /no file/],
  ]) {
    const { code: ended, err } = await run(...args);
    assert.equal(ended, code, `${args}: ${err}`);
    assert.match(err, words);
  }
  assert.deepEqual(readdirSync(path.join(folder, "out")).filter((name) => name.startsWith("x") || name.startsWith(".")), []);
});

test("interrupted, it leaves nothing", async () => {
  const long = path.join(folder, "long.mp4"); // so that it is not done before it is seen
  execFileSync("ffmpeg", ["-nostdin", "-v", "error", "-stream_loop", "100", "-i", movie, "-c", "copy", long]);
  const { child, ended } = start(long, "--quality", "100", "-o", at("interrupted.webm"));
  await until("it writes", () => readdirSync(path.join(folder, "out")).some((name) => name.startsWith(".ovation-export-")));
  child.kill("SIGINT");
  const { code } = await ended;
  assert.equal(code, 3);
  assert.deepEqual(readdirSync(path.join(folder, "out")).filter((name) => name.includes("interrupted") || name.startsWith(".")), []);
});

for (const [name, start, skip] of [["Chromium", launch, false], ["Firefox", launchFirefox, !haveFirefox && "there is no Firefox"]])
  test(`${name} shows each frame of a clip whose first ones were encoded again`, { skip }, async () => {
    const clip = at(`${name}.mp4`);
    const made = await run(movie, "--from", "2.48", "--until", "6.52", "-o", clip);
    assert.equal(made.code, 0, made.err);
    const browser = await start();
    try {
      const moments = [0.02, 0.5, 1.5, 1.54, 3.02, 3.98]; // the keyframe is frame 100, at 1.52 s
      const { duration, numbers } = await play(browser, clip, "video/mp4", moments);
      assert.ok(Math.abs(duration - 4.04) < 0.05, `lasts ${duration} s`);
      assert.deepEqual(numbers, [62, 74, 99, 100, 137, 161]);
      const sought = jumps(numbersIn(clip), 20);
      assert.deepEqual((await play(browser, clip, "video/mp4", sought.map((one) => one.at))).numbers, sought.map((one) => one.number));
    } finally {
      await browser.close();
    }
  });
