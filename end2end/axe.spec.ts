import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Caller } from "./support/caller";
import { demoPerson } from "./support/people";
import { expect, test, visit } from "./support/test";

test.use({ beginning: "demo" });

interface Found {
    records: { id: string }[];
}

/** Every page, with a record of the demo book where a page is of one. */
async function pagesOf(caller: Caller): Promise<string[]> {
    const first = async (type: string) => (await caller.ask<Found>("list", { type, filter: { all: [] }, limit: 1 })).records[0].id;
    const deal = await first("opportunity");
    return [
        "/pipeline",
        `/pipeline?deal=${deal}`,
        `/deals/${deal}`,
        "/leads",
        `/leads/${await first("lead")}`,
        "/contacts",
        `/contacts/${await first("party")}`,
        "/items",
        `/items/${await first("item")}`,
        "/competitors",
        `/competitors/${await first("competitor")}`,
        "/me",
        "/settings/people",
        "/settings/pipelines",
        "/settings/currencies",
        "/settings/fields",
        "/settings/tags",
        "/settings/roles",
        "/nowhere",
    ];
}

/** What depends on the theme; everything else is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

async function expectNoViolations(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    tell(await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze(), `axe on ${name}, light`);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    tell(await new AxeBuilder({ page }).withRules(OF_COLOUR).analyze(), `axe on ${name}, dark`);
}

function tell({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>, name: string): void {
    const told = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    expect.soft(told, name).toEqual([]);
}

test("axe finds nothing on any page", async ({ open, server, watch }) => {
    test.setTimeout(240_000);
    watch.expectsRefusals = true;
    const administrator = demoPerson("administrator");
    const page = await open(administrator, "/me");
    for (const path of await pagesOf(new Caller(server.url, administrator.cookie))) {
        await test.step(path, async () => {
            await visit(page, path);
            await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
            await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
            await expect(page).toHaveTitle(/.+ · Rapport/);
            await expectNoViolations(page, path);
        });
    }
});

test("no row that has the focus lies under the head or the foot of its list", async ({ open }) => {
    const page = await open(demoPerson("administrator"), "/contacts");
    const isSeen = () => {
        const link = document.activeElement as HTMLElement;
        const { x, y, width, height } = link.getBoundingClientRect();
        const ends = [y + 2, y + height - 2].map((at) => document.elementFromPoint(x + width / 2, at));
        return ends.every((there) => link.contains(there));
    };
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    await page.locator("tbody [data-lead] > a").first().focus();
    const hidden: string[] = [];
    // Only the rows in sight are drawn, so the way leads from one to the next.
    for (const key of [...Array(40).fill("ArrowDown"), ...Array(35).fill("ArrowUp")]) {
        const before = await focused();
        await page.keyboard.press(key);
        await expect.poll(focused).not.toBe(before);
        if (!(await page.evaluate(isSeen))) hidden.push(await focused());
    }
    expect(hidden).toEqual([]);
});

test("axe finds nothing before signing in", async ({ page, server }) => {
    const caller = new Caller(server.url, demoPerson("administrator").cookie);
    const user = await caller.create("user", { name: "Vera Vu", email: "vera@example.com", role: "observer" });
    const { address } = await caller.act<{ address: string }>("make_link", { user });
    for (const path of ["/sign-in", "/sign-in?error=wrong_password", "/set-up", address, "/welcome/nothing"]) {
        await page.goto(path);
        await expectNoViolations(page, path);
    }
});

test("axe finds nothing in menus and dialogs", async ({ open, say }) => {
    const page = await open(demoPerson("administrator"), "/leads");
    await page.getByRole("main").getByRole("button", { name: say("NewLead") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolations(page, "the dialog for a lead");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.locator("button[popovertarget=me]").click();
    await expect(page.getByRole("menu", { name: say("Me") })).toBeVisible();
    await expectNoViolations(page, "the menu");
});
