import type { Page } from "@playwright/test";
import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import { expect, test, visit } from "./support/test";
import { type Say, pattern } from "./support/words";

/** Goes from the list to the one lead of the small book. */
async function openLead(page: Page, say: Say): Promise<Page> {
    await new ListPage(page, say).link(/Lê Văn Bình/).click();
    await expect(page.getByRole("heading", { level: 1, name: /Lê Văn Bình/ })).toBeVisible();
    return page;
}

test("a lead is entered in a few seconds, and seen by others", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    const theirs = new ListPage(await open("Mai", "/leads"), say);
    await list.page.keyboard.press("n");
    await expect(list.field("ContactName")).toBeFocused();
    await list.field("ContactName").fill("Trần Thị Ngọc Ánh");
    await list.field("CompanyName").fill("Ánh Dương");
    await list.field("Email").fill("anh@anhduong.example");
    await list.page.keyboard.press("Enter");
    await expect(list.dialog).toBeHidden();
    await expect(list.link(/Ngọc Ánh/)).toBeVisible();
    await expect(theirs.link(/Ngọc Ánh/)).toBeVisible();
    await expect(theirs.row(/Ngọc Ánh/)).toContainText("anh@anhduong.example");
    await list.notices.undo(pattern(say("ToldMade")));
    await expect(theirs.link(/Ngọc Ánh/)).toHaveCount(0);
});

test("what is written in a form is saved by the keys that the sheet tells", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("button", { name: say("NewLead") }).click();
    await list.field("ContactName").fill("By Keys");
    await list.field("Need").fill("Two lines");
    await list.page.keyboard.press("Control+Enter");
    await expect(list.dialog).toBeHidden();
    await expect(list.link("By Keys")).toBeVisible();
});

test("nothing is sent without a name, and nothing that was typed is lost", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("button", { name: say("NewLead") }).click();
    await list.field("Email").fill("no address");
    await list.create();
    await expect(list.dialog.getByText(say("RefuseNotAnEmail"))).toBeVisible();
    await list.field("Email").fill("");
    await list.field("Need").fill("Fifty desks");
    await list.create();
    await expect(list.dialog.getByText(say("RefuseNameNeeded")).first()).toBeVisible();
    await expect(list.field("Need")).toHaveValue("Fifty desks");
});

test("what was refused stands there again, however the form is opened", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("button", { name: say("NewLead"), exact: true }).click();
    await list.field("Need").fill("Fifty desks");
    await list.create();
    await expect(list.dialog.getByText(say("RefuseNameNeeded")).first()).toBeVisible();
    for (let times = 0; times < 2; times++) await list.page.keyboard.press("Escape");
    await expect(list.dialog).toBeHidden();
    await list.page.getByRole("banner").getByRole("button", { name: say("NewThing"), exact: true }).click();
    await list.page.getByRole("menuitem", { name: say("Lead"), exact: true }).click();
    await expect(list.field("Need")).toHaveValue("Fifty desks");
});

test("a likely duplicate is told while typing", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("button", { name: say("NewLead") }).click();
    const warning = list.dialog.getByRole("status");
    await list.field("Email").fill("BINH@binhminh.example");
    await expect(warning).toContainText(say("PerhapsKnown"));
    await expect(warning.getByRole("listitem").filter({ hasText: say("SameEmail") })).toBeVisible();
    await list.field("Email").fill("");
    await list.field("Phone").fill("+84 912 345 678");
    await expect(warning.getByRole("listitem").filter({ hasText: say("SamePhone") })).toBeVisible();
    await list.field("Phone").fill("");
    await list.field("ContactName").fill("le van binh");
    await expect(warning.getByRole("listitem").filter({ hasText: say("SameName") })).toBeVisible();
});

test("a likely duplicate says all that is the same", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.page.getByRole("button", { name: say("NewLead") }).click();
    await list.field("Email").fill("binh@binhminh.example");
    await list.field("Phone").fill("0912 345 678");
    await list.field("ContactName").fill("Le Van Binh");
    const known = list.dialog.getByRole("status").getByRole("listitem");
    for (const word of ["SameEmail", "SamePhone", "SameName"]) await expect(known).toContainText(say(word));
});

test("the list is filtered in the address", async ({ open, say }) => {
    const list = new ListPage(await open("Nam", "/leads"), say);
    await list.search.fill("binh");
    await expect(list.page).toHaveURL(/=binh/);
    await expect(list.link(/Lê Văn Bình/)).toBeVisible();
    await list.search.fill("nobody of that name");
    await expect(list.page.getByText(say("NothingFound"))).toBeVisible();
    await list.page.getByRole("button", { name: say("FilterClear") }).click();
    await expect(list.link(/Lê Văn Bình/)).toBeVisible();
    await list.search.fill("nobody of that name");
    await list.page.getByRole("button", { name: say("FilterShowAll") }).click();
    await expect(list.link(/Lê Văn Bình/)).toBeVisible();
    await expect(list.search).toHaveValue("");
    await list.search.fill("binh");
    await expect(list.page).toHaveURL(/=binh/);
    await list.page.getByRole("link", { name: say("ViewAll"), exact: true }).click();
    await expect(list.search).toHaveValue("");
});

test("a lead is qualified and noted upon, live for others", async ({ open, say }) => {
    const lead = new RecordPage(await openLead(await open("Nam", "/leads"), say), say);
    const theirs = new RecordPage(await open("Mai", new URL(lead.page.url()).pathname), say);
    await lead.page.getByRole("button", { name: say("LeadQualified"), exact: true }).click();
    await expect(theirs.page.getByRole("button", { name: say("LeadQualified"), exact: true })).toHaveAttribute("aria-current", "step");
    await lead.write("Wants <script>alert(1)</script> fifty desks");
    await expect(lead.entry("Wants <script>")).toBeVisible();
    await expect(theirs.entry("Wants <script>")).toBeVisible();
});

test("a lead becomes a contact and a deal in one step, and is a lead again when that is taken back", async ({ open, say }) => {
    const page = await openLead(await open("Nam", "/leads"), say);
    const path = new URL(page.url()).pathname;
    const lead = new RecordPage(page, say);
    await page.getByRole("button", { name: say("Convert"), exact: true }).click();
    await expect(lead.dialog.getByRole("radio", { checked: true })).toHaveCount(2);
    await lead.dialog.getByLabel(new RegExp(`^${say("Value")}`)).fill("12000");
    await lead.dialog.getByRole("button", { name: say("Convert") }).click();
    await expect(page).toHaveURL(/\/deals\//);
    await expect(lead.title).toHaveText("Bình Minh");
    await expect(page.getByRole("link", { name: /Bình/ }).first()).toBeVisible();
    // Whoever looks at it meanwhile sees what it became, and then the lead again.
    const theirs = await open("Mai", path);
    await expect(theirs.getByRole("heading", { name: say("Opportunities") })).toBeVisible();
    await lead.notices.undo(pattern(say("ToldConvertedLead")));
    await expect(lead.notices.toast(say("Undone"))).toBeVisible();
    await visit(page, path);
    for (const shown of [page, theirs]) {
        await expect(shown.getByRole("main").getByRole("button", { name: say("LeadNew"), exact: true })).toHaveAttribute("aria-current", "step");
    }
    await expect(theirs.getByRole("heading", { name: say("Opportunities") })).toHaveCount(0);
    await expect(page.getByRole("button", { name: say("Convert"), exact: true })).toBeVisible();
});

test("a deleted lead says so, and comes back", async ({ open, say }) => {
    const lead = new RecordPage(await openLead(await open("Nam", "/leads"), say), say);
    await lead.remove();
    await expect(lead.page.getByText(say("ThisIsDeleted"))).toBeVisible();
    await lead.page.getByRole("button", { name: say("Restore") }).click();
    await expect(lead.page.getByText(say("ThisIsDeleted"))).toBeHidden();
});
