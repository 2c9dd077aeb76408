// Whether this machine can judge what depends on time, or has too much to do.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

const most = { load: 2, waiting: 0.6, late_ms: 40 }; // the load for each processor

/** Microseconds for which something waited for a processor since the machine began; unknown to old kernels. */
function waited_us() {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync("/proc/pressure/cpu", "utf8"))[1]);
  } catch {
    return NaN;
  }
}

/** Why this machine is too busy to judge now, or "". */
export function busyNow(mostLoad = most.load) {
  const load = loadavg()[0];
  return load > availableParallelism() * mostLoad ? `the load is ${load.toFixed(1)}` : "";
}

/** Watches until it is asked: why the machine was too busy to judge in the meantime, or "". Ask once. */
export function watchLoad() {
  const began = performance.now(), before_us = waited_us();
  let last = began, late_ms = 0;
  const timer = setInterval(() => {
    late_ms = Math.max(late_ms, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  return () => {
    clearInterval(timer);
    const waiting = (waited_us() - before_us) / 1000 / (performance.now() - began);
    return [
      busyNow(),
      waiting > most.waiting && `something waited for a processor ${Math.round(100 * waiting)} % of the time`,
      late_ms > most.late_ms && `a timer came ${Math.round(late_ms)} ms late`,
    ].filter(Boolean).join(", ");
  };
}
