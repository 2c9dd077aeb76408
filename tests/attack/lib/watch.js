// Looks at the target while it is attacked: its memory, and how long an application waits for an answer.
import { memory_MB } from "../../bench/lib/process_time.js";
import { sleep } from "../../e2e/lib/studio.js";
import { askAsApplication } from "./target.js";

const MaxAbove_MB = 1500; // the machine is not the target

export function watch(studio, { from }) {
  let running = true;
  const idle_MB = memory_MB(studio.pid);
  const seen = { above_MB: 0, answers: 0, slowest_ms: 0, unanswered: 0, ended: false, aborted: false };
  const memory = (async () => {
    while (running) {
      try {
        seen.above_MB = Math.max(seen.above_MB, memory_MB(studio.pid) - idle_MB);
      } catch {
        seen.ended = true; // it is gone, and its figures
        return;
      }
      if (seen.above_MB > MaxAbove_MB) {
        seen.aborted = true;
        await studio.kill();
        return;
      }
      await sleep(20);
    }
  })();
  const rest = (async () => {
    while (running && !seen.ended && !seen.aborted) {
      const { ms, status } = await askAsApplication(studio, from);
      if (status === 200) seen.answers++;
      else seen.unanswered++;
      seen.slowest_ms = Math.max(seen.slowest_ms, ms);
      await sleep(100);
    }
  })();
  return {
    seen,
    async stop() {
      running = false;
      await Promise.all([memory, rest]);
      return seen;
    },
  };
}
