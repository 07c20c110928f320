import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import { expect, test, visit } from "./support/test";

interface Listed {
    records: { id: string }[];
}

test("a competitor is named on a deal, and shows which deals it wants", async ({ open, say, as }) => {
    const { records } = await as("Nam").ask<Listed>("list", { type: "opportunity", filter: { all: [] }, limit: 1 });
    const page = await open("Nam", `/deals/${records[0].id}`);
    const deal = new RecordPage(page, say);
    await deal.fact("Competitors").getByRole("group").first().click();
    await deal.fact("Competitors").getByRole("combobox").fill("Nhà Xinh");
    await page.getByRole("option").filter({ hasText: "Nhà Xinh" }).click();
    await deal.title.click();
    await expect(deal.fact("Competitors").getByRole("link", { name: "Nhà Xinh" })).toBeVisible();

    await visit(page, "/competitors");
    const list = new ListPage(page, say);
    await list.search.fill("nha xinh");
    await list.link(/Nhà Xinh/).click();
    const competitor = new RecordPage(page, say);
    await expect(competitor.title).toHaveText("Nhà Xinh");
    const deals = page.getByRole("region", { name: say("OpenDeals") }).or(page.locator(".part", { hasText: say("OpenDeals") }));
    await expect(deals.first().getByRole("link")).toHaveCount(1);
    await competitor.edit("Name", "Nhà Xinh Group");
    await expect(competitor.title).toHaveText("Nhà Xinh Group");
    await page.goto(`/deals/${records[0].id}`);
    await expect(deal.fact("Competitors")).toContainText("Nhà Xinh Group");
});

test("a competitor is entered in its list and found by the search", async ({ open, say }) => {
    const page = await open("Nam", "/competitors");
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("NewCompetitor") }).first().click();
    await list.field("Name").fill("Đại Phát");
    await list.create();
    await expect(list.row(/Đại Phát/)).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("dai phat");
    await expect(page.getByRole("option", { name: /Đại Phát/ })).toBeVisible();
});
