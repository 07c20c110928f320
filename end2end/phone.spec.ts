import AxeBuilder from "@axe-core/playwright";
import { Board, middle } from "./pages/board";
import { ListPage } from "./pages/list";
import { expect, test } from "./support/test";
import { Finger, swipe } from "./support/touch";

test("a column fills the width, and a swipe goes to the next", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    const pager = board.page.getByRole("navigation", { name: say("Stages") });
    await expect(board.link("Alpha")).toBeInViewport();
    await expect(board.link("Echo")).not.toBeInViewport();
    await expect(pager.getByRole("link", { name: stage("Prospecting") })).toHaveAttribute("aria-current", "true");
    await swipe(board.page, await middle(board.card("Bravo")), { x: -260, y: 0 });
    await expect(board.link("Echo")).toBeInViewport();
    await expect(pager.getByRole("link", { name: stage("Qualified") })).toHaveAttribute("aria-current", "true");
    await pager.getByRole("link", { name: stage("Negotiation") }).tap();
    await expect(board.link("Golf")).toBeInViewport({ ratio: 0.9 });
});

test("a short hold lifts a card; at the edge the page turns", async ({ open, say, stage }) => {
    const qualified = stage("Qualified");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    const from = await middle(board.card("Alpha"));
    const finger = await Finger.down(board.page, from);
    await expect(board.list).toHaveAttribute("data-dragging");
    await finger.move({ x: 386, y: from.y });
    await expect(board.link("Echo")).toBeInViewport({ ratio: 0.9 });
    await finger.move({ x: 195, y: from.y });
    await expect(board.column(qualified)).toHaveAttribute("data-target");
    await finger.up();
    await expect(board.card("Alpha", qualified)).toBeVisible();
    await expect(board.notices.toast(say("MovedTo", qualified))).toBeVisible();
    await expect(theirs.card("Alpha", qualified)).toBeAttached();
});

test("a finger that moves at once scrolls, and lifts nothing", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await swipe(board.page, await middle(board.card("Alpha")), { x: 0, y: -200 });
    await expect(board.list).not.toHaveAttribute("data-dragging");
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);
});

test("a card is moved by choosing a stage", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.card("Bravo").getByRole("button", { name: say("MoveTo") }).tap();
    await board.page.getByRole("menu", { name: say("MoveTo") }).getByRole("menuitemradio", { name: stage("Qualified") }).tap();
    await expect(board.card("Bravo", stage("Qualified"))).toBeAttached();
    await expect(board.notices.toast(say("MovedTo", stage("Qualified")))).toBeVisible();
});

test("a lead is entered with the thumb", async ({ open, say }) => {
    const page = await open("Nam", "/pipeline");
    await page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: say("NavLeads") }).tap();
    const list = new ListPage(page, say);
    await page.getByRole("main").getByRole("button", { name: say("NewLead") }).tap();
    await list.field("ContactName").fill("Đỗ Mạnh");
    await list.create();
    await expect(list.link("Đỗ Mạnh")).toBeVisible();
});

test("nothing is wider than the screen, and what fingers touch is large enough", async ({ open }) => {
    for (const path of ["/pipeline", "/leads", "/contacts", "/items", "/competitors", "/settings/tags", "/me"]) {
        const page = await open("Nam", path);
        const found = await page.evaluate(() => {
            const seen = [...document.querySelectorAll<HTMLElement>("button, .button, .icon-button, .side-link, input:not([type=hidden]), select")];
            const boxes = seen.filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => {
                const target = element.matches("[type=radio],[type=checkbox]") ? (element.closest("label") ?? element) : element;
                return { name: element.outerHTML.slice(0, 120), height: Math.round(target.getBoundingClientRect().height) };
            });
            const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            return { over, small: boxes.filter((box) => box.height > 1 && box.height < 44) };
        });
        expect.soft(found, path).toEqual({ over: 0, small: [] });
        await page.context().close();
    }
});

test("a finger that rests selects, and then every touch does", async ({ open, as, say }) => {
    for (const name of ["Row 000", "Row 001", "Row 002"]) await as("Nam").create("lead", { contact_name: name });
    const page = await open("Nam", "/leads?q=Row");
    const list = new ListPage(page, say);
    const bar = page.getByRole("group", { name: say("SelectionOf") });
    const told = (count: number) => bar.getByText(say("Selected").replace("{0}", String(count)), { exact: true });
    const finger = await Finger.down(page, await middle(list.link("Row 001")));
    await expect(told(1)).toBeVisible();
    await finger.up();
    await list.link("Row 002").tap();
    await expect(told(2)).toBeVisible();
    await expect(page).toHaveURL(/\/leads\?/);
    const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await bar.getByRole("button", { name: say("Delete"), exact: true }).tap();
    await expect(list.link("Row 002")).toHaveCount(0);
    await expect(list.link("Row 000")).toBeVisible();
});
