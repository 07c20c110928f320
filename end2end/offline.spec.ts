import { Board } from "./pages/board";
import { ListPage } from "./pages/list";
import { Notices } from "./pages/notices";
import { RecordPage } from "./pages/record";
import { SignInPage } from "./pages/sign-in";
import { PASSWORD } from "./support/people";
import { expect, test, visit } from "./support/test";

test.beforeEach(({ watch }) => {
    watch.expectsCuts = true;
    watch.expectsRefusals = true;
});

test("what is done without a connection is kept over closing the tab, and sent after", async ({ open, say, stage }) => {
    const negotiation = stage("Negotiation");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    const context = board.page.context();
    await context.setOffline(true);
    await board.drag("Alpha", negotiation);
    await board.drag("Bravo", negotiation);
    await expect(board.notices.sign).toHaveText(say("OfflineSign"));
    await board.expectDeals(negotiation, ["Bravo", "Alpha", "Golf"]);
    await board.page.close();
    await theirs.expectDeals(negotiation, ["Golf"]);
    await context.setOffline(false);
    const page = await context.newPage();
    await visit(page, "/leads");
    await theirs.expectDeals(negotiation, ["Bravo", "Alpha", "Golf"]);
});

test("the client is caught up once the connection is back", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await board.page.context().setOffline(true);
    await expect(board.notices.sign).toHaveText(say("OfflineSign"));
    await theirs.drag("Charlie", stage("Qualified"));
    await expect(theirs.notices.toast(say("MovedTo", stage("Qualified")))).toBeVisible();
    await board.page.context().setOffline(false);
    await expect(board.card("Charlie", stage("Qualified"))).toBeVisible({ timeout: 30_000 });
    await expect(board.notices.sign).toBeEmpty();
});

test("what waits is on the board again after the tab was closed, and in the deal", async ({ open, say, stage }) => {
    const negotiation = stage("Negotiation");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const context = board.page.context();
    // A request that is held by a route would be let go when its page is closed; one without a network is not.
    await context.setOffline(true);
    await board.drag("Alpha", negotiation);
    await expect(board.card("Alpha", negotiation)).toBeVisible();
    // A page that is closed lives on for a moment, hears that the network is back, and sends; one that crashed does not.
    await board.page.goto("chrome://crash").catch(() => undefined);
    await board.page.close();
    await context.route("**/rpc/send", (route) => route.abort());
    await context.setOffline(false);
    const again = new Board(await context.newPage(), say);
    await visit(again.page, "/leads");
    await again.page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: say("NavPipeline"), exact: true }).click();
    await again.expectDeals(negotiation, ["Alpha", "Golf"]);
    await again.link("Alpha").click();
    await expect(again.panel.getByRole("button", { name: negotiation })).toHaveAttribute("aria-current", "step");
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await theirs.expectDeals(negotiation, ["Golf"]);
    await context.unroute("**/rpc/send");
    await theirs.expectDeals(negotiation, ["Alpha", "Golf"]);
});

test("what waits is taken back in the queue as it is on the screen", async ({ open, say, stage }) => {
    const [prospecting, negotiation] = [stage("Prospecting"), stage("Negotiation")];
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.page.context().setOffline(true);
    await board.drag("Alpha", negotiation);
    await expect(board.card("Alpha", negotiation)).toBeVisible();
    await board.page.keyboard.press("Control+z");
    await board.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
    await board.page.keyboard.press("Control+Shift+z");
    await expect(board.card("Alpha", negotiation)).toBeVisible();
    await board.page.context().setOffline(false);
    await expect(board.notices.sign).toBeEmpty({ timeout: 30_000 });
    await board.expectDeals(negotiation, ["Alpha", "Golf"]);
});

test("a page whose code is not here yet is shown once the connection is back", async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    await page.context().setOffline(true);
    await page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: say("NavPipeline"), exact: true }).press("Enter");
    await page.context().setOffline(false);
    await expect(new Board(page, say).link("Alpha")).toBeVisible({ timeout: 30_000 });
});

test("a change against what somebody else changed meanwhile is told, and shows how things stand", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await new ListPage(page, say).link("Đông Á Foods").click();
    const mine = new RecordPage(page, say);
    await expect(mine.fact("Industry")).toContainText("Food");
    const theirs = new RecordPage(await open("Mai", new URL(page.url()).pathname), say);
    await page.context().setOffline(true);
    await expect(mine.notices.sign).toHaveText(say("OfflineSign"));
    await mine.edit("Industry", "Mine");
    await theirs.edit("Industry", "Theirs");
    await expect(theirs.entry(/Theirs/)).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(say("RefuseConflict")).first()).toBeVisible({ timeout: 30_000 });
    await expect(mine.fact("Industry")).toContainText("Theirs");
    // What was written is not lost: it can be written on from there.
    const written = mine.fact("Industry").getByRole("group", { name: say("YouWrote") });
    await expect(written).toContainText("Mine");
    await written.getByRole("button", { name: say("GoOnWithMine") }).click();
    await expect(page.getByRole("textbox", { name: say("Industry"), exact: true })).toHaveValue("Mine");
    await page.keyboard.press("Enter");
    await expect(theirs.fact("Industry")).toContainText("Mine");
    await expect(written).toBeHidden();
});

test("leaving the board while a move waits harms nothing", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/items"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    const go = (word: string) => board.page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: say(word), exact: true }).click();
    await go("NavPipeline");
    await expect(board.link("Alpha")).toBeVisible();
    await board.page.context().setOffline(true);
    await board.drag("Alpha", stage("Qualified"));
    await go("Items");
    await expect(board.list).toHaveCount(0);
    await board.page.context().setOffline(false);
    await expect(theirs.card("Alpha", stage("Qualified"))).toBeVisible({ timeout: 30_000 });
    await expect(board.notices.toast(say("MovedTo", stage("Qualified")))).toBeVisible();
});

test("signing out with something unsent asks first", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.page.context().setOffline(true);
    await board.drag("Alpha", stage("Qualified"));
    await expect(board.notices.sign).toHaveText(say("OfflineSign"));
    await board.page.getByRole("button", { name: "Nam Nguyễn" }).click();
    await board.page.getByRole("menuitem", { name: say("SignOut") }).click();
    await expect(board.dialog.getByRole("heading", { name: say("UnsentTitle") })).toBeVisible();
    await board.dialog.getByRole("button", { name: say("Stay") }).click();
    await board.page.context().setOffline(false);
    await expect(board.notices.toast(say("MovedTo", stage("Qualified")))).toBeVisible({ timeout: 30_000 });
});

test("who wants to send and sign out without a connection is told, and is signed out once it is back", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.page.context().setOffline(true);
    await board.drag("Alpha", stage("Qualified"));
    await expect(board.notices.sign).toHaveText(say("OfflineSign"));
    await board.page.getByRole("button", { name: "Nam Nguyễn" }).click();
    await board.page.getByRole("menuitem", { name: say("SignOut") }).click();
    await board.dialog.getByRole("button", { name: say("SendThenSignOut") }).click();
    await expect(board.dialog.getByRole("status")).toHaveText(say("SendsOnceOnline"));
    await board.page.context().setOffline(false);
    await expect(board.page).toHaveURL(/\/sign-in/, { timeout: 30_000 });
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await expect(theirs.card("Alpha", stage("Qualified"))).toBeVisible();
});

test("who stays after all is not signed out when the changes are sent", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.page.context().setOffline(true);
    await board.drag("Alpha", stage("Qualified"));
    await expect(board.notices.sign).toHaveText(say("OfflineSign"));
    await board.page.getByRole("button", { name: "Nam Nguyễn" }).click();
    await board.page.getByRole("menuitem", { name: say("SignOut") }).click();
    await board.dialog.getByRole("button", { name: say("SendThenSignOut") }).click();
    await board.page.keyboard.press("Escape");
    await expect(board.dialog).toBeHidden();
    await board.page.context().setOffline(false);
    await expect(board.notices.toast(say("MovedTo", stage("Qualified")))).toBeVisible({ timeout: 30_000 });
    await expect(board.list).toBeVisible();
});

test("an expired session keeps what was done until one signs in again", async ({ as, open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    const { sessions } = await as("Nam").ask<{ sessions: { id: string; current: boolean }[] }>("my_access");
    await board.page.context().setOffline(true);
    await board.drag("Alpha", stage("Qualified"));
    for (const session of sessions) await as("Nam").act("end_session", { session: session.id });
    await board.page.context().setOffline(false);
    const again = new Notices(board.page, say).region.getByRole("link", { name: say("SignIn") });
    await again.click({ timeout: 30_000 });
    await new SignInPage(board.page, say).fill("nam@example.com", PASSWORD);
    await visit(board.page, "/pipeline");
    await expect(board.card("Alpha", stage("Qualified"))).toBeVisible();
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await expect(theirs.card("Alpha", stage("Qualified"))).toBeVisible();
});
