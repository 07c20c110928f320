import { expect, test } from "./support/test";

interface Listed {
    records: { id: string; type: string; fields: Record<string, unknown> }[];
}

test("a role that begins as a copy hides a field from whoever gets it", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const { records } = await as("Nam").ask<Listed>("list", { type: "lead", filter: { all: [] }, limit: 1 });
    const page = await open("Ada", "/settings/roles");
    await page.getByRole("button", { name: say("NewRole") }).click();
    await page.getByRole("menuitem", { name: say("RoleSalesperson"), exact: true }).click();
    const name = "Partners";
    const dialog = page.getByRole("dialog", { name: say("NewRoleAs", say("RoleSalesperson")) });
    await dialog.getByLabel(say("Name"), { exact: true }).fill(name);
    await dialog.getByRole("button", { name: say("Create") }).click();
    await expect(page.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("link", { name })).toBeInViewport({ ratio: 1 });
    await page.getByLabel(`${say("Leads")}: ${say("MayDelete")}`).first().selectOption("none");
    await page.locator("summary").filter({ hasText: say("Leads") }).first().click();
    await page.getByLabel(`${say("Lead")}: ${say("Email")}`, { exact: true }).selectOption("none");
    await expect(page.getByText(say("FieldsLess", "1"))).toBeVisible();

    const directory = await as("Ada").ask<Listed>("directory");
    const role = () => as("Ada").ask<Listed>("directory").then(({ records }) => records.find((record) => record.type === "role"));
    await expect.poll(async () => (await role())?.fields.rights).toMatchObject({ grants: { lead: { delete: "none" } }, fields: { lead: { email: "none" } } });
    const nam = directory.records.find((record) => record.fields.name === "Nam Nguyễn");
    await as("Ada").change("user", nam?.id ?? "", { role: (await role())?.id });

    const lead = await open("Nam", `/leads/${records[0].id}`);
    await expect(lead.locator(".fact").filter({ hasText: say("Phone") }).first()).toBeVisible();
    await expect(lead.getByText("binh@binhminh.example")).toHaveCount(0);
    await expect(lead.locator(".fact").filter({ hasText: say("Email") })).toHaveCount(0);

    const navigation = lead.getByRole("navigation", { name: say("Navigation") });
    await expect(navigation.getByRole("link", { name: say("NavLeads"), exact: true })).toBeVisible();
    await navigation.getByRole("link", { name: say("Contacts"), exact: true }).click();
    await expect(lead.getByRole("heading", { level: 1, name: say("Contacts") })).toBeVisible();
    await page.getByLabel(`${say("Leads")}: ${say("MayRead")}`).first().selectOption("none");
    await expect(navigation.getByRole("link", { name: say("NavLeads"), exact: true })).toHaveCount(0);
});

test("two who change different rights of a role at once both have their way", async ({ open, say, as, watch }) => {
    watch.expectsRefusals = true;
    const rights = { grants: { lead: { read: "own", create: true, change: "own", delete: "none" } } };
    const id = await as("Ada").create("role", { name: "Partner", rights });
    const page = await open("Ada", `/settings/roles?role=${id}`);
    const may = (word: string) => page.getByLabel(`${say("Leads")}: ${say(word)}`).first();
    await expect(may("MayRead")).toHaveValue("own");
    // What is chosen arrives after what the other changed.
    let arrive = () => {};
    const changed = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/rpc/send", async (route) => {
        await changed;
        await route.continue();
    });
    await may("MayRead").selectOption("all");
    await as("Ada").change("role", id, { rights: { grants: { lead: { ...rights.grants.lead, create: false } } } });
    arrive();
    const stored = () => as("Ada").ask<Listed>("directory").then(({ records }) => records.find((record) => record.id === id)?.fields.rights);
    await expect.poll(stored).toMatchObject({ grants: { lead: { read: "all", create: false, change: "own" } } });
    await expect(may("MayRead")).toHaveValue("all");
    await expect(may("MayCreate")).not.toBeChecked();
});

test("whoever does not administer is told whom to ask", async ({ open, say }) => {
    const page = await open("Mai", "/settings/roles");
    await expect(page.getByText(say("NotForYourRole"))).toBeVisible();
});
