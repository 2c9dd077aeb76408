// A headless Chromium whose pages are clients of the studio.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createHash, X509Certificate } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

export const versions = ["2.21", "2.32"];

export function bundleOf(version) {
  const folder = path.join(here, "../node_modules", `openvidu-browser-${version}`, "static/js");
  return path.join(folder, readdirSync(folder).find((name) => name.endsWith(".min.js")));
}

export const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";

/** `trusts`: the PEM files of certificates, or all. With none, the browser is one as users have it. */
export async function launch(executable = executablePath, { trusts = "all" } = {}) {
  const keyOf = (file) => new X509Certificate(readFileSync(file)).publicKey.export({ type: "spki", format: "der" });
  const keys = () => trusts.map((file) => createHash("sha256").update(keyOf(file)).digest("base64"));
  return chromium.launch({
    executablePath: executable,
    args: [
      "--headless=new", "--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
      "--allow-loopback-in-peer-connection", "--disable-features=WebRtcHideLocalIpsWithMdns", "--disable-gpu",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
      "--autoplay-policy=no-user-gesture-required", trusts === "all" ? "--ignore-certificate-errors" : `--ignore-certificate-errors-spki-list=${keys().join(",")}`,
    ],
  });
}

/** As the browser calls itself when it has a window: older clients refuse one that says it has none. */
const windowedName = (browser) => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;

/**
 * A page of the studio's origin, or of `address`, with openvidu-browser (or the file `bundle`) and window.client (client-page.js)
 * loaded.
 */
export async function openClient(browser, studio, version, { bundle = bundleOf(version), address = studio.url } = {}) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, userAgent: windowedName(browser) });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`page error: ${error.message}`));
  await page.goto(`${address}/openvidu/accept-certificate`);
  await page.addScriptTag({ path: bundle });
  await page.addScriptTag({ path: path.join(here, "client-page.js") });
  return page;
}

export { require };
