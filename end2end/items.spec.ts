import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import { expect, test } from "./support/test";

test("an item is entered with its price, found and changed", async ({ open, say }) => {
    const page = await open("Ada", "/items");
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("NewItem") }).click();
    await list.field("Name").fill("Ghế xoay văn phòng");
    await list.field("ItemCode").fill("GX-1");
    await list.field("Price").fill("129.90");
    await list.create();
    await expect(list.row(/Ghế xoay/)).toContainText("129.90");
    await list.search.fill("ghe xoay");
    await expect(list.link(/GTX Pro/)).toHaveCount(0);
    await list.link(/Ghế xoay/).click();
    const item = new RecordPage(page, say);
    await expect(item.title).toHaveText("Ghế xoay văn phòng");
    await item.edit("Price", "135");
    await expect(item.fact("Price")).toContainText("135.00");
    await page.keyboard.press("Control+z");
    await expect(item.fact("Price")).toContainText("129.90");
});

test("an amount that is none is told, and stays in its field", async ({ open, say }) => {
    const page = await open("Ada", "/items");
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("NewItem") }).click();
    await list.field("Name").fill("Bàn");
    await list.field("Price").fill("a lot");
    await list.create();
    await expect(list.dialog.getByText(say("NotAnAmount"))).toBeVisible();
    await expect(list.field("Price")).toHaveValue("a lot");
});
