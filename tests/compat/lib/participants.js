// Participants: pages with a published client of any version.
import path from "node:path";
import { fileURLToPath } from "node:url";

import { openClient } from "../../e2e/lib/browser.js";
import { until } from "../../e2e/lib/studio.js";
import { bundleOf } from "./clients.js";

const devicesPage = path.join(path.dirname(fileURLToPath(import.meta.url)), "devices-page.js");
export const newest = "2.32";

const opened = new Set();

/** Closes the pages that a test has left open, as one that failed does: they would slow down the next one. */
export async function closePages() {
  for (const page of opened) await page.context().close().catch(() => {});
  opened.clear();
}

/**
 * A page whose participant has joined with a token. `address`: the page's origin, the studio's own if not given.
 * `publish`: options of client.publishDevices(), or false.
 */
export async function enter(browser, studio, token, { name = "P", version = newest, subscribes = true, publish = false, address } = {}) {
  const page = await openClient(browser, studio, version, { bundle: bundleOf(version), address });
  opened.add(page);
  await page.addScriptTag({ path: devicesPage });
  await page.evaluate((does) => void (client.subscribes = does), subscribes);
  // What a client of any version rejects with has a message, but is not always an Error.
  const join = ([t, who]) => client.join(t, who).catch((error) => Promise.reject(new Error(error.message)));
  const id = await page.evaluate(join, [token, name]);
  const person = {
    page,
    id,
    streamId: null,
    async publish(options = {}) {
      person.streamId = await page.evaluate((o) => client.publishDevices(o), options);
      return person.streamId;
    },
    events: () => page.evaluate(() => client.events),
    /** How many events there were that have these members. */
    count: (wanted) => page.evaluate((w) => client.events.filter((e) => Object.entries(w).every(([k, v]) => e[k] === v)).length, wanted),
    /** Waits until there were `number` of them. */
    sees: (wanted, number = 1) => until(`${name} sees ${JSON.stringify(wanted)} ${number} times`, async () => (await person.count(wanted)) >= number),
    tracks: (stream = null) => page.evaluate((s) => client.liveTracks(s), stream),
    /** Leaves as an application does, and closes the page. */
    async leave() {
      await page.evaluate(() => client.session.disconnect());
      await page.context().close();
    },
  };
  if (publish) await person.publish(publish);
  return person;
}

/** Waits until the participants together have seen `number` events of a type, in their own pages or as publishers. */
export function seen(participants, type, number) {
  const counts = () => Promise.all(participants.map((person) => person.page.evaluate((t) => client.events.filter((e) => e.type === t || e.type === `own ${t}`).length, type)));
  return until(`${number} times ${type}`, async () => (await counts()).reduce((sum, one) => sum + one, 0) >= number, 30000);
}
