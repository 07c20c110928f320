import { demoPerson } from "./support/people";
import { expect, test, visit } from "./support/test";

test.use({ beginning: "demo" });

/** One of them counts the segments that are pinned. */
const REQUESTS = 13;
/** On the light profile of the tests, which leaves the wasm large; `make bench` tells what the release takes. */
const BYTES = 1_500_000;
/** Of a board of some hundred cards, before anything is touched. */
const ELEMENTS = 4_000;

test("a cold board asks little", async ({ open }) => {
    const page = await open(demoPerson("manager"), "/me");
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.clearBrowserCache");
    const requests = new Map<string, { url: string; bytes: number }>();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
        if (request.url.startsWith("http")) requests.set(requestId, { url: request.url, bytes: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        const known = requests.get(requestId);
        if (known) known.bytes = encodedDataLength;
    });
    await visit(page, "/pipeline");
    await expect(page.getByRole("list").getByRole("link").first()).toBeVisible();
    const all = [...requests.values()].map(({ url, bytes }) => ({ path: new URL(url).pathname, bytes }));
    const bytes = all.reduce((sum, request) => sum + request.bytes, 0);
    const told = all.map(({ path, bytes }) => `${bytes} ${path}`).join("\n");
    test.info().annotations.push({ type: "cold board", description: `${all.length} requests, ${bytes} bytes\n${told}` });
    expect(all.length, told).toBeLessThanOrEqual(REQUESTS);
    expect(await page.locator("*").count(), "elements").toBeLessThan(ELEMENTS);
    expect(bytes, told).toBeLessThan(BYTES);
});

test("a page is painted before its code is loaded", async ({ open }) => {
    const page = await open(demoPerson("manager"), "/me");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const wasm = () => asked.filter((path) => path.endsWith(".wasm"));
    let paint = () => {};
    const painted = new Promise<void>((resolve) => (paint = resolve));
    await page.route("**/*.css", async (route) => {
        await painted;
        await route.continue();
    });
    const lives = visit(page, "/pipeline");
    // No frame is drawn meanwhile, so that it has to be asked otherwise.
    await page.waitForFunction(() => location.pathname === "/pipeline" && document.querySelector("body > link"), undefined, { polling: 50 });
    expect(wasm()).toEqual([]);
    paint();
    await lives;
    expect(wasm().length).toBeGreaterThan(1);
});
