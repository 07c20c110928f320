// Measures in Chromium on a server that runs: RAPPORT_URL, RAPPORT_COOKIE (name=secret) and, for Lighthouse, the path of its
// module in RAPPORT_LIGHTHOUSE. Prints Markdown.
import { chromium } from "@playwright/test";

const url = process.env.RAPPORT_URL;
const cookie = process.env.RAPPORT_COOKIE;
const lighthouse = process.env.RAPPORT_LIGHTHOUSE;
const DROPS = 24;
const CARDS = 1_000;
/** The browser does not report what is quicker than this, in milliseconds. */
const QUICKEST = 16;
const PAGES = ["/pipeline", "/contacts", "/leads", "/sign-in"];
const port = 9_300 + (process.pid % 600);

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", `--remote-debugging-port=${port}`],
});
try {
    await coldBoard();
    await drops();
    if (lighthouse) await lighthouses();
} finally {
    await browser.close();
}

async function signedIn(path) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name, value] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const told = await watch(page);
    await page.goto(url + path);
    await page.locator(".card").first().waitFor();
    await page.waitForLoadState("networkidle").catch(() => {});
    return { context, page, told };
}

/** What each request of a page cost on the wire. */
async function watch(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const requests = new Map();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
        if (request.url.startsWith("http")) requests.set(requestId, { path: new URL(request.url).pathname, bytes: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        const known = requests.get(requestId);
        if (known) known.bytes = encodedDataLength;
    });
    return requests;
}

async function coldBoard() {
    const { context, page, told } = await signedIn("/pipeline");
    await page.waitForTimeout(1_500);
    const all = [...told.values()];
    const sum = (list) => list.reduce((total, one) => total + one.bytes, 0);
    const kib = (bytes) => (bytes / 1024).toFixed(1);
    const wasm = all.filter(({ path }) => path.endsWith(".wasm"));
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    console.log(`Cold board: ${all.length} requests, ${kib(sum(all))} KiB, of which wasm ${kib(sum(wasm))} KiB in ${wasm.length} files; ${nodes} elements.`);
    await context.close();
}

/** Real drags among a thousand cards: from letting go to the next frame that shows it. */
async function drops() {
    const { context, page } = await signedIn("/pipeline");
    const cards = await loadCards(page);
    await page.evaluate(() => {
        window.dropped = [];
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (entry.name === "pointerup") window.dropped.push(entry.duration);
        }).observe({ type: "event", durationThreshold: 16 });
    });
    await page.evaluate(() => document.querySelectorAll(".cards").forEach((column) => column.scrollTo(0, 0)));
    // What is near to sight is drawn then, in place of what was near before.
    await page.waitForFunction(() => [...document.querySelectorAll(".cards")].every((column) => column.firstElementChild?.hidden));
    for (let at = 0; at < DROPS; at++) await dragOnce(page, at % 2);
    await page.waitForTimeout(1_000);
    const slow = await page.evaluate(() => window.dropped);
    const all = [...slow, ...Array(Math.max(0, DROPS - slow.length)).fill(QUICKEST)].sort((one, other) => one - other);
    const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
    console.log(`Drop to next paint with ${cards} cards, ${DROPS} drags: ${at(0.5)} ms (p50), ${at(0.75)} ms (p75), ${all.at(-1)} ms at most; ${QUICKEST} stands for what the browser does not report.`);
    await context.close();
}

async function loadCards(page) {
    // Cards that are far from sight are not drawn, but their column says how many they are.
    const count = () => {
        const far = [...document.querySelectorAll(".cards-far")].map((far) => Number(far.dataset.cards));
        return far.reduce((total, one) => total + one, document.querySelectorAll(".card").length);
    };
    for (let round = 0; round < 200 && (await page.evaluate(count)) < CARDS; round++) {
        const before = await page.evaluate(count);
        await page.evaluate(() => document.querySelectorAll(".cards").forEach((column) => column.scrollTo(0, column.scrollHeight)));
        await page.waitForFunction(`(${count})() > ${before}`, undefined, { timeout: 3_000 }).catch(() => {});
    }
    return page.evaluate(count);
}

/** From one of the first two columns to the other. */
async function dragOnce(page, from) {
    const columns = page.locator(".column:not([data-folded])");
    const grip = async (column) => {
        const card = await column.locator(".card:not([hidden])").first().boundingBox();
        return [card.x + 60, card.y + 8];
    };
    await page.mouse.move(...(await grip(columns.nth(from))));
    await page.mouse.down();
    await page.mouse.move(...(await grip(columns.nth(1 - from))), { steps: 10 });
    await page.mouse.up();
    await page.waitForTimeout(250);
}

async function lighthouses() {
    const { default: run, desktopConfig } = await import(lighthouse);
    const kinds = ["performance", "accessibility", "best-practices"];
    console.log(`\n| Lighthouse | ${kinds.map((kind) => `${kind}, mobile / desktop`).join(" | ")} |\n|---${"|---".repeat(kinds.length)}|`);
    for (const path of PAGES) {
        const options = { port, onlyCategories: kinds, logLevel: "error", extraHeaders: path === "/sign-in" ? {} : { Cookie: cookie } };
        const mobile = await run(url + path, options);
        const desktop = await run(url + path, options, desktopConfig);
        const score = (result, kind) => Math.round(result.lhr.categories[kind].score * 100);
        console.log(`| ${path} | ${kinds.map((kind) => `${score(mobile, kind)} / ${score(desktop, kind)}`).join(" | ")} |`);
    }
}
