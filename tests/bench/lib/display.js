// A display without a screen, for programs with a window.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

import { until } from "../../e2e/lib/studio.js";

const display = ":96";

/** Runs `work(environment)` with it. */
export async function withDisplay(work) {
  const server = spawn("Xvfb", [display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], { stdio: "ignore" });
  try {
    await until("the display", () => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`));
    return await work({ DISPLAY: display, QT_QPA_PLATFORM: "xcb" });
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => (server.exitCode !== null || server.signalCode ? resolve() : server.once("exit", resolve)));
  }
}
