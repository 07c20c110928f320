import { RecordPage } from "./pages/record";
import { expect, test, visit } from "./support/test";

interface Listed {
    records: { id: string }[];
}

test("a field that is added is on an open lead at once, is written, renamed and retired", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const lead = new RecordPage(await open("Nam", `/leads/${records[0].id}`), say);
    const page = await open("Ada", "/settings/fields?type=lead");
    await page.getByRole("button", { name: say("AddField") }).click();
    await page.getByRole("menuitem", { name: say("KindText"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: say("Name") }).first().fill("Số giấy phép");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("custom_so_giay_phep")).toBeVisible();

    const fact = lead.page.locator(".fact").filter({ hasText: "Số giấy phép" });
    await expect(fact).toBeVisible();
    await fact.getByRole("button").first().click();
    await fact.getByRole("textbox").fill("GP-77");
    await fact.getByRole("textbox").press("Enter");
    await expect(fact).toContainText("GP-77");
    await expect(lead.entry("Số giấy phép")).toBeVisible();

    await page.getByRole("textbox", { name: say("NameOf", "Số giấy phép") }).fill("Licence");
    await page.getByRole("textbox", { name: say("NameOf", "Số giấy phép") }).press("Enter");
    const renamed = lead.page.locator(".fact").filter({ hasText: "Licence" });
    await expect(renamed).toContainText("GP-77");

    await page.getByRole("button", { name: say("ActionsOn", "Licence") }).click();
    await page.getByRole("menuitem", { name: say("RetireNow") }).click();
    await expect(renamed).toHaveCount(0);
    await page.getByRole("button", { name: `${say("Restore")}: Licence` }).click();
    await expect(renamed).toContainText("GP-77");
});

test("a choice has its options, and one that is taken out stays where it was chosen", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const page = await open("Ada", "/settings/fields?type=lead");
    await page.getByRole("button", { name: say("AddField") }).click();
    await page.getByRole("menuitem", { name: say("KindChoice"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: say("Name") }).first().fill("Size of order");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseRequired")).first()).toBeVisible();
    const option = dialog.getByRole("textbox", { name: say("FieldOptions"), exact: true });
    await option.first().fill("Small");
    await dialog.getByRole("button", { name: say("AddOne") }).click();
    await option.nth(1).fill("Large");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Small, Large")).toBeVisible();
    await as("Nam").change("lead", records[0].id, { custom_size_of_order: "large" });

    await page.getByRole("button", { name: say("ActionsOn", "Size of order") }).click();
    await page.getByRole("menuitem", { name: say("Edit"), exact: true }).click();
    await dialog.getByRole("button", { name: say("RemoveOne", "Large") }).click();
    await dialog.getByRole("button", { name: say("Save") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Small, Large")).toHaveCount(0);
    const lead = await open("Nam", `/leads/${records[0].id}`);
    await expect(lead.locator(".fact").filter({ hasText: "Size of order" })).toContainText("Large");
});

test("record types and fields are called as the trade calls them, and asked for", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const page = await open("Ada", "/settings/fields?type=lead");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: say("Rename"), exact: true }).click();
    await expect(dialog.getByLabel(say("Name"), { exact: true })).not.toHaveValue("");
    for (const name of ["Name", "NameVi"] as const) await dialog.getByLabel(say(name), { exact: true }).fill("Enquiry");
    for (const name of ["PluralName", "PluralNameVi"] as const) await dialog.getByLabel(say(name), { exact: true }).fill("Enquiries");
    await dialog.getByRole("button", { name: say("Save") }).click();
    await expect(page.getByText("Enquiry, Enquiries")).toBeVisible();
    await page.getByRole("button", { name: say("RenameNamed", say("Need")) }).click();
    for (const name of ["Name", "NameVi"] as const) await dialog.getByLabel(say(name), { exact: true }).fill("Wish");
    await dialog.getByLabel(say("IsRequired"), { exact: true }).check();
    await dialog.getByRole("button", { name: say("Save") }).click();
    await expect(page.getByText(say("CalledInstead", "Wish"))).toBeVisible();

    const lead = await open("Nam", `/leads/${records[0].id}`);
    await expect(lead.locator(".fact").filter({ hasText: "Wish" })).toBeVisible();
    await visit(lead, "/leads");
    await expect(lead.getByRole("heading", { level: 1 })).toHaveText("Enquiries");
    await lead.getByRole("button", { name: /^(New enquiry|Enquiry mới)$/ }).click();
    await expect(lead.getByRole("dialog").getByLabel("Wish")).toBeVisible();
    await lead.keyboard.press("Escape");
    await lead.keyboard.press("Control+k");
    await lead.keyboard.type("enquir");
    await expect(lead.getByRole("option", { name: "Enquiries" })).toBeVisible();
});

test("what a record type and its fields are called is so at once in every open browser", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const list = await open("Nam", "/leads");
    const lead = await open("Nam", `/leads/${records[0].id}`);
    const page = await open("Ada", "/settings/fields?type=lead");
    await as("Ada").create("property_setter", { of: "lead", name: "Enquiry", plural: "Enquiries" });
    await as("Ada").create("property_setter", { of: "lead", field: "company_name", name: "House" });
    await expect(list.getByRole("heading", { level: 1 })).toHaveText("Enquiries");
    await expect(list).toHaveTitle(/^Enquiries/);
    await expect(list.getByRole("button", { name: /^(New enquiry|Enquiry mới)$/ })).toBeVisible();
    await expect(list.getByRole("columnheader", { name: "House" })).toBeVisible();
    for (const each of [list, lead, page]) {
        await expect(each.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: "Enquiries" })).toBeVisible();
    }
    await expect(lead.locator(".fact").filter({ hasText: "House" })).toBeVisible();
    await expect(lead.getByRole("navigation", { name: say("WhereYouAre") })).toContainText("Enquiries");
});

test("a list is grouped by the months of a custom date", async ({ open, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    await as("Ada").create("custom_field", { of: "lead", name: "Visit", kind: "date" });
    await as("Nam").change("lead", records[0].id, { custom_visit: "2026-11-30" });
    const page = await open("Nam", "/leads?group=custom_visit");
    await expect(page.getByRole("rowgroup").filter({ hasText: "2026" })).toContainText("Lê Văn Bình");
});

test("of a record's page a choice is kept as soon as it is made with the pointer, by keys when they say so", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const record = new RecordPage(await open("Nam", `/leads/${records[0].id}`), say);
    const theirs = new RecordPage(await open("Mai", `/leads/${records[0].id}`), say);
    const source = record.fact("Source");
    await source.getByRole("button").first().click();
    const field = source.getByRole("combobox");
    await field.click();
    await field.selectOption("referral");
    await expect(field).toBeHidden();
    await expect(theirs.fact("Source")).toContainText(say("SourceReferral"));
    await source.getByRole("button").first().press("Enter");
    await field.press("ArrowDown");
    await expect(field).toBeVisible();
    await field.press("Escape");
    await expect(theirs.fact("Source")).toContainText(say("SourceReferral"));
});

test("every text that names a record type follows its name, on the board too", async ({ open, say, as, isMobile }) => {
    const page = await open("Ada", "/pipeline");
    const settings = await open("Ada", "/settings/fields?type=opportunity");
    await as("Ada").create("property_setter", { of: "opportunity", name: "PV project", name_vi: "Dự án", plural: "PV projects", plural_vi: "Dự án" });
    await expect(page.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: /PV projects|Dự án/ })).toBeVisible();
    await visit(settings, "/pipeline");
    await expect(settings.getByText(/^(PV projects of|Dự án của)$/)).toBeVisible({ visible: !isMobile });
    await visit(settings, "/settings/pipelines");
    await expect(settings.getByText(/PV projects go\.|chuyển dự án đi đâu/)).toBeVisible();
});

test("options of one name are not taken for one, and a formula says what is meant", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    await as("Ada").create("custom_field", { of: "lead", name: "Roof area", kind: "number" });
    const page = await open("Ada", "/settings/fields?type=lead");
    const dialog = page.getByRole("dialog");
    const begin = async (kind: string) => {
        await page.getByRole("button", { name: say("AddField") }).click();
        await page.getByRole("menuitem", { name: say(kind), exact: true }).click();
    };
    await begin("KindChoice");
    await dialog.getByLabel(say("Name"), { exact: true }).fill("Roof");
    await dialog.getByRole("textbox", { name: say("FieldOptions"), exact: true }).first().fill("Dốc");
    await dialog.getByRole("button", { name: say("AddOne") }).click();
    await dialog.getByRole("textbox", { name: say("FieldOptions"), exact: true }).nth(1).fill("dốc");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseTwice", "Dốc"))).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: say("FieldOptions"), exact: true }).first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog.getByText(say("EscapeAgain"))).toBeVisible();
    await page.keyboard.press("Escape");
    await begin("KindFormula");
    await dialog.getByLabel(say("Name"), { exact: true }).fill("Power");
    const formula = dialog.getByLabel(say("Formula"), { exact: true });
    await formula.fill("Roof_Area * 0.2");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseFormulaMisnamed", "Roof_Area", "custom_roof_area"))).toBeVisible();
    await expect(formula).toBeFocused();
    await formula.fill("custom_roof_area * 0,25");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseFormulaComma", "0.25"))).toBeVisible();
    await formula.fill("custom_roof_area * 0.25");
    const howFar = page.waitForRequest((request) => request.postData()?.includes('"fillings"') ?? false);
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    await howFar;
    const lead = await as("Nam").create("lead", { contact_name: "Sunny", custom_roof_area: 5 });
    const record = new RecordPage(await open("Nam", `/leads/${lead}`), say);
    await expect(record.page.locator(".fact").filter({ hasText: "Power" })).toContainText(/1[.,]25/);
});

test("a date without its time is not taken for none", { tag: "@desktop" }, async ({ open, say, as }) => {
    await as("Ada").create("custom_field", { of: "lead", name: "Visit", kind: "instant" });
    const lead = await as("Nam").create("lead", { contact_name: "Sunny" });
    const page = await open("Nam", `/leads/${lead}`);
    const fact = page.locator(".fact").filter({ hasText: "Visit" });
    await fact.getByRole("button").first().press("Enter");
    const field = fact.getByLabel("Visit");
    await expect(field).toBeFocused();
    await page.keyboard.type("12312026");
    await page.keyboard.press("Enter");
    await expect(fact.getByText(say("RefuseNotADay"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(fact.getByText(say("RefuseNotADay"))).toHaveCount(0);

    const list = await open("Nam", "/leads?new=1");
    const dialog = list.getByRole("dialog");
    await dialog.getByLabel(say("ContactName")).fill("An");
    await dialog.getByText(say("MoreFacts")).click();
    await dialog.getByLabel("Visit").focus();
    await list.keyboard.type("12312026");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseNotADay"))).toBeVisible();
});

test("two administrators who write the same are told, and neither loses anything", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const options = (...names: string[]) => names.map((name) => ({ value: name.toLowerCase(), label: name, label_vi: "", retired: false }));
    const id = await as("Ada").create("custom_field", { of: "lead", name: "Roof", kind: "choice", options: options("Flat") });
    const one = await open("Ada", "/settings/fields?type=lead");
    const other = await open("Ada", "/settings/fields?type=lead");
    const name = (page: typeof one, called: string) => page.getByRole("textbox", { name: say("NameOf", called) });
    await name(other, "Roof").fill("Roof of theirs");
    await name(one, "Roof").fill("Roof shape");
    await name(one, "Roof").press("Enter");
    await name(other, "Roof shape").press("Enter");
    await expect(other.getByText(say("WrittenMeanwhile", "Roof shape"))).toBeVisible();
    await expect(name(other, "Roof shape")).toHaveValue("Roof of theirs");
    await name(other, "Roof shape").press("Escape");
    await expect(name(other, "Roof shape")).toHaveValue("Roof shape");

    await other.getByRole("button", { name: say("ActionsOn", "Roof shape") }).click();
    await other.getByRole("menuitem", { name: say("Edit"), exact: true }).click();
    const dialog = other.getByRole("dialog");
    await as("Ada").change("custom_field", id, { options: options("Flat", "Shingle") });
    await dialog.getByRole("button", { name: say("AddOne") }).click();
    await dialog.getByRole("textbox", { name: say("FieldOptions"), exact: true }).nth(1).fill("Ground mount");
    await dialog.getByRole("button", { name: say("Save"), exact: true }).click();
    await expect(dialog.getByText("Shingle")).toBeVisible();
    await dialog.getByRole("button", { name: say("Save"), exact: true }).click();
    await expect(dialog).toBeHidden();
});
