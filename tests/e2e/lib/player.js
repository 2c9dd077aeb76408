// Films whose frames say their number, and which of them a browser shows when it jumps to and fro. The number stands in eight
// columns, a bit each.
import { readFileSync } from "node:fs";

import { columnsOf, frameTimes } from "./movie.js";

/** The frames of a film as FFmpeg decodes them: [{at, number}, …] with seconds at which they begin. */
export function numbersIn(file) {
  const times = frameTimes(file), columns = columnsOf(file, 8);
  if (times.length !== columns.length) throw new Error(`${times.length} times of ${columns.length} frames in ${file}`);
  return times.map((at, i) => ({ at, number: columns[i].reduce((number, light, bit) => number | (light > 127 ? 1 << bit : 0), 0) }));
}

/** Moments to jump to: the middles of frames of different numbers, by chance; with the numbers that have to be seen. */
export function jumps(frames, count) {
  const some = frames.slice(1, -1).map(({ at, number }, i) => ({ at: (at + frames[i + 2].at) / 2, number, lasts: frames[i + 2].at - at })).filter(({ lasts }) => lasts > 0.02);
  const chosen = [];
  while (chosen.length < count) {
    const one = some[Math.floor(Math.random() * some.length)];
    if (one.number !== chosen.at(-1)?.number) chosen.push(one);
  }
  return chosen;
}

/** Opens the film in a page of the browser: how long it says it lasts, and the numbers it shows at the moments, one after the other. */
export async function play(browser, file, type, moments) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const duration = await page.evaluate(([base64, as]) => new Promise((resolve, reject) => {
      const video = window.film = document.createElement("video");
      video.muted = true;
      video.requestVideoFrameCallback(() => resolve(video.duration)); // the first frame, which would be taken for the one that is sought
      video.onerror = () => reject(new Error(video.error?.message));
      document.body.append(video);
      video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: as }));
    }), [readFileSync(file).toString("base64"), type]);
    const numbers = await page.evaluate(async (times) => {
      const video = window.film, canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const paint = canvas.getContext("2d", { willReadFrequently: true });
      const seen = [];
      for (const time of times) {
        await new Promise((resolve, reject) => {
          video.requestVideoFrameCallback(resolve); // "seeked" may come before the frame is there to be drawn
          setTimeout(() => reject(new Error(`no frame was shown at ${time} s`)), 30000);
          video.currentTime = time;
        });
        paint.drawImage(video, 0, 0);
        let number = 0;
        for (let bit = 0; bit < 8; bit++) {
          const [light] = paint.getImageData(((bit + 0.5) * canvas.width) / 8, canvas.height / 2, 1, 1).data;
          if (light > 127) number |= 1 << bit;
        }
        seen.push(number);
      }
      return seen;
    }, moments);
    return { duration, numbers };
  } finally {
    await context.close();
  }
}
