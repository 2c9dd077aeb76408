// The published clients, by their versions.
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const packages = path.join(path.dirname(fileURLToPath(import.meta.url)), "../node_modules");

const versionsOf = (client) =>
  readdirSync(packages)
    .filter((name) => name.startsWith(`${client}-`))
    .map((name) => name.slice(client.length + 1))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

export const browserVersions = versionsOf("openvidu-browser");
export const nodeVersions = versionsOf("openvidu-node-client");

/** The file that a page loads. */
export function bundleOf(version) {
  const folder = path.join(packages, `openvidu-browser-${version}`, "static/js");
  return path.join(folder, readdirSync(folder).find((name) => name.endsWith(".min.js")));
}

export const nodeClient = (version) => require(`openvidu-node-client-${version}`);
