// When a recording ends by itself because no participant is left, or none publishes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, require } from "./lib/browser.js";
import { complaints } from "./lib/movie.js";
import { arrive, join } from "./lib/participants.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";
import { startWebhook } from "./lib/webhook.js";

const { OpenVidu, Recording } = require("openvidu-node-client");
const { OutputMode, Status } = Recording;
const Timeout_s = 6;
let browser, hook;

before(async () => {
  browser = await launch();
  hook = await startWebhook();
});
after(async () => {
  await browser?.close();
  await hook?.close();
});

async function startWith(timeout_s) {
  const studio = await startStudio({ OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT: String(timeout_s), OPENVIDU_WEBHOOK: "true", OPENVIDU_WEBHOOK_ENDPOINT: hook.url });
  return { studio, openvidu: new OpenVidu(studio.url, secret) };
}

/** What was told of a session from its recording's start on, some words each; waits until `last` was told. */
const story = async (id, last) => {
  await until(`${last} of ${id} is told`, () => hook.received.some((e) => e.sessionId === id && [e.event, e.status].includes(last)));
  const mine = hook.received.filter((e) => e.sessionId === id);
  const from = mine.findIndex((e) => e.status === "started");
  return mine.slice(from).map((e) => [e.event, e.status, e.reason].filter(Boolean).join(" ").replace("recordingStatusChanged", "recording"));
};
const when = (id, what) => hook.received.find((e) => e.sessionId === id && Object.entries(what).every(([key, value]) => e[key] === value)).timestamp;

describe("with a timeout", () => {
  let studio, openvidu;
  before(async () => ({ studio, openvidu } = await startWith(Timeout_s)));
  after(async () => {
    assert.equal(await studio?.stop(), 0);
  });

  const recorded = async (properties = { hasVideo: false }) => {
    const session = await openvidu.createSession();
    const ana = await join(browser, studio, session);
    await ana.publish({ tone: 440 });
    const { id } = await openvidu.startRecording(session.sessionId, properties);
    await sleep(1000);
    return { session, ana, id, metadata: () => JSON.parse(readFileSync(path.join(studio.recordings, id, `.recording.${id}`), "utf8")) };
  };

  // Side by side: each of them mostly waits.
  test("what ends a recording, what does not", { concurrency: true }, async (t) => {
    await Promise.all([
      t.test("the last one leaves: after the timeout the session closes, automaticStop", async () => {
        const { session, ana, metadata } = await recorded();
        await ana.leave();
        assert.deepEqual(await story(session.sessionId, "sessionDestroyed"), [
          "recording started",
          "webrtcConnectionDestroyed disconnect",
          "participantLeft disconnect",
          "recording stopped automaticStop",
          "recording ready automaticStop",
          "sessionDestroyed automaticStop",
        ]);
        const waited = when(session.sessionId, { status: "stopped" }) - when(session.sessionId, { event: "participantLeft" });
        assert.ok(waited >= Timeout_s * 1000 - 50, `${waited} ms`);
        assert.equal(metadata().status, "ready");
        assert.ok(metadata().duration >= Timeout_s, "it was recorded until the end");
        await ana.close();
      }),
      t.test("a participant publishes again in time: it continues", async () => {
        const { session, ana, id } = await recorded();
        const come = await arrive(browser, studio, session);
        await ana.leave();
        await sleep(1000);
        const ben = await come();
        await ben.publish({ tone: 440 });
        await sleep(Timeout_s * 1000 + 1000);
        assert.equal((await openvidu.getRecording(id)).status, Status.started);
        const stopped = await openvidu.stopRecording(id);
        assert.equal(stopped.status, Status.ready);
        assert.ok(stopped.duration > Timeout_s + 1);
        assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).status, 200, "a participant is there: the session stays");
        await Promise.all([ana.close(), ben.close()]);
      }),
      t.test("a participant joins but does not publish: the recording stops, the session stays", async () => {
        const { session, ana, id } = await recorded();
        const come = await arrive(browser, studio, session);
        await ana.leave();
        const ben = await come();
        await until("it has stopped", async () => (await openvidu.getRecording(id)).status === Status.ready);
        assert.deepEqual((await story(session.sessionId, "ready")).filter((one) => one.startsWith("recording")), ["recording started", "recording stopped automaticStop", "recording ready automaticStop"]);
        const { status, body } = await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`);
        assert.deepEqual([status, body.recording, body.connections.numberOfElements], [200, false, 1]);
        await until("Ben is told", async () => (await ben.events()).some((e) => e.type === "recordingStopped" && e.reason === "automaticStop"));
        await ben.leave();
        assert.equal((await story(session.sessionId, "sessionDestroyed")).at(-1), "sessionDestroyed lastParticipantLeft");
        await Promise.all([ana.close(), ben.close()]);
      }),
      t.test("the last publisher unpublishes but stays: nothing ends", async () => {
        const { ana, id } = await recorded();
        await ana.unpublish();
        await sleep(Timeout_s * 1000 + 1500);
        assert.equal((await openvidu.getRecording(id)).status, Status.started);
        await openvidu.stopRecording(id);
        await ana.close();
      }),
      t.test("started while no participant publishes: the recording stops after the timeout", async () => {
        const session = await openvidu.createSession();
        const ana = await join(browser, studio, session);
        const { id } = await openvidu.startRecording(session.sessionId, { hasVideo: false });
        await until("it has stopped", async () => (await openvidu.getRecording(id)).status === Status.ready);
        assert.deepEqual(await story(session.sessionId, "ready"), ["recording started", "recording stopped automaticStop", "recording ready automaticStop"]);
        assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).status, 200);
        await ana.close();
      }),
      t.test("stopped by hand during the countdown: the session closes at once", async () => {
        const { session, ana, id } = await recorded({ outputMode: OutputMode.INDIVIDUAL });
        await ana.leave();
        await sleep(500);
        assert.equal((await openvidu.stopRecording(id)).status, Status.ready);
        assert.deepEqual((await story(session.sessionId, "sessionDestroyed")).slice(-3), ["recording stopped recordingStoppedByServer", "recording ready recordingStoppedByServer", "sessionDestroyed recordingStoppedByServer"]);
        await ana.close();
      }),
      t.test("DELETE of the session answers when the file is finished", async () => {
        const { session, ana, id, metadata } = await recorded({});
        const { status } = await studio.call("DELETE", `/openvidu/api/sessions/${session.sessionId}`);
        assert.equal(status, 204);
        assert.equal(metadata().status, "ready", "at the moment of the answer");
        assert.equal(complaints(path.join(studio.recordings, id, `${id}.mp4`)), "");
        assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).status, 404);
        await until("Ana is told", async () => (await ana.events()).some((e) => e.type === "sessionDisconnected" && e.reason === "sessionClosedByServer"));
        assert.deepEqual((await story(session.sessionId, "sessionDestroyed")).slice(-3), ["recording stopped sessionClosedByServer", "recording ready sessionClosedByServer", "sessionDestroyed sessionClosedByServer"]);
        await ana.close();
      }),
      t.test("DELETE during the countdown does the same", async () => {
        const { session, ana, metadata } = await recorded();
        await ana.leave();
        await sleep(500);
        assert.equal((await studio.call("DELETE", `/openvidu/api/sessions/${session.sessionId}`)).status, 204);
        assert.equal(metadata().status, "ready");
        assert.deepEqual((await story(session.sessionId, "sessionDestroyed")).slice(-3), ["recording stopped sessionClosedByServer", "recording ready sessionClosedByServer", "sessionDestroyed sessionClosedByServer"]);
        await ana.close();
      }),
    ]);
  });
});

describe("with timeout 0", () => {
  let studio, openvidu;
  before(async () => ({ studio, openvidu } = await startWith(0)));
  after(async () => {
    assert.equal(await studio?.stop(), 0);
  });

  test("the last one's leaving closes the session at once, lastParticipantLeft", async () => {
    const session = await openvidu.createSession();
    const ana = await join(browser, studio, session);
    await ana.publish({ tone: 440 });
    await openvidu.startRecording(session.sessionId, { hasVideo: false });
    await sleep(1000);
    await ana.leave();
    assert.deepEqual((await story(session.sessionId, "sessionDestroyed")).slice(-3), ["recording stopped lastParticipantLeft", "recording ready lastParticipantLeft", "sessionDestroyed lastParticipantLeft"]);
    await ana.close();
  });

  test("a recording without publishers ends at once, the session stays", async () => {
    const session = await openvidu.createSession();
    const ana = await join(browser, studio, session);
    const { id } = await openvidu.startRecording(session.sessionId, { outputMode: OutputMode.INDIVIDUAL });
    await until("it has stopped", async () => (await openvidu.getRecording(id)).status === Status.ready);
    assert.deepEqual(await story(session.sessionId, "ready"), ["recording started", "recording stopped automaticStop", "recording ready automaticStop"]);
    assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).status, 200);
    await ana.close();
  });
});
