// A real browser, headless, and a page for it. `npm test` installs Debian's Chromium where it is missing.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Serves a script as a page's module, and resolves with what the module leaves in `globalThis.result`. */
export async function runInBrowser(script: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const [type, body] = request.url === "/script.mjs" ? ["text/javascript", script] : ["text/html", `<!doctype html><script type="module" src="/script.mjs"></script>`];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = mkdtempSync(join(tmpdir(), "browser-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    chromiumSandbox: false,
    args: quiet,
  });
  try {
    const page = await browser.newPage();
    const failed = new Promise<never>((_, reject) => page.on("pageerror", reject));
    const finished = (async () => {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      return page.waitForFunction(() => (globalThis as { result?: unknown }).result).then((handle) => handle.jsonValue());
    })();
    return await Promise.race([finished, failed]);
  } finally {
    await browser.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
