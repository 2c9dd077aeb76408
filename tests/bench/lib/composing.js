// What a COMPOSED recording of the stage costs.
import { sleep } from "../../e2e/lib/studio.js";
import { coresDuring, cpuOf, namedAmong, treeOf } from "./process_time.js";
import { startRecording, stopRecording } from "./stage.js";

/** Cores: of the stage alone (`idle`), of all processes above that, and of those that compose. Gives also the recording's id. */
export async function composingCost(studio, seconds) {
  const all = () => cpuOf(treeOf(studio.pid));
  const composers = () => cpuOf(namedAmong(treeOf(studio.pid), "ovation-composer"));
  const idle = await coresDuring(all, 8000);
  const { id } = await startRecording(studio);
  await sleep(2000);
  const [busy, composing] = await Promise.all([coresDuring(all, seconds * 1000), coresDuring(composers, seconds * 1000)]);
  await stopRecording(studio, id);
  return { id, idle, above: busy - idle, composing };
}
