// A headless Firefox whose pages are clients of the studio. It is driven by WebDriver BiDi, which Firefox speaks by itself,
// and its pages have the part of Playwright's interface that the tests use.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import WebSocket from "ws";

import { until } from "./studio.js";

const executable = process.env.FIREFOX || "/usr/bin/firefox-esr";

export const haveFirefox = existsSync(executable);

/** Devices of its own making, given without asking; media over loopback; pages that go on when they are not looked at. */
const preferences = {
  "media.navigator.streams.fake": true,
  "media.navigator.permission.disabled": true,
  "media.autoplay.default": 0,
  "media.autoplay.blocking_policy": 0,
  "media.peerconnection.ice.loopback": true,
  "media.peerconnection.ice.obfuscate_host_addresses": false,
  "dom.min_background_timeout_value": 4,
  "dom.timeout.enable_budget_timer_throttling": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.newtabpage.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.update.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1", // no updates of its lists
};

const answer_ms = 60000; // what a command may take
/** What is started ends with this process, however that ends. */
const bound = (...command) => ["setpriv", ["--pdeathsig", "KILL", ...command]];

/** One conversation with the browser: commands with answers, and events. */
class Conversation {
  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.listeners = new Set();
    this.last = 0;
    socket.on("message", (text) => this.received(JSON.parse(text)));
    socket.on("close", () => {
      for (const { reject, method } of this.waiting.values()) reject(new Error(`Firefox is gone: ${method}`));
    });
  }

  static async open(url) {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return new Conversation(socket);
  }

  received(message) {
    if (message.type === "event") {
      for (const listener of this.listeners) listener(message);
      return;
    }
    const call = this.waiting.get(message.id);
    if (message.type === "success") call?.resolve(message.result);
    else call?.reject(new Error(`${call.method}: ${message.error}: ${message.message}`));
  }

  send(method, params = {}) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      if (this.socket.readyState !== WebSocket.OPEN) return reject(new Error(`Firefox is gone: ${method}`));
      const late = setTimeout(() => reject(new Error(`Firefox did not answer within ${answer_ms} ms: ${method}`)), answer_ms);
      this.waiting.set(id, { resolve, reject, method, late });
      this.socket.send(JSON.stringify({ id, method, params }));
    }).finally(() => {
      clearTimeout(this.waiting.get(id)?.late);
      this.waiting.delete(id);
    });
  }
}

class Page {
  constructor(talk, owner, context) {
    Object.assign(this, { talk, owner, id: context });
  }

  context() {
    return this.owner;
  }

  /** "pageerror": an error that the page did not catch; "console": {type, text} of a line it wrote. */
  on(what, listener) {
    this.talk.listeners.add(({ method, params }) => {
      if (method !== "log.entryAdded" || params.source.context !== this.id) return;
      if (what === "pageerror" && params.type === "javascript" && params.level === "error") listener(new Error(params.text));
      if (what === "console" && params.type === "console") listener({ type: () => params.level, text: () => params.text });
    });
  }

  async goto(url) {
    await this.talk.send("browsingContext.navigate", { context: this.id, url, wait: "complete" });
  }

  async reload() {
    await this.talk.send("browsingContext.reload", { context: this.id, wait: "complete" });
  }

  /** Calls the function in the page, as if by a click of the user; argument and result are JSON values. */
  async evaluate(callee, argument = null) {
    const { type, result, exceptionDetails } = await this.talk.send("script.callFunction", {
      functionDeclaration: `async (text) => JSON.stringify(await (${callee})(JSON.parse(text)))`,
      arguments: [{ type: "string", value: JSON.stringify(argument) }],
      target: { context: this.id },
      awaitPromise: true,
      userActivation: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.type === "string" ? JSON.parse(result.value) : undefined;
  }

  async addScriptTag({ path: file }) {
    await this.evaluate((source) => {
      const script = document.createElement("script");
      script.textContent = source;
      document.head.append(script);
    }, readFileSync(file, "utf8"));
  }

  async screenshot({ path: file }) {
    const { data } = await this.talk.send("browsingContext.captureScreenshot", { context: this.id });
    writeFileSync(file, Buffer.from(data, "base64"));
  }
}

/** What Playwright calls a context: cookies, storage and windows of their own. */
class Profile {
  constructor(talk, id) {
    Object.assign(this, { talk, id });
  }

  /** Always a window of its own: what is in a tab behind another one is painted once a second. */
  async newPage() {
    const { context } = await this.talk.send("browsingContext.create", { type: "window", userContext: this.id });
    return new Page(this.talk, this, context);
  }

  async close() {
    await this.talk.send("browser.removeUserContext", { userContext: this.id });
  }
}

/** Somewhere to play to: without it no AudioContext of Firefox runs. */
async function startAudio(folder) {
  const socket = path.join(folder, "audio");
  const server = spawn(...bound(
    "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", "--high-priority=no",
    "-L", `module-native-protocol-unix socket=${socket} auth-anonymous=1`, "-L", "module-null-sink",
  ), { env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_SERVER: undefined }, stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    await until("PulseAudio is up", () => {
      if (server.exitCode !== null) throw new Error(`PulseAudio ended with ${server.exitCode}`);
      return existsSync(socket);
    });
  } catch (error) {
    server.kill("SIGKILL");
    await ended;
    throw error;
  }
  return { address: `unix:${socket}`, kill: () => server.kill("SIGKILL"), ended };
}

/** `more`: preferences beside those above. */
export async function launchFirefox(more = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "ovation-firefox-"));
  const lines = Object.entries({ ...preferences, ...more }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(path.join(folder, "user.js"), lines.join(""));
  let audio, child, ended;
  const killed = () => (child?.kill("SIGKILL"), audio?.kill());
  process.once("exit", killed);
  try {
    audio = await startAudio(folder);
    child = spawn(...bound(executable, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"), {
      env: { ...process.env, HOME: folder, MOZ_CRASHREPORTER_DISABLE: "1", PULSE_SERVER: audio.address },
      stdio: ["ignore", "ignore", "pipe"],
    });
    ended = new Promise((resolve) => child.once("exit", resolve));
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    const url = await until("Firefox says where it listens", () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended: ${said}`);
      return /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
    }, 60000);
    const talk = await Conversation.open(`${url}/session`);
    const { capabilities } = await talk.send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await talk.send("session.subscribe", { events: ["log.entryAdded"] });
    return {
      version: () => capabilities.browserVersion,
      /** Options are Playwright's; certificates are always accepted. */
      async newContext() {
        const { userContext } = await talk.send("browser.createUserContext");
        return new Profile(talk, userContext);
      },
      async close() {
        const patience = setTimeout(killed, 10000);
        await talk.send("browser.close").catch(() => {});
        await ended;
        clearTimeout(patience);
        killed();
        await audio.ended;
        process.removeListener("exit", killed);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    killed();
    await Promise.all([ended, audio?.ended]);
    process.removeListener("exit", killed);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
