// The studio and a browser on two sides of a network that can break, each in a network namespace.
//
// The namespaces have no names: each belongs to a process that ends with this one, and goes with the last process in
// it. So nothing is left behind, however a test ends.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { executablePath, launch } from "./browser.js";
import { executable as program, freePort, startStudio } from "./studio.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const studioAddress = "10.213.7.1";
const farAddress = "10.213.7.2";

function run(command, ...args) {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function linkOf(file) {
  try {
    return readlinkSync(file);
  } catch {
    return ""; // closed in the meantime
  }
}

/** The first of these programs that is not there, or undefined. */
export function lacks(...tools) {
  return tools.find((tool) => {
    try {
      run("sh", "-c", `command -v ${tool}`);
      return false;
    } catch {
      return true;
    }
  });
}

function missing() {
  if (process.platform !== "linux") return "network namespaces are a part of Linux";
  if (process.getuid() !== 0) return "network namespaces need root";
  const tool = lacks("ip", "unshare", "nsenter", "setpriv", "python3");
  if (tool) return `${tool} is missing`;
  try {
    run("unshare", "--net", "ip", "link", "add", "name", "net0", "type", "veth", "peer", "name", "net1");
  } catch (error) {
    return `no network namespace with a veth pair can be made here: ${String(error.stderr || error.message).trim()}`;
  }
  return false;
}

/** Why there can be no such network here, or false. */
export const obstacle = missing();

/** Why there can be no address translation in such a network, or false. */
export function natObstacle() {
  if (obstacle) return obstacle;
  if (lacks("nft")) return "nft is missing";
  try {
    run("unshare", "--net", "nft", "table ip t { chain c { type nat hook prerouting priority -100; }; }");
  } catch (error) {
    return `the kernel has no NAT of nf_tables: ${String(error.stderr || error.message).trim()}`;
  }
  return false;
}

/** A namespace, held by a process that ends when its stdin does. What is started in it ends with this process too. */
async function openNamespace(children) {
  const child = spawn("unshare", ["--net", "sh", "-c", "ip link set lo up && echo ready && exec cat"], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    child.once("exit", (code) => reject(new Error(`unshare ended with ${code}`)));
  });
  const enter = ["setpriv", "--pdeathsig", "KILL", "nsenter", `--net=/proc/${child.pid}/ns/net`, "--"];
  return { pid: child.pid, enter, run: (...command) => run(...enter, ...command) };
}

/** Gives an interface its addresses and switches it on. */
export function setUp(side, name, ...addresses) {
  // No address by itself: Chromium would drop what it is loading when one appears some seconds later.
  side.run("ip", "link", "set", name, "addrgenmode", "none");
  // An address of IPv6 can be used at once: no other host might have it.
  for (const address of addresses) side.run("ip", "address", "add", address, "dev", name, ...(address.includes(":") ? ["nodad"] : []));
  side.run("ip", "link", "set", name, "up");
}

/** Room for namespaces, with what runs in them; all of it goes with close(). */
export async function openGround() {
  const folder = mkdtempSync(path.join(tmpdir(), "ovation-network-"));
  const children = [];
  const closers = [];
  let hostsFiles = 0;
  /** `command` in a namespace, which knows other names than this machine: {name: address}. */
  const withHosts = (side, hosts, ...command) => {
    if (!hosts) return [...side.enter, ...command];
    const file = path.join(folder, `hosts${++hostsFiles}`);
    writeFileSync(file, ["127.0.0.1 localhost", "::1 localhost", ...Object.entries(hosts).map(([name, address]) => `${address} ${name}`), ""].join("\n"));
    return [...side.enter, "unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/hosts && exec "$@"', file, ...command];
  };

  const ground = {
    /** For files; goes with the ground. */
    folder,
    namespace: () => openNamespace(children),
    /** A cable between two namespaces: the names of its ends. */
    connect(one, oneName, other, otherName) {
      one.run("ip", "link", "add", "name", oneName, "type", "veth", "peer", "name", otherName, "netns", String(other.pid));
    },
    /** A program that says something once it is ready. Ends when its stdin does, or with the ground. */
    async start(side, ...command) {
      const [program, ...args] = [...side.enter, ...command];
      const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      await new Promise((resolve, reject) => {
        child.stdout.once("data", resolve);
        child.once("exit", (code) => reject(new Error(`${command[0]} ended with ${code}`)));
      });
      child.stdout.resume();
      return child;
    },
    /** A server that runs until the ground is closed, and can be used once it has said what fits `ready`. */
    async serve(side, ready, ...command) {
      const [program, ...args] = [...side.enter, ...command];
      const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      closers.push(() => child.kill() && ended);
      let said = "";
      await new Promise((resolve, reject) => {
        for (const output of [child.stdout, child.stderr]) output.on("data", (text) => ready.test((said += text)) && resolve());
        ended.then((code) => reject(new Error(`${command[0]} ended with ${code}: ${said}`)));
      });
    },
    async browser(side, name, hosts = null) {
      const script = path.join(folder, name);
      const quoted = withHosts(side, hosts, executablePath).map((word) => `'${word}'`);
      writeFileSync(script, `#!/bin/sh\nexec ${quoted.join(" ")} "$@"\n`);
      chmodSync(script, 0o755);
      const browser = await launch(script);
      closers.push(() => browser.close());
      return browser;
    },
    /** The studio as lib/studio.js starts it; `host` is how browsers in the namespaces call it (pageUrl). */
    async studio(side, host, settings = {}, hosts = null) {
      const port = await freePort();
      // This process is in no namespace, but files are the same in all: a socket in the file system leads there.
      const door = path.join(folder, `door-${side.pid}`);
      const [command, ...args] = [...side.enter, process.execPath, path.join(here, "door.js"), door, String(port)];
      children.push(spawn(command, args, { stdio: ["pipe", "inherit", "inherit"] }));
      const front = net.createServer((caller) => {
        const inside = net.connect(door);
        caller.pipe(inside).pipe(caller);
        caller.on("error", () => inside.destroy());
        inside.on("error", () => caller.destroy());
      });
      await new Promise((resolve) => front.listen(port, "127.0.0.1", resolve));
      closers.push(() => front.close());
      const [executable, ...enter] = withHosts(side, hosts, program, "--headless");
      const studio = await startStudio({ DOMAIN_OR_PUBLIC_IP: host, ...settings }, { executable, args: enter, port });
      closers.push(() => studio.stop());
      return Object.assign(studio, { pageUrl: `https://${host}:${port}` });
    },
    async close() {
      for (const closer of closers.splice(0).reverse()) await closer();
      for (const child of children) child.stdin.end();
      await Promise.all(children.splice(0).map((child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once("exit", resolve))));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return ground;
}

/** How many UDP sockets, and how many TCP connections to `peer`, a process in a namespace holds. */
function socketsOf(pid, peer) {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1]));
  const entries = (table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").trim().split("\n").slice(1).map((line) => line.trim().split(/\s+/));
  const mine = (table) => entries(table).filter((fields) => own.has(fields[9]));
  const [a, b, c, d] = peer.split(".").map((part) => Number(part).toString(16).padStart(2, "0").toUpperCase());
  const toFar = [...mine("tcp"), ...mine("tcp6")].filter((fields) => fields[2].split(":")[0].endsWith(d + c + b + a));
  return { udp: mine("udp").length + mine("udp6").length, tcpToFar: toFar.length };
}

/**
 * Two namespaces: the studio's, and a far one. With `wire` the packets between them pass a program that loses and
 * delays them as `impair` says; without it a plain pair of interfaces joins them, which can be unplugged.
 */
export async function createNetwork({ wire = false } = {}) {
  const ground = await openGround();
  try {
    const near = await ground.namespace();
    const far = await ground.namespace();
    let wireInput = null;
    if (wire) {
      const middle = await ground.namespace();
      ground.connect(middle, "near", near, "net0");
      ground.connect(middle, "far", far, "net0");
      for (const end of ["near", "far"]) middle.run("ip", "link", "set", end, "up");
      wireInput = (await ground.start(middle, "python3", path.join(here, "wire.py"), "near", "far")).stdin;
    } else {
      ground.connect(near, "net0", far, "net0");
    }
    setUp(near, "net0", `${studioAddress}/24`);
    setUp(far, "net0", `${farAddress}/24`);

    return {
      close: () => ground.close(),
      nearBrowser: () => ground.browser(near, "near-browser"),
      farBrowser: () => ground.browser(far, "far-browser"),
      /** The far machine's own interface goes, and it knows. */
      unplug: () => far.run("ip", "link", "set", "net0", "down"),
      /** In each direction, of all packets or those of `protocol`; 100 % is a black hole that neither end is told of. */
      impair: ({ loss_percent = 0, delay_ms = 0, protocol = "all" }) => wireInput.write(`${loss_percent} ${delay_ms} ${protocol}\n`),
      /** All as it was at first. */
      repair: () => (wireInput ? wireInput.write("0 0 all\n") : far.run("ip", "link", "set", "net0", "up")),
      sockets: (pid) => socketsOf(pid, farAddress),
      startStudio: (settings = {}) => ground.studio(near, studioAddress, { OVATION_MEDIA_ADDRESSES: JSON.stringify([studioAddress]), ...settings }),
    };
  } catch (error) {
    await ground.close();
    throw error;
  }
}
