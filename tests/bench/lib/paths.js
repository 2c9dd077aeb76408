import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const build = process.env.OVATION_BUILD || path.join(root, "build/release");
export const tool = (name) => path.join(build, "bench", name);
