// Recordings of others, taken in on the command line while a server runs.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { executable, startStudio, until } from "./lib/studio.js";

let folder, studio, zip;

/** A ZIP as OpenVidu wrote it: deflated, with the sizes behind the content. */
function openViduZip() {
  const media = path.join(folder, "str_CAM_A_con_A.webm");
  execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120:rate=25", "-f", "lavfi", "-i", "sine", "-t", "2", "-c:v", "libvpx", "-c:a", "libopus", media]);
  const description = path.join(folder, "Talk.json");
  writeFileSync(description, JSON.stringify({
    createdAt: 1580000000000, id: "ses_Old", name: "Talk", sessionId: "ses_Old",
    files: [{ name: "str_CAM_A_con_A.webm", connectionId: "con_A", streamId: "str_CAM_A_con_A", size: readFileSync(media).length, clientData: "Ada", serverData: "", hasAudio: true, hasVideo: true, typeOfVideo: "CAMERA", startTimeOffset: 0, endTimeOffset: 2000 }],
  }));
  const file = path.join(folder, "Talk.zip");
  const script = "import sys, zipfile\nwith zipfile.ZipFile(sys.stdout.buffer, 'w', zipfile.ZIP_DEFLATED) as z:\n  for f in sys.argv[1:]: z.write(f, f.split('/')[-1])";
  writeFileSync(file, execFileSync("python3", ["-c", script, media, description], { maxBuffer: 1 << 26 }));
  return file;
}

function importing(...files) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(studio.folder, "config"), XDG_DATA_HOME: path.join(studio.folder, "data") };
  const child = spawn(executable, ["import", ...files], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...said })));
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ovation-import-"));
  zip = openViduZip();
  studio = await startStudio();
});
after(async () => {
  await studio.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a running server lists, serves and deletes what was imported", async () => {
  assert.deepEqual(await importing(zip, zip), { code: 0, out: "ses_Old\nses_Old~1\n", err: "" });
  const taken = await until("the server has found it", async () => {
    const { status, body } = await studio.call("GET", "/openvidu/api/recordings/ses_Old");
    return status === 200 && body;
  });
  assert.equal(taken.outputMode, "INDIVIDUAL");
  assert.equal(taken.status, "ready");
  assert.equal(taken.duration, 2);
  const authorization = `Basic ${Buffer.from("OPENVIDUAPP:e2e_secret").toString("base64")}`;
  const served = await fetch(taken.url, { headers: { authorization } });
  assert.deepEqual(Buffer.from(await served.arrayBuffer()), readFileSync(zip));
  assert.equal((await studio.call("DELETE", "/openvidu/api/recordings/ses_Old")).status, 204);
});

test("what can't be taken is named, and the rest is taken", async () => {
  const text = path.join(folder, "notes.txt");
  writeFileSync(text, "hello");
  const { code, out, err } = await importing(text, zip);
  assert.equal(code, 1);
  assert.equal(out, "ses_Old\n");
  assert.match(err, /notes\.txt: It is neither a ZIP nor a movie/);
  assert.equal((await importing()).code, 2);
});
