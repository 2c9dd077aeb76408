// The first contact: the addresses that tutorials use, browsers that know no certificate, proxies in front.
import assert from "node:assert/strict";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";

import { bundleOf, launch, require } from "./lib/browser.js";
import { secret, sleep, startStudio, until } from "./lib/studio.js";

const { OpenVidu } = require("openvidu-node-client");
const clientPage = path.join(path.dirname(fileURLToPath(import.meta.url)), "lib/client-page.js");
const version = "2.32";

/** An application's page on a server of its own, as in the tutorials. */
async function servePage() {
  const server = http.createServer((request, response) => response.setHeader("content-type", "text/html").end("<!doctype html><title>app</title>"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

describe("a browser that does not ignore certificates", () => {
  let studio, browser, application;
  before(async () => {
    studio = await startStudio();
    browser = await launch(undefined, { trusts: [] });
    application = await servePage();
  });
  after(async () => {
    await browser?.close();
    application?.close();
    await studio?.stop();
  });

  const openPage = async (context) => {
    const page = await context.newPage();
    page.on("pageerror", (error) => console.log(`page error: ${error.message}`));
    await page.goto(application.url);
    await page.addScriptTag({ path: bundleOf(version) });
    await page.addScriptTag({ path: clientPage });
    return page;
  };
  const newToken = async (url) => {
    const session = await new OpenVidu(url, secret).createSession();
    return { session, token: (await session.createConnection()).token };
  };

  test("joins and publishes with the tutorials' http://localhost, and what it recorded is found there", async () => {
    const url = `http://localhost:${studio.port}`;
    const { session, token } = await newToken(url);
    assert.match(token, new RegExp(`^ws://localhost:${studio.port}\\?sessionId=`));
    const context = await browser.newContext();
    const page = await openPage(context);
    await page.evaluate((t) => client.join(t, "Ann"), token);
    await page.evaluate(() => client.publish({ tone: 440 }));
    const openvidu = new OpenVidu(url, secret);
    const recording = await openvidu.startRecording(session.sessionId);
    const stopped = await openvidu.stopRecording(recording.id);
    assert.match(stopped.url, new RegExp(`^http://localhost:${studio.port}/openvidu/recordings/`));
    const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;
    const file = await fetch(stopped.url, { headers: { authorization } });
    assert.equal(file.status, 200);
    assert.equal((await file.arrayBuffer()).byteLength, stopped.size);
    await session.close();
    await context.close();
  });

  test("is explained in the log, once, when it refuses the certificate; one that trusts the file joins", async () => {
    const url = `https://localhost:${studio.port}`;
    const { session, token } = await newToken(url);
    assert.match(token, /^wss:/);
    const file = path.join(studio.folder, "data/ovation-studio/certificate.crt");
    for (const told of [`${url}/accept-certificate`, file]) assert.ok(studio.log().includes(told), `what the program prints at start names ${told}`);
    const lines = () => studio.log().match(/does not trust the server's certificate/g)?.length ?? 0;
    assert.equal(lines(), 0);
    const context = await browser.newContext();
    const strict = await openPage(context);
    strict.evaluate((t) => client.join(t, "Ben"), token).catch(() => {}); // keeps trying until it is closed
    await until("a line in the log", () => lines() > 0);
    await strict.evaluate((address) => new Promise((resolve) => (new WebSocket(address).onerror = resolve)), `wss://localhost:${studio.port}/openvidu`);
    await sleep(1000); // a second line would come after the refusal
    await context.close();
    assert.equal(lines(), 1);
    const trusting = await launch(undefined, { trusts: [file] });
    try {
      const page = await openPage(await trusting.newContext());
      await page.evaluate((t) => client.join(t, "Ben"), token);
      await page.evaluate(() => client.publish({ tone: 440 }));
      assert.equal((await studio.call("GET", `/openvidu/api/sessions/${session.sessionId}`)).body.connections.numberOfElements, 1);
    } finally {
      await trusting.close();
    }
    await session.close();
  });

  test("finds out at / and /dashboard what is running here, without the secret", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const place of ["/", "/dashboard", "/dashboard/", "/openvidu/info"]) {
      const response = await page.goto(`http://localhost:${studio.port}${place}`);
      assert.equal(response.status(), 200, place);
      assert.match(await page.textContent("h1"), /server for sessions and recordings/);
      assert.ok(!(await page.content()).includes(secret));
    }
    await context.close();
  });
});

test("behind a proxy, addresses are the public ones and clients have their own", async () => {
  const port = await new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const free = probe.address().port;
      probe.close(() => resolve(free));
    });
  });
  const studio = await startStudio({ DOMAIN_OR_PUBLIC_IP: "studio.example.com", HTTPS_PORT: "443", OVATION_LISTEN_PORT: String(port), OVATION_LISTEN_ADDRESS: "127.0.0.1", ALLOWED_ACCESS_TO_RESTAPI: "198.51.100.0/24" }, { port });
  // As nginx does: TLS ends in it, and it says for whom it asks.
  const proxy = http.createServer((request, response) => {
    const headers = { ...request.headers, host: "studio.example.com", "x-real-ip": request.headers["x-test-client"], "x-forwarded-proto": "https" };
    const inner = http.request({ host: "127.0.0.1", port, method: request.method, path: request.url, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(inner);
  });
  try {
    await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const authorization = `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString("base64")}`;
    const call = (target, client) => fetch(`http://127.0.0.1:${proxy.address().port}${target}`, { method: "POST", headers: { authorization, "content-type": "application/json", "x-test-client": client }, body: '{"customSessionId":"S"}' });
    assert.equal((await call("/openvidu/api/sessions", "203.0.113.5")).status, 403);
    assert.equal((await call("/openvidu/api/sessions", "198.51.100.5")).status, 200);
    const connection = await (await call("/openvidu/api/sessions/S/connection", "198.51.100.5")).json();
    assert.match(connection.token, /^wss:\/\/studio\.example\.com\?sessionId=S&token=tok_/);
  } finally {
    proxy.close();
    proxy.closeAllConnections();
    await studio.stop();
  }
});
