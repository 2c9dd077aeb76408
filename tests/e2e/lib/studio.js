// Starts the program as a server, in folders of its own, and stops it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { pageUserObstacle } from "./page_user.js";

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // the certificate is self-signed
process.removeAllListeners("warning");
process.on("warning", (warning) => {
  if (!warning.message.includes("NODE_TLS_REJECT_UNAUTHORIZED")) console.warn(warning);
});

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const pageUser = pageUserObstacle() ? { OVATION_PAGE_USER: "root" } : {};
const program = process.env.OVATION || path.join(root, "build/release/bin/ovation");

export const executable = program;
export const secret = "e2e_secret";
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(what, condition, limitMs = 15000) {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
    await sleep(50);
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** `program` may be another one with the same server in it; one with `holdsStdin` ends when that is closed. `folder`: that of one before. `patience_ms`: for the first answer. */
export async function startStudio(settings = {}, { executable: file = program, args = ["--headless"], holdsStdin = false, port: chosen = 0, folder: given, patience_ms = 15000 } = {}) {
  const folder = given || mkdtempSync(path.join(tmpdir(), "ovation-e2e-"));
  const port = chosen || (await freePort());
  const child = spawn(file, args, {
    env: {
      ...process.env,
      HTTPS_PORT: String(port),
      OPENVIDU_SECRET: secret,
      XDG_CONFIG_HOME: path.join(folder, "config"),
      XDG_DATA_HOME: path.join(folder, "data"),
      ...pageUser,
      ...settings,
    },
    stdio: [holdsStdin ? "pipe" : "ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (text) => (log += text));
  child.stderr.on("data", (text) => (log += text));
  const url = `https://localhost:${port}`;
  const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;

  const studio = {
    url,
    port,
    pid: child.pid,
    folder,
    log: () => log,
    /** A line for its standard input, where it has one (holdsStdin). */
    say: (line) => child.stdin.write(`${line}\n`),
    recordings: path.join(folder, "data/ovation-studio/recordings"),
    /** One REST call; a body that is an object goes as JSON. Gives {status, body, headers}. */
    async call(method, target, body, headers = {}) {
      const response = await fetch(url + target, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
      });
      const text = await response.text();
      let parsed = text;
      try {
        parsed = JSON.parse(text);
      } catch {
        // not JSON: stays text
      }
      return { status: response.status, body: parsed, headers: response.headers };
    },
    /** As a crash does; its folder stays. */
    async kill() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    /** Ends it properly; its folder goes too unless it is to be looked at. */
    async stop({ keepFolder = false } = {}) {
      const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal || code)));
      if (holdsStdin) child.stdin.end();
      else child.kill("SIGTERM");
      let patience; // left running, it would hold up the end of the whole test file
      const late = new Promise((resolve) => (patience = setTimeout(resolve, 12000, "late")));
      const how = await Promise.race([ended, late]);
      clearTimeout(patience);
      if (how === "late") child.kill("SIGKILL");
      if (!keepFolder) rmSync(folder, { recursive: true, force: true });
      return how;
    },
  };
  await until(`the studio answers; it said:\n${log}`, async () => {
    if (child.exitCode !== null) throw new Error(`the studio ended: ${log}`);
    return fetch(`${url}/openvidu/api/config/openvidu-publicurl`).then((r) => r.ok, () => false);
  }, patience_ms);
  return studio;
}
