import { Board } from "./pages/board";
import { RecordPage } from "./pages/record";
import type { Caller } from "./support/caller";
import { type Name, personOf } from "./support/people";
import { expect, test } from "./support/test";

interface Listed {
    records: { type: string; id: string; fields: Record<string, unknown> }[];
}

test.beforeEach(({ watch }) => {
    watch.expectsRefusals = true;
});

async function handOver(ada: Caller, from: Name, to: Name): Promise<void> {
    const { records } = await ada.ask<Listed>("directory");
    const id = (name: Name) => records.find((record) => record.fields.email === personOf(name).email)?.id;
    await ada.send("hand_over", { from: id(from), to: id(to) });
}

async function firstOf(caller: Caller, type: string): Promise<string> {
    const { records } = await caller.ask<Listed>("list", { type, filter: { all: [] }, limit: 1 });
    return records[0].id;
}

for (const [type, path] of [["lead", "/leads/"], ["opportunity", "/deals/"]] as const) {
    test(`an open page of a record that somebody else owns now says so: ${type}`, async ({ open, as, say }) => {
        const page = await open("Nam", path + (await firstOf(as("Nam"), type)));
        const record = new RecordPage(page, say);
        await expect(record.history.getByRole("listitem").first()).toBeVisible();
        await record.note.fill("half written");
        await handOver(as("Ada"), "Nam", "Nora");
        await expect(page.getByRole("heading", { name: say("RefuseNotFound") })).toBeAttached();
    });
}

test("the open deal beside the board goes with its card when somebody else owns it now", async ({ open, as, say, stage }) => {
    const board = new Board(await open("Nam", "/pipeline"), say);
    await board.link("Alpha").click();
    await expect(board.panel.getByRole("region", { name: say("History") }).getByRole("listitem").first()).toBeVisible();
    await handOver(as("Ada"), "Nam", "Nora");
    await board.expectDeals(stage("Prospecting"), []);
    await expect(board.panel.getByText(say("RefuseNotFound"))).toBeVisible();
    await expect(board.panel.getByText(say("ThisIsDeleted"))).toBeHidden();
});
