// Records a session as OpenVidu 2 does: a browser in a virtual display joins as recorder, ffmpeg captures the display
// and the browser's audio.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { chromium } from "../../e2e/node_modules/playwright-core/index.mjs";
import { executablePath, openClient } from "../../e2e/lib/browser.js";
import { secret, until } from "../../e2e/lib/studio.js";
import { treeOf } from "./process_time.js";

const display = ":97";
const size = "1280x720";

export async function startReferenceRecording(studio, session) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-reference-"));
  const file = path.join(folder, "movie.mp4");
  const env = { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: folder, PULSE_SERVER: `unix:${folder}/pulse.sock`, HOME: folder };
  const children = [];
  const said = new Map();
  const start = (program, args) => {
    const child = spawn(program, args, { env, stdio: ["pipe", "ignore", "pipe"] });
    child.stderr.on("data", (text) => said.set(program, (said.get(program) || "") + text));
    children.push(child);
    return child;
  };
  const ended = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode ? resolve() : child.once("exit", resolve)));

  start("Xvfb", [display, "-screen", "0", `${size}x24`, "-nolisten", "tcp"]);
  start("pulseaudio", ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", `--load=module-native-protocol-unix socket=${folder}/pulse.sock auth-anonymous=1`, "--load=module-null-sink sink_name=page rate=48000"]);
  await until("the display and PulseAudio", () => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`) && existsSync(`${folder}/pulse.sock`));
  const server = await chromium.launchServer({
    executablePath,
    headless: false,
    env,
    ignoreDefaultArgs: ["--mute-audio", "--hide-scrollbars"],
    args: ["--no-sandbox", "--kiosk", "--window-position=0,0", "--window-size=1280,720", "--disable-gpu", "--no-first-run", "--ignore-certificate-errors",
      "--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await openClient(browser, studio, "2.32");
  await page.addStyleTag({ content: "body{margin:0;background:#000;display:grid;grid-template:1fr 1fr/1fr 1fr;width:1280px;height:720px}body>:not(video){display:none}video{width:640px;height:360px;object-fit:cover}" });
  await page.evaluate((token) => client.join(token, ""), `wss://localhost:${studio.port}?sessionId=${session}&secret=${secret}&recorder=true`);
  await until("four videos", () => page.evaluate(() => {
    for (const { video } of Object.values(client.videos)) video.muted = false;
    return Object.values(client.decoded()).filter((video) => video.frames > 5).length === 4;
  }));
  const ffmpeg = start("ffmpeg", ["-y", "-f", "pulse", "-i", "page.monitor", "-f", "x11grab", "-draw_mouse", "0", "-framerate", "25", "-video_size", size, "-i", display,
    "-c:a", "aac", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "28", "-refs", "4", "-qmin", "4", "-pix_fmt", "yuv420p", "-filter:v", "fps=25", file]);
  await until("the capture runs", () => {
    if (ffmpeg.exitCode !== null) throw new Error(`ffmpeg ended: ${said.get("ffmpeg")}`);
    return existsSync(file);
  });

  return {
    file,
    /** Everything that the recording keeps busy. */
    pids: () => [...children.map((child) => child.pid), server.process().pid].flatMap(treeOf),
    async stop() {
      ffmpeg.stdin.end("q");
      await ended(ffmpeg);
      await browser.close();
      await server.close();
      for (const child of children.reverse()) {
        child.kill("SIGTERM");
        await ended(child);
      }
      process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    },
  };
}
