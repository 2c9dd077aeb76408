// How fast the library of the window is with 10 000 recordings (BENCH_RECORDINGS), broken ones among them: the first index, the list after
// a restart, and searches. Beside the first index, what it costs to read the same files and do nothing else.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";

const many = Number(process.env.BENCH_RECORDINGS || 10000);

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-catalog-"));
  try {
    const recordings = path.join(folder, "recordings"), data = path.join(folder, "data");
    mkdirSync(data);
    fill(recordings, many);
    const run = () => JSON.parse(execFileSync(tool("bench_catalog"), [recordings, data], { encoding: "utf8" }));
    const first = run(), again = run();
    if (first.recordings !== many || again.listed !== many) throw new Error(`${first.recordings} and then ${again.listed} are listed`);
    const begun = performance.now();
    for (const id of readdirSync(recordings)) for (const name of readdirSync(path.join(recordings, id))) readFileSync(path.join(recordings, id, name));
    const read_ms = performance.now() - begun;
    report({ figure: `first index of ${many}`, value: first.index_ms, unit: "ms", most: 60000, reference: "reading their files", referenceValue: read_ms });
    report({ figure: `slowest search while it is made`, value: first.during_ms, unit: "ms" });
    report({ figure: `list of ${many} after a restart`, value: again.list_ms, unit: "ms", most: 1000 });
    report({ figure: `slowest search or order of ${many}`, value: again.search_ms, unit: "ms", most: 100 });
    report({ figure: `memory with ${many}`, value: again.memory_MB, unit: "MB" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Recordings of all kinds, each seventh of them broken in some way. */
function fill(recordings, count) {
  const names = ["Weekly meeting", "Clase 3_10:30", "Año nuevo", "会議", "interview"];
  for (let i = 0; i < count; i++) {
    const id = `session${i % 97}~${i}`, folder = path.join(recordings, id), name = `${names[i % names.length]} ${i}`;
    mkdirSync(folder, { recursive: true });
    const info = {
      id, object: "recording", name, outputMode: "COMPOSED", sessionId: `session${i % 97}`, uniqueSessionId: `session_${i}`,
      createdAt: 1600000000000 + i * 3600000, size: 1000, duration: i % 7200, url: null, hasAudio: true, hasVideo: true, status: "ready",
      resolution: "1280x720", frameRate: 25, recordingLayout: "BEST_FIT",
    };
    const own = { markers: [{ time: 1000, name: `marker ${i}` }], library: { tags: [`tag${i % 20}`], notes: "with Ana and Ben, to be cut" } };
    const metadata = i % 7 !== 3 ? JSON.stringify(info) : ["{\"id\":", "[]", JSON.stringify({ ...info, status: "fine" })][i % 3];
    writeFileSync(path.join(folder, `.recording.${id}`), metadata);
    writeFileSync(path.join(folder, `.ovation.${id}`), JSON.stringify(own));
    if (i % 7 !== 5) writeFileSync(path.join(folder, `${name}.mp4`), "x".repeat(1000));
    writeFileSync(path.join(folder, `${id}.jpg`), "x".repeat(1000));
  }
}
