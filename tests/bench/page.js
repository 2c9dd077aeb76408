// Recordings of a custom layout: a page with four videos, in a process of its own, beside the way of a browser whose
// display is captured.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { bundleOf, launch } from "../e2e/lib/browser.js";
import { beepsAfterFlashes } from "../e2e/lib/movie.js";
import { sleep } from "../e2e/lib/studio.js";
import { coresDuring, cpuOf, median, treeOf } from "./lib/process_time.js";
import { publishFrom } from "./lib/publisher.js";
import { startReferenceRecording } from "./lib/reference_recorder.js";
import { startRecording, startStage, stopRecording } from "./lib/stage.js";

const rounds = 5;
// Four cells, and a bar that moves with every frame of the browser: a frame that shows nothing new is one that it missed.
const page = `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#000;display:grid;grid-template:1fr 1fr/1fr 1fr;width:1280px;height:720px;overflow:hidden}
video{width:640px;height:360px;object-fit:cover}video:only-of-type{grid-area:1/1/3/3;width:1280px;height:720px}i{position:fixed;top:0;left:0;width:40px;height:12px;background:#fff}</style>
<body><i></i></body><script src="openvidu-browser.min.js"></script><script>
const here = new URL(location.href), session = new OpenVidu().initSession(), bar = document.querySelector("i");
session.on("streamCreated", ({ stream }) => session.subscribe(stream, document.body));
session.connect("wss://" + location.host + "?sessionId=" + here.searchParams.get("sessionId") + "&secret=" + here.searchParams.get("secret") + "&recorder=true");
(function move(at) { bar.style.left = (at / 4) % 1240 + "px"; requestAnimationFrame(move); })(0);
</script>`;
const custom = { recordingLayout: "CUSTOM", resolution: "1280x720", frameRate: 25 };

function putPage(studio) {
  const folder = path.join(studio.folder, "data/ovation-studio/layouts");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.html"), page);
  copyFileSync(bundleOf("2.32"), path.join(folder, "openvidu-browser.min.js"));
}
const fileOf = (studio, id) => path.join(studio.recordings, id, `${id}.mp4`);

/** Frames per second that differ from the one before. */
function distinctRate(file) {
  const sums = execFileSync("ffmpeg", ["-v", "error", "-i", file, "-an", "-f", "framemd5", "-"], { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\n").filter((line) => /^\d/.test(line)).map((line) => line.split(",").at(-1).trim());
  const distinct = sums.filter((sum, i) => sum !== sums[i - 1]).length;
  return (distinct * 25) / sums.length;
}

/** Proportional share of memory of the processes, so that what they share counts once. */
const shared_MB = (pids) => pids.map((pid) => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1024;
  } catch {
    return 0;
  }
}).reduce((a, b) => a + b, 0);

async function starts(report) {
  const studio = await startStage(4);
  putPage(studio);
  try {
    await sleep(2000);
    const times = [];
    for (let i = 0; i < rounds; i++) {
      const { id, ms } = await startRecording(studio, custom);
      times.push(ms);
      await sleep(500);
      await stopRecording(studio, id);
    }
    report({ figure: "start of CUSTOM, cold, median", value: median(times), unit: "ms", most: 3000 });
  } finally {
    await studio.stop();
  }
}

async function quickStarts(report, browser) {
  const studio = await startStage(0);
  putPage(studio);
  try {
    const session = (await studio.call("POST", "/openvidu/api/sessions", { defaultRecordingProperties: { ...custom, outputMode: "COMPOSED_QUICK_START" } })).body.id;
    const person = await publishFrom(browser, studio, session, { color: "#204060", flash: true });
    await sleep(10000);
    const times = [];
    for (let i = 0; i < rounds; i++) {
      const { id, ms } = await startRecording(studio, { session });
      times.push(ms);
      await sleep(i ? 500 : 30000);
      await stopRecording(studio, id);
      if (i) continue;
      const { median: late } = beepsAfterFlashes(fileOf(studio, id));
      report({ figure: "beep after flash in a custom layout, either way", value: Math.abs(late * 1000), unit: "ms", most: 80 });
    }
    report({ figure: "start of CUSTOM with quick start, median", value: median(times), unit: "ms", most: 500 });
    await person.context().close();
  } finally {
    await studio.stop();
  }
}

async function running(report) {
  const studio = await startStage(4, {}, 2);
  putPage(studio);
  try {
    await sleep(3000);
    const others = treeOf(studio.pid);
    const ours = () => treeOf(studio.pid).filter((pid) => !others.includes(pid));
    const { id } = await startRecording(studio, custom);
    await sleep(3000);
    const helpers = ours();
    const cores = await coresDuring(() => cpuOf(helpers), 20000);
    const memory = shared_MB(helpers);
    await stopRecording(studio, id);
    const rate = distinctRate(fileOf(studio, id));

    const reference = await startReferenceRecording(studio, "bench");
    await sleep(3000);
    const busy = reference.pids();
    const referenceCores = await coresDuring(() => cpuOf(busy), 20000);
    const referenceMemory = shared_MB(busy);
    await reference.stop();
    const way = "captured display";
    report({ figure: "page of four videos, new frames per second", value: rate, least: 24.5, reference: way, referenceValue: distinctRate(reference.file) });
    report({ figure: "page of four videos, cores with encoder and audio", value: cores, most: 1.1, reference: way, referenceValue: referenceCores });
    report({ figure: "page of four videos, memory", value: memory, unit: "MB", most: 400, reference: way, referenceValue: referenceMemory });

    const first = await startRecording(studio, custom);
    const second = await startRecording(studio, { ...custom, session: "bench2" });
    await sleep(15000);
    await stopRecording(studio, second.id);
    await stopRecording(studio, first.id);
    report({ figure: "two pages at once, new frames per second of the first", value: distinctRate(fileOf(studio, first.id)), least: 20 });
  } finally {
    await studio.stop();
  }
}

export async function measure(report) {
  await starts(report);
  await running(report);
  const browser = await launch();
  try {
    await quickStarts(report, browser);
  } finally {
    await browser.close();
  }
}
