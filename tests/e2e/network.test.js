// A network that breaks, loses and delays: browsers and the program on two sides of it, in network namespaces.
import assert from "node:assert/strict";
import path from "node:path";
import { after, afterEach, before, describe, test } from "node:test";

import { openClient, versions } from "./lib/browser.js";
import { watchLoad } from "./lib/load.js";
import { beepsAfterFlashes, complaints, lateness, packetTimes, probe } from "./lib/movie.js";
import { createNetwork, obstacle } from "./lib/network.js";
import { sleep, until } from "./lib/studio.js";

const watchdog_ms = 15000; // three pings of 5 s that did not come
const grace_ms = 10000; // and the time to come back on another socket
const patience_ms = 60000;
const sync_s = 0.08;
const limits = { skip: obstacle, timeout: 150_000 };

/** Two browsers, one beside the studio and one on the far side, and what the tests do with them. */
async function createScene(options) {
  const network = await createNetwork(options);
  try {
    const studio = await network.startStudio();
    const near = await network.nearBrowser();
    const far = await network.farBrowser();
    const call = async (method, target, body) => {
      const answer = await studio.call(method, target, body);
      assert.equal(answer.status, 200, `${method} ${target}`);
      return answer.body;
    };
    const participants = [];
    const join = async (browser, session, version) => {
      const { token } = await call("POST", `/openvidu/api/sessions/${session}/connection`, {});
      const page = await openClient(browser, { url: studio.pageUrl }, version);
      participants.push(page);
      const asked = [];
      page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => asked.push(JSON.parse(payload).method)));
      const id = await page.evaluate((t) => client.join(t, "P"), token);
      const person = {
        page,
        id,
        /** How often the client asked for a method of the signalling. */
        asked: (method) => asked.filter((name) => name === method).length,
        publish: async (o) => (person.stream = await page.evaluate((given) => client.publish(given), o)),
        events: () => page.evaluate(() => client.events),
        stats: (type, stream) => page.evaluate(([t, s]) => client.stats(t, s), [type, stream]),
        frames: async (stream) => (await page.evaluate(() => client.decoded()))[stream]?.frames ?? 0,
      };
      return person;
    };
    return {
      network,
      studio,
      call,
      joinNear: (session, version = "2.32") => join(near, session, version),
      joinFar: (session, version = "2.32") => join(far, session, version),
      /** Between two tests, however the first one ended: no participant is left, nothing is broken. */
      async clear() {
        await Promise.all(participants.splice(0).map((page) => page.context().close()));
        network.repair();
      },
      newSession: async () => (await call("POST", "/openvidu/api/sessions", {})).id,
    };
  } catch (error) {
    await network.close();
    throw error;
  }
}

/** Frames that arrive from now on, not those that were shown before. */
async function plays(person, stream) {
  const before = await person.frames(stream);
  await until(`moving video of ${stream}`, async () => {
    const now = await person.frames(stream);
    return now > before + 15 || (now < before && now > 15); // a renegotiated stream may restart its count
  }, patience_ms);
}

async function assertBothAreThereOnce(scene, session, near, far) {
  const told = await near.events();
  assert.equal(told.filter((e) => e.type === "connectionCreated" && e.id === far.id).length, 1, "came once");
  assert.deepEqual(told.filter((e) => e.type === "connectionDestroyed" || e.type === "streamDestroyed"), []);
  assert.equal(told.filter((e) => e.type === "streamCreated").length, 1, "one stream of the other");
  const mine = await far.events();
  assert.deepEqual(mine.filter((e) => e.type === "sessionDisconnected" || e.type === "connectionDestroyed"), []);
  assert.equal(await far.page.evaluate(() => client.session.connection.connectionId), far.id);
  const { connections } = await scene.call("GET", `/openvidu/api/sessions/${session}`);
  assert.deepEqual(connections.content.map((c) => c.id).sort(), [near.id, far.id].sort());
  for (const c of connections.content) assert.deepEqual([c.publishers.length, c.subscribers.length], [1, 1], c.id);
}

/** A session with one person on each side, both seeing each other. */
async function meet(scene, version, nearSource, farSource) {
  const session = await scene.newSession();
  const near = await scene.joinNear(session, version);
  const far = await scene.joinFar(session, version);
  await near.publish(nearSource);
  await far.publish(farSource);
  const bothPlay = () => Promise.all([plays(near, far.stream), plays(far, near.stream)]);
  await bothPlay();
  return { session, near, far, bothPlay };
}

/** A recording of the grid with the times at which things happened while it ran, in seconds of its own. */
async function startRecording(scene, session) {
  const { id } = await scene.call("POST", "/openvidu/api/recordings/start", { session });
  const begun = Date.now();
  const now = () => (Date.now() - begun) / 1000;
  return {
    now,
    async stop() {
      const { status } = await scene.call("POST", `/openvidu/api/recordings/stop/${id}`);
      assert.equal(status, "ready");
      return { file: path.join(scene.studio.recordings, id, `${id}.mp4`), lasted_s: now() };
    },
  };
}

function assertWithoutGap(file, lasted_s) {
  assert.equal(complaints(file), "");
  assert.deepEqual(probe(file).streams.map((s) => s.codec_name).sort(), ["aac", "h264"]);
  for (const kind of ["v", "a"]) {
    const times = packetTimes(file, kind);
    const longest = Math.max(...times.slice(1).map((t, i) => t - times[i]));
    assert.ok(times[0] < 0.5 && longest < 0.5, `${kind}: begins at ${times[0]}, longest gap ${longest}`);
    assert.ok(Math.abs(times.at(-1) - lasted_s) < 3, `${kind}: ends at ${times.at(-1)} of ${lasted_s}`);
  }
}

/** Audio and video are in sync before the break and after it. */
function assertInStep(file, broken_s, again_s) {
  const { pairs } = beepsAfterFlashes(file, 6);
  const parts = [pairs.filter(({ at }) => at < broken_s - 0.5), pairs.filter(({ at }) => at > again_s)].map(lateness);
  const words = parts.map(({ offsets, median }) => `${Math.round(median * 1000)} ms (${offsets.map((one) => Math.round(one * 1000)).join(", ")})`);
  console.log(`beep after flash: before ${words[0]}, after ${words[1]}`);
  for (const { offsets, median } of parts) {
    assert.ok(offsets.length >= 3, `flashes with a beep at ${pairs.map(({ at }) => at)}`);
    assert.ok(Math.abs(median) < sync_s, `${median} s`);
  }
}

// Who builds this for others must not get a green mark for tests that never ran.
test("in continuous integration a network can be made", { skip: !process.env.CI && "CI is not set" }, () => {
  assert.equal(obstacle, false);
});

describe("a cable", limits, () => {
  let scene;
  before(async () => (scene = await createScene()));
  afterEach(() => scene.clear());
  after(() => scene?.network.close());

  test("a publisher soon sends as much as it may, and no more", async (t) => {
    const session = await scene.newSession();
    const far = await scene.joinFar(session);
    await scene.joinNear(session);
    const load = watchLoad();
    const begun = Date.now();
    await far.publish({ busy: true });
    const limit_bps = 1_000_000; // OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH as it is by default
    const target = async () => (await far.stats("outbound-rtp"))?.targetBitrate ?? 0;
    await until("the target", async () => (await target()) > 0.7 * limit_bps); // the rest is audio and headers
    const reached_ms = Date.now() - begun;
    await sleep(4000);
    const holds_bps = await target();
    const [a, b] = [await far.stats("outbound-rtp"), (await sleep(2000), await far.stats("outbound-rtp"))];
    const sent_bps = ((b.bytesSent + b.headerBytesSent - a.bytesSent - a.headerBytesSent) * 8e3) / (b.timestamp - a.timestamp);
    console.log(`publishes with all it may ${reached_ms} ms after it was told to; 4 s later ${Math.round(holds_bps / 1000)} kbps, and sends ${Math.round(sent_bps / 1000)}`);
    const busy = load();
    assert.ok(holds_bps <= limit_bps, `holds ${holds_bps}`);
    if ((reached_ms >= 6000 || holds_bps <= 0.6 * limit_bps) && busy) return t.skip(`the machine was busy: ${busy}`); // browsers then send less
    assert.ok(reached_ms < 6000, `took ${reached_ms} ms`);
    assert.ok(holds_bps > 0.6 * limit_bps, `holds ${holds_bps}`);
    assert.ok(sent_bps < 1.2 * limit_bps, `sends ${sent_bps}`);
  });

  for (const version of versions) {
    test(`unplugged for 6 s, openvidu-browser ${version} and the recording continue`, async () => {
      // The grid gets brighter than its middle only when both halves are bright.
      const { session, near, far, bothPlay } = await meet(scene, version, { color: "#f0f0f0" }, { color: "#101010", flash: true });
      await sleep(2000); // until the bit rates have settled
      const recording = await startRecording(scene, session);
      await sleep(5500);
      scene.network.unplug();
      const broken_s = recording.now();
      await sleep(6000);
      scene.network.repair();
      const back_s = recording.now();
      await bothPlay();
      const again_s = recording.now();
      console.log(`${version}: both play again ${Math.round((again_s - back_s) * 1000)} ms after the cable is back`);
      await sleep(5500);
      const { file, lasted_s } = await recording.stop();
      await assertBothAreThereOnce(scene, session, near, far);
      assertWithoutGap(file, lasted_s);
      assertInStep(file, broken_s, again_s);
    });
  }
});

describe("a network that breaks somewhere on the way", limits, () => {
  let scene;
  before(async () => (scene = await createScene({ wire: true })));
  afterEach(() => scene.clear());
  after(() => scene?.network.close());

  const colors = [{ color: "#c02020", tone: 440 }, { color: "#20a040", tone: 330 }];
  const meetAll = () => Promise.all(versions.map((version) => meet(scene, version, ...colors)));

  test("a WebSocket that breaks is replaced, and video continues meanwhile", async () => {
    const meetings = await meetAll();
    const counts = () => Promise.all(meetings.map(async ({ near, far }) => ({ fromFar: await near.stats("inbound-rtp", far.stream), fromNear: await far.stats("inbound-rtp", near.stream) })));
    scene.network.impair({ loss_percent: 100, protocol: "tcp" });
    const broken = Date.now();
    const earlier = await counts();
    await Promise.all(meetings.map(({ far }) => until("it is noticed", async () => (await far.events()).some((e) => e.type === "reconnecting"), patience_ms)));
    const noticed_ms = Date.now() - broken;
    const later = await counts();
    scene.network.repair();
    const back = Date.now();
    await Promise.all(meetings.map(({ far }) => until("the client is told", async () => (await far.events()).some((e) => e.type === "reconnected"), patience_ms)));
    console.log(`noticed after ${noticed_ms} ms, reconnected ${Date.now() - back} ms after the way was free`);
    for (const [i, { session, near, far, bothPlay }] of meetings.entries()) {
      for (const way of ["fromFar", "fromNear"]) {
        const [a, b] = [earlier[i][way], later[i][way]];
        const fps = ((b.framesDecoded - a.framesDecoded) * 1000) / (b.timestamp - a.timestamp);
        console.log(`${versions[i]} ${way}: ${fps.toFixed(1)} fps without a WebSocket`);
        assert.ok(fps > 5, `${versions[i]} ${way}: ${fps} frames a second`);
      }
      await bothPlay();
      assert.equal(far.asked("reconnectStream"), 0, "its streams never broke");
      assert.equal(far.asked("joinRoom"), 1, "it did not join again");
      await assertBothAreThereOnce(scene, session, near, far);
    }
  });

  test("after 12 s of nothing clients reconnect as the same person, and renew what has lost its path", async () => {
    const meetings = await meetAll();
    scene.network.impair({ loss_percent: 100 });
    await sleep(12000);
    // The way for media stays closed until the client gives its old path up and asks for another.
    scene.network.impair({ loss_percent: 100, protocol: "udp" });
    const freed = Date.now();
    const reconnected = ({ far }) => until("the client is told", async () => (await far.events()).some((e) => e.type === "reconnected"), patience_ms);
    await Promise.all(meetings.map(reconnected));
    console.log(`reconnected ${Date.now() - freed} ms after the way was free`);
    const asks = ({ far }) => until("reconnectStream", () => far.asked("reconnectStream") >= 2, patience_ms);
    await Promise.all(meetings.map(asks));
    console.log(`asked for another path after ${Date.now() - freed} ms`);
    scene.network.repair();
    const back = Date.now();
    await Promise.all(meetings.map(async ({ bothPlay }, i) => {
      await bothPlay();
      console.log(`${versions[i]}: both play again ${Date.now() - back} ms after the network is back`);
    }));
    for (const { session, near, far } of meetings) {
      assert.equal(far.asked("joinRoom"), 1, "it did not join again");
      await assertBothAreThereOnce(scene, session, near, far);
    }
  });

  test("who stays away is gone for the others, frees all that was theirs, and can come back", async () => {
    const session = await scene.newSession();
    const near = await scene.joinNear(session);
    await near.publish({ color: "#c02020", tone: 440 });
    const held = () => scene.network.sockets(scene.studio.pid);
    await until("one peer", () => held().udp === 1);
    assert.equal(held().tcpToFar, 0);
    const far = await scene.joinFar(session);
    await far.publish({ color: "#20a040", tone: 330 });
    await Promise.all([plays(near, far.stream), plays(far, near.stream)]);
    const together = held();
    assert.equal(together.udp, 4, "each publishes and subscribes");

    scene.network.impair({ loss_percent: 100 });
    const broken = Date.now();
    // More than the kernel buffers for a client that reads nothing: it must not delay the goodbye.
    await near.page.evaluate(async () => {
      for (let i = 0; i < 300; i++) await client.session.signal({ type: "flood", data: "x".repeat(4000) });
    });
    const wanted = { type: "connectionDestroyed", id: far.id };
    const told = await until("participantLeft", async () => (await near.events()).find((e) => e.type === wanted.type && e.id === wanted.id), patience_ms);
    const took_ms = Date.now() - broken;
    console.log(`gone for the others after ${took_ms} ms`);
    assert.equal(told.reason, "networkDisconnect");
    assert.ok((await near.events()).some((e) => e.type === "streamDestroyed" && e.id === far.stream && e.reason === "networkDisconnect"));
    // The last ping came up to its period of 5 s before.
    assert.ok(took_ms > watchdog_ms + grace_ms - 6000 && took_ms < watchdog_ms + grace_ms + 10000, `${took_ms} ms`);
    const { connections } = await scene.call("GET", `/openvidu/api/sessions/${session}`);
    assert.deepEqual(connections.content.map((c) => [c.id, c.publishers.length, c.subscribers.length]), [[near.id, 1, 0]]);
    // What is left of the far side's is a kept HTTP connection, which may be idle for longer than this.
    await until("everything is free", () => held().udp === 1 && held().tcpToFar < together.tcpToFar);

    scene.network.repair();
    await until("the one who was away hears of it", async () => (await far.events()).some((e) => e.type === "sessionDisconnected" && e.reason === "networkDisconnect"), patience_ms);
    assert.equal((await near.events()).filter((e) => e.type === "connectionCreated" && e.id === far.id).length, 1);

    // The same page joins again, with a token of its own, as applications do then.
    const { token } = await scene.call("POST", `/openvidu/api/sessions/${session}/connection`, {});
    const id = await far.page.evaluate((t) => client.join(t, "P"), token);
    assert.notEqual(id, far.id);
    await far.publish({ color: "#2040c0", tone: 330 });
    await Promise.all([plays(near, far.stream), plays(far, near.stream)]);
  });

  test("5 % loss and 50 ms of delay are repaired, and after 5 s of nothing a recording is in step again", async () => {
    const { session, near, far, bothPlay } = await meet(scene, "2.32", { color: "#f0f0f0", busy: true }, { color: "#101010", flash: true });
    const impairment = { loss_percent: 5, delay_ms: 50 };
    scene.network.impair(impairment);
    await sleep(2000); // until the delay itself has been swallowed
    const recording = await startRecording(scene, session);
    const measure = () => Promise.all([near.stats("inbound-rtp", far.stream), far.stats("inbound-rtp", near.stream), far.stats("outbound-rtp")]);
    const [fromFar, fromNear] = await measure();
    await sleep(8000);
    const [fromFarLater, fromNearLater, farSent] = await measure();
    scene.network.impair({ loss_percent: 100 });
    const broken_s = recording.now();
    await sleep(5000);
    scene.network.impair(impairment);
    const back_s = recording.now();
    await bothPlay();
    const again_s = recording.now();
    console.log(`both play again ${Math.round((again_s - back_s) * 1000)} ms after the network is back`);
    await sleep(6500);
    const { file, lasted_s } = await recording.stop();
    scene.network.repair();

    for (const [what, a, b] of [["from far to near", fromFar, fromFarLater], ["from near to far", fromNear, fromNearLater]]) {
      const seconds = (b.timestamp - a.timestamp) / 1000;
      const count = (name) => (b[name] ?? 0) - (a[name] ?? 0);
      const fps = count("framesDecoded") / seconds;
      console.log(`${what}: ${fps.toFixed(1)} fps, ${Math.round((count("bytesReceived") * 8) / seconds / 1000)} kbps, ${count("packetsReceived")} packets, ${count("packetsLost")} lost, ${count("nackCount")} nacks, ${count("retransmittedPacketsReceived")} repeated, ${count("pliCount")} PLI, ${count("freezeCount")} freezes of ${count("totalFreezesDuration").toFixed(2)} s`);
      assert.ok(fps > 5, `${what}: ${fps} frames a second`);
      assert.ok(count("totalFreezesDuration") < 0.4 * seconds, `${what}: frozen for ${count("totalFreezesDuration")} s`);
    }
    assert.ok(farSent.nackCount > 0 && farSent.retransmittedPacketsSent > 0, "the studio asked for what it missed");
    // Losses count though they are repaired, since that is done on a stream of its own.
    const [lost, repeated] = ["packetsLost", "retransmittedPacketsReceived"].map((name) => fromNearLater[name] - (fromNear[name] ?? 0));
    assert.ok(lost > 5 && repeated > 0.6 * lost, `${repeated} of ${lost} were sent again`);
    await assertBothAreThereOnce(scene, session, near, far);
    assertWithoutGap(file, lasted_s);
    assertInStep(file, broken_s, again_s);
  });
});
