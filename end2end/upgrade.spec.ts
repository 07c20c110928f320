import type { Page } from "@playwright/test";
import { Board } from "./pages/board";
import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import type { Caller } from "./support/caller";
import type { Server } from "./support/server";
import { expect, test, visit } from "./support/test";
import type { Say } from "./support/words";

test.beforeEach(({ watch }) => {
    watch.expectsCuts = true;
    watch.expectsRefusals = true;
});

/** How often a page was loaded since then. */
function loads(page: Page): { count: number } {
    const loads = { count: 0 };
    page.on("load", () => loads.count++);
    return loads;
}

/** When a page that is loaded again will live. Whose code does not come is not waited for. */
function living(page: Page): Promise<unknown> {
    const live = page.waitForResponse((response) => new URL(response.url()).pathname === "/live", { timeout: 60_000 });
    live.catch(() => {});
    return live;
}

/** Another version comes to the same address. */
async function upgrade(server: Server): Promise<void> {
    await server.stop();
    server.upgrade("next");
    await server.start();
}

interface Listed {
    records: { id: string; fields: Record<string, unknown> }[];
}

async function partyOf(caller: Caller): Promise<{ id: string; fields: Record<string, unknown> }> {
    const { records } = await caller.ask<Listed>("list", { type: "party", filter: { all: [] }, text: "dong a", limit: 1 });
    return records[0];
}

test("a tab in which nobody writes loads the new version by itself, once", async ({ open, server, say }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    const loaded = loads(board.page);
    const live = board.page.waitForResponse((response) => response.url().includes("/live") && loaded.count === 1, { timeout: 30_000 });
    await upgrade(server);
    await live;
    await expect(board.link("Alpha")).toBeVisible();
    await expect(board.notices.sign).toBeEmpty();
    await expect(board.notices.toast(say("NewVersion"))).toHaveCount(0);
    expect(loaded.count).toBe(1);
});

test("what waits in the queue is taken by the new version, and a note that is being written stays", async ({ open, server, as, say }) => {
    const { id } = await partyOf(as("Nam"));
    const record = new RecordPage(await open("Nam", `/contacts/${id}`), say);
    await expect(record.history.getByRole("listitem").first()).toBeVisible();
    const loaded = loads(record.page);
    await server.stop();
    await record.edit("Industry", "Done without a server");
    await record.note.fill("Half a note\nin two lines");
    server.upgrade("next");
    await server.start();
    const told = record.notices.toast(say("NewVersion"));
    await expect(told).toBeVisible({ timeout: 30_000 });
    await expect.poll(async () => (await partyOf(as("Nam"))).fields.industry).toBe("Done without a server");
    await record.note.press("End");
    await record.note.pressSequentially(", and more");
    // A command of the old page is as good as one of the new.
    await record.edit("Industry", "Done by the old page");
    await expect.poll(async () => (await partyOf(as("Nam"))).fields.industry).toBe("Done by the old page");
    await expect(record.note).toHaveValue("Half a note\nin two lines, and more");
    expect(loaded.count, "nothing is loaded while somebody writes").toBe(0);

    const live = record.page.waitForResponse((response) => response.url().includes("/live") && loaded.count === 1);
    await told.getByRole("button", { name: say("LoadNow") }).click();
    await live;
    await expect(record.note).toHaveValue("Half a note\nin two lines, and more");
    await expect(record.fact("Industry")).toContainText("Done by the old page");
    await record.note.press("Control+Enter");
    await expect(record.entry("in two lines, and more")).toBeVisible();
    await visit(record.page, `/contacts/${id}`);
    await expect(record.entry("in two lines, and more")).toBeVisible();
    await expect(record.note).toHaveValue("");
    await expect(told).toHaveCount(0);
});

test("a field that is being edited is left in peace, and the page is loaded once it is saved", async ({ open, server, as, say }) => {
    const { id } = await partyOf(as("Nam"));
    const record = new RecordPage(await open("Nam", `/contacts/${id}`), say);
    const loaded = loads(record.page);
    const field = await record.begin("Industry");
    await field.fill("Being typed");
    await upgrade(server);
    await expect(record.notices.toast(say("NewVersion"))).toBeVisible({ timeout: 30_000 });
    await expect(field).toBeFocused();
    await field.press("Enter");
    await expect.poll(() => loaded.count).toBe(1);
    await expect(record.fact("Industry")).toContainText("Being typed");
    await expect.poll(async () => (await partyOf(as("Nam"))).fields.industry).toBe("Being typed");
});

test("what is being written outlives a page that is loaded again, and conflicts as if it had stayed", async ({ open, as, say }) => {
    const { id } = await partyOf(as("Nam"));
    const record = new RecordPage(await open("Nam", `/contacts/${id}`), say);
    const field = await record.begin("Industry");
    await field.fill("Mine");
    await as("Mai").change("party", id, { industry: "Theirs" });
    await expect(record.entry("Theirs")).toBeVisible();
    await record.page.reload();
    await expect(field).toHaveValue("Mine");
    await field.press("Enter");
    await expect(record.page.getByText(say("RefuseConflict")).first()).toBeVisible();
    await expect(record.fact("Industry")).toContainText("Theirs");
});

test("a deal that is being entered is entered on, in the new version", async ({ open, server, say, stage }) => {
    const qualified = stage("Qualified");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const loaded = loads(board.page);
    await board.column(qualified).getByRole("button", { name: say("NewDealIn", qualified) }).click();
    const form = board.column(qualified).getByRole("form", { name: say("NewDeal") });
    await form.getByRole("textbox", { name: say("Name") }).fill("Entered in two versions");
    await form.getByRole("textbox", { name: new RegExp(`^${say("Value")}`) }).fill("1,250.5");
    await form.getByRole("combobox", { name: say("Party") }).fill("dong a");
    await form.getByRole("option", { name: /Đông Á Foods/ }).click();
    await upgrade(server);
    const told = board.notices.toast(say("NewVersion"));
    await expect(told).toBeVisible({ timeout: 30_000 });
    await told.getByRole("button", { name: say("LoadNow") }).click();
    await expect.poll(() => loaded.count).toBe(1);
    await expect(form.getByRole("textbox", { name: say("Name") })).toHaveValue("Entered in two versions");
    await expect(form.getByRole("textbox", { name: new RegExp(`^${say("Value")}`) })).toHaveValue("1,250.5");
    await expect(form.getByRole("combobox", { name: say("Party") })).toHaveValue("Đông Á Foods");
    await form.getByRole("button", { name: say("Create") }).click();
    await expect(board.card("Entered in two versions", qualified)).toContainText("Đông Á Foods");
    await expect(form).toBeHidden();
    await expect.poll(() => loaded.count, "nothing is left to wait for").toBe(1);
});

test("a record that is being entered in a dialog is entered on after the page was loaded again", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/deals"), say);
    await list.page.getByRole("button", { name: say("NewDeal"), exact: true }).click();
    const party = list.dialog.getByRole("combobox", { name: say("Party"), exact: true });
    await list.field("Name").fill("Entered before and after");
    await party.fill("dong a");
    await list.dialog.getByRole("option", { name: /Đông Á Foods/ }).click();
    for (let times = 0; times < 2; times++) {
        await list.page.reload();
        await expect(list.field("Name")).toHaveValue("Entered before and after");
        await expect(party).toHaveValue("Đông Á Foods");
    }
    await list.create();
    await expect(list.dialog).toBeHidden();
    await expect(list.row("Entered before and after")).toContainText("Đông Á Foods");
    await list.page.reload();
    await expect(list.link("Entered before and after")).toBeVisible();
    await expect(list.dialog).toBeHidden();
});

test("who was being entered is there again where one comes back to, and not once given up", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("main").getByRole("link", { name: /Lê Văn Bình/ }).click();
    await list.page.goBack();
    await list.page.getByRole("button", { name: say("NewLead"), exact: true }).click();
    await list.field("ContactName").fill("Begun and left");
    await list.page.goForward();
    await expect(list.page.getByRole("heading", { level: 1, name: /Lê Văn Bình/ })).toBeVisible();
    await list.page.goBack();
    await expect(list.field("ContactName")).toHaveValue("Begun and left");
    await list.dialog.getByRole("button", { name: say("Cancel") }).click();
    await visit(list.page, "/leads");
    await list.page.getByRole("button", { name: say("NewLead"), exact: true }).click();
    await expect(list.field("ContactName")).toHaveValue("");
});

test("drafts are somebody's own, and go with who signs out", async ({ open, as, say }) => {
    const { id } = await partyOf(as("Nam"));
    const record = new RecordPage(await open("Nam", `/contacts/${id}`), say);
    await record.note.fill("Nobody else reads this");
    await record.page.reload();
    await expect(record.note).toHaveValue("Nobody else reads this");
    await record.page.getByRole("button", { name: "Nam Nguyễn" }).click();
    await record.page.getByRole("menuitem", { name: say("SignOut") }).click();
    await record.page.waitForURL(/sign-in/);
    expect(await record.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("Nobody");
});

/** Goes to the board by the side bar, from a page that is loaded again once because of it: there it is gone to the board again, unless it is the board. */
async function toBoardAgain(page: Page, say: Say): Promise<{ count: number }> {
    const pipeline = page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: say("NavPipeline"), exact: true });
    const [loaded, lives] = [loads(page), living(page)];
    await pipeline.press("Enter");
    await expect.poll(() => loaded.count).toBe(1);
    if (!new URL(page.url()).pathname.startsWith("/pipeline")) {
        await lives;
        await pipeline.press("Enter");
    }
    return loaded;
}

test("code that is gone leads to the page of the new version", async ({ open, watch, say }) => {
    watch.expectsGoneCode = true;
    const list = new ListPage(await open("Nam", "/leads"), say);
    const before = loads(list.page);
    await list.page.route(/\/site\/(chunk|split)_.*\.wasm$/, (route) => (before.count === 0 ? route.fulfill({ status: 404 }) : route.continue()));
    const loaded = await toBoardAgain(list.page, say);
    await expect(list.page).toHaveURL(/\/pipeline/);
    await expect(new Board(list.page, say).link("Alpha")).toBeVisible();
    expect(loaded.count).toBe(1);
});

test("code that stays away is waited for, and the page is not loaded again and again", async ({ open, watch, say }) => {
    watch.expectsGoneCode = true;
    const page = await open("Nam", "/leads");
    const before = loads(page);
    const asked: string[] = [];
    await page.route(/\/site\/split_board.*\.wasm$/, async (route) => {
        if (before.count > 0) asked.push(route.request().url());
        await (asked.length > 2 ? route.continue() : route.fulfill({ status: 404 }));
    });
    const loaded = await toBoardAgain(page, say);
    await expect.poll(() => asked.length, { timeout: 30_000 }).toBeGreaterThan(2);
    await expect(page).toHaveURL(/\/pipeline/, { timeout: 30_000 });
    await expect(new Board(page, say).link("Alpha")).toBeVisible();
    expect(loaded.count).toBe(1);
});
