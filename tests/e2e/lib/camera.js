// A network camera: a real RTSP server with a green image and a tone (tests/camera).
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { executable, until } from "./studio.js";

const program = path.join(path.dirname(executable), "../tests/rtsp_camera");

const running = new Set();

/** Whether this build has it: it needs libgstrtspserver-1.0-dev. */
export const haveCamera = existsSync(program);

export async function startCamera({ codec = "vp8", port = 0, user, password } = {}) {
  const child = spawn(program, [codec, String(port), ...(user ? [user, password] : [])], { stdio: ["pipe", "pipe", "inherit"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  const uri = await until("the camera says where it is", () => {
    if (child.exitCode !== null) throw new Error("the camera did not start");
    return /^(rtsp:\S+)\n/.exec(said)?.[1];
  });
  return {
    uri: user ? uri.replace("://", `://${user}:${password}@`) : uri,
    port: Number(new URL(uri.replace("rtsp:", "http:")).port),
    /** How many connections it has now. */
    clients: () => Number([...said.matchAll(/clients (\d+)\n/g)].at(-1)?.[1] ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** Ends those that a failed test left behind; the test process would wait for them. */
export function stopCameras() {
  for (const child of running) child.kill();
}
