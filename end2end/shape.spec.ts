import type { Page } from "@playwright/test";
import { Board } from "./pages/board";
import { expect, test } from "./support/test";

interface Listed {
    records: { id: string; fields: Record<string, unknown> }[];
}

const ONE_LEAD = { type: "lead", filter: { all: [] }, limit: 1 };
const ONE_DEAL = { type: "opportunity", filter: { in: ["outcome", ["open"]] }, limit: 1 };

test("a formula says what is wrong with it, and its value is on an open deal at once", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const { records } = await as("Nam").ask<Listed>("list", ONE_DEAL);
    await as("Nam").change("opportunity", records[0].id, { value: 120_000, currency: "USD" });
    const deal = await open("Nam", `/deals/${records[0].id}`);
    const page = await open("Ada", "/settings/fields?type=opportunity");
    await page.getByRole("button", { name: say("AddField") }).click();
    await page.getByRole("menuitem", { name: say("KindFormula"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: say("Name") }).first().fill("Commission");
    await dialog.getByLabel(say("FormulaResult"), { exact: true }).selectOption({ label: say("KindMoney") });
    const formula = dialog.getByRole("textbox", { name: say("Formula"), exact: true });
    await formula.fill("value / 0");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseFormulaZero"))).toBeVisible();
    await dialog.getByText(say("FormulaFields")).click();
    await expect(dialog.getByText("expected_close", { exact: true })).toBeVisible();
    await formula.fill("round(");
    await dialog.getByRole("button", { name: say("InsertNamed", say("Value")), exact: true }).click();
    await expect(formula).toHaveValue("round(value");
    await expect(formula).toBeFocused();
    await page.keyboard.type(" * 5 / 100, 2)");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    const fact = deal.locator(".fact").filter({ hasText: "Commission" });
    await expect(fact).toContainText("60");
    await expect(fact.getByRole("textbox")).toHaveCount(0);
    await as("Nam").change("opportunity", records[0].id, { value: 240_000 });
    await expect(fact).toContainText("120");
});

test("fields go into a group of their own on every open page, and back", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", ONE_LEAD);
    const lead = await open("Nam", `/leads/${records[0].id}`);
    const page = await open("Ada", "/settings/fields?type=lead");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: say("NewSection") }).click();
    await dialog.getByRole("textbox", { name: say("Name") }).first().fill("Delivery");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    const home = page.getByRole("group", { name: say("Facts"), exact: true });
    await home.getByRole("button", { name: say("ArrangeNamed", say("Need")) }).click();
    await page.getByRole("menuitem", { name: say("MoveToNamed", "Delivery") }).click();
    const panel = lead.locator(".part").filter({ has: lead.getByRole("heading", { name: "Delivery" }) });
    await expect(panel.locator(".fact")).toHaveCount(1);
    await expect(panel).toContainText(say("Need"));

    const group = page.getByRole("group", { name: "Delivery", exact: true });
    await group.getByRole("button", { name: say("ArrangeNamed", say("Need")) }).click();
    await page.getByRole("menuitem", { name: say("MoveToNamed", say("Facts")) }).click();
    await expect(panel).toHaveCount(0);
});

test("a field is left out, shown again, and asked for when it was said", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const { records } = await as("Nam").ask<Listed>("list", ONE_LEAD);
    const lead = await open("Nam", `/leads/${records[0].id}`);
    const industry = lead.locator(".fact").filter({ hasText: say("Industry") });
    await expect(industry).toBeVisible();
    const page = await open("Ada", "/settings/fields?type=lead");
    const dialog = page.getByRole("dialog");
    const actions = page.getByRole("group", { name: say("Facts"), exact: true }).getByRole("button", { name: say("ArrangeNamed", say("Industry")) });
    await actions.click();
    await page.getByRole("menuitem", { name: say("Edit"), exact: true }).click();
    await dialog.getByLabel(say("IsLeftOut")).check();
    await dialog.getByRole("button", { name: say("Save") }).click();
    await expect(industry).toHaveCount(0);
    await page.getByRole("button", { name: `${say("ShowAgain")}: ${say("Industry")}` }).click();
    await expect(industry).toBeVisible();

    await actions.click();
    await page.getByRole("menuitem", { name: say("RequiredWhen") }).click();
    await dialog.getByLabel(say("FilterField"), { exact: true }).selectOption({ label: say("Source") });
    await dialog.getByLabel(say("FilterTest"), { exact: true }).selectOption("filled");
    await dialog.getByRole("button", { name: say("FilterApply") }).click();
    await expect(page.getByRole("group", { name: say("Facts"), exact: true }).getByText(`${say("RequiredWhen")}:`)).toBeVisible();
});

test("a move asks for what a layout requires in that stage", async ({ open, say, as, stage, watch }) => {
    watch.expectsRefusals = true;
    const directory = await as("Ada").ask<Listed>("directory");
    const id = directory.records.find((record) => record.fields.outcome === "open" && record.fields.name === "Negotiation")?.id;
    await as("Ada").create("property_setter", { of: "opportunity", field: "competitor", required_when: `stage.any.${id}` });
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.drag("Alpha", stage("Negotiation"));
    await board.dialog.getByLabel(say("OtherCompetitor"), { exact: true }).fill("Sun & Co");
    await board.dialog.getByRole("button", { name: say("MoveIt") }).click();
    await expect(board.card("Alpha", stage("Negotiation"))).toBeVisible();
    await expect(board.dialog).toHaveCount(0);
    const stored = () => as("Nam").ask<Listed>("list", { ...ONE_DEAL, filter: { in: ["name", ["Alpha"]] } }).then(({ records }) => records[0].fields);
    await expect.poll(stored).toMatchObject({ stage: id, competitor: "Sun & Co" });
});

test("a deal that is made on the board is asked for what administrators require", async ({ open, say, as, stage, watch }) => {
    watch.expectsRefusals = true;
    await as("Ada").create("custom_field", { of: "opportunity", name: "Site", kind: "text" });
    await as("Ada").create("property_setter", { of: "opportunity", field: "custom_site", required: true });
    const page = await open("Nam", "/pipeline?new=1");
    const board = new Board(page, say);
    const form = page.getByRole("form", { name: say("NewDeal") });
    await form.getByLabel(say("Name"), { exact: true }).fill("Rooftop");
    await form.getByRole("button", { name: say("Create") }).click();
    await board.dialog.getByLabel("Site", { exact: true }).fill("Huế");
    await board.dialog.getByRole("button", { name: say("Create") }).click();
    await expect(board.card("Rooftop", stage("Prospecting"))).toBeVisible();
    const stored = () => as("Nam").ask<Listed>("list", { ...ONE_DEAL, filter: { in: ["name", ["Rooftop"]] } }).then(({ records }) => records[0]?.fields);
    await expect.poll(stored).toMatchObject({ custom_site: "Huế" });
});

test("what stands in a field that comes back is on an open page at once", async ({ open, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", ONE_LEAD);
    const field = await as("Ada").create("custom_field", { of: "lead", name: "Permit", kind: "text" });
    await as("Nam").change("lead", records[0].id, { custom_permit: "GP-77" });
    await as("Ada").send("delete_record", { type: "custom_field", id: field });
    const page = await open("Nam", `/leads/${records[0].id}`);
    await expect(page.locator(".fact").first()).toBeVisible();
    await expect(page.locator(".fact").filter({ hasText: "Permit" })).toHaveCount(0);
    await as("Ada").send("restore_record", { type: "custom_field", id: field });
    await expect(page.locator(".fact").filter({ hasText: "Permit" })).toContainText("GP-77");
});

test("cards show what an administrator puts there, in an open board too", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", ONE_DEAL);
    await as("Ada").create("custom_field", { of: "opportunity", name: "Area", kind: "number" });
    await as("Nam").change("opportunity", records[0].id, { custom_area: 77 });
    const board = new Board(await open("Nam", "/pipeline"), say);
    const card = board.card(String(records[0].fields.name));
    await expect(card).toBeVisible();
    await as("Ada").create("property_setter", { of: "opportunity", field: "custom_area", on_card: true });
    await expect(card).toContainText("Area");
    await expect(card).toContainText("77");
    await as("Nam").change("opportunity", records[0].id, { custom_area: 78 });
    await expect(card).toContainText("78");
});

test("a field gets another kind, and what would be lost is said before", async ({ open, say, as }) => {
    await as("Nam").create("lead", { contact_name: "Trần Đức" });
    const { records } = await as("Nam").ask<Listed>("list", { ...ONE_LEAD, limit: 2 });
    await as("Ada").create("custom_field", { of: "lead", name: "Measure", kind: "text" });
    await as("Nam").change("lead", records[0].id, { custom_measure: "12" });
    await as("Nam").change("lead", records[1].id, { custom_measure: "many" });
    const lead = await open("Nam", `/leads/${records[1].id}`);
    const fact = lead.locator(".fact").filter({ hasText: "Measure" });
    await expect(fact).toContainText("many");
    const page = await open("Ada", "/settings/fields?type=lead");
    await page.getByRole("button", { name: say("ActionsOn", "Measure") }).click();
    await page.getByRole("menuitem", { name: say("ChangeKind") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("Kind"), { exact: true }).selectOption({ label: say("KindNumber") });
    await expect(dialog.getByRole("status")).toContainText("1");
    await expect(dialog.getByRole("status")).toContainText(String(records[1].fields.title));
    await dialog.getByRole("button", { name: say("ChangeKind") }).click();
    await expect(fact).not.toContainText("many");
    await page.getByRole("button", { name: say("UndoWord") }).first().click();
    await expect(fact).toContainText("many");
});

test("what was added can be given with a new lead, and what must be filled is named", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    await as("Ada").create("custom_field", { of: "lead", name: "Area", kind: "number" });
    await as("Ada").create("custom_field", { of: "lead", name: "Sort", kind: "choice", options: [{ label: "Villa" }] });
    await as("Ada").create("property_setter", { of: "lead", field: "custom_area", required_when: "custom_sort.any.villa" });
    const page = await open("Nam", "/leads");
    await page.getByRole("button", { name: say("NewLead"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("ContactName")).fill("An");
    await dialog.getByText(say("MoreFacts")).click();
    await dialog.getByLabel("Sort").selectOption("villa");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseRequiredHere", "Area"))).toBeVisible();
    await dialog.getByLabel("Area").fill("120");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
});

/** A mouse moves the handle; fingers have the same events. */
const MOUSE = { tag: "@desktop" };

/** Takes the first field of the first group by its handle to the foot of the third, so many pixels above its edge. */
async function takeFirst(page: Page, above: number) {
    const lines = page.locator("[data-group='0'] > .lines > [data-field]");
    const name = async (at: number) => ((await lines.nth(at).locator(".line-text").textContent()) ?? "").trim();
    const names = [await name(0), await name(1), await name(2)];
    const [from, to] = [await lines.nth(0).locator(".handle").boundingBox(), await lines.nth(2).boundingBox()];
    if (!from || !to) throw new Error("no lines");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + to.height - above, { steps: 6 });
    return { lines, names, to };
}

test("a field is taken to another place by its handle, and by the arrows on it", MOUSE, async ({ open, say }) => {
    const page = await open("Ada", "/settings/fields?type=lead");
    const { lines, names, to } = await takeFirst(page, 4);
    const [first, second, third] = names;
    await expect(lines.nth(0)).toHaveAttribute("data-drop", "from");
    await page.mouse.up();
    await expect(lines.locator(".line-text")).toContainText([second, third, first]);
    const handle = lines.filter({ hasText: first }).locator(".handle").first();
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await expect(lines.locator(".line-text")).toContainText([second, first, third]);
    await expect(handle).toBeFocused();
    await expect(page.getByRole("button", { name: say("UndoWord") }).first()).toBeVisible();
});

test("a field in the hand is put where it is let go, whatever others do meanwhile", MOUSE, async ({ open, as }) => {
    const page = await open("Ada", "/settings/fields?type=lead");
    const { lines, names, to } = await takeFirst(page, 6);
    const [first, second, third] = names;
    await as("Ada").create("property_setter", { of: "lead", field: "website", name: "Homepage" });
    await expect(page.getByText("Homepage").first()).toBeVisible();
    await page.mouse.move(to.x + 40, to.y + to.height - 4, { steps: 2 });
    await expect(lines.nth(0)).toHaveAttribute("data-drop", "from");
    await page.mouse.up();
    await expect(lines.locator(".line-text")).toContainText([second, third, first]);
});

test("of a number the foot of a list says the sum or the average, as the administrator wants", async ({ open, as, say }) => {
    const admin = as("Ada");
    await admin.create("custom_field", { of: "lead", name: "Area", kind: "number", decimals: 1, listed: true });
    await admin.create("custom_field", { of: "lead", name: "Stars", kind: "number", decimals: 0, listed: true, total: "average" });
    await admin.create("custom_field", { of: "lead", name: "Rent", kind: "money", listed: true });
    await as("Nam").create("lead", { contact_name: "One", custom_area: 125, custom_stars: 4, custom_rent: 1_000_000 });
    await as("Nam").create("lead", { contact_name: "Two", custom_area: 200, custom_stars: 5, custom_rent: 2_000_000 });
    const page = await open("Nam", "/leads?cols=custom_area~custom_stars~custom_rent");
    const foot = page.locator("tfoot");
    await expect(foot).toContainText(say("TotalAverage"));
    await expect(foot.locator("td:not(.pick)").nth(0)).toHaveText(/32[.,]5/);
    await expect(foot.locator("td:not(.pick)").nth(1)).toHaveText(/4[.,]5$/);
    await expect(foot.locator("td:not(.pick)").nth(2)).toContainText(/30[.,]000/);
});
