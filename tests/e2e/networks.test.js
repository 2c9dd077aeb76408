// Networks as they are: a name behind 1:1 NAT, several interfaces, IPv6 alone, UDP that is closed, a client that moves
// from one network to another. Real packets in network namespaces, NAT and firewalls of the kernel.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openClient } from "./lib/browser.js";
import { lacks, natObstacle, obstacle, openGround, setUp } from "./lib/network.js";
import { until } from "./lib/studio.js";

const timeout = 150_000; // of each test
const patience_ms = 60000;

/** What tests do with a studio: sessions, and participants in them. */
function participantsOf(studio) {
  const call = async (method, target, body) => {
    const answer = await studio.call(method, target, body);
    assert.equal(answer.status, 200, `${method} ${target}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    newSession: async () => (await call("POST", "/openvidu/api/sessions", {})).id,
    async join(browser, session, connection = {}) {
      const { token, customIceServers } = await call("POST", `/openvidu/api/sessions/${session}/connection`, connection);
      const page = await openClient(browser, { url: studio.pageUrl }, "2.32");
      const candidates = [];
      page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => {
        const { result } = JSON.parse(payload);
        for (const line of (result?.sdpAnswer ?? "").split("\r\n")) if (line.startsWith("a=candidate:")) candidates.push(line.split(" ")[4]);
      }));
      const id = await page.evaluate((t) => client.join(t, "P"), token);
      const frames = async (stream) => (await page.evaluate(() => client.decoded()))[stream]?.frames ?? 0;
      return {
        id,
        page,
        customIceServers,
        /** Addresses of all candidates that the server gave. */
        candidates: () => [...new Set(candidates)].sort(),
        publish: (o) => page.evaluate((given) => client.publish(given), o),
        frames,
        plays: async (stream) => {
          const seen = await frames(stream);
          await until(`moving video of ${stream}`, async () => (await frames(stream)) > seen + 10, patience_ms);
        },
        /** The path that its stream takes: {local, remote}, candidates of the browser's statistics. */
        path: () => page.evaluate(async () => {
          const report = await client.publisher.stream.getRTCPeerConnection().getStats();
          const transport = [...report.values()].find((entry) => entry.type === "transport");
          const pair = report.get(transport.selectedCandidatePairId);
          return { local: report.get(pair.localCandidateId), remote: report.get(pair.remoteCandidateId) };
        }),
        leave: () => page.context().close(),
      };
    },
  };
}

describe("a server behind 1:1 NAT, known by a name", { skip: natObstacle(), timeout: 600_000 }, () => {
  const name = "media.example.test";
  let ground, far, studio, participants, farBrowser, nearBrowser;

  before(async () => {
    ground = await openGround();
    const near = await ground.namespace();
    const router = await ground.namespace();
    far = await ground.namespace();
    ground.connect(router, "lan", near, "net0");
    ground.connect(router, "wan", far, "wifi");
    ground.connect(router, "cell", far, "mobile");
    ground.connect(near, "eth1", near, "other");
    setUp(router, "lan", "10.0.0.1/24");
    setUp(router, "wan", "203.0.113.1/24", "203.0.113.7/24");
    setUp(router, "cell", "198.51.100.1/24");
    setUp(near, "net0", "10.0.0.2/24");
    setUp(near, "eth1", "10.9.9.1/24");
    near.run("ip", "link", "add", "name", "docker0", "type", "bridge");
    setUp(near, "docker0", "172.17.0.1/16");
    setUp(far, "wifi", "203.0.113.100/24");
    setUp(far, "mobile", "198.51.100.100/24");
    near.run("ip", "route", "add", "default", "via", "10.0.0.1");
    far.run("ip", "route", "add", "default", "via", "203.0.113.1", "metric", "100");
    far.run("ip", "route", "add", "default", "via", "198.51.100.1", "metric", "200");
    router.run("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
    // As on the internet, private addresses are out of reach from outside, all but those that NAT translates.
    router.run("nft", `table ip nat {
      chain private { type filter hook prerouting priority -150; iifname != "lan" ip daddr 10.0.0.0/8 drop; }
      chain in { type nat hook prerouting priority -100; ip daddr 203.0.113.7 dnat to 10.0.0.2; }
      chain out { type nat hook postrouting priority 100; ip saddr 10.0.0.2 oifname != "lan" snat to 203.0.113.7; }
    }`);
    studio = await ground.studio(near, name, {}, { [name]: "203.0.113.7" });
    participants = participantsOf(studio);
    [farBrowser, nearBrowser] = await Promise.all([
      ground.browser(far, "far-browser", { [name]: "203.0.113.7" }),
      ground.browser(near, "near-browser", { [name]: "10.0.0.2" }),
    ]);
  });
  after(() => ground?.close());

  test("media is offered where clients reach it, and not at bridges", { timeout }, async () => {
    const session = await participants.newSession();
    const viewer = await participants.join(farBrowser, session);
    const person = await participants.join(farBrowser, session);
    const stream = await person.publish({ color: "#c02020" });
    await viewer.plays(stream);
    for (const one of [person, viewer]) assert.deepEqual(one.candidates(), ["10.0.0.2", "10.9.9.1", "203.0.113.7"]);
    assert.equal((await person.path()).remote.address, "203.0.113.7");
    await Promise.all([person.leave(), viewer.leave()]);
  });

  test("a client that moves to another network stays, and its media continues", { timeout }, async () => {
    const session = await participants.newSession();
    const near = await participants.join(nearBrowser, session);
    const mover = await participants.join(farBrowser, session);
    const [fromNear, fromMover] = [await near.publish({ color: "#c02020" }), await mover.publish({ color: "#20a040" })];
    await Promise.all([near.plays(fromMover), mover.plays(fromNear)]);
    const networks = { "203.0.113.100": "wifi", "198.51.100.100": "mobile" };
    const home = (await mover.path()).local.address;
    const [away] = Object.keys(networks).filter((address) => address !== home);

    far.run("ip", "link", "set", networks[home], "down");
    far.run("ip", "address", "flush", "dev", networks[home]);
    const left = Date.now();
    const resumed = async (who, stream, what) => {
      let seen = await who.frames(stream);
      await until("moving video", async () => {
        const now = await who.frames(stream);
        if (now > 0 && now < seen) seen = now; // a new <video> counts from the beginning
        return now > seen + 30;
      }, patience_ms);
      const took = Date.now() - left;
      console.log(`${what}: again ${took} ms after the network changed`);
      assert.ok(took < 20000, `${what} was away for ${took} ms`);
    };
    const chosen = until("the browser's other path", async () => (await mover.path().catch(() => null))?.local.address === away, patience_ms)
      .then(() => console.log(`the browser chose its other path ${Date.now() - left} ms after the network changed`));
    await Promise.all([chosen, resumed(near, fromMover, "what it sends"), resumed(mover, fromNear, "what it receives")]);
    assert.equal((await mover.path()).local.address, away);
    await until("signalling is back", () => mover.page.evaluate(() => client.session.signal({ type: "here", data: "x" }).then(() => true, () => false)), patience_ms);
    const told = await near.page.evaluate(() => client.events);
    assert.deepEqual(told.filter((e) => e.type === "connectionDestroyed" || e.type === "streamDestroyed"), [], "it never left");
    const own = await mover.page.evaluate(() => client.events);
    assert.deepEqual(own.filter((e) => e.type === "streamDestroyed" || e.type === "sessionDisconnected"), [], "nor did the session leave it");
    assert.equal(await mover.page.evaluate(() => client.session.connection.connectionId), mover.id);
  });
});

describe("where UDP is closed", { skip: natObstacle() || (lacks("turnserver") && "turnserver (coturn) is missing"), timeout: 300_000 }, () => {
  let ground, participants, browser;
  const relay = "203.0.113.1";

  before(async () => {
    ground = await openGround();
    const [near, router, far] = [await ground.namespace(), await ground.namespace(), await ground.namespace()];
    ground.connect(router, "lan", near, "net0");
    ground.connect(router, "wan", far, "net0");
    setUp(router, "lan", "198.51.100.1/24");
    setUp(router, "wan", `${relay}/24`);
    setUp(near, "net0", "198.51.100.2/24");
    setUp(far, "net0", "203.0.113.100/24");
    near.run("ip", "route", "add", "default", "via", "198.51.100.1");
    far.run("ip", "route", "add", "default", "via", relay);
    router.run("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
    far.run("nft", "table inet fence { chain out { type filter hook output priority 0; meta l4proto udp drop; }; }");
    const turn = (port, ...credentials) => ground.serve(router, /admin thread/, "turnserver", "-n", "--log-file=stdout", "--no-cli", "--no-tls", "--no-dtls",
      `--listening-ip=${relay}`, `--listening-port=${port}`, "--relay-ip=198.51.100.1", "--pidfile=/dev/null", `--userdb=${path.join(ground.folder, `turn${port}.db`)}`, "--realm=example.test", ...credentials);
    await turn(3478, "--lt-cred-mech", "--user=guest:password");
    await turn(3479, "--use-auth-secret", "--static-auth-secret=shared");
    participants = participantsOf(await ground.studio(near, "198.51.100.2"));
    browser = await ground.browser(far, "far-browser");
  });
  after(() => ground?.close());

  test("media takes a TURN server over TCP, with credentials of both kinds", { timeout }, async () => {
    const session = await participants.newSession();
    const named = { customIceServers: [{ url: `turn:${relay}:3478?transport=tcp`, username: "guest", credential: "password" }] };
    const secret = { customIceServers: [{ url: `turn:${relay}:3479?transport=tcp`, staticAuthSecret: "shared" }] };
    const viewer = await participants.join(browser, session, named);
    const person = await participants.join(browser, session, secret);
    const stream = await person.publish({ color: "#20a040" });
    await viewer.plays(stream);
    const { local } = await person.path();
    assert.equal(local.candidateType, "relay");
    assert.equal(local.relayProtocol, "tcp");
    await Promise.all([person.leave(), viewer.leave()]);
  });
});

describe("a network with IPv6 alone", { skip: obstacle, timeout: 300_000 }, () => {
  let ground;
  after(() => ground?.close());

  test("signalling and media use it, and plain HTTP is redirected", { timeout }, async () => {
    ground = await openGround();
    const [near, far] = [await ground.namespace(), await ground.namespace()];
    ground.connect(near, "net0", far, "net0");
    setUp(near, "net0", "fd00:7::1/64");
    setUp(far, "net0", "fd00:7::2/64");
    // By a name: openvidu-browser cuts an address in brackets at its first colon.
    const name = "media.example.test";
    const hosts = { [name]: "fd00:7::1" };
    const studio = await ground.studio(near, name, {}, hosts);
    const participants = participantsOf(studio);
    const browser = await ground.browser(far, "far-browser", hosts);
    const session = await participants.newSession();
    const viewer = await participants.join(browser, session);
    const person = await participants.join(browser, session);
    await viewer.plays(await person.publish({ color: "#c02020" }));
    assert.deepEqual(person.candidates(), ["fd00:7::1"]);
    assert.equal((await person.path()).remote.address.replace(/[[\]]/g, ""), "fd00:7::1");

    // Who forgets the s from another machine is told so.
    const ask = `import http.client, sys
host, port, name = sys.argv[1:]
connection = http.client.HTTPConnection(host, int(port))
connection.request("GET", "/openvidu/api/config", headers={"Host": name + ":" + port})
answer = connection.getresponse()
print(answer.status, answer.getheader("Location"), answer.read().decode())`;
    const said = far.run("python3", "-c", ask, "fd00:7::1", String(studio.port), name);
    const address = `https://${name}:${studio.port}/openvidu/api/config`;
    assert.equal(said.trim(), `308 ${address} Plain HTTP is for programs on the server's own machine. Use ${address}`);
  });
});
