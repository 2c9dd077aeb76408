// What a peer can send once its path is up: packets of ../peer.cpp.
import { execFileSync, spawn } from "node:child_process";
import http from "node:http";
import { createInterface } from "node:readline";

import { tool } from "../../bench/lib/paths.js";
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

/** A participant whose peer is connected, as publisher, or as subscriber of a synthetic participant. */
async function connectPeer(target, direction) {
  const client = await join(target, { role: direction === "send" ? "PUBLISHER" : "SUBSCRIBER" });
  const peer = await openPeer(direction);
  const owner = client.others.find((one) => one.streams?.length);
  const { result, error } =
    direction === "send"
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

/** A flat key frame of 8192x8192 that says 16383x16383: some 100 kB of VP8. */
function largeFrame() {
  const ivf = execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "color=gray:s=8192x8192:r=1", "-frames:v", "1", "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-f", "ivf", "-"], { maxBuffer: 1 << 26 });
  const frame = ivf.subarray(32 + 12);
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
    name: "large-frames",
    finding: 5,
    seconds: 14,
    what: "20 key frames of 16383x16383, while the session is recorded",
    async run(target) {
      const frame = largeFrame();
      const one = await connectPeer(target, "send");
      one.peer.say({ frame: frame.toString("base64"), times: 20 });
      await one.peer.told("sent", 9000);
      await sleep(3000);
      one.end();
      return { said: `${Math.round(frame.length / 1024)} KiB each` };
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
