// Every published generation of the clients: an application's server and its browsers, of the same version, beside a
// browser of the newest one.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { probe } from "../e2e/lib/movie.js";
import { secret, sleep, until } from "../e2e/lib/studio.js";
import { browserVersions, nodeClient, nodeVersions } from "./lib/clients.js";
import { enter, newest } from "./lib/participants.js";
import { useScene } from "./lib/scene.js";

const scene = useScene();

/** A token as the application of that time asked for it: connections came with 2.16. */
const tokenFor = async (session, role) =>
  session.createConnection ? (await session.createConnection({ role, data: "by the server" })).token : session.generateToken({ role, data: "by the server" });

test("all generations are installed", () => {
  assert.deepEqual(browserVersions, ["2.12", "2.15", "2.21", "2.25", "2.30", "2.32"]);
  assert.deepEqual(nodeVersions, ["2.12", "2.15", "2.21", "2.24", "2.30", "2.32"]);
});

for (const [i, version] of browserVersions.entries()) {
  const node = nodeVersions[i];
  test(`openvidu-browser ${version} and openvidu-node-client ${node}`, async () => {
    const { OpenVidu, Recording } = nodeClient(node);
    const openvidu = new OpenVidu(scene.studio.url, secret);
    const session = await openvidu.createSession({ customSessionId: `v${version.replace(".", "_")}` });
    const old = await enter(scene.browser, scene.studio, await tokenFor(session, "MODERATOR"), { name: "Old", version, publish: {} });
    const young = await enter(scene.browser, scene.studio, await tokenFor(session, "PUBLISHER"), { name: "Young", version: newest, publish: {} });

    // They see each other, and what the other one says of itself.
    await old.sees({ type: "streamPlaying", id: young.streamId });
    await young.sees({ type: "streamPlaying", id: old.streamId });
    for (const [who, of] of [[old, young], [young, old]]) {
      await until("frames", async () => (await who.page.evaluate(() => client.decoded()))[of.streamId]?.frames > 5);
      assert.deepEqual(await who.tracks(of.streamId), { audio: 1, video: 1 });
    }
    assert.equal(await old.page.evaluate((id) => client.videos[id].stream.connection.data, young.streamId), '{"clientData":"Young"}%/%by the server');

    // Signals and mutes, in both directions.
    for (const [from, to] of [[old, young], [young, old]]) {
      await from.page.evaluate(() => client.session.signal({ type: "chat", data: "hello" }));
      await until("the signal", () => to.page.evaluate((id) => client.signals.some((s) => s.type === "signal:chat" && s.data === "hello" && s.from === id), from.id));
      await from.page.evaluate(() => client.publisher.publishAudio(false));
      await to.sees({ type: "streamPropertyChanged", property: "audioActive", value: false, reason: "publishAudio" });
    }

    // What the application's server learns and does.
    assert.equal(await session.fetch(), true);
    assert.equal(await session.fetch(), false);
    assert.deepEqual(session.activeConnections.map(({ connectionId }) => connectionId).sort(), [old.id, young.id].sort());
    for (const { publishers, subscribers, serverData } of session.activeConnections) assert.deepEqual([publishers.length, subscribers.length, serverData], [1, 1, "by the server"]);
    const started = await openvidu.startRecording(session.sessionId, { outputMode: Recording.OutputMode.COMPOSED, name: "seen", hasAudio: true, hasVideo: true });
    assert.equal(started.status, Recording.Status.started);
    for (const who of [old, young]) await who.sees({ type: "recordingStarted", id: started.id });
    await sleep(1500);
    const stopped = await openvidu.stopRecording(started.id);
    assert.equal(stopped.status, Recording.Status.ready);
    assert.ok(stopped.duration > 1 && stopped.size > 0 && stopped.url);
    assert.deepEqual(probe(path.join(scene.studio.recordings, started.id, "seen.mp4")).streams.map((s) => s.codec_name).sort(), ["aac", "h264"]);
    assert.deepEqual((await openvidu.listRecordings()).map(({ id, status }) => [id, status]), [[started.id, "ready"]]);
    await openvidu.deleteRecording(started.id);
    assert.ok(!existsSync(path.join(scene.studio.recordings, started.id)));
    await assert.rejects(openvidu.getRecording(started.id), /404/);

    // A socket that breaks is opened again, and no participant has left.
    await old.page.evaluate(() => client.socket.close());
    await old.sees({ type: "reconnected" });
    await old.page.evaluate(() => client.session.signal({ type: "back" }));
    await until("the signal", () => young.page.evaluate(() => client.signals.some((s) => s.type === "signal:back")));
    assert.equal(await young.count({ type: "connectionDestroyed" }), 0);

    // A moderator's browser and the application's server both may end streams and visits.
    await old.page.evaluate((id) => client.session.forceUnpublish(client.videos[id].stream), young.streamId);
    await young.sees({ type: "own streamDestroyed", reason: "forceUnpublishByUser" });
    await session.fetch();
    await session.forceDisconnect(session.activeConnections.find(({ connectionId }) => connectionId === young.id));
    await young.sees({ type: "sessionDisconnected", reason: "forceDisconnectByServer" });
    await old.sees({ type: "connectionDestroyed", id: young.id });
    await session.close();
    await old.sees({ type: "sessionDisconnected", reason: "sessionClosedByServer" });
    await Promise.all([old, young].map(({ page }) => page.context().close()));
  });
}
