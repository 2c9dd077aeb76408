// The studio with synthetic participants in the session "bench", and "bench2", … when there are more.
import { startStudio, until } from "../../e2e/lib/studio.js";
import { tool } from "./paths.js";

/** `from`: the folder of the build. */
export async function startStage(participants, settings = {}, sessions = 1, from = undefined) {
  const studio = await startStudio(settings, { executable: tool("bench_stage", from), args: [String(participants), String(sessions)], holdsStdin: true });
  await until("the participants are there", () => studio.log().includes("ready"));
  return studio;
}

export async function startRecording(studio, properties = {}) {
  const begun = performance.now();
  const { status, body } = await studio.call("POST", "/openvidu/api/recordings/start", { session: "bench", ...properties });
  if (status !== 200 || body.status !== "started") throw new Error(`start answered ${status} ${JSON.stringify(body)}`);
  return { id: body.id, ms: performance.now() - begun };
}

export async function stopRecording(studio, id) {
  const begun = performance.now();
  const { status, body } = await studio.call("POST", `/openvidu/api/recordings/stop/${id}?ovation`);
  if (status !== 200 || body.status !== "ready") throw new Error(`stop answered ${status} ${JSON.stringify(body)}`);
  return { info: body, ms: performance.now() - begun };
}

/** What its thread's turns were since it was told to "watch". */
export async function askTurns(studio) {
  studio.say("turns");
  const line = await until("the figures", () => studio.log().split("\n").find((text) => text.startsWith('{"above20ms"')));
  return JSON.parse(line);
}

/** `who`: whose turns; `most`: ms that one of them should take at most, the time without a core left out. */
export function reportTurns(report, who, minutes, turns, most) {
  console.log(`${turns.turns} turns, ${turns.above20ms} above 20 ms; the longest event (${turns.longestEvent_ms.toFixed(1)} ms) went to ${turns.receiver}`);
  report({ figure: `${who}, longest turn in ${minutes} min`, value: turns.longest_ms, unit: "ms" });
  report({ figure: `${who}, longest turn, waiting for a core left out`, value: turns.longestOwn_ms, unit: "ms", most });
  report({ figure: `${who}, longest turn, CPU time`, value: turns.longestCpu_ms, unit: "ms" });
}
