// Custom layouts as they are served, and looked at by hand in a browser against a running session.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { bundleOf, launch, openClient } from "./lib/browser.js";
import { near } from "./lib/movie.js";
import { secret, startStudio, until } from "./lib/studio.js";

const page = `<!doctype html><meta charset="utf-8"><title>layout</title><script src="openvidu-browser.js"></script>
<div id="participants"></div>
<script>
  const here = new URL(location.href);
  const session = new OpenVidu().initSession();
  session.on("streamCreated", (event) => session.subscribe(event.stream, "participants"));
  session.connect(\`wss://\${location.host}?sessionId=\${here.searchParams.get("sessionId")}&secret=\${here.searchParams.get("secret")}&recorder=true\`);
</script>
`;
let studio, browser, folder;

before(async () => {
  studio = await startStudio();
  folder = path.join(studio.folder, "data/ovation-studio/layouts");
  mkdirSync(path.join(folder, "lower thirds"), { recursive: true });
  writeFileSync(path.join(folder, "index.html"), page);
  writeFileSync(path.join(folder, ".hidden"), "x");
  writeFileSync(path.join(folder, "lower thirds/index.html"), "<!doctype html><title>thirds</title>");
  writeFileSync(path.join(studio.folder, "outside.html"), "x");
  symlinkSync(path.join(studio.folder, "outside.html"), path.join(folder, "link.html"));
  copyFileSync(bundleOf("2.32"), path.join(folder, "openvidu-browser.js"));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await studio?.stop();
});

const get = (target, headers) => studio.call("GET", target, undefined, headers);

test("they are served to who knows the secret, and nothing else is", async () => {
  const root = await get("/openvidu/layouts/index.html");
  assert.equal(root.status, 200);
  assert.equal(root.body, page);
  assert.match(root.headers.get("content-type"), /^text\/html/);
  assert.equal((await get("/openvidu/layouts/")).body, page, "a folder is its page");
  assert.equal((await get("/layouts/custom/index.html")).body, page, "by the path of 1.8");
  assert.equal((await get("/openvidu/layouts/index.html", { authorization: "" })).status, 401);
  for (const name of [".hidden", "link.html", "..%2F..%2Foutside.html", "%2e%2e/recordings", "none.html", "none/"])
    assert.equal((await get(`/openvidu/layouts/${name}`)).status, 404, name);
});

test("a folder without its slash is sent there, its parameters with it", async () => {
  const answer = await fetch(`${studio.url}/openvidu/layouts/lower%20thirds?sessionId=a%26b`, {
    headers: { authorization: `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}` },
    redirect: "manual",
  });
  assert.equal(answer.status, 302);
  const there = new URL(answer.headers.get("location"), answer.url);
  assert.equal(there.pathname, "/openvidu/layouts/lower%20thirds/");
  assert.equal(there.searchParams.get("sessionId"), "a&b");
  assert.match((await get(there.pathname + there.search)).body, /thirds/);
});

test("the address for looking at a layout by hand shows the running session", async () => {
  const session = (await studio.call("POST", "/openvidu/api/sessions", {})).body.id;
  const { token } = (await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, {})).body;
  const person = await openClient(browser, studio, "2.32");
  await person.evaluate((t) => client.join(t, "P"), token);
  await person.evaluate(() => client.publish({ color: "#2060c0" }));

  const context = await browser.newContext({ ignoreHTTPSErrors: true, httpCredentials: { username: "OPENVIDUAPP", password: secret } });
  const layout = await context.newPage();
  await layout.goto(`${studio.url}/openvidu/layouts/index.html?sessionId=${session}&secret=${secret}`);
  const color = () => layout.evaluate(() => {
    const video = document.querySelector("#participants video");
    if (!video?.videoWidth) return null;
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    canvas.getContext("2d").drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...canvas.getContext("2d").getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
  await until("the person is seen in the layout", async () => near(await color(), [0x20, 0x60, 0xc0]));
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session}`);
  assert.equal(body.connections.numberOfElements, 1, "recorders are hidden");
  await context.close();
  await person.context().close();
});
