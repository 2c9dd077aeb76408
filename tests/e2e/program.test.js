// The program as it is started from a command line.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { probe } from "./lib/movie.js";
import { executable, startStudio } from "./lib/studio.js";

let folder;
before(() => (folder = mkdtempSync(path.join(tmpdir(), "ovation-program-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program to its end. */
function run(args, settings = {}) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(folder, "config"), XDG_DATA_HOME: path.join(folder, "data"), ...settings };
  const child = spawn(executable, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...said })));
}

test("--version and --help need nothing", async () => {
  const version = await run(["--version"]);
  assert.equal(version.code, 0);
  assert.match(version.out, /\d+\.\d+\.\d+/);
  const help = await run(["--help"]);
  assert.equal(help.code, 0);
  for (const option of ["--headless", "--config", "--demo", "--new-layout", "--version"]) assert.ok(help.out.includes(option), option);
  assert.equal((await run(["--nonsense"])).code, 2);
});

test("without a display it says how to run the server", async () => {
  const { code, err } = await run([], { DISPLAY: "", WAYLAND_DISPLAY: "", QT_QPA_PLATFORM: "" });
  assert.equal(code, 2);
  assert.match(err, /ovation --headless/);
});

test("every wrong setting is named, and nothing is started", async () => {
  const { code, err } = await run(["--headless"], { HTTPS_PORT: "0", OPENVIDU_RECORDING: "perhaps", OPENVIDU_SECRET: "no spaces!" });
  assert.equal(code, 2);
  for (const name of ["HTTPS_PORT", "OPENVIDU_RECORDING", "OPENVIDU_SECRET"]) assert.ok(err.includes(name), `${name} in ${err}`);
  assert.ok(!err.includes("no spaces!"), "a secret is not repeated");
});

test("a second start on the same port says who holds it", async () => {
  const studio = await startStudio();
  try {
    const { code, err } = await run(["--headless"], { HTTPS_PORT: String(studio.port) });
    assert.equal(code, 1);
    assert.match(err, new RegExp(`held by \\S+ \\(process ${studio.pid}\\)`));
  } finally {
    assert.equal(await studio.stop(), 0, "SIGTERM ends it within 10 s");
  }
});

test("--demo records four participants and prints where the movie is; only its owner can read what it made", async () => {
  const { code, out } = await run(["--demo"], { HTTPS_PORT: "24545" });
  assert.equal(code, 0);
  const movie = out.trim().split("\n").at(-1);
  const { streams, format } = probe(movie);
  assert.deepEqual(streams.map((s) => s.codec_name).sort(), ["aac", "h264"]);
  assert.ok(Number(format.duration) > 8, `lasts ${format.duration} s`);
  for (const file of [movie, path.join(folder, "config/ovation-studio/secret")]) assert.equal(statSync(file).mode & 0o077, 0, file);
});
