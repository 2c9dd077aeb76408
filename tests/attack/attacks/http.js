// Requests of strangers. Each attack: the finding of the review that it repeats, for how many seconds it may run, in the short
// form, too (absent: not there), and what it does; `run` gives what came of it, and whether that is as it should be (absent: the
// figures decide).
import { sleep } from "../../e2e/lib/studio.js";
import { ask, get } from "../lib/target.js";
import { attackers, connect, writeAll } from "../lib/wire.js";

const repeated = (text, times) => Buffer.from(text.repeat(times));

/** Connections that write and never read; gives how many bytes they got rid of. */
async function writeUnread({ port, stop }, connections, chunk, times) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  await Promise.all(sockets.map((socket) => writeAll(socket, Array(times).fill(chunk), stop)));
  while (!stop()) await sleep(100);
  const sent = sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
  for (const socket of sockets) socket.destroy();
  return { said: `${Math.round(sent / 1024)} KiB of requests sent` };
}

const script = "GET /guest/openvidu-browser.js HTTP/1.1\r\nHost: localhost\r\n\r\n";

/** Status of one POST with the credentials of the browser, from a page elsewhere. */
async function fromElsewhere(port, headers) {
  const { status } = await ask(port, "POST", "/openvidu/api/sessions", { headers, body: '{"customSessionId":"forged","z":"="}' });
  await ask(port, "DELETE", "/openvidu/api/sessions/forged");
  return status;
}

export const http = [
  {
    name: "pipelining",
    finding: 1,
    seconds: 6,
    short: 3,
    what: "requests for a large file on 4 connections, no answer read",
    run: (target) => writeUnread(target, 4, repeated(script, 1000), 20),
  },
  {
    name: "half-bodies",
    finding: 1,
    seconds: 8,
    short: 4,
    what: "150 requests whose bodies lack their last bytes",
    async run({ port, stop }) {
      const half = Buffer.from(`POST /openvidu/api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n${"x".repeat(900_000)}`);
      let refused = 0;
      const sockets = await Promise.all(Array.from({ length: 150 }, (_, n) => connect(port, attackers(n % 10))));
      for (const socket of sockets) socket.once("data", (data) => (refused += data.includes(" 503 ") ? 1 : 0));
      await Promise.all(sockets.map((socket) => writeAll(socket, [half], stop)));
      while (!stop()) await sleep(100);
      for (const socket of sockets) socket.destroy();
      return { said: `${refused} were given up`, held: refused > 0 };
    },
  },
  {
    name: "pipelining-16",
    finding: 1,
    seconds: 6,
    what: "the same on 16 connections",
    run: (target) => writeUnread(target, 16, repeated(script, 550), 1),
  },
  {
    name: "refusals",
    finding: 1,
    seconds: 5,
    short: 3,
    what: "8 connections that read and pipeline requests which are refused",
    async run({ port, stop }) {
      let bytes = 0;
      const chunk = repeated("GET /openvidu/api/sessions HTTP/1.1\r\nHost: localhost\r\n\r\n", 500);
      const sockets = await Promise.all(Array.from({ length: 8 }, () => connect(port)));
      for (const socket of sockets) socket.on("data", (data) => (bytes += data.length));
      await Promise.all(sockets.map((socket) => writeAll(socket, Array(200).fill(chunk), stop)));
      for (const socket of sockets) socket.destroy();
      return { said: `${Math.round(bytes / 1024)} KiB of refusals read` };
    },
  },
  {
    name: "continue",
    finding: 1,
    seconds: 5,
    what: "8 connections that pipeline requests with Expect: 100-continue",
    run: (target) => writeUnread(target, 8, repeated("POST /openvidu/api/sessions HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}", 400), 100),
  },
  {
    name: "cross-site",
    finding: 16,
    seconds: 3,
    short: 3,
    what: "a form on a page elsewhere, sent with the credentials of the browser",
    async run({ port }) {
      const site = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
      const json = { "content-type": "application/json" };
      const statuses = {
        "text/plain": await fromElsewhere(port, { "content-type": "text/plain" }),
        form: await fromElsewhere(port, { "content-type": "application/x-www-form-urlencoded" }),
        "JSON, cross-site": await fromElsewhere(port, { ...json, ...site }),
        "JSON of an application": await fromElsewhere(port, json),
      };
      const held = Object.entries(statuses).every(([name, status]) => (name.endsWith("application") ? status === 200 : status >= 400));
      return { said: Object.entries(statuses).map(([name, status]) => `${name} ${status}`).join(", "), held };
    },
  },
  {
    name: "unfinished-files",
    finding: 28,
    seconds: 3,
    short: 3,
    settings: { OPENVIDU_RECORDING_PUBLIC_ACCESS: "true" },
    what: "a stranger asks for the file of a running recording, with public access on",
    async run({ port }) {
      const statuses = [];
      for (const file of ["bench.mp4", "bench.jpg", "bench.mp4.part", ".recording.bench", "page.log"]) statuses.push((await get(port, `/openvidu/recordings/bench/${file}`, { from: attackers(), authorization: "" })).status);
      return { said: `answered ${statuses.join(", ")}`, held: statuses.every((status) => status >= 400) };
    },
  },
  {
    name: "x-real-ip",
    finding: 26,
    seconds: 2,
    settings: { OVATION_TRUSTED_PROXIES: '["127.0.0.1"]' },
    what: "a peer that is no proxy names another address with each of 12 wrong secrets",
    async run({ port }) {
      const statuses = [];
      const from = attackers();
      for (let i = 0; i < 12; i++) {
        const authorization = `Basic ${btoa(`OPENVIDUAPP:word${i}`)}`;
        statuses.push((await get(port, "/openvidu/api/config", { from, authorization, headers: { "x-real-ip": `203.0.113.${i}` } })).status);
      }
      // All count as its own, so the last ones are not looked at.
      return { said: `answered ${statuses.join(", ")}`, held: statuses.at(-1) === 429 };
    },
  },
];
