// What an attacker has: raw connections that read nothing, and clients that say what no client would.
import { createRequire } from "node:module";
import tls from "node:tls";

import { until } from "../../e2e/lib/studio.js";

export const WebSocket = createRequire(import.meta.resolve("../../e2e/lib/studio.js"))("ws");

/** The same address again and again, as a guesser has, or one of a few that belong to the attacker. */
export const attackers = (n = 0) => `127.0.0.${2 + n}`;

/** A TLS connection from an address of the attacker. It reads nothing until it gets a listener for its data. */
export function connect(port, from = attackers()) {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ host: "127.0.0.1", port, localAddress: from, rejectUnauthorized: false });
    socket.once("secureConnect", () => {
      socket.on("error", () => {}); // refused later: an answer like any other
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

export function openSocket(port, { from = attackers() } = {}) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`wss://127.0.0.1:${port}/openvidu`, { localAddress: from, rejectUnauthorized: false, perMessageDeflate: false });
    socket.once("open", () => {
      socket.on("error", () => {});
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

/** A masked frame: opcode 1 is text, 9 a ping. The mask is zero, so that it need not be applied. */
export function frame(opcode, payload) {
  const size = payload.length;
  const head = size < 126 ? Buffer.from([0x80 | opcode, 0x80 | size]) : size < 65536 ? Buffer.from([0x80 | opcode, 0x80 | 126, size >> 8, size & 255]) : Buffer.from([0x80 | opcode, 0x80 | 127, 0, 0, 0, 0, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

/** A client with a token, joined. `request` gives the whole answer, with `result` or `error`. */
export async function join({ call, port }, { session = "bench", role = "PUBLISHER", from = attackers(), ...properties } = {}) {
  const { body } = await call("POST", `/openvidu/api/sessions/${session}/connection`, { role, ...properties });
  const client = await speak(port, from);
  const joined = await client.request("joinRoom", { token: body.token, session, platform: "attack", metadata: "", secret: "" });
  if (joined.error) throw new Error(`join: ${JSON.stringify(joined.error)}`);
  return Object.assign(client, { id: joined.result.id, others: joined.result.value, connection: body });
}

/** A client that has not joined. */
export async function speak(port, from = attackers()) {
  const socket = await openSocket(port, { from });
  const waiting = new Map();
  let next = 1;
  const client = {
    socket,
    heard: [],
    closed: false,
    send: (method, params, id = next++) => socket.send(JSON.stringify({ jsonrpc: "2.0", id, method, params })),
    notify: (method, params) => socket.send(JSON.stringify({ jsonrpc: "2.0", method, params })),
    /** Without an answer within 20 s, or from a closed connection, an error of the code 0. */
    request(method, params) {
      const id = next++;
      return new Promise((resolve) => {
        const patience = setTimeout(() => waiting.get(id)?.({ error: { code: 0, message: `no answer to ${method}` } }), 20000);
        waiting.set(id, (answer) => {
          clearTimeout(patience);
          waiting.delete(id);
          resolve(answer);
        });
        client.send(method, params, id);
        if (client.closed) cutOff();
      });
    },
  };
  const cutOff = () => [...waiting.values()].forEach((answer) => answer({ error: { code: 0, message: "the connection was closed" } }));
  socket.on("close", () => {
    client.closed = true;
    cutOff();
  });
  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) client.heard.push(message);
    else waiting.get(message.id)?.(message);
  });
  return client;
}

/** Writes as long as the other side takes it, but no longer than until `stop`. */
export async function writeAll(socket, chunks, stop) {
  for (const chunk of chunks) {
    if (stop() || socket.destroyed) return;
    if (!socket.write(chunk)) await until("the end", () => !socket.writableNeedDrain || socket.destroyed || stop(), 60000);
  }
}
