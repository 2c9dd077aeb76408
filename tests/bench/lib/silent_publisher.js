// A participant that publishes and never sends a packet: its offer is answered, its path never comes up.
import { createRequire } from "node:module";

import { until } from "../../e2e/lib/studio.js";

const WebSocket = createRequire(import.meta.resolve("../../e2e/lib/studio.js"))("ws");

const fingerprint = Array(32).fill("AB").join(":");
const section = (kind, mid, payload, codec) =>
  [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payload}`, "c=IN IP4 0.0.0.0", `a=mid:${mid}`, "a=ice-ufrag:abcd", "a=ice-pwd:0123456789abcdef01234567",
    `a=fingerprint:sha-256 ${fingerprint}`, "a=setup:actpass", "a=rtcp-mux", `a=rtpmap:${payload} ${codec}`, "a=sendonly", "",
  ].join("\r\n");
const sdpOffer =
  ["v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1", ""].join("\r\n") +
  section("audio", 0, 111, "opus/48000/2") + section("video", 1, 96, "VP8/90000");

/** Gives a function that makes it leave. */
export async function publishSilence(studio, session) {
  const { body } = await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, {});
  const socket = new WebSocket(`wss://localhost:${studio.port}/openvidu`, { rejectUnauthorized: false });
  await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
  const heard = [];
  socket.onmessage = ({ data }) => heard.push(JSON.parse(data));
  let n = 0;
  const request = async (method, params) => {
    const id = ++n;
    socket.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    const answer = await until(`the answer to ${method}`, () => heard.find((message) => message.id === id));
    if (answer.error) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.result;
  };
  await request("joinRoom", { token: body.token, session, platform: "bench", metadata: "", secret: "" });
  await request("publishVideo", {
    sdpOffer, doLoopback: false, hasAudio: true, hasVideo: true, audioActive: true, videoActive: true, typeOfVideo: "CAMERA", frameRate: 30,
    videoDimensions: '{"width":640,"height":480}',
  });
  const pings = setInterval(() => socket.send(JSON.stringify({ jsonrpc: "2.0", id: ++n, method: "ping", params: {} })), 4000);
  return () => {
    clearInterval(pings);
    socket.close();
  };
}
