import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ListPage } from "./pages/list";
import type { Caller } from "./support/caller";
import { expect, test } from "./support/test";
import type { Say } from "./support/words";

async function fill(caller: Caller, count: number): Promise<string[]> {
    const ids = [];
    for (let i = 0; i < count; i += 1) {
        ids.push(await caller.create("lead", { contact_name: `Row ${String(i).padStart(3, "0")}`, company_name: i % 2 ? "Odd" : "Even", tags: ["old"] }));
    }
    return ids;
}

function selection(page: Page, say: Say) {
    const bar = page.getByRole("group", { name: say("SelectionOf") });
    const dialog = page.getByRole("dialog");
    return {
        bar,
        dialog,
        box: (name: string) => page.getByRole("checkbox", { name: say("SelectNamed").replace("{0}", name), exact: true }),
        told: (count: number) => bar.getByText(say("Selected").replace("{0}", String(count)), { exact: true }),
        act: (word: string) => bar.getByRole("button", { name: say(word), exact: true }),
        change: (count: number) => dialog.getByRole("button", { name: say("ChangeMany").replace("{0}", String(count)), exact: true }),
    };
}

async function expectNothing(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

test("rows are selected by keyboard and pointer, changed at once, and taken back at once", async ({ open, as, say }) => {
    await fill(as("Nam"), 6);
    const page = await open("Nam", "/leads?sort=title");
    const theirs = new ListPage(await open("Mai", "/leads?sort=title"), say);
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await list.link("Row 001").focus();
    await page.keyboard.press("x");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowUp");
    await expect(rows.told(2)).toBeVisible();
    await rows.box("Row 005").click({ modifiers: ["Shift"] });
    await expect(rows.told(5)).toBeVisible();
    await rows.box("Row 003").uncheck();
    await expect(rows.told(4)).toBeVisible();
    // It outlives another order and what comes meanwhile.
    await as("Nam").create("lead", { contact_name: "Row 00b", company_name: "Late" });
    await page.getByRole("columnheader").first().getByRole("button").click();
    await expect(rows.box("Row 002")).toBeChecked();
    await expect(rows.box("Row 00b")).not.toBeChecked();
    await expectNothing(page);
    await rows.act("ChangeSelected").click();
    await rows.dialog.getByLabel(say("FilterField"), { exact: true }).selectOption("company_name");
    await rows.dialog.getByLabel(say("CompanyName"), { exact: true }).fill("Together Ltd");
    await expectNothing(page);
    await rows.change(4).click();
    await expect(list.row("Row 002")).toContainText("Together Ltd");
    await expect(theirs.row("Row 005")).toContainText("Together Ltd");
    await expect(theirs.row("Row 003")).toContainText("Odd");
    await list.notices.undo(say("ToldMany").replace("{0}", "4"));
    await expect(theirs.row("Row 005")).toContainText("Odd");
    await expect(theirs.row("Row 002")).toContainText("Even");
    await page.keyboard.press("Escape");
    await expect(rows.bar).toHaveCount(0);
});

test("what is done with a selection is done from the palette too", { tag: "@desktop" }, async ({ open, as, say }) => {
    await fill(as("Nam"), 2);
    const page = await open("Nam", "/leads?q=Row");
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await list.link("Row 001").focus();
    await page.keyboard.press("x");
    await expect(rows.told(1)).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(say("ChangeSelected"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: say("ChangeMany", "1") })).toBeVisible();
});

test("tags come and go, and an owner is given", async ({ open, as, say }) => {
    await fill(as("Nam"), 3);
    const page = await open("Nam", "/leads?q=Row&cols=tags~owner");
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await page.getByRole("checkbox", { name: say("SelectAll") }).check();
    await expect(rows.told(3)).toBeVisible();
    await rows.act("TagSelected").click();
    await rows.dialog.getByRole("combobox", { name: say("Tags") }).fill("fresh");
    await page.keyboard.press("Enter");
    await rows.change(3).click();
    await expect(list.row("Row 001")).toContainText("fresh");
    await expect(list.row("Row 001")).toContainText("old");
    await rows.act("TagSelected").click();
    await rows.dialog.getByLabel(say("ManyMode")).selectOption("remove");
    await rows.dialog.getByRole("combobox", { name: say("Tags") }).fill("old");
    await page.keyboard.press("Enter");
    await rows.change(3).click();
    await expect(list.row("Row 002")).not.toContainText("old");
    await expect(list.row("Row 002")).toContainText("fresh");
});

test("everything that matches is selected, and deleted, and comes back", async ({ open, as, say }) => {
    test.setTimeout(120_000);
    await fill(as("Nam"), 180);
    const page = await open("Nam", "/leads?q=Row");
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await expect(list.link("Row 179")).toBeVisible();
    await list.link("Row 179").focus();
    await page.keyboard.press("Control+a");
    await rows.bar.getByRole("button", { name: say("SelectMatching").replace("{0}", "180") }).click();
    await expect(rows.told(180)).toBeVisible();
    await rows.act("Delete").click();
    await expect(page.getByText(say("NothingFound"), { exact: true })).toBeVisible();
    await expect(rows.bar).toHaveCount(0);
    await list.notices.undo(say("ToldManyDeleted").replace("{0}", "180"));
    await expect(list.link("Row 179")).toBeVisible();
    await expect(page.getByText(say("InAll").replace("{0}", "180"))).toBeVisible();
});

test("a row that goes out of the list leaves the selection", async ({ open, as, say }) => {
    const [first] = await fill(as("Nam"), 2);
    const page = await open("Nam", "/leads?where=company_name.is.Even!company_name.is.Odd&q=Row");
    const rows = selection(page, say);
    await page.getByRole("checkbox", { name: say("SelectAll") }).check();
    await expect(rows.told(2)).toBeVisible();
    await as("Nam").change("lead", first, { contact_name: "Elsewhere" });
    await expect(rows.told(1)).toBeVisible();
});

test("a cell is written in where it stands", async ({ open, as, say }) => {
    await fill(as("Nam"), 3);
    const page = await open("Nam", "/leads?sort=title&q=Row&cols=company_name~status~created_at");
    const theirs = new ListPage(await open("Mai", "/leads?q=Row&cols=company_name~status"), say);
    const list = new ListPage(page, say);
    await list.link("Row 000").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    const editor = page.getByRole("textbox", { name: say("CompanyName") });
    await expect(editor).toBeFocused();
    await expectNothing(page);
    await editor.fill("One");
    await page.keyboard.press("Enter");
    await expect(list.row("Row 000")).toContainText("One");
    await expect(list.row("Row 001").locator("td:focus")).toHaveText("Odd");
    // The cell below has the focus; it is written in by Enter, and given up by Escape.
    await page.keyboard.press("Enter");
    await editor.fill("Never");
    await page.keyboard.press("Escape");
    await expect(list.row("Row 001").locator("td:focus")).toHaveText("Odd");
    await page.keyboard.press("F2");
    await editor.fill("Two");
    await page.keyboard.press("Tab");
    const status = page.getByRole("combobox", { name: say("Status"), exact: true }).last();
    await expect(status).toBeFocused();
    await status.selectOption("contacted");
    await page.keyboard.press("Enter");
    await expect(theirs.row("Row 001")).toContainText("Two");
    await expect(theirs.row("Row 001")).toContainText(say("LeadContacted"));
    await list.row("Row 002").getByRole("cell", { name: "Even" }).dblclick();
    await expect(editor).toHaveValue("Even");
    await editor.fill("x".repeat(400));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(list.row("Row 002")).toContainText("Even");
    // When the record was made is nobody's to write.
    await list.link("Row 002").focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await expect(page.locator(".cell-editor")).toHaveCount(0);
});

test("a column is taken by its head, or by the keyboard", async ({ open, say }) => {
    const page = await open("Nam", "/leads?cols=company_name~status~created_at");
    const heads = page.getByRole("columnheader");
    await expect(heads.nth(1)).toContainText(say("CompanyName"));
    const [from, to] = [await heads.nth(1).boundingBox(), await heads.nth(2).boundingBox()];
    if (!from || !to) throw new Error("no heads");
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2 + 10, to.y + to.height / 2, { steps: 8 });
    await expect(heads.nth(3)).toHaveAttribute("data-drop", "before");
    await page.mouse.up();
    await expect(heads.nth(1)).toContainText(say("Status"));
    await expect(page).toHaveURL(/cols=status~company_name~created_at/);
    await expect(page).not.toHaveURL(/sort=/);
    await heads.nth(2).getByRole("button").focus();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(heads.nth(1)).toContainText(say("CompanyName"));
    await expect(heads.nth(1).getByRole("button")).toBeFocused();
});

test("more than one command takes is taken back as one", async ({ open, as, say }) => {
    test.setTimeout(180_000);
    await fill(as("Nam"), 510);
    const page = await open("Nam", "/leads?q=Row&cols=company_name");
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    // Until the answer has come, nothing is done with the few that were selected before.
    let answer = () => {};
    const asked = new Promise<void>((done) => (answer = done));
    await page.route("**/rpc/ask", async (route) => {
        if (route.request().postData()?.includes('"matching"')) await asked;
        await route.continue();
    });
    await rows.box("Row 509").check();
    await rows.bar.getByRole("button", { name: say("SelectMatching").replace("{0}", "510") }).click();
    await expect(rows.act("ChangeSelected")).toBeDisabled();
    answer();
    await rows.act("ChangeSelected").click();
    await rows.dialog.getByLabel(say("FilterField"), { exact: true }).selectOption("company_name");
    await rows.dialog.getByLabel(say("CompanyName"), { exact: true }).fill("All Ltd");
    await rows.change(510).click();
    await list.notices.undo(say("ToldMany").replace("{0}", "510"));
    await expect(list.notices.toast(say("Undone"))).toBeVisible();
    await expect(list.row("Row 509")).toContainText("Odd");
    const { ids } = await as("Nam").ask<{ ids: string[] }>("matching", { type: "lead", text: "All Ltd" });
    expect(ids).toEqual([]);
});

test("what is not one's own to change is left, told and still selected", async ({ open, as, say }) => {
    await as("Nam").create("party", { kind: "organisation", name: "Both One" });
    const { actor } = await as("Mai").ask<{ actor: { user: string } }>("me");
    await as("Mai").create("party", { kind: "organisation", name: "Both Two", owner: actor.user });
    const page = await open("Nam", "/contacts?q=Both&cols=industry");
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await page.getByRole("checkbox", { name: say("SelectAll") }).check();
    await rows.act("ChangeSelected").click();
    await rows.dialog.getByLabel(say("FilterField"), { exact: true }).selectOption("industry");
    await rows.dialog.getByLabel(say("Industry"), { exact: true }).fill("Medical");
    await rows.change(2).click();
    await expect(list.notices.toast(say("ToldMany").replace("{0}", "1"))).toBeVisible();
    await expect(list.notices.region.getByText(say("LeftMany").replace("{0}", "Both Two").replace("{1}", say("RefuseNotAllowed")))).toBeVisible();
    await expect(list.row("Both One")).toContainText("Medical");
    await expect(list.row("Both Two")).not.toContainText("Medical");
    await expect(rows.box("Both Two")).toBeChecked();
    await expect(rows.told(1)).toBeVisible();
});

test("without a connection the rows show what waits, and it is sent after", async ({ open, as, say, watch }) => {
    watch.expectsCuts = true;
    await fill(as("Nam"), 3);
    const page = await open("Nam", "/leads?q=Row&cols=company_name~status");
    const theirs = new ListPage(await open("Mai", "/leads?q=Row&cols=company_name~status"), say);
    const list = new ListPage(page, say);
    const rows = selection(page, say);
    await page.getByRole("checkbox", { name: say("SelectAll") }).check();
    await page.context().setOffline(true);
    await rows.act("ChangeSelected").click();
    await rows.dialog.getByLabel(say("FilterField"), { exact: true }).selectOption("company_name");
    await rows.dialog.getByLabel(say("CompanyName"), { exact: true }).fill("Waiting Ltd");
    await rows.change(3).click();
    await expect(list.row("Row 001")).toContainText("Waiting Ltd");
    await expect(theirs.row("Row 001")).toContainText("Odd");
    await page.context().setOffline(false);
    await expect(theirs.row("Row 001")).toContainText("Waiting Ltd", { timeout: 30_000 });
    await expect(list.row("Row 002")).toContainText("Waiting Ltd");
});
