import AxeBuilder from "@axe-core/playwright";
import { Board } from "./pages/board";
import { Find } from "./pages/find";
import { RecordPage } from "./pages/record";
import { expect, test } from "./support/test";

test("every page is a few letters away, in either language", async ({ open, say }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await find.command();
    await page.keyboard.type("lien he");
    await find.expectChosen(say("Contacts"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/contacts$/);
    await find.command();
    await page.keyboard.type("new lead");
    await find.expectChosen(say("NewLead"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: say("NewLead") })).toBeVisible();
});

test("a deal is moved, handed over and noted about without the mouse", async ({ open, say, stage }) => {
    const page = await open("Mai", "/pipeline");
    const board = new Board(page, say);
    await board.link("Alpha").click();
    await expect(board.panel.getByRole("region", { name: say("History") })).toBeVisible();
    const find = new Find(page, say);
    await find.command();
    await page.keyboard.type("qualif");
    await find.expectChosen(say("MoveToNamed", stage("Qualified")));
    await page.keyboard.press("Enter");
    await expect(board.card("Alpha", stage("Qualified"))).toBeVisible();
    await find.command();
    await page.keyboard.type("nora");
    await find.expectChosen(say("HandOverNamed", "Nora Berg"));
    await page.keyboard.press("Enter");
    await expect(board.notices.toast(say("HandedOver", "Nora Berg"))).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(board.panel.locator(".fact").filter({ hasText: say("Owner") })).toContainText("Nam Nguyễn");
    await page.keyboard.press("c");
    await expect(board.panel.getByRole("textbox", { name: say("Note"), exact: true })).toBeFocused();
});

test("a fact is edited, and what only others may do is not offered", async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    await page.getByRole("link", { name: /Lê Văn Bình/ }).click();
    const record = new RecordPage(page, say);
    await expect(record.title).toHaveText("Lê Văn Bình");
    const find = new Find(page, say);
    await find.command();
    await page.keyboard.type(say("CompanyName"));
    await page.getByRole("option", { name: say("EditNamed", say("CompanyName")), exact: true }).click();
    await expect(record.fact("CompanyName").getByRole("textbox")).toBeFocused();
    await page.keyboard.press("Escape");
    const olga = await open("Olga", page.url());
    const hers = new Find(olga, say);
    await hers.command();
    await expect(hers.option(say("CopyLink"))).toBeVisible();
    await expect(hers.option(say("Delete"))).toHaveCount(0);
    await expect(hers.option(say("NewLead"))).toHaveCount(0);
});

test("lists and settings offer what they can do", async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    await find.command();
    for (const word of ["ViewSaveAs", "ColumnsChoose", "SelectAll", "NewLead"]) await expect(find.option(say(word))).toBeVisible();
    await page.keyboard.type(say("GroupByNamed", say("Status")));
    await page.getByRole("option", { name: say("GroupByNamed", say("Status")), exact: true }).click();
    await expect(page).toHaveURL(/group=status/);
    const settings = await open("Ada", "/settings/people");
    const theirs = new Find(settings, say);
    await theirs.command();
    await expect(theirs.option(say("NewTeam"))).toBeVisible();
    await settings.keyboard.type(say("Invite"));
    await theirs.option(say("Invite")).first().click();
    await expect(settings.getByRole("dialog", { name: say("InviteTitle") })).toBeVisible();
});

test("the last records are offered, and records are found by name", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await page.getByRole("link", { name: /Đông Á Foods/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đông Á Foods");
    const find = new Find(page, say);
    await find.command();
    await expect(page.getByRole("group", { name: say("RecentRecords") }).getByRole("option")).toContainText("Đông Á Foods");
    await page.keyboard.type("golf");
    await expect(page.getByRole("group", { name: say("RecordsFound") }).getByRole("option")).toContainText("Golf");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Golf");
});

test("a command whose name in the other language has the word somewhere comes after the records that have it", async ({ open, as, say, lang }) => {
    const [typed, name] = lang === "vi" ? ["owner", "Owner and Sons"] : ["phu", "An Phú"];
    await as("Nam").create("party", { kind: "organisation", name });
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    await find.command();
    await page.keyboard.type(typed);
    await find.expectChosen(name);
    await expect(find.option(say("GroupByNamed", say("Owner")))).toBeVisible();
});

test("the sheet lists the keys of the page, and where letters are written they are letters", async ({ open, say }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await page.keyboard.press("?");
    await expect(find.sheet).toContainText(say("KeyLift"));
    await expect(find.sheet).toContainText(say("UndoWord"));
    await page.keyboard.press("n");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(find.sheet).toBeHidden();
    await page.keyboard.press("/");
    await page.keyboard.type("n?/c");
    await expect(find.box).toHaveValue("n?/c");
    await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what was looked at is forgotten when its user signs out", async ({ open, say }) => {
    const page = await open("Nam", "/contacts");
    await page.getByRole("link", { name: /Đông Á Foods/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đông Á Foods");
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("recent")).length);
    await expect.poll(kept).toBe(1);
    const find = new Find(page, say);
    await find.command();
    await page.keyboard.type(say("SignOut"));
    await find.expectChosen(say("SignOut"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/sign-in/);
    expect(await kept()).toBe(0);
});

test("axe finds nothing in the palette and the sheet", async ({ open, say }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    const check = async () => {
        for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
        }
    };
    await find.command();
    await check();
    await page.keyboard.type("a");
    await expect(find.option("Alpha")).toBeVisible();
    await check();
    await page.keyboard.press("Escape");
    await expect(find.palette).toBeHidden();
    await page.keyboard.press("?");
    await expect(find.sheet).toBeVisible();
    await check();
});
