import { SignInPage } from "./pages/sign-in";
import { PASSWORD, personOf } from "./support/people";
import { setUpToken } from "./support/small-book";
import { expect, test } from "./support/test";
import { pattern } from "./support/words";

test("signing in leads to where one wanted to go", async ({ page, say }) => {
    await page.goto("/leads");
    const form = new SignInPage(page, say);
    await expect(form.heading).toBeVisible();
    await form.fill("nam@example.com", PASSWORD);
    await expect(page).toHaveURL("/leads");
    await expect(page.getByRole("navigation", { name: say("Navigation") })).toBeVisible();
});

for (const shared of [true, false]) {
    test(`closing the browser signs out on a shared device only: ${shared}`, async ({ page, say }) => {
        await page.goto("/sign-in");
        if (shared) await page.getByLabel(say("SharedDevice")).check();
        await new SignInPage(page, say).fill("nam@example.com", PASSWORD);
        await expect(page).toHaveURL("/");
        const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "rapport");
        // A cookie without an end lives as long as the browser.
        expect(cookie.expires === -1).toBe(shared);
    });
}

test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("signing in works", async ({ page, say }) => {
        await page.goto("/");
        const form = new SignInPage(page, say);
        await form.fill("nam@example.com", PASSWORD);
        await expect(page).toHaveURL("/");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
});

test("a wrong password is told, and says not which half was wrong", async ({ page, say }) => {
    const form = new SignInPage(page, say);
    for (const email of ["nam@example.com", "nobody@example.com"]) {
        await page.goto("/sign-in");
        await form.fill(email, "not the password");
        await expect(form.alert).toHaveText(say("RefuseWrongPassword"));
    }
});

test("guessing is slowed down", async ({ page, say, server }) => {
    const guess = { email: "nam@example.com", password: "not the password" };
    let back = "";
    for (let i = 0; i < 20 && !back.includes("slow_down"); i++) {
        const answer = await fetch(`${server.url}/sign-in`, { method: "POST", headers: { origin: server.url }, body: new URLSearchParams(guess), redirect: "manual" });
        back = answer.headers.get("location") ?? "";
    }
    await page.goto(back);
    await expect(new SignInPage(page, say).alert).toHaveText(pattern(say("RefuseSlowDown")));
});

test("the page is in the language that was asked for", async ({ page, lang }) => {
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const other = lang === "en" ? "vi" : "en";
    await page.locator(`a[hreflang=${other}]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
});

test("signing out clears what the device kept", async ({ open, say, server }) => {
    const page = await open("Nam", "/me");
    await page.getByRole("button", { name: personOf("Nam").name }).click();
    await page.getByRole("menuitem", { name: say("SignOut") }).click();
    await expect(page).toHaveURL("/sign-in");
    expect(await page.context().cookies(server.url)).toEqual([]);
    const kept = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
    expect(kept).not.toContain("rapport");
    await page.goto("/leads");
    await expect(page).toHaveURL(/\/sign-in/);
});

test("a one-time link lets somebody choose a password, once", async ({ as, lang, page, say }) => {
    const user = await as("Ada").create("user", { name: "Vera Vu", email: "vera@example.com", role: "salesperson", language: lang });
    const { address } = await as("Ada").act<{ address: string }>("make_link", { user });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("WelcomeName", "Vera Vu"));
    await page.getByLabel(say("ChoosePassword")).fill("a password of some length");
    await page.getByRole("button", { name: say("Begin") }).click();
    await expect(page).toHaveURL("/");
    await page.goto("about:blank");
    await page.context().clearCookies();
    await page.goto(address);
    await expect(page.getByText(say("RefuseExpired"))).toBeVisible();
});

for (const keeper of ["sqlite", "postgres"] as const) {
    test.describe(`set-up on ${keeper}`, () => {
        test.skip(keeper === "postgres" && !process.env.RAPPORT_TEST_POSTGRES, "there is no PostgreSQL cluster");
        test.use({ beginning: "nothing", keeper });

        test("is offered once, to whoever has the token", async ({ page, say, server }) => {
            const form = { name: say("YourName"), email: say("Email"), password: say("ChoosePassword") };
            await page.goto("/");
            await expect(page).toHaveURL(/\/set-up/);
            await page.goto("/set-up?token=0123");
            await page.getByLabel(form.name).fill("Ada Lovelace");
            await page.getByLabel(form.email).fill("ada@example.com");
            await page.getByLabel(form.password).fill(PASSWORD);
            await page.getByRole("button", { name: say("Begin") }).click();
            await expect(page.getByText(say("RefuseWrongToken")).first()).toBeVisible();
            await page.goto(`/set-up?token=${setUpToken(server)}`);
            await page.getByLabel(form.name).fill("Ada Lovelace");
            await page.getByLabel(form.email).fill("ada@example.com");
            await page.getByLabel(form.password).fill(PASSWORD);
            await page.getByRole("button", { name: say("Begin") }).click();
            await expect(page).toHaveURL("/");
            await expect(page.getByRole("navigation", { name: say("Navigation") })).toBeVisible();
            await page.goto("about:blank");
            await page.context().clearCookies();
            await page.goto("/");
            await expect(page).toHaveURL(/\/sign-in/);
        });
    });
}
