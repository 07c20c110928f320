import { Board } from "./pages/board";
import type { Caller } from "./support/caller";
import { expect, test } from "./support/test";

/** More than two pages, and more than are drawn at a time. */
const DEALS = 130;

interface Deals {
    records: { fields: { name: string; pipeline: string; stage: string; party: string } }[];
}

const name = (at: number) => `Long ${String(at).padStart(3, "0")}`;

/** Fills the stage of Echo, from the top: the last that is made stands first. */
async function fill(as: Caller): Promise<void> {
    const { records } = await as.ask<Deals>("list", { type: "opportunity", filter: { all: [] }, limit: 50 });
    const like = records.find(({ fields }) => fields.name === "Echo")?.fields;
    for (let at = DEALS - 1; at >= 0; at -= 1) {
        await as.create("opportunity", { name: name(at), pipeline: like?.pipeline, stage: like?.stage, party: like?.party, currency: "USD", value: 1 });
    }
}

test("of a long column only what is near is drawn, and all of it is there", { tag: "@desktop" }, async ({ open, as, say, stage }) => {
    test.setTimeout(120_000);
    await fill(as("Nam"));
    const [qualified, prospecting] = [stage("Qualified"), stage("Prospecting")];
    const board = new Board(await open("Nam", "/pipeline"), say);
    const column = board.column(qualified);
    const cards = column.locator(".cards");
    await board.expectCount(qualified, DEALS + 1);
    await expect(board.link(name(0))).toBeVisible();
    // Page by page.
    const goToEnd = () => expect.poll(async () => {
        await cards.evaluate((box) => { box.scrollTop = box.scrollHeight; });
        return await board.link("Echo").isVisible();
    }).toBe(true);
    await goToEnd();
    expect(await column.locator(".card").count(), "cards that are drawn").toBeLessThan(80);
    await expect(board.link(name(0))).toHaveCount(0);

    // A card is dropped where it is let go, far down.
    await board.lift("Alpha");
    await board.carry(qualified, "end");
    await board.drop();
    const last = async () => (await column.getByRole("link").allInnerTexts()).slice(-4);
    await expect.poll(last).toContain("Alpha");
    const end = await last();
    await expect(board.notices.toast(say("MovedTo", qualified))).toBeVisible();

    // The keyboard goes where nothing is drawn yet.
    await board.link("Alpha").focus();
    await board.page.keyboard.press("ArrowLeft");
    await expect(board.link("Charlie", prospecting)).toBeFocused();
    await cards.evaluate((box) => { box.scrollTop = 0; });
    await expect(board.link(name(0))).toBeVisible();
    await expect(board.link("Alpha")).toHaveCount(0);
    await board.page.keyboard.press("ArrowRight");
    for (let at = 1; at < 70; at += 1) {
        await expect(board.link(name(at))).toBeFocused();
        await board.page.keyboard.press("ArrowDown");
    }

    // On paper the column is whole.
    await board.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(column.locator(".card")).toHaveCount(DEALS + 2);
    await board.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => column.locator(".card").count()).toBeLessThan(80);

    await board.page.reload();
    await board.expectCount(qualified, DEALS + 2);
    await board.expectCount(prospecting, 2);
    await goToEnd();
    expect(await last()).toEqual(end);
});

test("a card is carried on over what comes, and its column stays where it is", { tag: "@desktop" }, async ({ open, as, say, stage }) => {
    test.setTimeout(120_000);
    await fill(as("Nam"));
    const qualified = stage("Qualified");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const column = board.column(qualified);
    const cards = column.locator(".cards");
    const scrolled = () => cards.evaluate((box) => box.scrollTop);
    await board.expectCount(qualified, DEALS + 1);

    // At the foot of the column, beside won and lost, it scrolls further than was loaded.
    await board.lift(name(1));
    const [list, heading] = [await cards.boundingBox(), await column.getByRole("heading").boundingBox()];
    if (!list || !heading) throw new Error("nothing is drawn there");
    await board.page.mouse.move(heading.x + 10, list.y + list.height - 40, { steps: 5 });
    await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(4_000);
    await board.drop();
    await expect(board.notices.toast(say("MovedTo", qualified))).toBeVisible();
    await expect(board.link(name(1))).toBeVisible();

    // What was just said does not lie over won and lost; and who leaves their dialog finds the column as it was.
    const before = await scrolled();
    const seen = column.getByRole("link", { name: /^Long/ }).filter({ visible: true });
    const middle = await seen.evaluateAll((links, from) => links.findIndex((link) => link.getBoundingClientRect().top > from), list.y + list.height / 2);
    await board.lift(await seen.nth(middle).innerText());
    await board.dropOnDock("won");
    await expect(board.dialog).toBeVisible();
    await board.page.keyboard.press("Escape");
    await expect(board.dialog).toBeHidden();
    expect(Math.abs((await scrolled()) - before), "pixels that the column moved").toBeLessThan(100);

    // Scrolled far away, the keyboard still knows where it was.
    await board.link(name(1)).focus();
    await cards.evaluate((box) => { box.scrollTop = 0; });
    await expect(cards).toBeFocused();
    await board.page.keyboard.press("ArrowUp");
    await board.page.keyboard.press("ArrowDown");
    await expect(board.link(name(1))).toBeFocused();
});
