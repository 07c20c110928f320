import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ListPage } from "./pages/list";
import type { Caller } from "./support/caller";
import type { Listed } from "./support/small-book";
import { expect, test } from "./support/test";
import type { Say } from "./support/words";

/** Leads in a row: every third is contacted. */
async function fill(caller: Caller, count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
        const number = String(i).padStart(3, "0");
        const id = await caller.create("lead", { contact_name: `Row ${number}`, company_name: i % 2 ? "Odd" : "Even", email: `row${number}@example.com` });
        if (i % 3 === 0) await caller.change("lead", id, { status: "contacted" });
    }
}

function builder(page: Page, say: Say) {
    const dialog = page.getByRole("dialog");
    return {
        dialog,
        open: () => page.getByRole("button", { name: say("FilterMore") }).click(),
        field: (at: number) => dialog.getByLabel(say("FilterField"), { exact: true }).nth(at),
        test: (at: number) => dialog.getByLabel(say("FilterTest"), { exact: true }).nth(at),
        apply: () => dialog.getByRole("button", { name: say("FilterApply") }).click(),
    };
}

/** A phone shows the name and what stands under it, and has no keyboard. */
const DESKTOP = "@desktop";

test("a filter is built clause by clause, reads as a sentence and is a link", async ({ open, as, say }) => {
    await fill(as("Nam"), 4);
    const page = await open("Nam", "/leads");
    const list = new ListPage(page, say);
    const filter = builder(page, say);
    await filter.open();
    await filter.field(0).selectOption("company_name");
    await filter.test(0).selectOption("has");
    await filter.dialog.getByRole("textbox").first().fill("even");
    await filter.dialog.getByRole("button", { name: say("FilterAdd"), exact: true }).click();
    await filter.field(1).selectOption("created_at");
    await filter.test(1).selectOption("today");
    await filter.apply();
    await expect(list.link("Row 000")).toBeVisible();
    await expect(list.link("Row 001")).toHaveCount(0);
    await expect(list.link(/Bình/)).toHaveCount(0);
    await expect(page.getByRole("search", { name: say("FilterLabel") }).getByRole("button").filter({ hasText: "“even”" })).toBeVisible();
    const there = new ListPage(await open("Nam", new URL(page.url()).pathname + new URL(page.url()).search), say);
    await expect(there.link("Row 002")).toBeVisible();
    await expect(there.link("Row 001")).toHaveCount(0);
    await page.getByRole("button", { name: say("FilterClear") }).click();
    await expect(list.link("Row 001")).toBeVisible();
});

test("one of several is enough where it is said so, and what comes and goes is live", async ({ open, as, say }) => {
    await fill(as("Nam"), 3);
    const page = await open("Mai", "/leads?where=(company_name.is.Odd!status.any.contacted)");
    const list = new ListPage(page, say);
    await expect(list.link("Row 000")).toBeVisible();
    await expect(list.link("Row 001")).toBeVisible();
    await expect(list.link("Row 002")).toHaveCount(0);
    await as("Nam").create("lead", { contact_name: "Later", company_name: "Odd" });
    await expect(list.link("Later")).toBeVisible();
});

test("what can no longer be asked is told, and the rest of the list stays", async ({ open, as, say }) => {
    await fill(as("Nam"), 2);
    const page = await open("Nam", "/leads?where=retired.any.x~company_name.is.Odd");
    const list = new ListPage(page, say);
    await expect(page.getByText(say("FilterUnseen"))).toBeVisible();
    await expect(list.link("Row 001")).toBeVisible();
    await expect(list.link("Row 000")).toHaveCount(0);
});

test("columns are chosen, ordered and sized by keyboard", { tag: DESKTOP }, async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    await page.getByRole("button", { name: say("ColumnsChoose"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: say("Industry"), exact: true }).check();
    await dialog.getByRole("checkbox", { name: say("Email"), exact: true }).uncheck();
    await dialog.getByRole("checkbox", { name: say("Status"), exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await dialog.getByRole("button", { name: say("FilterApply") }).click();
    const heads = page.getByRole("columnheader");
    await expect(heads.nth(1)).toContainText(say("Status"));
    await expect(heads.filter({ hasText: say("Industry") })).toHaveCount(1);
    await expect(heads.filter({ hasText: say("Email") })).toHaveCount(0);
    const sizer = page.getByRole("separator", { name: say("ColumnWidth").replace("{0}", say("Status")) });
    const before = (await heads.nth(1).boundingBox())?.width ?? 0;
    await sizer.focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await heads.nth(1).boundingBox())?.width ?? 0).toBeGreaterThan(before + 40);
    await expect(page).toHaveURL(/cols=status\./);
    const wide = (await heads.nth(1).boundingBox())?.width ?? 0;
    await page.getByRole("link", { name: say("Contacts"), exact: true }).click();
    await expect(page).toHaveURL(/contacts/);
    await page.getByRole("link", { name: say("NavLeads"), exact: true }).click();
    await expect(heads.nth(1)).toContainText(say("Status"));
    await expect(heads.filter({ hasText: say("Email") })).toHaveCount(0);
    await expect.poll(async () => (await heads.nth(1).boundingBox())?.width ?? 0).toBe(wide);
    await expect(page).toHaveURL(/leads$/);
    const name = (await heads.first().boundingBox())?.width ?? 0;
    await page.getByRole("separator").first().focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await heads.first().boundingBox())?.width ?? 0).toBeGreaterThan(name + 40);
    await expect(page).toHaveURL(/cols=title\.\d+~status\./);
});

test("a long list is scrolled to any place, and counts all", async ({ open, as, say }) => {
    test.setTimeout(120_000);
    await fill(as("Nam"), 260);
    const page = await open("Mai", "/leads?sort=title");
    const list = new ListPage(page, say);
    await expect(page.getByText(say("InAll").replace("{0}", "261"))).toBeVisible();
    const region = page.getByRole("region", { name: say("Leads") });
    await region.evaluate((box) => { box.scrollTop = box.scrollHeight; });
    await expect(list.link("Row 259")).toBeVisible();
    await expect(list.link("Row 001")).toHaveCount(0);
    await region.evaluate((box) => { box.scrollTop = box.scrollHeight / 2; });
    await expect(list.link(/Row 1[23]\d/).first()).toBeVisible();
    await as("Nam").create("lead", { contact_name: "Aaa first" });
    await expect(page.getByText(say("InAll").replace("{0}", "262"))).toBeVisible();
    await region.evaluate((box) => { box.scrollTop = 0; });
    await expect(list.link("Aaa first")).toBeVisible();
});

test("rows stand in groups with counts, live", async ({ open, as, say }) => {
    await fill(as("Nam"), 4);
    const page = await open("Nam", "/leads");
    await page.getByRole("combobox", { name: say("GroupBy") }).selectOption("status");
    const head = (word: string) => page.getByRole("button", { name: new RegExp(`^${say(word)}\\s*\\d+$`) });
    await expect(head("LeadNew")).toHaveText(/3$/);
    await expect(head("LeadContacted")).toHaveText(/2$/);
    await expect(page.getByRole("link", { name: "Row 001" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Row 000" })).toHaveCount(0);
    await head("LeadContacted").click();
    await expect(page.getByRole("link", { name: "Row 000" })).toBeVisible();
    await as("Nam").create("lead", { contact_name: "Another" });
    await expect(head("LeadNew")).toHaveText(/4$/);
    await expect(page.getByRole("link", { name: "Another" })).toBeVisible();
});

test("a record stands in the group of each of its tags, and in that of its company", async ({ open, as, say }) => {
    await as("Nam").create("lead", { contact_name: "Two Tags", company_name: "Acme", tags: ["red", "blue"] });
    const page = await open("Nam", "/leads");
    const group = page.getByRole("combobox", { name: say("GroupBy") });
    const head = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}\\s*1$`) });
    await group.selectOption("tags");
    await expect(head("blue")).toBeVisible();
    await expect(head("red")).toBeVisible();
    await head("red").click();
    await expect(page.getByRole("link", { name: "Two Tags" })).not.toHaveCount(0);
    await group.selectOption("company_name");
    await expect(head("Acme")).toBeVisible();
});

test("deals are a list with sums in their currencies", async ({ open, as, say }) => {
    const page = await open("Nam", "/deals");
    const list = new ListPage(page, say);
    await expect(list.link("Alpha")).toBeVisible();
    await expect(list.link("Delta")).toHaveCount(0);
    await expect(list.table.getByRole("rowgroup").last()).toContainText(/21[.,]000/);
    const { records } = await as("Nam").ask<Listed>("list", { type: "opportunity", filter: { in: ["name", ["Alpha", "Bravo"]] }, limit: 2 });
    const due = (name: string) => records.find((record) => record.fields.name === name)?.id ?? "";
    await as("Nam").change("opportunity", due("Alpha"), { expected_close: "2020-05-01" });
    await as("Nam").change("opportunity", due("Bravo"), { expected_close: "2031-05-01" });
    const row = (name: string) => list.table.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
    const late = /\d+ days late|trễ \d+ ngày/;
    await expect(row("Alpha")).toContainText(late);
    await expect(row("Bravo")).toContainText("2031");
    await expect(row("Bravo")).not.toContainText(late);
});

test("deals stand by their stages, live, and in the months in which they were made", async ({ open, as, say }) => {
    const page = await open("Nam", "/deals?sort=-stage&cols=stage");
    const list = new ListPage(page, say);
    const names = list.table.getByRole("rowheader").getByRole("link");
    await expect(names.filter({ hasText: /Golf|Foxtrot|Echo/ })).toHaveText(["Golf", "Foxtrot", "Echo"]);
    const deals = await as("Nam").ask<Listed>("list", { type: "opportunity", filter: { all: [] }, limit: 50 });
    const like = deals.records.find((record) => record.fields.name === "Foxtrot")?.fields;
    await as("Nam").create("opportunity", { name: "India", pipeline: like?.pipeline, stage: like?.stage, party: like?.party, currency: "USD", value: 1, expected_close: "2031-05-01" });
    await expect(names.filter({ hasText: /Golf|India|Echo/ })).toHaveText(["Golf", "India", "Echo"]);
    await page.getByRole("combobox", { name: say("GroupBy") }).selectOption("stage");
    await expect(names).toHaveText(["Golf"]);
    await page.getByRole("combobox", { name: say("GroupBy") }).selectOption("created_at");
    await expect(page.getByRole("button", { name: /\d{4}\s*\d+$/ })).toHaveCount(1);
    await expect(names.filter({ hasText: /Golf|India|Echo/ })).toHaveText(["Golf", "India", "Echo"]);
});

test("groups say what they sum up to, live", { tag: DESKTOP }, async ({ open, as, stage }) => {
    const page = await open("Nam", "/deals?group=stage&cols=value.expected_close");
    const button = page.getByRole("button", { name: new RegExp(`^${stage("Prospecting")}\\s*\\d+$`) });
    const cells = page.getByRole("row").filter({ has: button }).getByRole("cell");
    await expect(cells.filter({ hasText: /\d/ })).toHaveCount(1);
    const deals = await as("Nam").ask<Listed>("list", { type: "opportunity", filter: { in: ["name", ["Alpha"]] }, limit: 1 });
    await as("Nam").change("opportunity", deals.records[0].id, { value: 765_432_100, currency: "USD" });
    await expect(cells.filter({ hasText: /\d/ })).toContainText(/7[.,]6\d\d[.,]\d{3}/);
});

test("the filter is built by keyboard, and Escape drops nothing at once", { tag: DESKTOP }, async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    const filter = builder(page, say);
    await filter.open();
    await expect(filter.field(0)).toBeFocused();
    await filter.dialog.getByRole("button", { name: say("FilterAddGroup") }).press("Enter");
    await expect(filter.field(1)).toBeFocused();
    await filter.dialog.getByRole("button", { name: say("FilterRemoveGroup") }).press("Enter");
    await expect(filter.dialog.getByRole("button", { name: say("FilterAdd"), exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(filter.field(1)).toBeFocused();
    await filter.field(1).selectOption("company_name");
    await page.keyboard.press("Escape");
    await expect(filter.dialog.getByText(say("EscapeAgain"))).toBeVisible();
    await expect(filter.field(1)).toHaveValue("company_name");
    await page.keyboard.press("Escape");
    await expect(filter.dialog).toHaveCount(0);
});

test("who comes back to a list goes on where they were", { tag: DESKTOP }, async ({ open, as, say }) => {
    await fill(as("Nam"), 6);
    const page = await open("Nam", "/leads");
    const list = new ListPage(page, say);
    await expect(list.link("Row 003")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(list.link("Row 003")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Row 003");
    await page.goBack();
    await expect(list.link("Row 005")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(list.link("Row 003")).toBeFocused();
});

test("the palette is reached from a cell that is written in, which is saved", { tag: DESKTOP }, async ({ open, say }) => {
    const page = await open("Nam", "/leads?cols=company_name");
    const list = new ListPage(page, say);
    const theirs = new ListPage(await open("Mai", "/leads?cols=company_name"), say);
    await list.row(/Bình/).getByRole("cell").nth(1).dblclick();
    await page.getByRole("textbox", { name: say("CompanyName") }).fill("Bình Minh Corp");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: say("CommandPalette"), exact: true })).toBeFocused();
    await expect(theirs.row(/Bình/)).toContainText("Bình Minh Corp");
});

test("what was typed to choose by is not lost when nothing was chosen", async ({ open, say }) => {
    const page = await open("Nam", "/deals");
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("NewDeal"), exact: true }).click();
    await list.field("Name").fill("Roof");
    const party = list.dialog.getByRole("combobox", { name: say("Party"), exact: true });
    await party.fill("Nowhere Ltd");
    await list.field("Name").click();
    await expect(list.dialog.getByText(say("ChooseOrEmpty"))).toBeVisible();
    await list.create();
    await expect(party).toBeFocused();
    await expect(party).toHaveValue("Nowhere Ltd");
    await party.fill("dong a foods");
    await expect(page.getByRole("option", { name: /Đông Á Foods/ })).toBeVisible();
    await list.field("Name").click();
    await expect(party).toHaveValue("Đông Á Foods");
    await list.create();
    await expect(list.row("Roof")).toContainText("Đông Á Foods");
});

test("Enter sends no form in which something was typed and nothing found", { tag: DESKTOP }, async ({ open, as, say }) => {
    await as("Ada").create("custom_field", { of: "lead", name: "Follows", kind: "link", target: "opportunity" });
    const page = await open("Nam", "/leads?new=1");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("ContactName")).fill("An");
    await dialog.getByText(say("MoreFacts")).click();
    const follows = dialog.getByRole("combobox", { name: "Follows" });
    await follows.fill("zzz");
    await expect(dialog.getByText(say("NothingFound"))).toBeVisible();
    await follows.press("Enter");
    await expect(dialog.getByText(say("ChooseOrEmpty"))).toBeVisible();
    await expect(follows).toBeFocused();
    await expect(follows).toHaveValue("zzz");
});

test("what is chosen and typed before the page answers is not lost", async ({ open, as, say }) => {
    await fill(as("Nam"), 4);
    const page = await open("Nam", "/leads");
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
    });
    await page.route("**/*.wasm", async (route) => {
        await arrived;
        await route.continue();
    });
    await page.goto("/leads", { waitUntil: "commit" });
    const list = new ListPage(page, say);
    await page.getByRole("combobox", { name: say("Status"), exact: true }).selectOption("contacted");
    await list.search.fill("Row");
    await expect(list.link("Row 001")).toBeVisible();
    arrive();
    await expect(list.link("Row 001")).toHaveCount(0);
    await expect(list.link(/Row 00[03]/)).toHaveCount(2);
    await expect(list.search).toHaveValue("Row");
});

test("axe finds nothing in the builder and the columns", async ({ open, say }) => {
    const page = await open("Nam", "/leads?group=status");
    const filter = builder(page, say);
    const expectNothing = async () => {
        const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
    };
    await expectNothing();
    await filter.open();
    await filter.dialog.getByRole("button", { name: say("FilterAddGroup") }).click();
    await filter.field(0).selectOption("owner");
    await filter.test(0).selectOption("any");
    await page.keyboard.press("Escape");
    await expect(filter.dialog.getByText(say("EscapeAgain"))).toBeVisible();
    await expectNothing();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: say("ColumnsChoose"), exact: true }).click();
    await expect(page.getByRole("dialog").getByRole("checkbox").first()).toBeVisible();
    await expectNothing();
});

test("a row is edited from the keyboard without leaving the list", { tag: DESKTOP }, async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    const theirs = new ListPage(await open("Mai", "/leads"), say);
    const list = new ListPage(page, say);
    await list.link(/Bình/).focus();
    await page.keyboard.press("e");
    await expect(page.getByRole("dialog").locator(".fact .inline").first()).toBeFocused();
    const fact = page.getByRole("dialog").getByText(say("CompanyName"), { exact: true }).locator("xpath=ancestor::*[contains(@class,'fact')][1]");
    await fact.locator(".inline").click();
    await fact.getByRole("textbox").fill("Bình Minh Group");
    await page.keyboard.press("Enter");
    await expect(theirs.row(/Bình/)).toContainText("Bình Minh Group");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(list.link(/Bình/)).toBeFocused();
});

test("on paper a long list is whole", { tag: "@desktop" }, async ({ open, as, say }) => {
    const names = Array.from({ length: 120 }, (_, at) => `Paper ${at}`);
    for (const contact_name of names) await as("Nam").create("lead", { contact_name });
    const list = new ListPage(await open("Nam", "/leads"), say);
    const rows = list.table.getByRole("row").filter({ has: list.page.getByRole("rowheader") });
    await expect(list.link("Paper 119")).toBeVisible();
    const print = (event: string) => list.page.evaluate((name) => window.dispatchEvent(new Event(name)), event);
    await expect.poll(() => rows.count()).toBeLessThan(70);
    await print("beforeprint");
    await list.page.emulateMedia({ media: "print" });
    for (const name of ["Paper 119", "Paper 60", "Paper 0"]) await expect(list.link(name)).toBeVisible();
    const heights = await list.table.locator(".table-gap").evaluateAll((gaps) => gaps.map((gap) => gap.getBoundingClientRect().height));
    expect(heights, "nothing is left blank").toEqual([0, 0]);
    await list.page.emulateMedia({ media: "screen" });
    await print("afterprint");
    await expect.poll(() => rows.count()).toBeLessThan(70);
});
