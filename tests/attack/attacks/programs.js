// What a start of the program gives away or lets in, and what it runs pages as.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { treeOf } from "../../bench/lib/process_time.js";
import { pageUserObstacle } from "../../e2e/lib/page_user.js";
import { sleep, startStudio, until } from "../../e2e/lib/studio.js";
import { join } from "../lib/wire.js";

/** A layout that joins as layouts do, and shows nothing of the session. */
const page = `<!doctype html><title>layout</title><p>layout</p><script>
const here = new URL(location.href).searchParams, socket = new WebSocket("wss://" + location.host + "/openvidu");
const params = { token: "", session: here.get("sessionId"), secret: here.get("secret"), platform: "layout", metadata: "", recorder: true };
socket.onopen = () => socket.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "joinRoom", params }));
setInterval(() => socket.send(JSON.stringify({ jsonrpc: "2.0", id: 2, method: "ping", params: { interval: 5000 } })), 3000);
</script>`;
const statusOf = (pid, line) => new RegExp(`^${line}:\\s*(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1];
const commandOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");

/** The processes of Chromium, or of ovation-page, below one: what they are, and how they are confined. */
function chromiumOf(pid) {
  return treeOf(pid).flatMap((one) => {
    try {
      const command = commandOf(one);
      return /QtWebEngineProcess |\/ovation-page /.test(command) ? [{ command, uid: statusOf(one, "Uid"), seccomp: statusOf(one, "Seccomp") }] : [];
    } catch {
      return []; // gone meanwhile
    }
  });
}

export const programs = [
  {
    name: "page-of-root",
    finding: 18,
    seconds: 20,
    short: 20,
    settings: { OVATION_PAGE_USER: "nobody" },
    what: "a custom layout is recorded by a program that root may have started",
    async run(target) {
      const folder = path.join(target.recordings, "../layouts/plain");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "index.html"), page);
      await target.call("POST", "/openvidu/api/sessions", { customSessionId: "paged" });
      const participant = await join(target, { session: "paged" });
      let seen = [];
      let over = false;
      const watching = (async () => {
        for (; !over; await sleep(50)) seen = [...seen, ...chromiumOf(target.pid)];
      })();
      const { status, body } = await target.call("POST", "/openvidu/api/recordings/start", { session: "paged", recordingLayout: "CUSTOM", customLayout: "plain" });
      if (status === 200) await target.call("POST", `/openvidu/api/recordings/stop/${body.id}`);
      over = true;
      await watching;
      participant.socket.terminate();
      const asRoot = seen.filter(({ command, uid }) => command.includes("QtWebEngineProcess ") && /\b0\b/.test(uid)).length;
      const isConfined = seen.some(({ command, seccomp }) => command.includes("QtWebEngineProcess ") && seccomp === "2");
      const obstacle = pageUserObstacle();
      const why = status === 200 ? "" : ` (${String(body?.message ?? body).slice(0, 120)})`;
      // Where no other user can have a sandbox it is refused; elsewhere nothing of Chromium is root's.
      if (obstacle) return { said: `${obstacle}: answered ${status}${why}, ${seen.length} processes of Chromium`, held: status !== 200 && asRoot === 0 };
      return { said: `answered ${status}${why}, ${asRoot} processes of root, Chromium ${isConfined ? "confined" : "not confined"}`, held: status === 200 && asRoot === 0 && isConfined };
    },
  },
  {
    name: "guest-link",
    finding: 25,
    seconds: 15,
    short: 15,
    what: "what the output of a start, as a journal keeps it, lets in",
    async run() {
      const studio = await startStudio();
      try {
        await until("the link", () => studio.log().includes("first guest"));
        const links = (studio.log().match(/https?:\/\/\S*(join|token)\S*/g) ?? []).length;
        const file = path.join(studio.folder, "data/ovation-studio/first-guest-link");
        const isThere = readFileSync(file, "utf8").includes("/join/");
        return { said: `${links} links in the output; ${isThere ? "one in its file" : "none in its file"}`, held: links === 0 && isThere };
      } finally {
        await studio.stop();
      }
    },
  },
  {
    name: "leftover-playlists",
    finding: 27,
    seconds: 20,
    what: "recordings that a killed program left are playlists, which name an address of this machine",
    async run() {
      let inner = 0;
      const hidden = net.createServer((socket) => (inner++, socket.destroy())).listen(0, "127.0.0.1");
      await until("a port", () => hidden.address());
      const folder = mkdtempSync(path.join(tmpdir(), "attack-"));
      const recordings = path.join(folder, "data/ovation-studio/recordings");
      const address = `http://127.0.0.1:${hidden.address().port}/inner`;
      const contents = { hls: `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${address}.ts\n#EXT-X-ENDLIST\n`, dash: `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${address}.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`, sdp: `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\na=control:rtsp://127.0.0.1:${hidden.address().port}/inner\r\nm=video 0 RTP/AVP 96\r\n` };
      for (const [id, content] of Object.entries(contents)) {
        mkdirSync(path.join(recordings, id), { recursive: true });
        writeFileSync(path.join(recordings, id, `${id}.mp4`), content);
        const metadata = { id, object: "recording", name: id, outputMode: "COMPOSED", hasAudio: true, hasVideo: true, sessionId: id, createdAt: 1_700_000_000_000, size: 0, duration: 0, url: null, status: "started", recordingLayout: "BEST_FIT", resolution: "640x360", frameRate: 25 };
        writeFileSync(path.join(recordings, id, `.recording.${id}`), JSON.stringify(metadata));
      }
      const studio = await startStudio({}, { folder });
      try {
        const states = await until("they are looked at", async () => {
          const { body } = await studio.call("GET", "/openvidu/api/recordings");
          const all = body.items?.map(({ status }) => status) ?? [];
          return all.length === 3 && all.every((status) => status === "ready" || status === "failed") && all;
        });
        return { said: `${states.join(", ")}; ${inner} connections to the address`, held: inner === 0 && states.every((status) => status === "failed") };
      } finally {
        await studio.stop();
        hidden.close();
      }
    },
  },
];
