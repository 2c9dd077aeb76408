// CPU and memory of processes, from /proc.
import { readdirSync, readFileSync } from "node:fs";

import { sleep } from "../../e2e/lib/studio.js";

const ticksPerSecond = 100;

function stat(file) {
  const text = readFileSync(file, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const name = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
  return { name, parent: Number(fields[1]), cpu_s: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond };
}

/** The process and everything it started that still runs. */
export function treeOf(pid) {
  const parents = new Map();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      parents.set(Number(entry), stat(`/proc/${entry}/stat`).parent);
    } catch {
      // ended meanwhile
    }
  }
  const tree = [pid];
  for (let i = 0; i < tree.length; i++) for (const [child, parent] of parents) if (parent === tree[i]) tree.push(child);
  return tree;
}

/** Those of them that are called `name`; the kernel knows its first 15 characters. */
export function namedAmong(pids, name) {
  return pids.filter((pid) => {
    try {
      return stat(`/proc/${pid}/stat`).name === name.slice(0, 15);
    } catch {
      return false; // ended meanwhile
    }
  });
}

/** User and system seconds of the processes so far. */
export function cpuOf(pids) {
  let total = 0;
  for (const pid of pids) {
    try {
      total += stat(`/proc/${pid}/stat`).cpu_s;
    } catch {
      // ended meanwhile
    }
  }
  return total;
}

/** The threads of a process that are called `name`. */
export function threadsOf(pid, name) {
  return readdirSync(`/proc/${pid}/task`).map((task) => stat(`/proc/${pid}/task/${task}/stat`)).filter((thread) => thread.name === name);
}

/** Cores in use by a reader of CPU seconds over a while: 1 = one core. */
export async function coresDuring(read, ms) {
  const [begun, before] = [process.hrtime.bigint(), read()];
  await sleep(ms);
  return (read() - before) / (Number(process.hrtime.bigint() - begun) / 1e9);
}

export function memory_MB(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}

/** Of all of them, what they share counted once. */
export function memoryTogether_MB(pids) {
  let total = 0;
  for (const pid of pids) {
    try {
      total += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1024;
    } catch {
      // ended meanwhile
    }
  }
  return total;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}
