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
        "/me",
        "/settings/people",
        "/settings/pipelines",
        "/settings/currencies",
        "/nowhere",
    ];
}

async function expectNoViolations(page: Page, name: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    expect.soft(told, `axe on ${name}`).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing on any page in the ${theme} theme`, async ({ open, server, watch }) => {
        test.setTimeout(180_000);
        watch.expectsRefusals = true;
        const administrator = demoPerson("administrator");
        const page = await open(administrator, "/me", { colorScheme: theme });
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

    test(`axe finds nothing before signing in, in the ${theme} theme`, async ({ page, server }) => {
        await page.emulateMedia({ colorScheme: theme });
        const caller = new Caller(server.url, demoPerson("administrator").cookie);
        const user = await caller.create("user", { name: "Vera Vu", email: "vera@example.com", role: "observer" });
        const { address } = await caller.act<{ address: string }>("make_link", { user });
        for (const path of ["/sign-in", "/sign-in?error=wrong_password", "/set-up", address, "/welcome/nothing"]) {
            await page.goto(path);
            await expectNoViolations(page, path);
        }
    });

    test(`axe finds nothing in menus and dialogs, in the ${theme} theme`, async ({ open, say }) => {
        const page = await open(demoPerson("administrator"), "/leads", { colorScheme: theme });
        await page.getByRole("main").getByRole("button", { name: say("NewLead") }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectNoViolations(page, "the dialog for a lead");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        await page.locator("button[popovertarget=me]").click();
        await expect(page.getByRole("menu", { name: say("Me") })).toBeVisible();
        await expectNoViolations(page, "the menu");
    });
}
