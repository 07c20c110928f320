import { Board } from "./pages/board";
import { Notices } from "./pages/notices";
import { expect, test, visit } from "./support/test";
import { pattern } from "./support/words";

interface Listed {
    records: { type: string; id: string; fields: Record<string, unknown> }[];
}

test("somebody is invited by a one-time link, and works at once", async ({ browser, open, say, watch, server }) => {
    const page = await open("Ada", "/settings/people");
    await page.getByRole("button", { name: say("Invite") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("Name"), { exact: true }).fill("Vera Vu");
    await dialog.getByLabel(say("Email"), { exact: true }).fill("vera@example.com");
    await dialog.getByLabel(say("Team"), { exact: true }).selectOption("North");
    await dialog.getByRole("button", { name: say("Create") }).click();
    const address = (await dialog.getByRole("code").textContent()) ?? "";
    expect(address).toContain(`${server.url}/welcome/`);
    await dialog.getByRole("button", { name: say("Close") }).last().click();
    await expect(page.getByRole("row").filter({ hasText: "Vera Vu" })).toContainText(say("StatusInvited"));

    const context = await browser.newContext({ baseURL: server.url });
    await watch.over(context);
    const theirs = await context.newPage();
    await theirs.goto(address);
    await theirs.getByLabel(say("ChoosePassword")).fill("a password of some length");
    await theirs.getByRole("button", { name: say("Begin") }).click();
    await expect(theirs.getByRole("list", { name: say("Pipeline"), exact: true })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Vera Vu" })).not.toContainText(say("StatusInvited"));
    await context.close();
});

test("who is disabled is signed out everywhere at once", async ({ open, say }) => {
    const page = await open("Ada", "/settings/people");
    const theirs = await open("Nora", "/leads");
    await page.getByRole("button", { name: say("ActionsOn", "Nora Berg") }).click();
    await page.getByRole("menuitem", { name: say("DisableOne") }).click();
    await page.getByRole("dialog").getByRole("button", { name: say("DisableOne") }).click();
    await expect(page.getByRole("row").filter({ hasText: "Nora Berg" })).toContainText(say("StatusDisabled"));
    await expect(theirs).toHaveURL(/\/sign-in/);
});

test("a stage that is added, renamed and retired shows on an open board", async ({ open, say }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    const page = await open("Ada", "/settings/pipelines");
    await page.getByRole("button", { name: say("AddStage") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: say("Name") }).first().fill("Trial");
    await dialog.getByLabel(say("Outcome"), { exact: true }).selectOption(say("OutcomeOpen"));
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(board.column("Trial")).toBeVisible();

    await board.drag("Alpha", "Trial");
    await expect(board.notices.toast(say("MovedTo", "Trial"))).toBeVisible();
    await page.getByRole("button", { name: say("ActionsOn", "Trial") }).click();
    await page.getByRole("menuitem", { name: say("RetireWord") }).click();
    await page.getByLabel(say("RetireTo")).selectOption("Negotiation");
    await page.getByRole("dialog").getByRole("button", { name: say("RetireNow") }).click();
    await expect(board.column("Trial")).toHaveCount(0);
    await expect(board.card("Alpha", "Negotiation")).toBeVisible();
});

test("an order that was arranged is taken back where it was arranged too", async ({ open, say }) => {
    const page = await open("Ada", "/settings/pipelines");
    const rows = page.locator(".stage[data-row]");
    const before = await rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
    await page.getByRole("button", { name: say("MoveNamed", "Prospecting"), exact: true }).press("ArrowDown");
    const order = () => rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
    await expect.poll(order).not.toEqual(before);
    await page.keyboard.press("Control+z");
    await expect.poll(order).toEqual(before);
});

test("a pipeline without stages says where they are added", async ({ open, say, as }) => {
    const id = await as("Ada").create("pipeline", { name: "Partners", position: 50 });
    const page = await open("Ada", `/pipeline/${id}`);
    await expect(page.getByRole("heading", { name: say("NoStages") })).toBeVisible();
    await expect(page.getByRole("link", { name: say("AddStage") })).toBeVisible();
});

test("a pipeline is made, retired and brought back", async ({ open, say, watch }) => {
    watch.expectsRefusals = true;
    const page = await open("Ada", "/settings/pipelines");
    const tabs = page.getByRole("navigation", { name: say("Pipelines") });
    const first = await tabs.getByRole("link").first().innerText();
    await page.getByRole("button", { name: say("NewPipeline") }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: say("Name") }).first().fill("Renewals");
    await page.getByRole("dialog").getByRole("button", { name: say("Create") }).click();
    await expect(tabs.getByRole("link", { name: "Renewals" })).toHaveAttribute("aria-current", "page");
    await page.getByRole("button", { name: say("ActionsOn", "Renewals") }).click();
    await page.getByRole("menuitem", { name: say("RetireNow") }).click();
    await expect(tabs.getByRole("link", { name: "Renewals" })).toHaveCount(0);
    await page.getByRole("button", { name: `${say("Restore")}: Renewals` }).click();
    await expect(tabs.getByRole("link", { name: "Renewals" })).toBeVisible();

    // One with deals stays, and says so.
    await tabs.getByRole("link", { name: first }).click();
    await page.getByRole("button", { name: say("ActionsOn", first) }).click();
    await page.getByRole("menuitem", { name: say("RetireNow") }).click();
    await expect(page.getByText(pattern(say("RefuseInUse"))).first()).toBeVisible();
    await expect(tabs.getByRole("link", { name: first })).toBeVisible();
});

test("a rate changes the sums of those who look", async ({ as, open, say }) => {
    await as("Nam").ask("me");
    const board = new Board(await open("Nam", "/pipeline"), say);
    await visit(board.page, "/me");
    await board.page.getByLabel(say("SumsIn")).selectOption("EUR");
    await expect(new Notices(board.page, say).toast(say("Saved"))).toBeVisible();
    await visit(board.page, "/pipeline");
    const before = await board.sum("Prospecting").innerText();
    const page = await open("Ada", "/settings/currencies");
    const rate = page.getByLabel(say("RateOf", "EUR"));
    await rate.fill("2");
    await rate.press("Enter");
    await expect(board.sum("Prospecting")).not.toHaveText(before);
});

test("what is wrong in a row is said at the field, and nothing is sent", async ({ as, open, say }) => {
    const page = await open("Ada", "/settings/pipelines");
    const probability = page.getByRole("textbox", { name: `${say("Probability")}: Qualified` });
    await probability.fill("many");
    await probability.press("Enter");
    await expect(probability).toBeFocused();
    await expect(probability).toHaveAccessibleDescription(say("NotANumber"));
    await expect(page.getByRole("alert")).toHaveText(say("NotANumber"));
    await expect(page.locator(".toast")).toHaveCount(0);
    await probability.fill("30");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await probability.press("Enter");
    await expect(probability).not.toBeFocused();
    const stages = async () => (await as("Ada").ask<Listed>("directory")).records.filter((record) => record.type === "stage");
    await expect.poll(async () => (await stages()).find((stage) => stage.fields.name === "Qualified")?.fields.probability).toBe(30);
});

test("an order that was arranged is said once", async ({ open, say }) => {
    const page = await open("Ada", "/settings/pipelines");
    await page.getByRole("button", { name: say("MoveNamed", "Prospecting"), exact: true }).press("ArrowDown");
    const told = say("MovedToPlace", "Prospecting", "2", "6");
    await expect(page.getByRole("status").filter({ hasText: told })).toHaveCount(1);
});

test("settings are not for everybody", async ({ open, say }) => {
    const page = await open("Nam", "/settings/people");
    await expect(page.getByText(say("NotForYourRole"))).toBeVisible();
    await expect(page.getByRole("button", { name: say("Invite") })).toHaveCount(0);
});

test("the settings begin with the people", async ({ open }) => {
    const page = await open("Ada", "/settings");
    await expect(page).toHaveURL(/\/settings\/people$/);
});
