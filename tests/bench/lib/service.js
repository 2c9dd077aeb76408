// A bucket on this machine that costs each client the same.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** `recordings`: how many are in it. */
export async function startService(...recordings) {
  const child = spawn("python3", [fileURLToPath(new URL("plain_s3.py", import.meta.url)), ...recordings], { stdio: ["pipe", "pipe", "inherit"] });
  const port = await new Promise((resolve) => child.stdout.once("data", (text) => resolve(Number(text))));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.stdin.end() };
}
