// A recording folder as years of use leave it.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `count` finished recordings, as an earlier run left them. */
export function fill(recordings, count) {
  for (let i = 0; i < count; i++) {
    const id = `old~${i}`;
    const info = {
      id, object: "recording", name: id, outputMode: "COMPOSED", sessionId: "old", uniqueSessionId: "old_1",
      createdAt: 1600000000000 + i, size: 1000, duration: 10, url: null, hasAudio: true, hasVideo: true, status: "ready",
      resolution: "1280x720", frameRate: 25, recordingLayout: "BEST_FIT",
    };
    mkdirSync(path.join(recordings, id), { recursive: true });
    writeFileSync(path.join(recordings, id, `.recording.${id}`), JSON.stringify(info));
    writeFileSync(path.join(recordings, id, `${id}.mp4`), "x".repeat(1000));
  }
}
