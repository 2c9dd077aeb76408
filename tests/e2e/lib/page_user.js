// Whether this machine lets root's pages run as another user: it does not inside a chroot, for example.
import { spawnSync } from "node:child_process";

const runs = (program, ...args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Why pages of a program that root starts stay root's here; empty where they need not, or where tests are not root. */
export function pageUserObstacle() {
  if (process.getuid() !== 0) return "";
  if (!runs("unshare", "--user", "true")) return "root can make no user namespace here";
  if (!runs("setpriv", "--reuid=65534", "--clear-groups", "unshare", "--user", "true")) return "other users can make no user namespace here";
  return "";
}
