// Participants in a session: both published generations of openvidu-browser against the real program.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fs from "node:fs";

import { launch, openClient, versions } from "./lib/browser.js";
import { near } from "./lib/movie.js";
import { startStudio, until } from "./lib/studio.js";

let studio, browser;

before(async () => {
  studio = await startStudio({ OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT: "5" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await studio?.stop(), 0, "SIGTERM ends the program properly within its time");
});

async function newSession() {
  const { status, body } = await studio.call("POST", "/openvidu/api/sessions", {});
  assert.equal(status, 200);
  return body.id;
}

async function join(session, version, name, options = {}) {
  const created = await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, options);
  assert.equal(created.status, 200);
  const page = await openClient(browser, studio, version);
  const id = await page.evaluate(([token, who]) => client.join(token, who), [created.body.token, name]);
  assert.equal(id, created.body.id);
  return { page, id, token: created.body.token, leave: () => page.context().close() };
}

const saw = (client, wanted) =>
  client.page.evaluate((w) => client.events.find((e) => Object.entries(w).every(([k, v]) => e[k] === v)), wanted);
const sawSoon = (client, wanted, limit) => until(`event ${JSON.stringify(wanted)}`, () => saw(client, wanted), limit);

async function sees(client, streamId, color) {
  await until(`frames of ${streamId}`, async () => {
    const video = (await client.page.evaluate(() => window.client.decoded()))[streamId];
    return video && video.width > 0 && video.frames > 5 && near(video.color, color);
  });
}

for (const version of versions) {
  describe(`openvidu-browser ${version}`, () => {
    test("two participants see each other", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const red = await ana.page.evaluate(() => client.publish({ color: "#c02020", tone: 440 }));
      const ben = await join(session, version, "Ben");
      await sees(ben, red, [192, 32, 32]);
      const green = await ben.page.evaluate(() => client.publish({ color: "#20a040", tone: 330 }));
      await sees(ana, green, [32, 160, 64]);
      await ben.page.evaluate(() => client.session.disconnect());
      await sawSoon(ana, { type: "streamDestroyed", id: green, reason: "disconnect" });
      await sawSoon(ana, { type: "connectionDestroyed", id: ben.id });
      await Promise.all([ana.leave(), ben.leave()]);
    });

    test("a token works once", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const thief = await openClient(browser, studio, version);
      const error = await thief.evaluate((token) => client.join(token, "Thief").then(() => null, (e) => String(e.code || e.message || e)), ana.token);
      assert.match(String(error), /401/);
      await Promise.all([ana.leave(), thief.context().close()]);
    });

    test("a subscriber may not publish, and still sees", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const stream = await ana.page.evaluate(() => client.publish({ color: "#2040c0" }));
      const guest = await join(session, version, "Guest", { role: "SUBSCRIBER" });
      await sees(guest, stream, [32, 64, 192]);
      const error = await guest.page.evaluate(() => client.publish({}).then(() => null, (e) => e.name || String(e)));
      assert.ok(error, "publishing was refused");
      await Promise.all([ana.leave(), guest.leave()]);
    });

    test("muting and replacing a track are told to the others", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const stream = await ana.page.evaluate(() => client.publish({ color: "#c02020" }));
      const ben = await join(session, version, "Ben");
      await sees(ben, stream, [192, 32, 32]);
      await ana.page.evaluate(() => client.publisher.publishAudio(false));
      await sawSoon(ben, { type: "streamPropertyChanged", property: "audioActive", value: false, reason: "publishAudio" });
      await ana.page.evaluate(() => client.publisher.replaceTrack(client.source({ color: "#20a040" }).video));
      await sees(ben, stream, [32, 160, 64]);
      await Promise.all([ana.leave(), ben.leave()]);
    });

    test("signals reach all participants, or the one they are for", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const ben = await join(session, version, "Ben");
      await ana.page.evaluate(() => client.session.signal({ type: "chat", data: "hello" }));
      await until("Ben hears", () => ben.page.evaluate((from) => client.signals.some((s) => s.type === "signal:chat" && s.data === "hello" && s.from === from), ana.id));
      const sent = await studio.call("POST", "/openvidu/api/signal", { session, to: [ben.id], type: "signal:server", data: "only you" });
      assert.equal(sent.status, 200);
      await until("Ben hears the server", () => ben.page.evaluate(() => client.signals.some((s) => s.type === "signal:server" && !s.from)));
      assert.equal(await ana.page.evaluate(() => client.signals.some((s) => s.type === "signal:server")), false);
      await Promise.all([ana.leave(), ben.leave()]);
    });

    test("a moderator ends streams and visits", async () => {
      const session = await newSession();
      const boss = await join(session, version, "Boss", { role: "MODERATOR" });
      const ben = await join(session, version, "Ben");
      const stream = await ben.page.evaluate(() => client.publish({ color: "#2040c0" }));
      await sawSoon(boss, { type: "streamPlaying", id: stream });
      await boss.page.evaluate((id) => client.session.forceUnpublish(client.videos[id].stream), stream);
      await sawSoon(boss, { type: "streamDestroyed", id: stream, reason: "forceUnpublishByUser" });
      await boss.page.evaluate((id) => client.session.forceDisconnect(client.session.remoteConnections.get ? client.session.remoteConnections.get(id) : client.session.remoteConnections[id]), ben.id);
      await sawSoon(ben, { type: "sessionDisconnected", reason: "forceDisconnectByUser" });
      await Promise.all([boss.leave(), ben.leave()]);
    });

    test("a participant whose browser is gone is gone for the others", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const ben = await join(session, version, "Ben");
      const stream = await ben.page.evaluate(() => client.publish({ color: "#2040c0" }));
      await sawSoon(ana, { type: "streamPlaying", id: stream });
      const cdp = await ben.page.context().newCDPSession(ben.page);
      cdp.send("Page.crash").catch(() => {});
      await sawSoon(ana, { type: "connectionDestroyed", id: ben.id }, 40000);
      await Promise.all([ana.leave(), ben.leave()]);
    });

    test("a recorder participant sees everything and is not seen", async () => {
      const session = await newSession();
      const ana = await join(session, version, "Ana");
      const stream = await ana.page.evaluate(() => client.publish({ color: "#20a040" }));
      const page = await openClient(browser, studio, version);
      const token = `wss://localhost:${studio.port}?sessionId=${session}&secret=e2e_secret&recorder=true`;
      assert.equal(await page.evaluate((t) => client.join(t, ""), token), "RECORDER");
      await sees({ page }, stream, [32, 160, 64]);
      assert.equal(await saw(ana, { type: "connectionCreated", id: "RECORDER" }), undefined);
      const { body } = await studio.call("GET", `/openvidu/api/sessions/${session}`);
      assert.deepEqual(body.connections.content.map((c) => c.id), [ana.id]);
      await Promise.all([ana.leave(), page.context().close()]);
    });
  });
}

test("four participants see each other", async () => {
  const session = await newSession();
  const colors = ["#c02020", "#20a040", "#2040c0", "#b0a020"];
  const rgb = [[192, 32, 32], [32, 160, 64], [32, 64, 192], [176, 160, 32]];
  const participants = [];
  const streams = [];
  for (let i = 0; i < 4; i++) {
    participants.push(await join(session, versions[i % 2], `P${i}`));
    streams.push(await participants[i].page.evaluate((color) => client.publish({ color, width: 320, height: 240 }), colors[i]));
  }
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) if (i !== j) await sees(participants[i], streams[j], rgb[j]);
  const { body } = await studio.call("GET", `/openvidu/api/sessions/${session}`);
  assert.equal(body.connections.numberOfElements, 4);
  assert.ok(body.connections.content.every((c) => c.publishers.length === 1 && c.subscribers.length === 3));
  const { body: detailed } = await studio.call("GET", `/openvidu/api/sessions/${session}?webRtcStats=true`);
  for (const { publishers, subscribers } of detailed.connections.content) {
    for (const endpoint of [...publishers, ...subscribers]) {
      assert.match(endpoint.remoteSdp, /^v=0/);
      assert.match(endpoint.localCandidate, /^candidate:/);
      assert.deepEqual(endpoint.events.map(({ type, newState }) => [type, newState]), [["ConnectionStateChanged", "CONNECTED"]]);
    }
  }
  await Promise.all(participants.map((p) => p.leave()));
});

test("the guest page brings participants together", async () => {
  const session = await newSession();
  const ana = await join(session, "2.32", "Ana");
  const { body } = await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, {});
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(`${studio.url}/join/${session}?token=${encodeURIComponent(body.token)}`);
  assert.equal(await page.textContent("#join"), "Join");
  await page.fill("#name", "Guest");
  await page.click("#join");
  await sawSoon(ana, { type: "streamCreated" });
  await sawSoon(ana, { type: "streamPlaying" });
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/guest.png` });
  await page.click("#leave");
  await sawSoon(ana, { type: "streamDestroyed", reason: "disconnect" });
  await page.waitForSelector("#message:not([hidden])");
  assert.deepEqual(problems.filter((text) => /Content Security Policy/.test(text)), []);
  await Promise.all([ana.leave(), context.close()]);
  const german = await browser.newContext({ ignoreHTTPSErrors: true, locale: "de-AT" });
  const again = await german.newPage();
  await again.goto(`${studio.url}/join/${session}`);
  await again.waitForFunction(() => document.querySelector("#join").textContent === "Beitreten" && document.documentElement.lang === "de");
  assert.match(await again.textContent("#message"), /^Dieser Link hat kein Token/);
  await german.close();
});

test("the link for a first guest is in a file of the owner alone, and makes its session when it is used", async () => {
  const file = /Link for a first guest: kept in (\S+)/.exec(studio.log())[1];
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  assert.doesNotMatch(studio.log(), /tok_/, "no token in a journal");
  const link = fs.readFileSync(file, "utf8").trim();
  const sessions = async () => (await studio.call("GET", "/openvidu/api/sessions")).body.content.map((session) => session.id);
  assert.deepEqual((await sessions()).filter((id) => id === "guests"), [], "no application made it");
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(link);
  assert.deepEqual((await sessions()).filter((id) => id === "guests"), [], "looking at the page is not joining");
  await page.fill("#name", "First");
  await page.click("#join");
  const publishers = async () => (await studio.call("GET", "/openvidu/api/sessions/guests")).body?.connections?.content.map((c) => c.publishers.length);
  await until("the guest is there", async () => String(await publishers()) === "1");
  await context.close();
});
