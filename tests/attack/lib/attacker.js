// Runs one attack in a thread of its own, so that who watches the target is not held up by it.
import { parentPort, workerData } from "node:worker_threads";

import { attackNamed } from "./attacks.js";
import { secret } from "../../e2e/lib/studio.js";

const { name, port, pid, recordings, end } = workerData;
const authorization = `Basic ${btoa(`OPENVIDUAPP:${secret}`)}`;
const target = {
  port,
  pid,
  recordings,
  /** The time is up. */
  stop: () => Date.now() > end,
  /** What the application does meanwhile, such as making tokens. */
  async call(method, path, body, headers = {}) {
    const response = await fetch(`https://localhost:${port}${path}`, {
      method,
      headers: { authorization, "content-type": "application/json", ...headers },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: text };
    }
  },
};
try {
  parentPort.postMessage({ outcome: await attackNamed(name).run(target) });
} catch (error) {
  parentPort.postMessage({ outcome: { said: `stopped: ${error.message}`, held: false } });
}
