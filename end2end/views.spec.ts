import type { Page } from "@playwright/test";
import { ListPage } from "./pages/list";
import { expect, test } from "./support/test";
import type { Say } from "./support/words";

async function beginView(page: Page, say: Say): Promise<void> {
    await page.getByRole("button", { name: say("ViewMenu") }).click();
    await page.getByRole("menuitem", { name: say("ViewSaveAs") }).click();
}

async function keep(page: Page, say: Say, name: string): Promise<void> {
    await beginView(page, say);
    await page.getByRole("dialog").getByLabel(say("Name"), { exact: true }).fill(name);
    await page.getByRole("dialog").getByRole("button", { name: say("Save"), exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
}

const tab = (page: Page, say: Say, name: string) => page.getByRole("navigation", { name: say("SavedViews") }).getByRole("link", { name, exact: true });

test("a list is kept as a view, changed, saved and reset", async ({ open, as, say }) => {
    await as("Nam").create("lead", { contact_name: "Contacted", company_name: "Odd" });
    const page = await open("Nam", "/leads?where=company_name.is.Odd");
    const list = new ListPage(page, say);
    await expect(list.link("Contacted")).toBeVisible();
    await keep(page, say, "Odd ones");
    await expect(tab(page, say, "Odd ones")).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveURL(/view=[0-9a-f-]{36}$/);
    await expect(list.link(/Bình/)).toHaveCount(0);
    await page.getByRole("combobox", { name: say("GroupBy") }).selectOption("status");
    await expect(page.getByText(say("ViewChanged"))).toBeVisible();
    await page.getByRole("button", { name: say("ViewReset") }).click();
    await expect(page.getByText(say("ViewChanged"))).toHaveCount(0);
    await page.getByRole("combobox", { name: say("GroupBy") }).selectOption("status");
    await page.getByRole("button", { name: say("ViewSave"), exact: true }).click();
    await expect(page.getByText(say("ViewChanged"))).toHaveCount(0);
    await tab(page, say, say("ViewAll")).click();
    await expect(list.link(/Bình/)).toBeVisible();
    await tab(page, say, "Odd ones").click();
    await expect(page.getByRole("combobox", { name: say("GroupBy") })).toHaveValue("status");
});

test("a shared view comes to others at once, is pinned with a live count, and goes again", async ({ open, as, say, isMobile }) => {
    const theirs = await open("Nora", "/leads");
    const view = await as("Ada").create("saved_view", { name: "Hot", name_vi: "Nóng", record_type: "lead", selection: "status.any.new", shared: "everyone" });
    const name = new RegExp("^(Hot|Nóng)$");
    const tabs = theirs.getByRole("navigation", { name: say("SavedViews") });
    await expect(tabs.getByRole("link", { name })).toBeVisible();
    await as("Ada").change("saved_view", view, { pinned: true, segment: true });
    const pinned = theirs.getByRole("navigation", { name: say("Navigation") }).getByRole("link", { name: /^(Hot|Nóng)/ });
    if (!isMobile) {
        await expect(pinned).toContainText(/0$/);
        await as("Nora").create("lead", { contact_name: "One more" });
        await expect(pinned).toContainText(/1$/);
        await pinned.click();
    } else {
        await as("Nora").create("lead", { contact_name: "One more" });
        await tabs.getByRole("link", { name }).click();
    }
    await expect(theirs.getByRole("link", { name: "One more" })).toBeVisible();
    await as("Ada").change("saved_view", view, { shared: "private" });
    await expect(theirs.getByText(say("ViewGone"))).toBeVisible();
    await expect(tabs.getByRole("link", { name })).toHaveCount(0);
    await expect(theirs.getByRole("link", { name: "One more" })).toBeVisible();
});

test("who may share a view is asked with whom, and who may not is not", async ({ open, say }) => {
    for (const [who, shared] of [["Nam", []], ["Mai", ["SharedPrivate", "SharedTeam"]], ["Ada", ["SharedPrivate", "SharedTeam", "SharedEveryone"]]] as const) {
        const page = await open(who, "/leads?sort=title");
        await beginView(page, say);
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByLabel(say("Name"), { exact: true })).toBeVisible();
        await expect(dialog.getByLabel(say("SharedWith")).getByRole("option")).toHaveText(shared.map((word) => say(word)));
    }
});

test("a list begins with the default view, and the whole is one step away", async ({ open, as, say }) => {
    await as("Nam").create("lead", { contact_name: "Odd one", company_name: "Odd" });
    await as("Nam").create("saved_view", { name: "Odd ones", record_type: "lead", selection: "company_name.is.Odd", is_default: true });
    const page = await open("Nam", "/leads");
    const list = new ListPage(page, say);
    await expect(list.link("Odd one")).toBeVisible();
    await expect(list.link(/Bình/)).toHaveCount(0);
    await tab(page, say, say("ViewAll")).click();
    await expect(list.link(/Bình/)).toBeVisible();
});

test("a view is deleted and brought back", async ({ open, as, say }) => {
    const view = await as("Nam").create("saved_view", { name: "Odd ones", record_type: "lead", selection: "company_name.is.Odd" });
    const page = await open("Nam", `/leads?view=${view}`);
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("ViewActions").replace("{0}", "Odd ones") }).click();
    await page.getByRole("menuitem", { name: say("ViewDelete") }).click();
    await expect(tab(page, say, "Odd ones")).toHaveCount(0);
    await expect(list.link(/Bình/)).toBeVisible();
    await list.notices.undo(new RegExp("Odd ones"));
    await expect(tab(page, say, "Odd ones")).toBeVisible();
});

test("a view is a board: a card moved writes its field, for others too, and is taken back", async ({ open, as, say, isMobile }) => {
    await as("Nam").create("lead", { contact_name: "Mover" });
    const page = await open("Nam", "/leads?board=status");
    const theirs = await open("Mai", "/leads?board=status");
    const column = (of: Page, word: string) => of.getByRole("listitem", { name: say(word), exact: true });
    await expect(column(page, "LeadNew").getByRole("link", { name: "Mover" })).toBeVisible();
    if (isMobile) {
        await column(page, "LeadNew").getByRole("button", { name: new RegExp(`${say("MoveTo")} Mover`) }).click();
        await page.getByRole("menuitem", { name: say("LeadContacted"), exact: true }).click();
    } else {
        const from = await column(page, "LeadNew").getByRole("link", { name: "Mover" }).boundingBox();
        const to = await column(page, "LeadContacted").boundingBox();
        if (!from || !to) throw new Error("nothing to move");
        await page.mouse.move(from.x + 10, from.y + 5);
        await page.mouse.down();
        await page.mouse.move(to.x + 60, to.y + 120, { steps: 8 });
        await page.mouse.up();
    }
    await expect(column(page, "LeadContacted").getByRole("link", { name: "Mover" })).toBeVisible();
    await expect(column(theirs, "LeadContacted").getByRole("link", { name: "Mover" })).toBeVisible();
    await new ListPage(page, say).notices.undo(/Mover/);
    await expect(column(theirs, "LeadNew").getByRole("link", { name: "Mover" })).toBeVisible();
});

test("a column of a board counts all of its records, not only those that are loaded", async ({ open, as, say }) => {
    for (let at = 0; at < 56; at += 1) await as("Nam").create("lead", { contact_name: `Counted ${at}`, source: "referral" });
    const page = await open("Nam", "/leads?board=source");
    const column = page.getByRole("listitem", { name: say("SourceReferral"), exact: true }).first();
    await expect(column.locator(".count")).toHaveText("56");
    await as("Nam").create("lead", { contact_name: "One more", source: "referral" });
    await expect(column.locator(".count")).toHaveText("57");
});

test("a board has a lane for each owner", async ({ open, as, say }) => {
    await as("Nora").create("lead", { contact_name: "Southern" });
    const page = await open("Ada", "/leads?board=status&lanes=owner");
    const lane = page.getByRole("region", { name: "Nora Berg" });
    await expect(lane.getByRole("link", { name: "Southern" })).toBeVisible();
    await expect(lane.getByRole("link", { name: /Bình/ })).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Nam Nguyễn" }).getByRole("link", { name: /Bình/ })).toBeVisible();
    await expect(page.getByRole("combobox", { name: say("BoardLanes") })).toHaveValue("owner");
});

test("a list of deals as a board asks what a stage asks", async ({ open, say, stage, reason }) => {
    const page = await open("Nam", "/deals?board=stage");
    const column = (name: string) => page.getByRole("listitem", { name: stage(name), exact: true });
    const dialog = page.getByRole("dialog");
    const lose = async () => {
        await column("Prospecting").getByRole("button", { name: new RegExp(`${say("MoveTo")} Alpha`) }).click();
        await page.getByRole("menuitem", { name: stage("Lost"), exact: true }).click();
        await expect(dialog.getByRole("heading", { name: say("GateLost") })).toBeVisible();
    };
    await lose();
    await dialog.getByRole("button", { name: say("PutBack") }).click();
    await expect(column("Prospecting").getByRole("link", { name: "Alpha" })).toBeVisible();
    await lose();
    await dialog.getByLabel(say("LostReason")).selectOption(reason("Price"));
    await dialog.getByRole("button", { name: say("MarkAsLost") }).click();
    await expect(dialog).toBeHidden();
    await expect(column("Lost").getByRole("link", { name: "Alpha" })).toBeVisible();
});
