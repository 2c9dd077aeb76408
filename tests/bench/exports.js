// Exports that encode nothing, against cp of the same file.
import { execFileSync } from "node:child_process";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync } from "node:fs";
import path from "node:path";

import { build } from "./lib/paths.js";
import { median } from "./lib/process_time.js";

const rounds = 5;
const repeats = 400; // of ten seconds

export async function measure(report) {
  const folder = mkdtempSync(path.join(build, "bench-exports-")); // on a disk, as recordings are
  const at = (name) => path.join(folder, name);
  const env = { ...process.env, XDG_CONFIG_HOME: at("config"), XDG_DATA_HOME: at("data") };
  try {
    const ffmpeg = (...options) => execFileSync("ffmpeg", ["-nostdin", "-v", "error", "-y", ...options]);
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25:d=10", "-f", "lavfi", "-i", "sine=d=10:r=48000",
      "-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-c:a", "aac", at("ten.mp4"));
    ffmpeg("-stream_loop", String(repeats), "-i", at("ten.mp4"), "-c", "copy", "-movflags", "faststart", at("movie.mp4"));

    const timed = (target, make) => {
      rmSync(target, { force: true });
      const begun = performance.now();
      make(target);
      const spent = performance.now() - begun;
      rmSync(target);
      return spent;
    };
    const exported = (...options) => timed(at("export.mp4"), (target) =>
      execFileSync(path.join(build, "bin/ovation"), ["export", at("movie.mp4"), ...options, "-o", target], { env, stdio: "ignore" }));
    // An export is on the disk when it has its name.
    const copied = () => timed(at("copy.mp4"), (target) => {
      execFileSync("cp", [at("movie.mp4"), target]);
      const file = openSync(target, "r");
      fsyncSync(file);
      closeSync(file);
    });
    exported(); // makes the folders of the program, and reads the movie once
    const ours = [], cuts = [], theirs = [];
    for (let i = 0; i < rounds; i++) {
      theirs.push(copied());
      ours.push(exported());
      cuts.push(exported("--from", "0.48"));
    }
    const megabytes = statSync(at("movie.mp4")).size / 1e6;
    const speed = (times) => megabytes / (median(times) / 1000);
    report({ figure: `export as it is (${Math.round(megabytes)} MB)`, value: speed(ours), unit: "MB/s", least: 0.8 * speed(theirs), reference: "cp, then fsync", referenceValue: speed(theirs) });
    report({ figure: "export of all but the first half second", value: speed(cuts), unit: "MB/s", reference: "cp, then fsync", referenceValue: speed(theirs) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
