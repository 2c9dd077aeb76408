// The program itself: how soon its window is there, and what it costs when nothing happens.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { build, tool } from "./lib/paths.js";
import { coresDuring, cpuOf, median, memory_MB } from "./lib/process_time.js";

const display = ":96";
const rounds = 5;

export async function measure(report) {
  const studio = await startStudio();
  try {
    await sleep(5000);
    report({ figure: "idle server", value: (await coresDuring(() => cpuOf([studio.pid]), 20000)) * 100, unit: "% of a core", most: 1 });
    report({ figure: "idle server, memory", value: memory_MB(studio.pid), unit: "MB", most: 150 });
  } finally {
    await studio.stop();
  }

  const folder = mkdtempSync(path.join(tmpdir(), "bench-window-"));
  const server = spawn("Xvfb", [display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], { stdio: "ignore" });
  try {
    await until("the display", () => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`));
    const env = {
      ...process.env,
      DISPLAY: display,
      QT_QPA_PLATFORM: "xcb",
      HTTPS_PORT: "24443",
      XDG_CONFIG_HOME: path.join(folder, "config"),
      XDG_DATA_HOME: path.join(folder, "data"),
    };
    await windowTime(path.join(build, "bin/ovation"), "Ovation Studio", env, folder); // makes certificate and secret
    const ours = [], least = [];
    for (let i = 0; i < rounds; i++) {
      ours.push(await windowTime(path.join(build, "bin/ovation"), "Ovation Studio", env, folder));
      least.push(await windowTime(tool("bench_window"), "bench window", env, folder));
    }
    report({ figure: "start to window painted and server answering, median", value: median(ours), unit: "ms", most: 2000, reference: "an empty Qt window", referenceValue: median(least) });
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from starting the program until its window has something painted on it, and its server answers. */
async function windowTime(program, title, env) {
  const begun = performance.now();
  const child = spawn(program, [], { env, stdio: "ignore" });
  try {
    await until(`a window "${title}"`, () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      return painted(title, env);
    });
    if (program.endsWith("ovation"))
      await until("the server answers", () => fetch(`https://localhost:${env.HTTPS_PORT}/openvidu/api/config/openvidu-publicurl`).then((r) => r.ok, () => false));
    return performance.now() - begun;
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => (child.exitCode !== null || child.signalCode ? resolve() : child.once("exit", resolve)));
  }
}

function painted(title, env) {
  try {
    const [id] = execFileSync("xdotool", ["search", "--onlyvisible", "--name", title], { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim().split("\n");
    if (!id) return false;
    const image = execFileSync("xwd", ["-silent", "-id", id], { env, maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
    return image.subarray(Math.floor(image.length / 2)).some((byte) => byte !== 0 && byte !== 255);
  } catch {
    return false; // not yet there
  }
}
