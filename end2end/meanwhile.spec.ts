import { ListPage } from "./pages/list";
import { expect, test, visit } from "./support/test";

interface Listed {
    records: { id: string }[];
}

const text = (more: object) => ({ of: "lead", kind: "text", ...more });

test("a form that is open asks for what is added meanwhile, and keeps what was written", async ({ open, say, as }) => {
    const ada = as("Ada");
    const gone = await ada.create("custom_field", text({ name: "Roof" }));
    const page = await open("Nam", "/leads?new=1");
    const dialog = page.getByRole("dialog", { name: say("NewLead") });
    await dialog.getByLabel(say("ContactName"), { exact: true }).fill("Hoàng Thị Mai Lan");
    await dialog.getByText(say("MoreFacts")).click();
    await dialog.getByLabel("Roof", { exact: true }).fill("Flat, with gravel");
    await ada.create("custom_field", text({ name: "Feeder" }));
    await dialog.getByLabel("Feeder", { exact: true }).fill("22 kV");
    await ada.create("custom_field", text({ name: "Meter no" }));
    const meter = dialog.getByLabel("Meter no", { exact: true });
    await meter.fill("PE-");
    await ada.create("property_setter", { of: "lead", field: "custom_meter_no", required: true });
    await expect(dialog.locator(".field[data-required]").filter({ hasText: "Meter no" })).toBeVisible();
    await expect(meter).toBeFocused();
    await page.keyboard.type("1");
    await ada.change("custom_field", gone, { name: "Kind of roof" });
    await expect(dialog.getByLabel("Kind of roof", { exact: true })).toHaveValue("Flat, with gravel");
    // What was written in a field that goes is told, and the rest stays.
    await ada.send("delete_record", { type: "custom_field", id: gone });
    const told = dialog.getByRole("status").filter({ hasText: "Flat, with gravel" });
    await expect(told).toContainText("Kind of roof");
    await told.getByRole("button", { name: say("Close") }).click();
    await expect(told).toHaveCount(0);
    await expect(dialog.getByLabel("Feeder", { exact: true })).toHaveValue("22 kV");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("link", { name: "Hoàng Thị Mai Lan" }).click();
    const fact = (name: string) => page.locator(".fact").filter({ has: page.getByText(name, { exact: true }) });
    await expect(fact("Feeder")).toContainText("22 kV");
    await expect(fact("Meter no")).toContainText("PE-1");
});

test("what is written in a field that becomes one of another kind is told", async ({ open, say, as }) => {
    const ada = as("Ada");
    const field = await ada.create("custom_field", text({ name: "Survey" }));
    const page = await open("Nam", "/leads?new=1");
    const dialog = page.getByRole("dialog", { name: say("NewLead") });
    await dialog.getByText(say("MoreFacts")).click();
    await dialog.getByLabel("Survey", { exact: true }).fill("Ladder needed");
    await ada.send("change_field_kind", { field, kind: "long_text" });
    await expect(page.getByRole("status").filter({ hasText: "Ladder needed" })).toContainText("Survey");
    await expect(dialog.getByLabel("Survey", { exact: true })).toHaveValue("");
});

test("whoever writes in a field goes on while others are added and renamed, and loses nothing when it is retired", async ({ open, as }) => {
    const ada = as("Ada");
    const field = await ada.create("custom_field", text({ name: "Survey", kind: "long_text" }));
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const page = await open("Nam", `/leads/${records[0].id}`);
    const fact = (name: string) => page.locator(".fact").filter({ has: page.getByText(name, { exact: true }) });
    await fact("Survey").getByRole("button").click();
    const editor = fact("Survey").getByRole("textbox");
    await editor.fill("Ladder needed,");
    await ada.create("custom_field", text({ name: "Feeder" }));
    await expect(fact("Feeder")).toBeVisible();
    await expect(editor).toBeFocused();
    await page.keyboard.type(" dog");
    await ada.change("custom_field", field, { name: "Site survey" });
    const renamed = fact("Site survey").getByRole("textbox");
    await expect(renamed).toHaveValue("Ladder needed, dog");
    await expect(renamed).toBeFocused();
    await ada.send("delete_record", { type: "custom_field", id: field });
    await expect(page.getByRole("status").filter({ hasText: "Ladder needed, dog" })).toContainText("Site survey");
    await expect(fact("Site survey")).toHaveCount(0);
});

test("an address that says what is wanted means the same whatever its reader begins with", async ({ open, as, say }) => {
    await as("Nam").create("lead", { contact_name: "Odd one", company_name: "Odd" });
    await as("Nam").create("saved_view", { name: "Odd ones", record_type: "lead", selection: "company_name.is.Odd", is_default: true });
    const page = await open("Nam", "/leads?sort=title");
    const list = new ListPage(page, say);
    await expect(list.link(/Bình/)).toBeVisible();
    // Beginning with the own view, what is changed stays with it.
    await visit(page, "/leads");
    await expect(list.link("Odd one")).toBeVisible();
    await page.getByRole("searchbox", { name: say("FilterText") }).fill("odd");
    await expect(page).toHaveURL(/view=.*q=odd/);
    await expect(list.link("Odd one")).toBeVisible();
});

test("a list whose group was retired says so", async ({ open, as, say }) => {
    const ada = as("Ada");
    const field = await ada.create("custom_field", text({ name: "Roof" }));
    const page = await open("Nam", "/leads?group=custom_roof&sort=custom_roof");
    await expect(page.locator("tbody.group")).toHaveCount(1);
    await ada.send("delete_record", { type: "custom_field", id: field });
    await expect(page.getByText(say("OrderGone", "Roof"))).toBeVisible();
    await expect(page.locator("tbody.group")).toHaveCount(0);
});

test("what a menu opened gives the focus back to it", { tag: "@desktop" }, async ({ open, say, as }) => {
    await as("Ada").create("custom_field", text({ name: "Roof" }));
    await as("Ada").create("custom_field", text({ name: "Feeder" }));
    const page = await open("Ada", "/settings/fields?type=lead");
    const menu = page.getByRole("button", { name: say("ActionsOn", "Feeder") });
    await menu.focus();
    await page.keyboard.press("Enter");
    const edit = page.getByRole("menuitem", { name: say("Edit"), exact: true });
    await expect(edit).toBeFocused();
    await edit.press("Enter");
    await expect(page.getByRole("dialog").getByLabel(say("Name"), { exact: true })).toHaveValue("Feeder");
    await page.keyboard.press("Escape");
    await expect(menu).toBeFocused();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: say("MoveUp") }).press("Enter");
    await expect(menu).toBeFocused();
});
