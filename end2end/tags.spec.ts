import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import { expect, test } from "./support/test";

interface Listed {
    records: { id: string }[];
}

test("a tag gets a colour, which every open browser shows, and is renamed with its records and taken back", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    await as("Nam").change("lead", records[0].id, { tags: ["gấp", "other"] });
    const lead = new RecordPage(await open("Nam", `/leads/${records[0].id}`), say);
    const chip = (word: string) => lead.fact("Tags").locator(".tag", { hasText: word });
    await expect(chip("gấp")).toBeVisible();
    await expect(chip("gấp")).not.toHaveAttribute("data-tint");

    const page = await open("Ada", "/settings/tags");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: `${say("GiveColor")}: gấp` }).click();
    await expect(dialog.getByLabel(say("Name"), { exact: true })).toHaveValue("gấp");
    await dialog.getByLabel(say("Color"), { exact: true }).selectOption("red");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog).toBeHidden();
    await expect(chip("gấp")).toHaveAttribute("data-tint", "0");
    await page.getByLabel(say("ColorOf", "gấp")).selectOption("teal");
    await expect(chip("gấp")).toHaveAttribute("data-tint", "4");

    await page.getByRole("button", { name: `${say("Rename")}: gấp` }).click();
    await expect(dialog).toContainText(say("TagOnOneRecord"));
    await dialog.getByLabel(say("Name"), { exact: true }).fill("urgent");
    await dialog.getByRole("button", { name: say("Rename") }).click();
    await expect(dialog).toBeHidden();
    await expect(chip("urgent")).toHaveAttribute("data-tint", "4");
    await expect(chip("gấp")).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(chip("gấp")).toHaveAttribute("data-tint", "4");

    await page.getByRole("button", { name: `${say("RetireNow")}: gấp` }).click();
    await expect(chip("gấp")).not.toHaveAttribute("data-tint");
    await page.getByRole("button", { name: `${say("Restore")}: gấp` }).click();
    await expect(chip("gấp")).toHaveAttribute("data-tint", "4");
});

test("a word that differs only in its marks is the tag that is known", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    await as("Ada").create("tag", { name: "Gấp", color: "red" });
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const lead = new RecordPage(await open("Nam", `/leads/${records[0].id}`), say);
    await lead.fact("Tags").getByRole("button").first().click();
    const input = lead.fact("Tags").getByRole("combobox");
    await input.fill("gap");
    await input.press("Enter");
    await lead.title.click();
    await expect(lead.fact("Tags").locator(".tag")).toHaveText("Gấp");

    const page = await open("Ada", "/settings/tags");
    await page.getByRole("button", { name: say("NewTag") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("Name"), { exact: true }).fill("GẤP");
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(dialog.getByText(say("RefuseNameTaken", "Gấp"))).toBeVisible();
});

test("a card on the board wears the tags that have a colour", async ({ open, as }) => {
    await as("Ada").create("tag", { name: "tender", color: "blue" });
    const { records } = await as("Nam").ask<Listed>("list", { type: "opportunity", filter: { all: [] }, limit: 1 });
    await as("Nam").change("opportunity", records[0].id, { tags: ["tender", "plain"] });
    const page = await open("Nam", "/pipeline");
    await expect(page.locator(".card .tag")).toHaveText(["tender"]);
});

test("two tags become one, and two again", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    await as("Ada").create("tag", { name: "vip", color: "red" });
    await as("Ada").create("tag", { name: "Key", color: "teal" });
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    await as("Nam").change("lead", records[0].id, { tags: ["vip"] });
    const lead = new RecordPage(await open("Nam", `/leads/${records[0].id}`), say);
    const page = await open("Ada", "/settings/tags");
    await page.getByRole("button", { name: `${say("Rename")}: vip` }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("Name"), { exact: true }).fill("key");
    await dialog.getByRole("button", { name: say("Rename"), exact: true }).click();
    await expect(dialog.getByText(say("RefuseNameTaken", "Key"))).toBeVisible();
    await dialog.getByRole("button", { name: say("MergeInto") }).click();
    await expect(dialog).toBeHidden();
    await expect(lead.fact("Tags").locator(".tag")).toHaveText("Key");
    await page.getByRole("button", { name: say("UndoWord") }).click();
    await expect(lead.fact("Tags").locator(".tag")).toHaveText("vip");
});

test("a filter asks for tags, and offers those that there are", async ({ open, say, as }) => {
    await as("Ada").create("tag", { name: "Gấp", color: "red" });
    await as("Nam").create("lead", { contact_name: "Urgent One", tags: ["Gấp"] });
    await as("Nam").create("lead", { contact_name: "Urgent Two", tags: ["Gấp", "late"] });
    const page = await open("Nam", "/leads");
    const list = new ListPage(page, say);
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: say("FilterMore") }).click();
    await dialog.getByLabel(say("FilterField"), { exact: true }).selectOption("tags");
    const input = dialog.getByRole("combobox", { name: say("Tags") }).last();
    await input.fill("gap");
    await input.press("Enter");
    await expect(dialog.locator(".tag")).toHaveText("Gấp");
    await expect(dialog.locator(".tag")).toHaveAttribute("data-tint", "0");
    // What was typed last counts without Enter, too.
    await input.fill("late");
    await dialog.getByRole("button", { name: say("FilterApply") }).click();
    await expect(list.row("Urgent One")).toBeVisible();
    await expect(list.row("Urgent Two")).toBeVisible();
    await page.getByRole("button", { name: say("FilterMore") }).click();
    await dialog.getByRole("button", { name: say("RemoveOne", "Gấp") }).click();
    await dialog.getByRole("button", { name: say("FilterApply") }).click();
    await expect(list.row("Urgent One")).toBeHidden();
    await expect(list.row("Urgent Two")).toBeVisible();
});
