// WebSockets of strangers, which have not joined.
import { sleep } from "../../e2e/lib/studio.js";
import { attackers, connect, frame, join, openSocket, writeAll } from "../lib/wire.js";

const control = (bytes) => Buffer.alloc(bytes, 1); // each 0x01 is six bytes in an answer

export const sockets = [
  {
    name: "handshakes",
    finding: 30,
    seconds: 6,
    short: 4,
    what: "TLS handshakes from 8 addresses, as many as there can be",
    async run({ port, stop }) {
      let done = 0;
      const lane = async (n) => {
        while (!stop())
          await connect(port, attackers(n % 8)).then(
            (socket) => (done++, socket.destroy()),
            () => sleep(1),
          );
      };
      await Promise.all(Array.from({ length: 64 }, (_, n) => lane(n)));
      return { said: `${done} of them` };
    },
  },
  {
    name: "echoed-ids",
    finding: 2,
    seconds: 8,
    short: 3,
    what: "4 strangers send ids of 0.9 MB and read no answer",
    async run({ port, stop }) {
      const all = await Promise.all(Array.from({ length: 4 }, () => openSocket(port)));
      for (const socket of all) socket.pause();
      const message = frame(1, Buffer.concat([Buffer.from('{"jsonrpc":"2.0","id":"'), control(900_000), Buffer.from('","method":"a"}')]));
      let sent = 0;
      for (let n = 0; n < 64 && !stop(); n++) {
        for (const socket of all) if (!socket._socket.destroyed) socket._socket.write(message, () => sent++);
        await sleep(100);
      }
      for (const socket of all) socket.terminate();
      return { said: `${sent} of 256 taken` };
    },
  },
  {
    name: "unread-pongs",
    finding: 2,
    seconds: 8,
    short: 3,
    what: "200 MB of WebSocket pings, no pong read",
    async run({ port, stop }) {
      const all = await Promise.all(Array.from({ length: 4 }, () => openSocket(port)));
      for (const socket of all) socket.pause();
      const chunk = Buffer.concat(Array(4000).fill(frame(9, Buffer.alloc(125, 0x61))));
      await Promise.all(all.map((socket) => writeAll(socket._socket, Array(96).fill(chunk), stop)));
      const sent = all.reduce((sum, socket) => sum + socket._socket.bytesWritten, 0);
      for (const socket of all) socket.terminate();
      return { said: `${Math.round(sent / 1e6)} MB of pings sent` };
    },
  },
  {
    name: "deaf-participant",
    finding: 2,
    seconds: 10,
    what: "a participant that reads nothing is sent 72 MB of signals",
    async run(target) {
      const [deaf, speaker] = [await join(target), await join(target, { from: attackers(1) })];
      deaf.socket.pause();
      const message = JSON.stringify({ to: [deaf.id], data: "x".repeat(900_000), type: "signal:x" });
      const small = JSON.stringify({ to: [deaf.id], data: "x".repeat(30_000), type: "signal:x" });
      let refused = 0;
      for (let n = 0; n < 80 && !target.stop(); n++) refused += (await speaker.request("sendMessage", { message })).error ? 1 : 0;
      for (let n = 0; n < 400 && !target.stop() && !speaker.closed; n++) refused += (await speaker.request("sendMessage", { message: small })).error ? 1 : 0;
      deaf.socket.terminate();
      speaker.socket.terminate();
      return { said: `${refused} of 480 refused` };
    },
  },
  {
    name: "deaf-participants",
    finding: "others",
    seconds: 12,
    what: "24 participants that read nothing are sent 7 MB of signals each: less than one of them may leave",
    async run(target) {
      const deaf = [];
      for (let n = 0; n < 24 && !target.stop(); n++) deaf.push(await join(target, { from: attackers(n) }));
      for (const one of deaf) one.socket.pause();
      const data = "x".repeat(64_000); // by the application: participants have an allowance
      for (let n = 0; n < 110 && !target.stop(); n++) await target.call("POST", "/openvidu/api/signal", { session: "bench", type: "x", data, to: deaf.map((one) => one.id) });
      while (!target.stop()) await sleep(100);
      for (const one of deaf) one.socket.terminate();
      return { said: "24 left what they were sent" };
    },
  },
  {
    name: "silent-sockets",
    finding: 4,
    seconds: 14,
    what: "511 WebSockets of 8 addresses that never speak; 64 of them ping",
    async run(target) {
      const all = [];
      const open = (n) => openSocket(target.port, { from: attackers(Math.floor(n / 64)) }).then((socket) => all.push(socket), () => {}); // no seat for this one
      for (let n = 0; n < 511 && !target.stop(); n += 32) await Promise.all(Array.from({ length: Math.min(32, 511 - n) }, (_, i) => open(n + i)));
      const opened = all.length;
      const last = Date.now();
      all.slice(0, 64).forEach((socket, id) => socket.readyState === 1 && socket.send(JSON.stringify({ jsonrpc: "2.0", id, method: "ping", params: { interval: 5000 } })));
      let joined = true;
      try {
        (await join(target, { from: attackers(60) })).socket.terminate();
      } catch {
        joined = false;
      }
      // Each has 10 s, the last one, too, however long it took to open them.
      const stillOpen = () => all.filter((socket) => socket.readyState === 1).length;
      while (stillOpen() > 0 && Date.now() < last + 12_000) await sleep(100);
      const left = stillOpen();
      for (const socket of all) socket.terminate();
      return { said: `${opened} opened, ${left} still open at the end; a token ${joined ? "joins" : "does not join"}`, held: joined && left < 10 };
    },
  },
  {
    name: "echoed-errors",
    finding: "others",
    seconds: 4,
    short: 3,
    what: "joinRoom with a session of 0.9 MB: how much is said back",
    async run({ port }) {
      const socket = await openSocket(port);
      let back = 0;
      socket.on("message", (data) => (back += data.length));
      const ended = new Promise((resolve) => socket.once("close", resolve));
      socket.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "joinRoom", params: { token: "", session: "x".repeat(900_000), platform: "", metadata: "", secret: "" } }));
      await Promise.race([ended, sleep(2500)]);
      socket.terminate();
      return { said: `${back} bytes`, held: back < 2000 };
    },
  },
  {
    name: "waiting-requests",
    finding: 22,
    seconds: 6,
    what: "2 participants send 250 requests of 0.9 MB each in one write",
    async run(target) {
      const all = [await join(target), await join(target, { from: attackers(1) })];
      const chunk = frame(1, Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: 9, method: "sendMessage", params: { message: "x".repeat(900_000) } })));
      await Promise.all(all.map((client) => writeAll(client.socket._socket, Array(250).fill(chunk), target.stop)));
      while (!target.stop() && all.some((client) => !client.closed)) await sleep(100);
      for (const client of all) client.socket.terminate();
      return { said: `${all.filter((client) => client.closed).length} of 2 were cut off` };
    },
  },
  {
    name: "freed-session",
    finding: 3,
    seconds: 8,
    short: 4,
    // Freed memory is overwritten, so that who still uses it does not get away with it.
    settings: { GLIBC_TUNABLES: "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0" },
    what: "one token: closeSession, then 30 signals of 200 kB to oneself, nothing read",
    async run(target) {
      let rounds = 0;
      for (; rounds < 6 && !target.stop(); rounds++) {
        const { body } = await target.call("POST", "/openvidu/api/sessions", {});
        const client = await join(target, { session: body.id });
        client.notify("closeSession", {});
        client.socket.pause();
        // Raw 0x01, which Qt's reader takes and its writer makes six bytes of.
        const signal = JSON.stringify({ jsonrpc: "2.0", method: "sendMessage", params: { message: JSON.stringify({ to: [client.id], data: "@", type: "signal:x" }) } });
        const chunk = frame(1, Buffer.from(signal.replace("@", "\u0001".repeat(200_000)), "latin1"));
        for (let n = 0; n < 30; n++) client.socket._socket.write(chunk);
        await sleep(700);
        client.socket.terminate();
      }
      const alive = await target.call("GET", "/openvidu/api/config").then(({ status }) => status === 200, () => false);
      return { said: `${rounds} rounds, the server ${alive ? "lives" : "is dead"}`, held: alive };
    },
  },
];
