// How long the window's thread is away from its event loop: four sessions, a composed and an individual recording, uploads, a preview, and a
// user who looks around. BENCH_MINUTES says for how long (1).
import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { withDisplay } from "./lib/display.js";
import { tool } from "./lib/paths.js";
import { startService } from "./lib/service.js";
import { askTurns, reportTurns, startRecording } from "./lib/stage.js";

const minutes = Number(process.env.BENCH_MINUTES || 1);
const length_s = 20; // of each of the recordings that are uploaded

export async function measure(report) {
  const bucket = await startService();
  await withDisplay(async (display) => {
    const settings = {
      ...display,
      OPENVIDU_PRO_RECORDING_STORAGE: "s3",
      OPENVIDU_PRO_AWS_S3_BUCKET: "recordings",
      OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: bucket.url,
      OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS: "true",
      OPENVIDU_PRO_AWS_ACCESS_KEY: "AKIDEXAMPLE",
      OPENVIDU_PRO_AWS_SECRET_KEY: "secretsecret",
      OVATION_UPLOAD_LIMIT: "300", // so that one runs at any time
    };
    const studio = await startStudio(settings, { executable: tool("bench_window_stage"), args: ["3", "4"], holdsStdin: true });
    try {
      await until("the participants are there", () => studio.log().includes("ready"), 60000);
      const composed = await startRecording(studio);
      await sleep(10000); // everything was shown once
      studio.say("watch");
      let uploaded = 0;
      for (const end = Date.now() + minutes * 60000; Date.now() < end; uploaded++) {
        const streams = await startRecording(studio, { session: "bench2", outputMode: "INDIVIDUAL" });
        await sleep(length_s * 1000);
        await stop(studio, streams.id);
      }
      const turns = await askTurns(studio);
      await stop(studio, composed.id);
      console.log(`${uploaded} recordings`);
      reportTurns(report, "window thread", minutes, turns, 50);
    } finally {
      await studio.stop();
      bucket.stop();
    }
  });
}

/** It is ready once it is uploaded, for which nothing here waits. */
async function stop(studio, id) {
  const { status, body } = await studio.call("POST", `/openvidu/api/recordings/stop/${id}`);
  if (status !== 200) throw new Error(`stop answered ${status} ${JSON.stringify(body)}`);
}
