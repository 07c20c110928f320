import { expect, test } from "./support/test";

test("an administrator sees the product as somebody else does, and changes nothing", async ({ open, say, watch }) => {
    watch.expectsRefusals = true;
    const page = await open("Ada", "/settings/people");
    await page.getByRole("button", { name: say("ActionsOn", "Nora Berg") }).click();
    const lives = page.waitForResponse((response) => new URL(response.url()).pathname === "/live");
    await page.getByRole("menuitem", { name: say("ViewAs") }).click();
    await lives;
    await expect(page.getByText(say("ViewingAs", "Nora Berg"))).toBeVisible();
    await expect(page.getByRole("link", { name: "Delta" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Alpha" })).toHaveCount(0);
    await expect(page.getByRole("navigation").getByRole("link", { name: say("People") })).toHaveCount(0);
    const answer = await page.request.post("/rpc/send", {
        data: { envelope: { id: crypto.randomUUID(), name: "create_record", payload: { type: "lead", id: crypto.randomUUID(), fields: { contact_name: "An" } } } },
        headers: { "sec-fetch-site": "same-origin" },
    });
    expect(answer.ok()).toBe(false);

    await page.getByRole("button", { name: say("ViewAsMyself") }).click();
    await expect(page.getByRole("link", { name: "Alpha" })).toBeVisible();
    await expect(page.getByText(say("ViewingAs", "Nora Berg"))).toHaveCount(0);
});
