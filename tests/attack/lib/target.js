// The studio that is attacked: two synthetic participants in the session "bench", which is recorded.
import { mkdtempSync } from "node:fs";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";

import { tool } from "../../bench/lib/paths.js";
import { startRecording } from "../../bench/lib/stage.js";
import { secret, startStudio, until } from "../../e2e/lib/studio.js";

/** `prepare(recordings)` fills the recording folder before the start. */
export async function startTarget({ settings = {}, prepare } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "attack-"));
  prepare?.(path.join(folder, "data/ovation-studio/recordings"));
  const studio = await startStudio(settings, { executable: tool("bench_stage"), args: ["2"], holdsStdin: true, folder, patience_ms: 60000 });
  await until("the participants are there", () => studio.log().includes("ready"));
  return studio;
}

export async function record(studio) {
  const { id } = await startRecording(studio, { resolution: "640x360", frameRate: 25 });
  return path.join(studio.recordings, id, `${id}.mp4`);
}

/** One GET of its own connection, with the right secret. Gives {ms, status, body}; status 0: no answer within `limit_ms`. */
export const get = (port, target, options) => ask(port, "GET", target, options);

/** As the application that knows the secret. */
export const askAsApplication = (studio, from) => get(studio.port, "/openvidu/api/sessions", { from, headers: { "user-agent": "application" } });

/** The same with a method and a body, and no header but those that are given. */
export function ask(port, method, target, { from = "127.0.0.1", limit_ms = 10000, authorization = `Basic ${btoa(`OPENVIDUAPP:${secret}`)}`, headers = {}, body } = {}) {
  return new Promise((resolve) => {
    const begun = performance.now();
    const end = (status, text = "") => resolve({ ms: performance.now() - begun, status, body: text });
    const request = https.request(
      { host: "127.0.0.1", port, method, path: target, localAddress: from, agent: false, rejectUnauthorized: false, headers: { authorization, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (part) => (text += part)).on("end", () => end(response.statusCode, text)).on("error", () => end(0));
      },
    );
    request.on("error", () => end(0));
    request.setTimeout(limit_ms, () => request.destroy());
    request.end(body);
  });
}
