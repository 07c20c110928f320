import { Board, middle } from "./pages/board";
import { cluster } from "./support/databases";
import { framesOf, holdFrames, recordFrames } from "./support/frames";
import { expect, test } from "./support/test";

for (const keeper of ["sqlite", "postgres"] as const) {
    test.describe(`on ${keeper}`, () => {
        test.skip(keeper === "postgres" && !cluster, "there is no PostgreSQL cluster");
        test.use({ keeper });

        test("a dragged card stays from the first frame, and another browser sees it within a second", async ({ open, say, stage }) => {
            const [prospecting, qualified] = [stage("Prospecting"), stage("Qualified")];
            const mine = new Board(await open("Nam", "/pipeline"), say);
            const theirs = new Board(await open("Mai", "/pipeline"), say);
            await mine.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
            await theirs.expectDeals(qualified, ["Delta", "Echo"]);
            const sums = [await theirs.sum(prospecting).innerText(), await theirs.sum(qualified).innerText()];
            await recordFrames(mine.page, mine.card("Alpha"));
            await recordFrames(theirs.page, theirs.card("Alpha"));

            await mine.drag("Alpha", qualified, "top");
            await mine.expectDeals(qualified, ["Alpha", "Echo"]);
            await theirs.expectDeals(qualified, ["Alpha", "Delta", "Echo"]);
            await expect(mine.notices.toast(say("MovedTo", qualified))).toBeVisible();

            const [here, there] = [await framesOf(mine.page), await framesOf(theirs.page)];
            const column = await mine.column(qualified).getAttribute("id");
            expect(new Set(here.columns), "columns of the card after it was dropped").toEqual(new Set([column]));
            expect(there.moved - here.released, "milliseconds until the other browser showed it").toBeLessThan(1000);

            await theirs.expectCount(prospecting, 2);
            await theirs.expectCount(qualified, 3);
            await mine.expectCount(prospecting, 2);
            await mine.expectCount(qualified, 2);
            await expect(theirs.sum(prospecting)).not.toHaveText(sums[0]);
            await expect(theirs.sum(qualified)).not.toHaveText(sums[1]);

            await mine.page.reload();
            await mine.expectDeals(qualified, ["Alpha", "Echo"]);
            await mine.expectDeals(prospecting, ["Bravo", "Charlie"]);
        });

        test("what is moved while the server is away is sent after", async ({ open, say, server, stage, watch }) => {
            watch.expectsCuts = true;
            const negotiation = stage("Negotiation");
            const mine = new Board(await open("Nam", "/pipeline"), say);
            const theirs = new Board(await open("Mai", "/pipeline"), say);
            await server.stop();
            await mine.drag("Bravo", negotiation, "end");
            await mine.expectDeals(negotiation, ["Golf", "Bravo"]);
            await expect(mine.notices.sign).toHaveText(say("OfflineSign"));
            await server.start();
            await expect(mine.notices.toast(say("MovedTo", negotiation))).toBeVisible({ timeout: 30_000 });
            await theirs.expectDeals(negotiation, ["Golf", "Bravo"]);
            await expect(mine.notices.sign).toBeEmpty();
        });
    });
}

test("a place within the column is kept", async ({ open, say, stage }) => {
    const prospecting = stage("Prospecting");
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.drag("Alpha", prospecting, "end");
    await board.expectDeals(prospecting, ["Bravo", "Charlie", "Alpha"]);
    await expect(board.notices.toast(say("MovedTo", prospecting))).toBeVisible();
    await board.page.reload();
    await board.expectDeals(prospecting, ["Bravo", "Charlie", "Alpha"]);
});

test("quick successive drags are all kept", async ({ open, say, stage }) => {
    const [prospecting, qualified, negotiation] = ["Prospecting", "Qualified", "Negotiation"].map(stage);
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.drag("Alpha", qualified);
    await board.drag("Bravo", qualified);
    await board.drag("Alpha", negotiation);
    await board.drag("Charlie", negotiation, "end");
    await board.drag("Bravo", prospecting);
    await board.expectDeals(prospecting, ["Bravo"]);
    await board.expectDeals(negotiation, ["Alpha", "Golf", "Charlie"]);
    await expect(board.notices.toast(say("MovedTo", prospecting))).toBeVisible();
    await board.page.reload();
    await board.expectDeals(prospecting, ["Bravo"]);
    await board.expectDeals(qualified, ["Echo"]);
    await board.expectDeals(negotiation, ["Alpha", "Golf", "Charlie"]);
});

test("Escape ends a drag where it began", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.lift("Alpha");
    await board.carry(stage("Negotiation"));
    await board.page.keyboard.press("Escape");
    await board.drop();
    await expect(board.list).not.toHaveAttribute("data-dragging");
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);
    await expect(board.panel).toBeHidden();
});

test("a move is taken back from the toast and by key, and done again", async ({ open, say, stage }) => {
    const [prospecting, qualified] = [stage("Prospecting"), stage("Qualified")];
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await board.drag("Bravo", qualified);
    await board.notices.undo(say("MovedTo", qualified));
    await board.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
    await theirs.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
    await board.drag("Charlie", qualified);
    await expect(board.notices.toast(say("MovedTo", qualified))).toBeVisible();
    await board.page.keyboard.press("Control+z");
    await board.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
    await expect(board.notices.toast(say("Undone")).first()).toBeVisible();
    await board.page.keyboard.press("Control+Shift+z");
    await board.expectDeals(prospecting, ["Alpha", "Bravo"]);
    await theirs.expectDeals(prospecting, ["Alpha", "Bravo"]);
});

test("the keyboard walks, lifts, carries, drops and puts back", async ({ open, say, stage }) => {
    const [prospecting, qualified] = [stage("Prospecting"), stage("Qualified")];
    const board = new Board(await open("Nam", "/pipeline"), say);
    const { keyboard } = board.page;
    await board.link("Alpha").focus();
    await keyboard.press("End");
    await expect(board.link("Charlie")).toBeFocused();
    await keyboard.press("Home");
    await expect(board.link("Alpha")).toBeFocused();
    await keyboard.press("ArrowDown");
    await expect(board.link("Bravo")).toBeFocused();
    await keyboard.press("Space");
    await expect(board.page.getByText(say("CardLifted", "Bravo"))).toBeAttached();
    await keyboard.press("ArrowRight");
    await expect(board.page.getByText(say("CardAt", "Bravo", qualified, "2", "2"))).toBeAttached();
    await expect(board.link("Bravo", qualified)).toBeFocused();
    await keyboard.press("Escape");
    await expect(board.page.getByText(say("CardBack", "Bravo"))).toBeAttached();
    await board.expectDeals(prospecting, ["Alpha", "Bravo", "Charlie"]);
    await keyboard.press("Space");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowUp");
    await keyboard.press("Space");
    await expect(board.notices.toast(say("MovedTo", qualified))).toBeVisible();
    await board.expectDeals(qualified, ["Bravo", "Echo"]);
    await board.page.reload();
    await board.expectDeals(qualified, ["Bravo", "Echo"]);
});

test("a key that is quicker than the focus is meant for the card that was put back", async ({ open, say, stage }) => {
    const [prospecting, qualified] = [stage("Prospecting"), stage("Qualified")];
    const board = new Board(await open("Nam", "/pipeline"), say);
    const { keyboard } = board.page;
    await board.link("Bravo").focus();
    await keyboard.press("Space");
    await keyboard.press("ArrowRight");
    await expect(board.link("Bravo", qualified)).toBeFocused();
    const frames = await holdFrames(board.page);
    await keyboard.press("Escape");
    await expect(board.link("Bravo", prospecting)).toHaveCount(1);
    await keyboard.press("Space");
    await keyboard.press("ArrowRight");
    await frames.release();
    await expect(board.page.getByText(say("CardAt", "Bravo", qualified, "2", "2"))).toBeAttached();
    await expect(board.link("Bravo", qualified)).toBeFocused();
});

test("a card is moved by choosing a stage", async ({ open, say, stage }) => {
    const negotiation = stage("Negotiation");
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.moveTo("Charlie", negotiation);
    await board.expectDeals(negotiation, ["Charlie", "Golf"]);
    await expect(board.notices.toast(say("MovedTo", negotiation))).toBeVisible();
});

test("lost asks for the reason; leaving the dialog puts the card back", async ({ open, say, stage, reason }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.lift("Alpha");
    await board.dropOnDock("lost");
    await expect(board.dialog.getByRole("heading", { name: say("GateLost") })).toBeVisible();
    await board.dialog.getByRole("button", { name: say("PutBack") }).click();
    await expect(board.dialog).toBeHidden();
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);

    await board.moveTo("Alpha", stage("Lost"));
    await board.dialog.getByRole("button", { name: say("MarkAsLost") }).click();
    await expect(board.dialog.getByText(say("RefuseRequired"))).toBeVisible();
    await board.dialog.getByLabel(say("LostReason")).selectOption(reason("Price"));
    await board.dialog.getByLabel(say("LostNote")).fill("Too dear by a third");
    await board.dialog.getByRole("button", { name: say("MarkAsLost") }).click();
    await expect(board.dialog).toBeHidden();
    await board.expectDeals(stage("Prospecting"), ["Bravo", "Charlie"]);
    await board.unfold(stage("Lost"));
    await board.expectDeals(stage("Lost"), ["Alpha"]);
});

test("won asks for the value and the closing date", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.lift("Charlie");
    await board.dropOnDock("won");
    await expect(board.dialog.getByRole("heading", { name: say("GateWon") })).toBeVisible();
    await expect(board.dialog.getByLabel(say("ClosedOn"))).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
    await board.dialog.getByLabel(say("Value")).fill("3000");
    await board.dialog.getByRole("button", { name: say("MarkAsWon") }).click();
    await expect(board.dialog).toBeHidden();
    await board.unfold(stage("Won"));
    await board.expectDeals(stage("Won"), ["Charlie"]);
    await expect(board.card("Charlie", stage("Won"))).toContainText(/3[.,]000/);
});

test("a stage asks for what it needs, and only for that", async ({ open, say, stage }) => {
    const proposal = stage("Proposal");
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.drag("Alpha", proposal);
    await expect(board.dialog.getByRole("heading", { name: say("GateStage", proposal) })).toBeVisible();
    await expect(board.dialog.getByLabel(say("Value"))).toBeHidden();
    await board.page.keyboard.press("Escape");
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);
    await board.drag("Alpha", proposal);
    await board.dialog.getByLabel(say("ExpectedClose")).fill("2031-06-30");
    await board.dialog.getByRole("button", { name: say("MoveIt") }).click();
    await expect(board.notices.toast(say("MovedTo", proposal))).toBeVisible();
    await board.expectDeals(proposal, ["Alpha", "Foxtrot"]);
});

test("the filter lives in the address", async ({ open, say, stage }) => {
    const page = await open("Mai", "/pipeline");
    const board = new Board(page, say);
    await board.expectDeals(stage("Qualified"), ["Delta", "Echo"]);
    await board.filterBy("Owner", "Nora Berg");
    await board.expectDeals(stage("Qualified"), ["Delta"]);
    await board.expectCount(stage("Prospecting"), 0);
    await expect(page).toHaveURL(/[?&]owner=/);
    const same = new Board(await open("Mai", new URL(page.url()).search ? `/pipeline${new URL(page.url()).search}` : ""), say);
    await same.expectDeals(stage("Qualified"), ["Delta"]);
    await board.filterBy("Owner", "Nam Nguyễn");
    await board.expectDeals(stage("Qualified"), ["Delta", "Echo"]);
    await board.expectCount(stage("Prospecting"), 3);
    await board.filters.getByRole("button", { name: say("FilterClear") }).click();
    await board.filters.getByLabel(say("Name")).fill("fox");
    await expect(page).toHaveURL(/[?&]q=fox/);
    await board.expectDeals(stage("Proposal"), ["Foxtrot"]);
    await board.expectCount(stage("Qualified"), 0);
    await page.goBack();
    await board.expectDeals(stage("Qualified"), ["Delta", "Echo"]);
});

test("a name that is being typed stays; what others wrote there meanwhile is not overwritten unseen", async ({ open, say, watch }) => {
    watch.expectsRefusals = true;
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    for (const each of [board, theirs]) await each.link("Alpha").click();
    const [mine, other] = [board, theirs].map((each) => each.panel.getByRole("textbox", { name: say("Name"), exact: true }));
    await mine.fill("Alpha of mine");
    await other.fill("Alpha of theirs");
    await other.press("Enter");
    await expect(board.link("Alpha of theirs")).toBeVisible();
    await expect(mine).toHaveValue("Alpha of mine");
    await mine.press("Enter");
    // Somebody else wrote there meanwhile: that is told, and what stands there is shown.
    await expect(board.page.getByText(say("RefuseConflict")).first()).toBeVisible();
    await expect(mine).toHaveValue("Alpha of theirs");
    await mine.fill("Alpha of mine");
    await mine.press("Enter");
    await expect(board.link("Alpha of mine")).toBeVisible();
    await expect(theirs.link("Alpha of mine")).toBeVisible();
    await expect(other).toHaveValue("Alpha of mine");
});

test("a new deal is entered at the head of a column, and seen by others", async ({ open, say, stage }) => {
    const qualified = stage("Qualified");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const theirs = new Board(await open("Mai", "/pipeline"), say);
    await board.column(qualified).getByRole("button", { name: say("NewDealIn", qualified) }).click();
    const form = board.column(qualified).getByRole("form", { name: say("NewDeal") });
    await form.getByLabel(say("Name"), { exact: true }).fill("Hotel & <b>Söhne</b>");
    await form.getByRole("combobox", { name: say("Party") }).fill("dong a");
    await form.getByRole("option", { name: /Đông Á Foods/ }).click();
    await form.getByLabel(`${say("Value")} (USD)`).fill("1500");
    await form.getByRole("button", { name: say("Create") }).click();
    await board.expectDeals(qualified, ["Hotel & <b>Söhne</b>", "Echo"]);
    await theirs.expectDeals(qualified, ["Hotel & <b>Söhne</b>", "Delta", "Echo"]);
    await expect(theirs.card("Hotel & <b>Söhne</b>")).toContainText("Đông Á Foods");
});

test("who gives up a new deal stands where it was begun", async ({ open, say, stage }) => {
    const qualified = stage("Qualified");
    const board = new Board(await open("Nam", "/pipeline"), say);
    const begin = board.column(qualified).getByRole("button", { name: say("NewDealIn", qualified) });
    const form = board.column(qualified).getByRole("form", { name: say("NewDeal") });
    await begin.press("Enter");
    await form.getByRole("button", { name: say("Create") }).click();
    await expect(form.getByLabel(say("Name"), { exact: true })).toHaveAccessibleDescription(say("RefuseRequired"));
    await board.page.keyboard.press("Escape");
    await expect(form).toBeHidden();
    await expect(begin).toBeFocused();
    await begin.press("Enter");
    await form.getByRole("button", { name: say("Cancel") }).click();
    await expect(begin).toBeFocused();
});

test("whoever has gone elsewhere is not called back to a card that others move", async ({ open, say, stage, as }) => {
    const page = await open("Nam", "/pipeline");
    const board = new Board(page, say);
    await board.link("Alpha").focus();
    const frames = await holdFrames(page);
    const [deal, column] = await Promise.all([board.card("Alpha"), board.column(stage("Qualified"))].map((item) => item.getAttribute("id")));
    await as("Mai").send("move_opportunity", { opportunity: deal?.slice("deal-".length), stage: column?.slice("stage-".length) });
    await expect(board.link("Alpha", stage("Qualified"))).toHaveCount(1);
    const elsewhere = board.link("Golf");
    await elsewhere.evaluate((link) => link.focus());
    await frames.release();
    await expect(board.card("Alpha", stage("Qualified"))).toBeVisible();
    await expect(elsewhere).toBeFocused();
});

test("a deal opens beside the board, and Escape leads back to its card", async ({ open, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.link("Golf").click();
    await expect(board.panel.getByText("Golf").first()).toBeVisible();
    await expect(board.page).toHaveURL(/[?&]deal=/);
    await board.page.keyboard.press("Escape");
    await expect(board.panel).toBeHidden();
    await expect(board.link("Golf")).toBeFocused();
    await expect(board.card("Golf", stage("Negotiation"))).toBeVisible();
});

test("what a deal is worth leads to where that is written", async ({ open, say }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.link("Alpha").click();
    await board.page.getByTitle(say("EditNamed", say("Value"))).click();
    await expect(board.page.getByRole("textbox", { name: say("Value"), exact: true })).toBeFocused();
});

test("who may only look cannot drag", async ({ open, say, stage }) => {
    const board = new Board(await open("Olga", "/pipeline"), say);
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);
    await expect(board.list.getByRole("button", { name: say("NewDealIn", stage("Prospecting")) })).toHaveCount(0);
    const [from, to] = [await middle(board.card("Alpha")), await middle(board.card("Delta"))];
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.page.mouse.move(to.x, to.y, { steps: 8 });
    await expect(board.list).not.toHaveAttribute("data-dragging");
    await board.drop();
    await board.expectDeals(stage("Prospecting"), ["Alpha", "Bravo", "Charlie"]);
});
