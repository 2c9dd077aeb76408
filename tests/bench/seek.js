// Seeking in the window's players: an MP4, a WebM out of a ZIP, and an INDIVIDUAL recording of four streams, beside ffmpeg, which decodes the
// same frame of the same files in the same run. From the call until that frame is there. BENCH_SECONDS says how long the files are (600).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";
import { median } from "./lib/process_time.js";

const seconds = Number(process.env.BENCH_SECONDS || 600), fps = 25, columns = 14;
const most = 300;

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-seek-"));
  try {
    // As this program records them: a keyframe every second in an MP4, every three in a stream.
    const movie = make(path.join(folder, "movie.mp4"), ["-c:v", "libx264", "-preset", "ultrafast", "-g", String(fps), "-c:a", "aac"]);
    const stream = make(path.join(folder, "stream.webm"), ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "1000k", "-g", String(3 * fps), "-c:a", "libopus"]);
    const names = ["a", "b", "c", "d"].map((name) => `str_CAM_${name}.webm`);
    const zip = pack(folder, stream, names);
    const times = Array.from({ length: 20 }, (_, i) => 20 + 40 * Math.floor((((i * 7919 + 13) % 101) / 101) * (seconds - 1) * fps));
    const compare = (figure, args, inputs) => {
      const ours = JSON.parse(execFileSync(tool("bench_seek"), [...args, ...times.map(String)], { encoding: "utf8", env: { ...process.env, QT_QPA_PLATFORM: "offscreen" } }));
      const theirs = times.map((time) => seek(inputs, time));
      report({ figure: `${figure}, median`, value: median(ours), unit: "ms", most, reference: "ffmpeg", referenceValue: median(theirs) });
      report({ figure: `${figure}, slowest of ${times.length}`, value: Math.max(...ours), unit: "ms", most, reference: "ffmpeg", referenceValue: Math.max(...theirs) });
    };
    compare(`seeking in an MP4 of ${seconds / 60} minutes`, ["movie", movie], [movie]);
    compare("… in a WebM out of a ZIP", ["entry", zip, names[0]], [stream]);
    compare("… in four streams together", ["together", zip], names.map(() => stream));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Frame n shows n: columns are its bits. */
function make(file, encoder) {
  const numbers = `nullsrc=s=${columns}x2:r=${fps}:d=${seconds},geq=lum='if(mod(floor(N/pow(2,X)),2),220,30)':cb=128:cr=128,scale=640:360:flags=neighbor,noise=all_strength=12:all_flags=t,format=yuv420p`;
  execFileSync("ffmpeg", ["-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", numbers, "-f", "lavfi", "-i", `sine=frequency=440:sample_rate=48000:duration=${seconds}`, ...encoder, file]);
  return file;
}

/** As INDIVIDUAL recordings are packed: stored, with the JSON. */
function pack(folder, stream, names) {
  const files = names.map((name) => ({ name, streamId: name.replace(".webm", ""), connectionId: `con_${name}`, size: statSync(stream).size, clientData: "", serverData: "", hasAudio: true, hasVideo: true, typeOfVideo: "CAMERA", startTimeOffset: 0, endTimeOffset: seconds * 1000 }));
  writeFileSync(path.join(folder, "streams.json"), JSON.stringify({ createdAt: 1764000000000, id: "bench", name: "streams", sessionId: "bench", files }));
  const zip = path.join(folder, "streams.zip");
  const script = "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as z:\n  z.write(sys.argv[2], 'streams.json')\n  for name in sys.argv[4:]: z.write(sys.argv[3], name)";
  execFileSync("python3", ["-c", script, zip, path.join(folder, "streams.json"), stream, ...names]);
  return zip;
}

/** Milliseconds until ffmpeg has the frame; of several files one beside the other. */
function seek(files, time_ms) {
  const inputs = files.flatMap((file) => ["-ss", String(time_ms / 1000), "-i", file]);
  const stack = files.length > 1 ? ["-filter_complex", `${files.map((_, i) => `[${i}:v]`).join("")}hstack=inputs=${files.length}`] : [];
  const begun = process.hrtime.bigint();
  execFileSync("ffmpeg", ["-nostdin", "-loglevel", "error", ...inputs, ...stack, "-frames:v", "1", "-f", "null", "-"]);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}
