import { ListPage } from "./pages/list";
import { RecordPage } from "./pages/record";
import { personOf } from "./support/people";
import { expect, test, visit } from "./support/test";

test("an organisation is entered, and its people are tied to it", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    const list = new ListPage(page, say);
    await page.getByRole("button", { name: say("NewContact") }).click();
    await list.dialog.getByLabel(say("Organisation")).check();
    await list.field("Name").fill("Sao Mai Logistics");
    await list.create();
    await expect(list.link("Sao Mai Logistics")).toBeVisible();
    await list.link("Sao Mai Logistics").click();
    await expect(page).toHaveURL(/\/contacts\//);

    await page.getByRole("button", { name: say("AddPerson") }).click();
    const person = page.getByRole("combobox", { name: say("Person") });
    await person.fill("pham");
    await page.getByRole("option", { name: /Phạm Thị Hoa/ }).click();
    await page.getByRole("button", { name: say("AddOne"), exact: true }).click();
    await expect(page.getByRole("link", { name: "Phạm Thị Hoa" }).first()).toBeVisible();
    await page.getByRole("link", { name: "Phạm Thị Hoa" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phạm Thị Hoa");
    await expect(page.getByRole("link", { name: "Sao Mai Logistics" }).first()).toBeVisible();
});

test("a field is edited where it stands; what others change arrives, except over what is being typed", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await new ListPage(page, say).link("Đông Á Foods").click();
    const mine = new RecordPage(page, say);
    await expect(mine.title).toHaveText("Đông Á Foods");
    const theirs = new RecordPage(await open("Mai", new URL(page.url()).pathname), say);

    await mine.edit("Industry", "Thực phẩm");
    await expect(theirs.fact("Industry")).toContainText("Thực phẩm");
    await expect(theirs.entry(/Thực phẩm/)).toBeVisible();

    const field = await mine.begin("Industry");
    await field.fill("Nước giải khát");
    await theirs.edit("Industry", "Beverages");
    await expect(mine.entry(/Beverages/)).toBeVisible();
    await expect(field).toHaveValue("Nước giải khát");
    await field.press("Escape");
    await expect(mine.fact("Industry")).toContainText("Beverages");
});

test("whoever goes to another page takes along what they were writing", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await new ListPage(page, say).link("Đông Á Foods").click();
    const mine = new RecordPage(page, say);
    await expect(mine.title).toHaveText("Đông Á Foods");
    const theirs = new RecordPage(await open("Mai", new URL(page.url()).pathname), say);
    const navigation = page.getByRole("navigation", { name: say("Navigation") });
    await mine.note.fill("Half a thought");
    const field = await mine.begin("Industry");
    await field.fill("Nước giải khát");
    await navigation.getByRole("link", { name: say("NavLeads"), exact: true }).click();
    await expect(page).toHaveURL(/\/leads$/);
    await expect(theirs.fact("Industry")).toContainText("Nước giải khát");
    await page.goBack();
    await expect(mine.title).toHaveText("Đông Á Foods");
    await expect(mine.note).toHaveValue("Half a thought");
    await expect(mine.fact("Industry").getByRole("button")).toContainText("Nước giải khát");
});

test("a note is changed by whoever wrote it, while other things happen", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await new ListPage(page, say).link("Đông Á Foods").click();
    const mine = new RecordPage(page, say);
    const theirs = new RecordPage(await open("Mai", new URL(page.url()).pathname), say);
    await mine.write("They buy in spring.");
    await expect(theirs.entry(/They buy in spring/)).toBeVisible();
    await expect(theirs.entry(/They buy in spring/).getByRole("button", { name: say("Edit"), exact: true })).toHaveCount(0);
    await mine.entry(/They buy in spring/).getByRole("button", { name: say("Edit"), exact: true }).click();
    const field = mine.history.getByRole("textbox", { name: say("Note") });
    await field.fill("They buy in autumn.");
    await theirs.edit("Industry", "Beverages");
    await expect(mine.entry(/Beverages/)).toBeVisible();
    await expect(field).toHaveValue("They buy in autumn.");
    await field.press("Control+Enter");
    await expect(mine.entry(/They buy in autumn/).first()).toBeVisible();
    await expect(theirs.entry(/They buy in autumn/).first()).toBeVisible();
});

test("what was deleted is found in the list of the deleted, and brought back", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    const list = new ListPage(page, say);
    await list.link("Đông Á Foods").click();
    await new RecordPage(page, say).remove();
    await visit(page, "/contacts");
    await expect(list.link("Phạm Thị Hoa")).toBeVisible();
    await expect(list.link("Đông Á Foods")).toHaveCount(0);
    await page.getByLabel(say("FilterShown")).selectOption(say("FilterDeleted"));
    await list.link("Đông Á Foods").click();
    await page.getByRole("button", { name: say("Restore"), exact: true }).first().click();
    await expect(page.getByText(say("ThisIsDeleted"))).toHaveCount(0);
    await page.goto("/contacts");
    await expect(list.link("Đông Á Foods")).toBeVisible();
});

test("a name of 120 letters breaks no layout", async ({ as, open, say }) => {
    const name = "Công ty Trách nhiệm Hữu hạn Một Thành viên Thương mại Dịch vụ Xuất nhập khẩu Vật liệu Xây dựng Nguyễn Phước Vĩnh Thuỵ".padEnd(120, "y");
    const id = await as("Nam").create("party", { kind: "organisation", name });
    const page = await open("Nam", `/contacts/${id}`);
    await expect(new RecordPage(page, say).title).toHaveText(name);
    for (const path of [`/contacts/${id}`, "/contacts"]) {
        await page.goto(path);
        await expect(page.getByText(name).first()).toBeVisible();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, `${path} is wider than the window`).toBe(0);
    }
});

test("a deal is begun from the contact's page", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    const list = new ListPage(page, say);
    await list.link("Đông Á Foods").click();
    await page.getByRole("button", { name: say("NewDeal") }).first().click();
    await list.field("Name").fill("Second order");
    await list.create();
    await expect(list.dialog).toBeHidden();
    await expect(page.getByRole("link", { name: "Second order" }).first()).toBeVisible();
});

test("a deal of another team is not there", async ({ as, open, say, watch }) => {
    watch.expectsRefusals = true;
    const page = await open("Nora", "/pipeline");
    await page.getByRole("link", { name: "Delta", exact: true }).click();
    const id = new URL(page.url()).searchParams.get("deal");
    const other = await open("Nam", `/deals/${id}`);
    await expect(other.getByText(say("RefuseNotFound")).first()).toBeVisible();
    await expect(as("Nam").ask("read", { type: "opportunity", id })).rejects.toThrow(/not_found/);
});

test("a page that many ask for at once is answered to all of them", async ({ server }) => {
    const { cookie } = personOf("Nam");
    const headers = { origin: server.url, cookie, accept: "application/json", "content-type": "application/json" };
    const body = JSON.stringify({ name: "list", question: { type: "party", filter: { all: [] }, limit: 1 } });
    const { records } = await (await fetch(`${server.url}/rpc/ask`, { method: "POST", headers, body })).json();
    const statuses = new Set<number>();
    const askAgainAndAgain = async () => {
        for (let i = 0; i < 25; i++) {
            const answer = await fetch(`${server.url}/contacts/${records[0].id}`, { headers: { cookie } });
            await answer.text();
            statuses.add(answer.status);
        }
    };
    await Promise.all(Array.from({ length: 8 }, askAgainAndAgain));
    expect([...statuses]).toEqual([200]);
});
