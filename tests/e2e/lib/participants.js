// Participants whose browsers only send: what they receive is other tests' business, and costs a core.
import { openClient } from "./browser.js";

/** Joins with a connection made with `properties`; gives {page, id, connection, …}. Nothing is published yet. */
export async function join(...all) {
  return (await arrive(...all))();
}

/** Prepares all of join() that takes time; gives the function that does the rest. */
export async function arrive(browser, studio, session, { name = "P", version = "2.32", subscribes = false, ...properties } = {}) {
  const connection = await session.createConnection(properties);
  const page = await openClient(browser, studio, version);
  await page.evaluate((does) => (client.subscribes = does), subscribes);
  return async () => {
    const id = await page.evaluate(([token, who]) => client.join(token, who), [connection.token, name]);
    return {
      page,
      id,
      connection,
      publish: (options = {}) => page.evaluate((o) => client.publish(o), options),
      unpublish: () => page.evaluate(() => client.unpublish()),
      /** Leaves as an application does. */
      leave: () => page.evaluate(() => client.session.disconnect()),
      events: () => page.evaluate(() => client.events),
      /** Closes the browser's window. */
      close: () => page.context().close(),
    };
  };
}
