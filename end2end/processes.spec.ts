import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Board } from "./pages/board";
import { Server, rapport } from "./support/server";
import { expect, test } from "./support/test";

const MAPPING = `
name = "beside"
days = "%m/%d/%Y"

[[record]]
type = "pipeline"
source = "pipeline"
key = "sales"
fields = { name = "Sales" }

[[record]]
type = "stage"
source = "stage"
key = "qualified"
fields = { pipeline = { from = "sales", link = "pipeline" }, name = "Qualified" }

[[file]]
path = "deals.csv"
type = "opportunity"
source = "deal"
key = "{name}"
[file.fields]
name = "{name}"
pipeline = { from = "sales", link = "pipeline" }
stage = { from = "qualified", link = "stage" }
value = "{value}"
currency = "USD"
`;

for (const keeper of ["sqlite", "postgres"] as const) {
    test.describe(`on ${keeper}`, () => {
        test.skip(keeper === "postgres" && !process.env.RAPPORT_TEST_POSTGRES, "there is no PostgreSQL cluster");
        test.use({ keeper });

        test("an import beside the serving process shows on an open board, and so does taking it back", async ({ open, say, server, stage }) => {
            const qualified = stage("Qualified");
            const board = new Board(await open("Ada", "/pipeline"), say);
            await board.expectDeals(qualified, ["Delta", "Echo"]);
            const folder = await mkdtemp(join(tmpdir(), "rapport-import-"));
            await writeFile(join(folder, "mapping.toml"), MAPPING);
            await writeFile(join(folder, "deals.csv"), "name,value\nHotel,800.00\nIndia,900.00\n");
            const said = await rapport(server.database, "import", join(folder, "mapping.toml"), folder);
            await expect(board.link("Hotel", qualified)).toBeVisible();
            await expect(board.link("India", qualified)).toBeVisible();
            await board.expectCount(qualified, 4);
            const batch = said.trim().split(/\s/).at(-1) ?? "";
            await rapport(server.database, "import", "--undo", batch);
            await board.expectDeals(qualified, ["Delta", "Echo"]);
            await board.expectCount(qualified, 2);
            await rm(folder, { recursive: true });
        });

        test("two servers on one database show each other's changes", async ({ open, say, server, stage }) => {
            const second = await Server.start(server.database);
            const board = new Board(await open("Nam", "/pipeline"), say);
            const theirs = new Board(await open("Mai", `${second.url}/pipeline`), say);
            await board.drag("Alpha", stage("Qualified"));
            await expect(theirs.card("Alpha", stage("Qualified"))).toBeVisible();
            await theirs.drag("Alpha", stage("Negotiation"));
            await expect(board.card("Alpha", stage("Negotiation"))).toBeVisible();
            await theirs.page.context().close();
            await second.stop();
        });
    });
}
