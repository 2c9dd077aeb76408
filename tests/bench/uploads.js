// Recordings into a bucket on this machine: one of 1 GiB (BENCH_MEBIBYTES) beside rclone and awscli, and a thousand small ones; the list of ten thousand in a folder.
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "./lib/paths.js";
import { startService } from "./lib/service.js";

const mebibytes = Number(process.env.BENCH_MEBIBYTES || 1024), small = 1000, kept = 10000, rounds = 3;
const keys = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secretsecret", AWS_DEFAULT_REGION: "eu-west-1", AWS_CONFIG_FILE: "/dev/null", AWS_SHARED_CREDENTIALS_FILE: "/dev/null" };
const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...keys }; // and nothing of AWS that is set here

function seconds(work) {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

const has = (program) => {
  try {
    return Boolean(execFileSync("sh", ["-c", `command -v ${program}`]));
  } catch {
    return false;
  }
};

const others = {
  rclone: (url, file) => execFileSync("rclone", ["--config", "/dev/null", "copyto", file, ":s3:recordings/rclone.mp4", "--s3-provider", "Other", "--s3-endpoint", url, "--s3-env-auth", "--s3-region", "eu-west-1", "--s3-force-path-style", "--s3-no-check-bucket"], { env }),
  aws: (url, file) => execFileSync("aws", ["--endpoint-url", url, "s3", "cp", "--no-progress", "--only-show-errors", file, "s3://recordings/aws.mp4"], { env }),
};

/** A folder with as many recordings, listed twice; beside what it takes to look at all its files. */
function measureListing(folder, report) {
  for (let i = 0; i < kept; i++) {
    const own = path.join(folder, `S${i}.abcdefghij-${1580000000000 + i}`);
    mkdirSync(own, { recursive: true });
    for (const name of [`.recording.S${i}`, `.ovation.S${i}`, `S${i}.jpg`, "take.mp4"]) writeFileSync(path.join(own, name), "");
  }
  const { all_s: all, changes_s: changes } = list(folder);
  const find = seconds(() => execFileSync("find", [folder, "-type", "f", "-printf", "%s %T@ %p\\n"], { maxBuffer: 1 << 28 }));
  report({ figure: `second list of ${kept} recordings in a folder`, value: all, unit: "s", most: 3, reference: "find", referenceValue: find });
  report({ figure: `what changed among ${kept} recordings in a folder`, value: changes, unit: "s", most: all, reference: "the whole list", referenceValue: all });
}

function list(place) {
  const listed = JSON.parse(execFileSync(tool("bench_uploads"), ["list", place], { encoding: "utf8" }));
  if (listed.recordings !== kept) throw new Error(`${listed.recordings} of ${kept} recordings were found`);
  return listed;
}

/** The same in a bucket, by requests too. */
async function measureBucketListing(report) {
  const { url, stop } = await startService(String(kept));
  const { all_s: all, changes_s: changes } = list(url);
  const requests = Number(await (await fetch(`${url}/recordings?count`)).text());
  stop();
  const ofAll = (kept * 4) / 1000;
  report({ figure: `what changed among ${kept} recordings in a bucket`, value: changes, unit: "s", most: all, reference: "the whole list", referenceValue: all });
  report({ figure: `requests for what changed among ${kept} recordings in a bucket`, value: requests - 2 * ofAll, most: ofAll / 4, reference: "the whole list", referenceValue: ofAll });
}

/** Four streams, as an INDIVIDUAL recording leaves them. */
function writeStreams(folder, mebibytes) {
  mkdirSync(folder);
  const piece = Buffer.alloc(1 << 20);
  for (let stream = 0; stream < 4; stream++) {
    const file = openSync(path.join(folder, `S${stream}.webm`), "w");
    for (let i = 0; i < mebibytes / 4; i++) writeSync(file, piece.fill(stream * 64 + i));
    closeSync(file);
  }
  execFileSync("sync"); // what packing waits for is its own
}

const packed = (...args) => JSON.parse(execFileSync(tool("bench_uploads"), ["pack", ...args], { encoding: "utf8" }));

/** How long their ZIP takes. */
function packing(folder, upload_s) {
  writeStreams(folder, mebibytes);
  const { seconds: value } = packed(folder);
  return { figure: `a ZIP of ${mebibytes} MiB of streams`, value, unit: "s", reference: "its upload to this machine", referenceValue: upload_s };
}

/** From the stop of such a recording until it is in the bucket, over 1 Gbit/s: its parts sent while it is packed, and after. In turns, and the best of each. */
function packingAhead(folder, url) {
  const size = mebibytes / 4, best = {};
  for (let round = 0; round < rounds; round++) {
    for (const when of ["after", "ahead"]) {
      const own = path.join(folder, `${when}${round}`);
      writeStreams(own, size);
      const { seconds } = packed(own, url, path.join(folder, `journal-${when}${round}`), String(125e6), when);
      best[when] = Math.min(best[when] ?? Infinity, seconds);
      rmSync(own, { recursive: true });
    }
  }
  return { figure: `${size} MiB of streams from stop to bucket, parts sent ahead`, value: best.ahead, unit: "s", most: best.after, reference: "packed first", referenceValue: best.after };
}

export async function measure(report) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-uploads-"));
  const { url, stop } = await startService();
  let journals = 0;
  const ours = (recordings, atOnce) => JSON.parse(execFileSync(tool("bench_uploads"), [url, path.join(folder, recordings), path.join(folder, `journal${++journals}`), String(atOnce)], { encoding: "utf8" }));
  try {
    const large = path.join(folder, "large", "S.mp4");
    mkdirSync(path.dirname(large));
    const file = openSync(large, "w"), piece = Buffer.alloc(1 << 20);
    for (let i = 0; i < mebibytes; i++) writeSync(file, piece.fill(i));
    closeSync(file);
    // In turns, and the best of each: other load meets all of them.
    const best = {};
    let memory = 0;
    for (let round = 0; round < rounds; round++) {
      const { seconds: own, memory_MB } = ours("large", 1);
      best.own = Math.min(best.own ?? Infinity, own);
      memory = Math.max(memory, memory_MB);
      for (const [name, copy] of Object.entries(others)) {
        if (has(name)) best[name] = Math.min(best[name] ?? Infinity, seconds(() => copy(url, large)));
      }
    }
    const { own, ...rest } = best;
    const [name, reference] = Object.entries(rest).sort((a, b) => a[1] - b[1])[0] ?? [];
    report({ figure: `${mebibytes} MiB into a bucket`, value: own, unit: "s", ...(name ? { most: reference * 1.1, reference: name, referenceValue: reference } : {}) });
    report(packing(path.join(folder, "streams"), own));
    mkdirSync(path.join(folder, "packed"));
    report(packingAhead(path.join(folder, "packed"), url));
    report({ figure: "memory above idle", value: memory, unit: "MB", most: 40 });
    mkdirSync(path.join(folder, "small"));
    for (let i = 0; i < small; i++) writeFileSync(path.join(folder, "small", `S${i}.mp4`), Buffer.alloc(20000, i));
    const { seconds: all } = ours("small", 8);
    measureListing(path.join(folder, "kept"), report);
    await measureBucketListing(report);
    report({ figure: `small recordings, 8 at a time`, value: small / all, unit: "/s", least: 20 });
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
}
