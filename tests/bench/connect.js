// How long a subscriber waits, compared with two RTCPeerConnections inside one page, the least a browser needs.
import { launch, openClient } from "../e2e/lib/browser.js";
import { sleep, startStudio, until } from "../e2e/lib/studio.js";
import { median } from "./lib/process_time.js";
import { publishFrom } from "./lib/publisher.js";

const rounds = 15;

export async function measure(report) {
  const studio = await startStudio();
  const browser = await launch();
  try {
    const { body: session } = await studio.call("POST", "/openvidu/api/sessions", {});
    const token = async () => (await studio.call("POST", `/openvidu/api/sessions/${session.sessionId}/connection`, {})).body.token;
    await publishFrom(browser, studio, session.sessionId, { width: 320, height: 240 });
    await sleep(2000);
    const times = { playing: [], frame: [], least: [] };
    for (let i = 0; i < rounds; i++) {
      const page = await openClient(browser, studio, "2.32");
      times.least.push(await page.evaluate(withinThePage));
      await page.evaluate(watch);
      await page.evaluate((t) => {
        bench.begun = performance.now();
        return client.join(t, "S");
      }, await token());
      await until("a first frame", () => page.evaluate(() => client.events.some((e) => e.type === "streamPlaying") && bench.frame));
      const seen = await page.evaluate(() => bench);
      times.playing.push(seen.playing - seen.begun);
      times.frame.push(seen.frame - seen.offer);
      await page.context().close();
    }
    const reference = { reference: "two peers in one page, offer to frame", referenceValue: median(times.least) };
    report({ figure: "connect() to streamPlaying, median", value: median(times.playing), unit: "ms", most: 400, ...reference });
    report({ figure: "offer to first frame, median", value: median(times.frame), unit: "ms", most: 200, ...reference });
  } finally {
    await browser.close();
    await studio.stop();
  }
}

/** In the page: notes when the subscriber's offer was made, its first frame was shown and it said so. */
function watch() {
  window.bench = {};
  const setLocal = RTCPeerConnection.prototype.setLocalDescription;
  RTCPeerConnection.prototype.setLocalDescription = function (...rest) {
    bench.offer ??= performance.now();
    return setLocal.apply(this, rest);
  };
  const push = client.events.push;
  client.events.push = function (event) {
    if (event.type === "streamPlaying") bench.playing ??= performance.now();
    return push.call(this, event);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.tagName === "VIDEO") node.requestVideoFrameCallback(() => (bench.frame ??= performance.now()));
  }).observe(document.body, { childList: true });
}

/** In the page: a call from itself to itself. */
async function withinThePage() {
  const { video } = client.source({ width: 320, height: 240 });
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  a.onicecandidate = (e) => e.candidate && b.addIceCandidate(e.candidate);
  b.onicecandidate = (e) => e.candidate && a.addIceCandidate(e.candidate);
  const element = document.createElement("video");
  element.muted = element.autoplay = true;
  b.ontrack = (e) => (element.srcObject = new MediaStream([e.track]));
  a.addTrack(video);
  const shown = new Promise((resolve) => element.requestVideoFrameCallback(() => resolve(performance.now())));
  const begun = performance.now();
  await a.setLocalDescription();
  await b.setRemoteDescription(a.localDescription);
  await b.setLocalDescription();
  await a.setRemoteDescription(b.localDescription);
  const ms = (await shown) - begun;
  a.close();
  b.close();
  video.stop();
  return ms;
}
