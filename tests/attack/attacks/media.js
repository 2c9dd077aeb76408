// What a peer can send once its path is up: packets of ../peer.cpp.
import { execFileSync, spawn } from "node:child_process";
import http from "node:http";
import { createInterface } from "node:readline";

import { tool } from "../../bench/lib/paths.js";
import { memoryTogether_MB, namedAmong, treeOf } from "../../bench/lib/process_time.js";
import { sleep, until } from "../../e2e/lib/studio.js";
import { join } from "../lib/wire.js";

/** A peer that sends or receives; `say` gives it a command, `told` waits for the next line that has `member`. */
async function openPeer(direction) {
  const child = spawn(tool("attack_peer"), [direction], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
  const told = async (member, limit_ms) => {
    const line = await until(`${member} of the peer`, () => lines.find((one) => member in one), limit_ms);
    lines.splice(lines.indexOf(line), 1);
    return line[member];
  };
  return {
    told,
    say: (command) => child.stdin.write(`${JSON.stringify(command)}\n`),
    offer: await told("offer"),
    end: () => child.stdin.end(),
  };
}

/** The processes that compose recordings. */
const composersOf = (pid) => namedAmong(treeOf(pid), "ovation-composer");

/** A participant whose peer is connected: as subscriber ("receive") of a synthetic participant or of the one that is named, else as publisher. */
async function connectPeer(target, direction, ownerId) {
  const client = await join(target, { role: direction === "receive" ? "SUBSCRIBER" : "PUBLISHER" });
  const peer = await openPeer(direction);
  const owner = client.others.find((one) => one.streams?.length && (!ownerId || one.id === ownerId));
  const { result, error } =
    direction !== "receive"
      ? await client.request("publishVideo", { sdpOffer: peer.offer, doLoopback: false, hasAudio: true, hasVideo: true, audioActive: true, videoActive: true, typeOfVideo: "CAMERA", frameRate: 30, videoDimensions: '{"width":640,"height":480}' })
      : await client.request("receiveVideoFrom", { sender: owner.streams[0].id, sdpOffer: peer.offer });
  if (error) throw new Error(JSON.stringify(error));
  peer.say({ answer: result.sdpAnswer });
  await peer.told("connected", 10000); // all candidates are in offer and answer
  return {
    client,
    peer,
    end() {
      peer.end();
      client.socket.terminate();
    },
  };
}

/** A flat key frame of VP8. */
function flatFrame(size) {
  const ivf = execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", `color=gray:s=${size}:r=1`, "-frames:v", "1", "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-f", "ivf", "-"], { maxBuffer: 1 << 26 });
  return ivf.subarray(32 + 12);
}

/** One of 8192x8192 that says 16383x16383: some 100 kB. */
function largeFrame() {
  const frame = flatFrame("8192x8192");
  frame.writeUInt16LE(16383, 6); // behind the frame tag and the start code (RFC 6386 9.1)
  frame.writeUInt16LE(16383, 8);
  return frame;
}

export const media = [
  {
    name: "nacks",
    finding: 6,
    seconds: 8,
    short: 5,
    what: "ten datagrams that ask 2064 times each for the same packets",
    async run(target) {
      const one = await connectPeer(target, "receive");
      one.peer.say({ nacks: 10 });
      const { asked_bytes, repeats } = await one.peer.told("nacked", 10000);
      one.end();
      return { said: `${repeats} packets back for ${asked_bytes} bytes`, held: repeats < 500 };
    },
  },
  {
    name: "ssrcs",
    finding: 11,
    seconds: 10,
    short: 5,
    what: "a packet of each of 40 000 SSRCs",
    async run(target) {
      const one = await connectPeer(target, "send");
      one.peer.say({ ssrcs: 40000 });
      await one.peer.told("sent", 9000);
      const begun = performance.now();
      const other = await connectPeer(target, "receive");
      const took = Math.round(performance.now() - begun);
      other.end();
      one.end();
      return { said: `another peer is connected within ${took} ms`, held: took < 3000 };
    },
  },
  {
    name: "dtls-records",
    finding: 12,
    seconds: 45,
    what: "80 MB of DTLS records, as many in each datagram as it holds",
    async run(target) {
      const one = await connectPeer(target, "records");
      one.peer.say({ records: 40000 });
      const records = await one.peer.told("sent", 40000);
      const other = await connectPeer(target, "receive");
      other.end();
      one.end();
      return { said: `${records} records in 40000 datagrams; another peer is connected` };
    },
  },
  {
    name: "sender-reports",
    finding: 29,
    seconds: 14,
    what: "200 000 sender reports of a stream that is recorded into a file of its own",
    async run(target) {
      const one = await connectPeer(target, "send");
      const { status, body } = await target.call("POST", "/openvidu/api/recordings/start", { session: "bench", outputMode: "INDIVIDUAL", ignoreFailedStreams: true, ovation: { concurrent: true } });
      if (status !== 200) throw new Error(`the recording: ${status}`);
      one.peer.say({ frame: flatFrame("64x64").toString("base64"), times: 1 });
      await one.peer.told("sent", 5000);
      one.peer.say({ reports: 200_000 });
      await one.peer.told("sent", 12000);
      one.end();
      const stopped = await target.call("POST", `/openvidu/api/recordings/stop/${body.id}`);
      return { said: `the recording is ${stopped.body.status}`, held: stopped.body.status === "ready" };
    },
  },
  {
    name: "keyframes",
    finding: 30,
    seconds: 10,
    short: 8,
    what: "a subscriber asks for a key frame 800 times in 4 seconds",
    async run(target) {
      const publisher = await connectPeer(target, "send");
      const subscriber = await connectPeer(target, "receive", publisher.client.id);
      publisher.peer.say({ frame: flatFrame("64x64").toString("base64"), times: 3 });
      await publisher.peer.told("sent", 5000);
      subscriber.peer.say({ keyframes: 800 });
      await subscriber.peer.told("sent", 9000);
      publisher.peer.say({ asked: true });
      const asked = await publisher.peer.told("asked", 5000);
      subscriber.end();
      publisher.end();
      return { said: `the publisher was asked ${asked} times`, held: asked > 0 && asked <= 12 };
    },
  },
  {
    name: "large-frames",
    finding: 5,
    seconds: 14,
    what: "20 key frames of 16383x16383, while the session is recorded",
    async run(target) {
      const frame = largeFrame();
      const composers = composersOf(target.pid);
      const before_MB = memoryTogether_MB(composers);
      const one = await connectPeer(target, "send");
      one.peer.say({ frame: frame.toString("base64"), times: 20 });
      await one.peer.told("sent", 9000);
      let above_MB = 0;
      for (let look = 0; look < 60; look++, await sleep(50)) above_MB = Math.max(above_MB, memoryTogether_MB(composersOf(target.pid)) - before_MB);
      one.end();
      const isSame = composers.length > 0 && String(composersOf(target.pid)) === String(composers);
      return {
        said: `${Math.round(frame.length / 1024)} KiB each; what composes grew by ${Math.round(above_MB)} MB, ${isSame ? "and is the same process" : "and DIED"}`,
        held: isSame && above_MB < 300, // one such frame is 400 MB
      };
    },
  },
  {
    name: "redirected-camera",
    finding: 19,
    seconds: 6,
    what: "a camera that redirects to another port of this machine",
    async run(target) {
      let inner = 0;
      const hidden = http.createServer((request, response) => (inner++, response.end("secret"))).listen(0, "127.0.0.1");
      await until("a port", () => hidden.address());
      const camera = http.createServer((request, response) => response.writeHead(302, { location: `http://127.0.0.1:${hidden.address().port}/inner` }).end()).listen(0, "127.0.0.1");
      await until("a port", () => camera.address());
      const { status, body } = await target.call("POST", "/openvidu/api/sessions/bench/connection", { type: "IPCAM", rtspUri: `http://127.0.0.1:${camera.address().port}/camera` });
      await sleep(1500);
      if (status === 200) await target.call("DELETE", `/openvidu/api/sessions/bench/connection/${body.id}`);
      camera.close();
      hidden.close();
      return { said: `${inner} requests to the other port`, held: inner === 0 };
    },
  },
];
