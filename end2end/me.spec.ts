import { Notices } from "./pages/notices";
import { SignInPage } from "./pages/sign-in";
import { PASSWORD } from "./support/people";
import { expect, test } from "./support/test";
import { speaker } from "./support/words";

test("the language is switched, and stays", async ({ lang, open, say }) => {
    const page = await open("Nam", "/me");
    const other = lang === "en" ? "vi" : "en";
    await page.getByLabel(other === "vi" ? "Tiếng Việt" : "English").first().check();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.goto("/leads");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(speaker(other)("Leads"));
    await expect(page.getByRole("navigation", { name: say("Navigation") })).toHaveCount(0);
});

test("the look is chosen, and there before the first paint", async ({ open, say }) => {
    const page = await open("Nam", "/me");
    await page.getByLabel(say("ThemeDark")).first().check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goto("/leads", { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the name is changed, and others see it", async ({ open, say, stage }) => {
    const page = await open("Nam", "/me");
    const theirs = await open("Mai", "/pipeline");
    await page.getByLabel(say("Name"), { exact: true }).fill("Nam Nguyễn Văn");
    await page.getByRole("button", { name: say("Save"), exact: true }).click();
    await expect(new Notices(page, say).toast(say("Saved"))).toBeVisible();
    const column = theirs.getByRole("listitem", { name: stage("Prospecting"), exact: true });
    await expect(column.getByRole("img", { name: say("OwnerNamed", "Nam Nguyễn Văn") }).first()).toBeVisible();
});

test("a password is changed, and the other sessions end with it", async ({ open, page, say, watch }) => {
    watch.expectsRefusals = true;
    const mine = await open("Nam", "/me");
    await page.goto("/sign-in");
    const live = page.waitForResponse((response) => new URL(response.url()).pathname === "/live");
    await new SignInPage(page, say).fill("nam@example.com", PASSWORD);
    await live;
    await mine.getByLabel(say("OldPassword")).fill("not the password");
    await mine.getByLabel(say("NewPassword")).fill("another password of mine");
    await mine.getByRole("button", { name: say("ChangePassword") }).click();
    await expect(mine.getByText(say("WrongOldPassword"))).toBeVisible();
    await mine.getByLabel(say("OldPassword")).fill(PASSWORD);
    await mine.getByRole("button", { name: say("ChangePassword") }).click();
    await expect(new Notices(mine, say).toast(say("PasswordChanged"))).toBeVisible();
    // The stream looks at its session with each heartbeat.
    await expect(page).toHaveURL(/\/sign-in/, { timeout: 25_000 });
    await new SignInPage(page, say).fill("nam@example.com", "another password of mine");
    await expect(page).not.toHaveURL(/\/sign-in/);
});

test("a token for programs is shown once, works, and is revoked", async ({ open, say, server }) => {
    const page = await open("Nam", "/me");
    await page.getByLabel(say("TokenName")).fill("Export");
    await page.getByRole("button", { name: say("NewToken") }).click();
    const token = (await page.getByRole("code").textContent()) ?? "";
    expect(token).toMatch(/^rpt_/);
    const ask = () => fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` }, redirect: "manual" });
    expect((await ask()).status).toBe(200);
    await page.getByRole("button", { name: `${say("Revoke")}: Export` }).click();
    await page.getByRole("dialog").getByRole("button", { name: say("Revoke") }).click();
    await expect(page.getByText(say("NoTokens"))).toBeVisible();
    expect((await ask()).status).toBe(401);
});
