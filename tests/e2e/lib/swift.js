// OpenStack Swift's S3 interface, from Debian's python3-swift, in a process of its own.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import path from "node:path";
import { fileURLToPath } from "node:url";

const script = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "swift_service.py");
const python = "/usr/bin/python3"; // Debian's packages are its own only
const account = "test:tester", key = "testing-key/of+this=swift";

// What it writes of objects is in extended attributes.
const trial = `
import os, tempfile
import swift.common.middleware.s3api, swift.obj.server
with tempfile.NamedTemporaryFile() as file:
    os.setxattr(file.name, "user.swift.metadata", b"-" * 512)
`;

/** Why it can't be started; null when it can. */
export function whyNoSwift() {
  try {
    execFileSync(python, ["-c", trial], { stdio: "pipe", cwd: "/" });
    return null;
  } catch (error) {
    return `OpenStack Swift can't run here (is python3-swift installed?): ${String(error.stderr ?? error).trim().split("\n").pop()}`;
  }
}

export async function startSwift(folder) {
  const child = spawn(python, ["-B", script, folder, "recordings", account, key], { stdio: ["pipe", "pipe", "inherit"] });
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(Number(line)));
    child.once("exit", (code) => reject(new Error(`Swift ended with ${code}`)));
  });
  const base = `http://127.0.0.1:${port}`;
  const login = await fetch(`${base}/auth/v1.0`, { headers: { "X-Auth-User": account, "X-Auth-Key": key } });
  const headers = { "X-Auth-Token": login.headers.get("x-auth-token") };
  return {
    port,
    settings: (more = {}) => ({
      OPENVIDU_PRO_RECORDING_STORAGE: "s3",
      OPENVIDU_PRO_AWS_S3_BUCKET: "recordings/team",
      OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: base,
      OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS: "true",
      OPENVIDU_PRO_AWS_ACCESS_KEY: account,
      OPENVIDU_PRO_AWS_SECRET_KEY: key,
      ...more,
    }),
    /** Names in a container by Swift's own interface; "recordings+segments" has what multipart uploads consist of. */
    async names(container) {
      const answer = await fetch(`${base}/v1/AUTH_test/${container}?format=json`, { headers });
      return answer.status === 404 ? [] : (await answer.json()).map(({ name }) => name);
    },
    /** MD5 of the content. */
    async md5(name) {
      const answer = await fetch(`${base}/v1/AUTH_test/recordings/${encodeURI(name)}`, { headers });
      return createHash("md5").update(Buffer.from(await answer.arrayBuffer())).digest("hex");
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}
