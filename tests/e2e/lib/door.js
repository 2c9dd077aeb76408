// Leads from a socket in the file system to a port of the network namespace that this runs in; ends with stdin.
// usage: door.js SOCKET PORT
import net from "node:net";

const [, , door, port] = process.argv;
net
  .createServer((caller) => {
    const inside = net.connect(Number(port), "127.0.0.1");
    caller.pipe(inside).pipe(caller);
    caller.on("error", () => inside.destroy());
    inside.on("error", () => caller.destroy());
  })
  .listen(door);
process.stdin.resume().once("end", () => process.exit());
