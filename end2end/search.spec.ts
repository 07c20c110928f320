import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Find } from "./pages/find";
import { expect, test } from "./support/test";

test("whoever is looked for is found from the keyboard, and opened", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("dong");
    await find.expectChosen("Đông Á Foods");
    await find.box.fill("0903.123 4");
    await find.expectChosen("Phạm Thị Hoa");
    await expect(find.option("Phạm Thị Hoa")).toContainText("0903 123 456");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phạm Thị Hoa");
    await expect(find.box.and(page.locator(":focus"))).toHaveCount(0);
});

/** What is asked of the search is answered once what this gives is called. */
async function holdSearches(page: Page): Promise<() => void> {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/rpc/ask", async (route) => {
        if (route.request().postData()?.includes('"search"')) await held;
        await route.continue();
    });
    return () => answer();
}

test("Enter may be quicker than the answer", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    const answer = await holdSearches(page);
    await find.begin(isMobile);
    await page.keyboard.type("pham thi hoa");
    await page.keyboard.press("Enter");
    answer();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phạm Thị Hoa");
});

test("who calls and is not found is entered with the number they called from", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await find.box.fill("0987 000 111");
    await expect(find.told(say("NothingFound"))).toHaveCount(1);
    await expect(find.option(say("NewContact"))).toBeVisible();
    await find.option(say("NewLead")).click();
    const dialog = page.getByRole("dialog", { name: say("NewLead"), exact: true });
    await expect(dialog.getByLabel(say("Phone"), { exact: true })).toHaveValue("0987 000 111");
    await dialog.getByRole("button", { name: say("Cancel") }).click();
    await find.begin(isMobile);
    await find.box.fill("Nguyễn Không Ai");
    await find.expectChosen(say("NewLead"));
    await page.keyboard.press("ArrowDown");
    await find.expectChosen(say("NewContact"));
    await page.keyboard.press("Enter");
    const contact = page.getByRole("dialog", { name: say("NewContact"), exact: true });
    await expect(contact.getByLabel(say("Name"), { exact: true })).toHaveValue("Nguyễn Không Ai");
    await contact.getByRole("button", { name: say("Create"), exact: true }).click();
    await expect(page.getByRole("link", { name: "Nguyễn Không Ai" }).first()).toBeVisible();
});

test("an Enter that is quicker than the answer makes nobody", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    const answer = await holdSearches(page);
    await find.begin(isMobile);
    await page.keyboard.type("nobody at all");
    await page.keyboard.press("Enter");
    answer();
    await find.expectChosen(say("NewLead"));
    await expect(page).toHaveURL(/\/leads$/);
});

test("whoever leaves the search waits for nothing", { tag: "@desktop" }, async ({ open, say }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    const answer = await holdSearches(page);
    await find.begin(false);
    const asked = page.waitForRequest((request) => request.url().endsWith("/rpc/ask") && Boolean(request.postData()?.includes("pham thi")));
    await page.keyboard.type("pham thi");
    await page.keyboard.press("Enter");
    const request = await asked;
    await page.getByRole("heading", { level: 1 }).click();
    answer();
    await request.response();
    await find.begin(false);
    await expect(find.option("Phạm Thị Hoa")).toBeVisible();
    await expect(page).toHaveURL(/\/leads$/);
});

test("a key before the page's code is here opens its search, and the page lives", { tag: "@desktop" }, async ({ open, say }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/site\/(chunk|split)_.*\.wasm$/, async (route) => {
        await held;
        await route.continue();
    });
    await page.goto("/leads", { waitUntil: "commit" });
    await page.waitForFunction(() => {
        const key = new KeyboardEvent("keydown", { key: "?", bubbles: true, cancelable: true });
        return document.body !== null && !document.body.dispatchEvent(key);
    });
    await expect(find.sheet).toHaveCount(0);
    arrive();
    await expect(find.sheet).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog", { name: say("NewLead") })).toBeVisible();
});

test("arrows walk, and what is clicked is opened", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/leads");
    const find = new Find(page, say);
    await find.begin(isMobile);
    // A person, and the company by the address.
    await page.keyboard.type("donga");
    await expect(find.options).toHaveCount(2);
    const first = await find.options.first().innerText();
    await page.keyboard.press("ArrowDown");
    await expect(find.options.nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await expect(find.options.first()).toHaveAttribute("aria-selected", "true");
    await find.options.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(first.split("\n")[0]);
});

test("where there is more than is shown, the whole list is one step away", async ({ open, as, say, isMobile }) => {
    for (let at = 0; at < 14; at += 1) await as("Nam").create("lead", { contact_name: `Zephyr ${at}`, company_name: "Winds" });
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("zephyr");
    await find.option(say("AllFound", say("Leads"), "zephyr")).click();
    await expect(page).toHaveURL(/\/leads\?.*q=zephyr/);
    await expect(page.getByRole("link", { name: "Zephyr 13" })).toBeVisible();
    await expect(page.getByRole("searchbox", { name: say("FilterText") })).toHaveValue("zephyr");
});

test("words of a note lead to what it is about", async ({ open, say, as, isMobile }) => {
    const nam = as("Nam");
    const { records } = await nam.ask<{ records: { id: string }[] }>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    await nam.create("note", { about_type: "lead", about: records[0].id, body: "Muốn bảo hành thêm hai năm nữa." });
    const page = await open("Nam", "/contacts");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("bao hanh");
    await expect(find.option("bảo hành thêm hai năm")).toContainText("Lê Văn Bình");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lê Văn Bình");
});

test("what is out of reach is not found, and that is said", async ({ open, say, isMobile }) => {
    const page = await open("Nora", "/pipeline");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("foxtrot");
    await expect(find.told(say("NothingFound"))).toBeAttached();
    const found = find.options.filter({ hasNotText: new RegExp(`${say("NewLead")}|${say("NewContact")}`) });
    await expect(found).toHaveCount(0);
    await find.box.fill("delta");
    await find.expectChosen("Delta");
    await expect(find.told(say("ChoicesTold", "1"))).toBeAttached();
});

test("Escape gives the focus back, and before anything is typed the last records are there", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/contacts");
    const find = new Find(page, say);
    await page.getByRole("link", { name: /Phạm Thị Hoa/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phạm Thị Hoa");
    await find.begin(isMobile);
    await expect(find.option("Phạm Thị Hoa")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(find.options).toHaveCount(0);
    await expect(page.locator("input:focus")).toHaveCount(0);
});

test("out of reach of the server it says so", async ({ open, say, watch, isMobile }) => {
    watch.expectsCuts = true;
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("alp");
    await find.expectChosen("Alpha");
    await page.context().setOffline(true);
    await find.box.fill("bra");
    await expect(find.told(say("SearchOffline"))).toBeAttached();
});

test("axe finds nothing while it is open, and fingers have room", async ({ open, say, isMobile }) => {
    const page = await open("Nam", "/pipeline");
    const find = new Find(page, say);
    await find.begin(isMobile);
    await page.keyboard.type("a");
    await expect(find.options.first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
    }
    if (isMobile) {
        for (const option of await find.options.all()) expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
});
