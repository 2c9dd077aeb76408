// The program itself: how soon its window is there, and what it costs when nothing happens.
import { execFileSync, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { withDisplay } from "./lib/display.js";
import { build, tool } from "./lib/paths.js";
import { coresDuring, cpuOf, median, memory_MB, treeOf } from "./lib/process_time.js";

const rounds = 5;
const ours = path.join(build, "bin/ovation"), dropCaches = "/proc/sys/vm/drop_caches";

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
  try {
    await withDisplay((display) =>
      measureWindow(report, {
        ...process.env,
        ...display,
        HTTPS_PORT: "24443",
        OPENVIDU_SECRET: "MY_SECRET", // the first run asks for one
        XDG_CONFIG_HOME: path.join(folder, "config"),
        XDG_DATA_HOME: path.join(folder, "data"),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWindow(report, env) {
  await windowTime(ours, "Ovation Studio", env); // makes the certificate
  const warm = [], least = [], cold = [], leastCold = [];
  for (let i = 0; i < rounds; i++) {
    warm.push(await windowTime(ours, "Ovation Studio", env));
    least.push(await windowTime(tool("bench_window"), "bench window", env));
  }
  const reference = { unit: "ms", reference: "an empty Qt window" };
  report({ figure: "start to window painted and server answering, median", value: median(warm), most: 1000, ...reference, referenceValue: median(least) });
  if (canForget()) {
    for (let i = 0; i < rounds; i++) {
      writeFileSync(dropCaches, "3");
      cold.push(await windowTime(ours, "Ovation Studio", env));
      writeFileSync(dropCaches, "3");
      leastCold.push(await windowTime(tool("bench_window"), "bench window", env));
    }
    report({ figure: "… with nothing of it in memory", value: median(cold), most: 2000, ...reference, referenceValue: median(leastCold) });
  }
  let memory;
  await windowTime(ours, "Ovation Studio", env, async (pid) => {
    await sleep(10000);
    memory = treeOf(pid).reduce((sum, one) => sum + memory_MB(one), 0);
  });
  report({ figure: "window with an idle server, memory of all its processes", value: memory, unit: "MB", most: 200 });
}

/** Whether the kernel can be told to forget what it read from the disk. */
function canForget() {
  try {
    accessSync(dropCaches, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds from starting the program until its window has something painted on it, and its server answers. `then` gets the process. */
async function windowTime(program, title, env, then) {
  const begun = performance.now();
  const child = spawn(program, [], { env, stdio: "ignore" });
  try {
    await until(`a window "${title}"`, () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      return painted(title, env);
    }, 60000);
    if (program === ours)
      await until("the server answers", () => fetch(`https://localhost:${env.HTTPS_PORT}/openvidu/api/config/openvidu-publicurl`).then((r) => r.ok, () => false));
    const took = performance.now() - begun;
    if (then) await then(child.pid);
    return took;
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
