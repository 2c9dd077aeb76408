import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const build = process.env.OVATION_BUILD || path.join(root, "build/release");
/** Another build, to be measured beside it; absent when there is none. */
export const beside = process.env.BENCH_BESIDE;
export const tool = (name, from = build) => path.join(from, "bench", name);
