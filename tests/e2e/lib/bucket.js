// A strict S3 in a process of its own (tests/unit/storage/fake_s3.py): checks signatures, checksums and order of parts, and injects faults.
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../unit/storage/fake_s3.py");
export const accessKey = "AKIDEXAMPLE";
/** Looked for where it must not be. */
export const secretKey = "canary/of+this=bucket";

export async function startBucket(rules = {}) {
  const child = spawn("python3", [script], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()(line));
  const nextLine = () => new Promise((resolve) => waiting.push(resolve));
  const port = Number(await nextLine());
  const tell = (order) => {
    const answer = nextLine().then(JSON.parse);
    child.stdin.write(`${JSON.stringify(order)}\n`);
    return answer;
  };
  await tell({ do: "rules", keys: { [accessKey]: secretKey }, ...rules });
  return {
    port,
    /** What the program is told of it. */
    settings: (more = {}) => ({
      OPENVIDU_PRO_RECORDING_STORAGE: "s3",
      OPENVIDU_PRO_AWS_S3_BUCKET: "recordings/team",
      OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: `http://127.0.0.1:${port}`,
      OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS: "true",
      OPENVIDU_PRO_AWS_ACCESS_KEY: accessKey,
      OPENVIDU_PRO_AWS_SECRET_KEY: secretKey,
      ...more,
    }),
    /** {objects: [keys], uploads: {id: [numbers of parts]}, log: ["METHOD /path"]} */
    state: () => tell({ do: "state" }),
    /** {size, md5, headers} */
    object: (key) => tell({ do: "object", key, bodiless: true }),
    fault: (kind, match, more = {}) => tell({ do: "fault", kind, match, ...more }),
    rules: (more) => tell({ do: "rules", ...more }),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}
