// A participant in Chromium that publishes into a session.
import { openClient } from "../../e2e/lib/browser.js";

/** Joins and publishes with the options of client.publish(); gives the page. */
export async function publishFrom(browser, studio, session, options = {}) {
  const page = await openClient(browser, studio, "2.32");
  const { body } = await studio.call("POST", `/openvidu/api/sessions/${session}/connection`, {});
  await page.evaluate((token) => client.join(token, "P"), body.token);
  await page.evaluate((o) => client.publish(o), options);
  return page;
}
