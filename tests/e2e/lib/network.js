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

function missing() {
  if (process.platform !== "linux") return "network namespaces are a part of Linux";
  if (process.getuid() !== 0) return "network namespaces need root";
  for (const tool of ["ip", "unshare", "nsenter", "setpriv", "python3"]) {
    try {
      run("sh", "-c", `command -v ${tool}`);
    } catch {
      return `${tool} is missing`;
    }
  }
  try {
    run("unshare", "--net", "ip", "link", "add", "name", "net0", "type", "veth", "peer", "name", "net1");
  } catch (error) {
    return `no network namespace with a veth pair can be made here: ${String(error.stderr || error.message).trim()}`;
  }
  return false;
}

/** Why there can be no such network here, or false. */
export const obstacle = missing();

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

/**
 * Two namespaces: the studio's, and a far one. With `wire` the packets between them pass a program that loses and
 * delays them as `impair` says; without it a plain pair of interfaces joins them, which can be unplugged.
 */
export async function createNetwork({ wire = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "ovation-network-"));
  const children = [];
  const closers = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
    for (const child of children) child.stdin.end();
    await Promise.all(children.splice(0).map((child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once("exit", resolve))));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const near = await openNamespace(children);
    const far = await openNamespace(children);
    let wireInput = null;
    if (wire) {
      const middle = await openNamespace(children);
      middle.run("ip", "link", "add", "name", "near", "type", "veth", "peer", "name", "net0", "netns", String(near.pid));
      middle.run("ip", "link", "add", "name", "far", "type", "veth", "peer", "name", "net0", "netns", String(far.pid));
      for (const end of ["near", "far"]) middle.run("ip", "link", "set", end, "up");
      const [command, ...args] = [...middle.enter, "python3", path.join(here, "wire.py"), "near", "far"];
      const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      await new Promise((resolve, reject) => {
        child.stdout.once("data", resolve);
        child.once("exit", (code) => reject(new Error(`wire.py ended with ${code}`)));
      });
      wireInput = child.stdin;
    } else {
      near.run("ip", "link", "add", "name", "net0", "type", "veth", "peer", "name", "net0", "netns", String(far.pid));
    }
    for (const [side, address] of [[near, studioAddress], [far, farAddress]]) {
      // No address by itself: Chromium would drop what it is loading when one appears some seconds later.
      side.run("ip", "link", "set", "net0", "addrgenmode", "none");
      side.run("ip", "address", "add", `${address}/24`, "dev", "net0");
      side.run("ip", "link", "set", "net0", "up");
    }

    const browserIn = async (side, name) => {
      const script = path.join(folder, name);
      writeFileSync(script, `#!/bin/sh\nexec ${side.enter.join(" ")} '${executablePath}' "$@"\n`);
      chmodSync(script, 0o755);
      const browser = await launch(script);
      closers.push(() => browser.close());
      return browser;
    };

    return {
      close,
      nearBrowser: () => browserIn(near, "near-browser"),
      farBrowser: () => browserIn(far, "far-browser"),
      /** The far machine's own interface goes, and it knows. */
      unplug: () => far.run("ip", "link", "set", "net0", "down"),
      /** In each direction, of all packets or those of `protocol`; 100 % is a black hole that neither end is told of. */
      impair: ({ loss_percent = 0, delay_ms = 0, protocol = "all" }) => wireInput.write(`${loss_percent} ${delay_ms} ${protocol}\n`),
      /** All as it was at first. */
      repair: () => (wireInput ? wireInput.write("0 0 all\n") : far.run("ip", "link", "set", "net0", "up")),
      /** How many UDP sockets, and how many TCP connections to the far side, a process on the near side holds. */
      sockets(pid) {
        const own = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1]));
        const entries = (table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").trim().split("\n").slice(1).map((line) => line.trim().split(/\s+/));
        const mine = (table) => entries(table).filter((fields) => own.has(fields[9]));
        const [a, b, c, d] = farAddress.split(".").map((part) => Number(part).toString(16).padStart(2, "0").toUpperCase());
        const toFar = [...mine("tcp"), ...mine("tcp6")].filter((fields) => fields[2].split(":")[0].endsWith(d + c + b + a));
        return { udp: mine("udp").length + mine("udp6").length, tcpToFar: toFar.length };
      },
      /** The studio as lib/studio.js starts it; `pageUrl` is where browsers in the namespaces find it. */
      async startStudio(settings = {}) {
        const port = await freePort();
        const [executable, ...enter] = near.enter;
        // This process is in neither namespace, but files are the same in all: a socket in the file system leads there.
        const door = path.join(folder, "door");
        const [command, ...args] = [...near.enter, process.execPath, path.join(here, "door.js"), door, String(port)];
        children.push(spawn(command, args, { stdio: ["pipe", "inherit", "inherit"] }));
        const front = net.createServer((caller) => {
          const inside = net.connect(door);
          caller.pipe(inside).pipe(caller);
          caller.on("error", () => inside.destroy());
          inside.on("error", () => caller.destroy());
        });
        await new Promise((resolve) => front.listen(port, "127.0.0.1", resolve));
        closers.push(() => front.close());
        const studio = await startStudio(
          { DOMAIN_OR_PUBLIC_IP: studioAddress, OVATION_MEDIA_ADDRESSES: JSON.stringify([studioAddress]), ...settings },
          { executable, args: [...enter, program, "--headless"], port },
        );
        closers.push(() => studio.stop());
        return Object.assign(studio, { pageUrl: `https://${studioAddress}:${port}` });
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

