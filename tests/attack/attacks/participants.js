// What one token can do by signalling alone.
import { sleep, until } from "../../e2e/lib/studio.js";
import { get } from "../lib/target.js";
import { attackers, frame, join, writeAll } from "../lib/wire.js";

const fingerprint = Array(32).fill("AB").join(":");
const section = (kind, mid, payload, codec, direction, more = "") =>
  [`m=${kind} 9 UDP/TLS/RTP/SAVPF ${payload}`, "c=IN IP4 0.0.0.0", `a=mid:${mid}`, "a=ice-ufrag:abcd", "a=ice-pwd:0123456789abcdef01234567",
    `a=fingerprint:sha-256 ${fingerprint}`, "a=setup:actpass", "a=rtcp-mux", `a=rtpmap:${payload} ${codec}`, `a=${direction}`, ""].join("\r\n") + more;
/** An offer whose path never comes up. */
const offer = (direction, more = "") =>
  ["v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1", ""].join("\r\n") +
  section("audio", 0, 111, "opus/48000/2", direction) + section("video", 1, 96, "VP8/90000", direction, more);
const publishing = { doLoopback: false, hasAudio: true, hasVideo: true, audioActive: true, videoActive: true, frameRate: 30, videoDimensions: '{"width":640,"height":480}' };
const publish = (client, more = {}) => client.request("publishVideo", { ...publishing, sdpOffer: offer("sendonly"), typeOfVideo: "CAMERA", ...more });

export const participants = [
  {
    name: "early-candidates",
    finding: 7,
    seconds: 6,
    short: 3,
    what: "64 candidates of 0.9 MB for each of 3 owners, before there is an endpoint",
    async run(target) {
      const client = await join(target, { role: "SUBSCRIBER" });
      const owners = [...client.others.map((one) => one.id), client.id].slice(0, 3);
      const chunks = owners.flatMap((endpointName) =>
        Array(64).fill(frame(1, Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: 5, method: "onIceCandidate", params: { endpointName, candidate: "x".repeat(900_000), sdpMid: "0", sdpMLineIndex: 0 } })))));
      await writeAll(client.socket._socket, chunks, target.stop);
      await sleep(1000);
      const closed = client.closed;
      client.socket.terminate();
      return { said: closed ? "cut off" : `${owners.length} owners` };
    },
  },
  {
    name: "small-requests",
    finding: 1,
    seconds: 8,
    short: 4,
    what: "200 000 requests without an id in one go",
    async run(target) {
      const client = await join(target, { role: "SUBSCRIBER" });
      const some = Buffer.concat(Array(2000).fill(frame(1, Buffer.from('{"jsonrpc":"2.0","method":"echo"}'))));
      await writeAll(client.socket._socket, Array(100).fill(some), target.stop);
      const begun = performance.now();
      const other = await join(target, { from: attackers(1) });
      const ms = Math.round(performance.now() - begun);
      other.socket.terminate();
      client.socket.terminate();
      return { said: `another one joined within ${ms} ms`, held: ms < 5000 };
    },
  },
  {
    name: "candidates",
    finding: 10,
    seconds: 10,
    short: 5,
    what: "20 000 candidates for one endpoint",
    async run(target) {
      const client = await join(target, { role: "SUBSCRIBER" });
      const owner = client.others.find((one) => one.streams?.length);
      await client.request("receiveVideoFrom", { sender: owner.streams[0].id, sdpOffer: offer("recvonly") });
      const candidate = (n) => `candidate:${n} 1 udp 1 127.${1 + (n >> 14)}.${(n >> 7) & 127}.${1 + (n & 127)} ${2000 + (n % 60000)} typ host`;
      const line = (n) => frame(1, Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: n, method: "onIceCandidate", params: { endpointName: owner.id, candidate: candidate(n), sdpMid: "0", sdpMLineIndex: 0 } })));
      await writeAll(client.socket._socket, Array.from({ length: 200 }, (_, k) => Buffer.concat(Array.from({ length: 100 }, (__, i) => line(k * 100 + i)))), target.stop);
      const begun = performance.now();
      const other = await join(target, { from: attackers(1) });
      const { error } = await publish(other);
      const took = Math.round(performance.now() - begun);
      client.socket.terminate();
      other.socket.terminate();
      return { said: `another participant ${error ? "can't publish" : `publishes within ${took} ms`}`, held: !error && took < 2000 };
    },
  },
  {
    name: "types-of-video",
    finding: 13,
    seconds: 6,
    short: 4,
    what: "publishing with a type of video that no file or SDP may contain",
    async run(target) {
      const ids = [];
      let refused = 0;
      for (const typeOfVideo of ["a/b", "/..", "\0xx", "\r\na", "%1", "IPC", "x".repeat(900_000)]) {
        const client = await join(target);
        const { result } = await publish(client, { typeOfVideo });
        if (result) ids.push(result.id);
        else refused++;
        client.socket.terminate();
      }
      const odd = ids.filter((id) => !/^str_(CAM|SCR|CUS)_[A-Za-z0-9_]+$/.test(id)).length;
      return { said: `${refused} of 7 refused, ${odd} odd ids`, held: odd === 0 };
    },
  },
  {
    name: "dimensions",
    finding: "others",
    seconds: 5,
    what: "videoDimensions, metadata and platform of 0.9 MB: how much of it others are told",
    async run(target) {
      const listener = await join(target);
      const client = await join(target, { from: attackers(1) });
      await publish(client, { videoDimensions: "x".repeat(900_000) });
      await sleep(1000);
      const told = listener.heard.reduce((sum, message) => sum + JSON.stringify(message).length, 0);
      client.socket.terminate();
      listener.socket.terminate();
      return { said: `${told} bytes`, held: told < 20_000 };
    },
  },
  {
    name: "signals",
    finding: 14,
    seconds: 8,
    short: 4,
    what: "40 signals of 0.9 MB, and 400 of 30 kB, to 21 participants",
    async run(target) {
      const listeners = await Promise.all(Array.from({ length: 20 }, (_, n) => join(target, { from: attackers(1 + (n % 4)) })));
      const client = await join(target);
      const signal = (bytes) => frame(1, Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: 7, method: "sendMessage", params: { message: JSON.stringify({ to: [], data: "x".repeat(bytes), type: "signal:x" }) } })));
      await writeAll(client.socket._socket, [...Array(40).fill(signal(900_000)), ...Array(400).fill(signal(30_000))], target.stop);
      while (!target.stop() && !client.closed) await sleep(100);
      const heard = listeners.reduce((sum, one) => sum + one.heard.filter(({ method }) => method === "sendMessage").length, 0);
      for (const one of [client, ...listeners]) one.socket.terminate();
      return { said: `${heard} of 8800 delivered${client.closed ? ", the sender cut off" : ""}` };
    },
  },
  {
    name: "reconnects",
    finding: 15,
    seconds: 8,
    what: "300 reconnectStream of a publisher",
    async run(target) {
      const client = await join(target);
      const { result } = await publish(client);
      let done = 0;
      for (let n = 0; n < 300 && !target.stop(); n++) done += (await client.request("reconnectStream", { stream: result.id, sdpString: offer("sendonly") })).result ? 1 : 0;
      client.socket.terminate();
      return { said: `${done} of 300 answered` };
    },
  },
  {
    name: "long-offers",
    finding: 15,
    seconds: 8,
    what: "100 offers with 3800 lines of rtcp-fb",
    async run(target) {
      const client = await join(target);
      const sdpOffer = offer("sendonly", "a=rtcp-fb:* nack x\r\n".repeat(3800));
      let done = 0;
      for (let n = 0; n < 100 && !target.stop(); n++) {
        done += (await client.request("publishVideo", { ...publishing, typeOfVideo: "CAMERA", sdpOffer })).result ? 1 : 0;
        await client.request("unpublishVideo", {});
      }
      client.socket.terminate();
      return { said: `${done} of 100 accepted` };
    },
  },
  {
    name: "recordings",
    finding: 20,
    seconds: 12,
    what: "20 000 recordings in the folder, while a participant joins and leaves, and a client lists them",
    recordings: 20000,
    async run(target) {
      const client = await join(target);
      let slowest = 0;
      let pings = 0;
      const list = (async () => {
        while (!target.stop()) {
          await get(target.port, "/openvidu/api/recordings");
          const other = await join(target, { from: attackers(1) });
          other.socket.terminate();
          await sleep(200);
        }
      })();
      while (!target.stop()) {
        const begun = performance.now();
        await client.request("ping", { interval: 5000 });
        slowest = Math.max(slowest, performance.now() - begun);
        pings++;
        await sleep(20);
      }
      await list;
      await until("the end", target.stop);
      client.socket.terminate();
      return { said: `the slowest of ${pings} pings took ${Math.round(slowest)} ms` };
    },
  },
];
