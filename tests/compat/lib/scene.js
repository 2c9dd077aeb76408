// What a file of tests needs: a studio and a browser, which end with it.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";

import { launch } from "../../e2e/lib/browser.js";
import { startStudio } from "../../e2e/lib/studio.js";
import { closePages } from "./participants.js";

/**
 * {studio, browser}, there when the first test begins; pages are closed after each. `settings`: those of the studio, or
 * a function that gives startStudio() its parameters. `ready` makes what else the file needs (a hook of its own would
 * not wait for these).
 */
export function useScene(settings = {}, ready = async () => {}) {
  const scene = {};
  before(async () => {
    scene.studio = await startStudio(...(typeof settings === "function" ? await settings() : [settings]));
    scene.browser = await launch();
    await ready();
  });
  afterEach(closePages);
  after(async () => {
    await scene.browser?.close();
    if (scene.studio) assert.equal(await scene.studio.stop(), 0, "SIGTERM ends the program properly within its time");
  });
  return scene;
}
