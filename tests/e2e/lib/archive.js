// Looks into ZIP files with Python's own reader, not with the program's.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Checks every checksum and unpacks it beside itself; gives {folder, names, json: the one JSON file's content}. */
export function unpack(file) {
  const folder = `${file}.unpacked`;
  mkdirSync(folder);
  const told = execFileSync("python3", ["-m", "zipfile", "-t", file], { encoding: "utf8" });
  if (!/Done testing/.test(told) || /bad file|damaged|following enclosed/i.test(told)) throw new Error(`${file}: ${told}`);
  execFileSync("python3", ["-m", "zipfile", "-e", file, folder]);
  const names = readdirSync(folder).sort();
  const json = names.find((name) => name.endsWith(".json"));
  return { folder, names, json: json && JSON.parse(readFileSync(path.join(folder, json), "utf8")) };
}
