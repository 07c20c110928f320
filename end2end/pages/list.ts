import type { Locator, Page } from "@playwright/test";
import type { Say } from "../support/words";
import { Notices } from "./notices";

/** A list of records, whatever their type. */
export class ListPage {
    readonly table: Locator;
    readonly search: Locator;
    readonly dialog: Locator;
    readonly notices: Notices;

    constructor(
        readonly page: Page,
        private readonly say: Say,
    ) {
        this.table = page.getByRole("table");
        this.search = page.getByRole("searchbox", { name: say("FilterText") });
        this.dialog = page.getByRole("dialog");
        this.notices = new Notices(page, say);
    }

    /** The link of a row. */
    link(name: string | RegExp): Locator {
        return this.table.getByRole("rowheader").getByRole("link", { name });
    }

    /** The row of a record. */
    row(name: string | RegExp): Locator {
        return this.table.getByRole("row").filter({ has: this.page.getByRole("link", { name }) });
    }

    /** A field of the form for a new record. */
    field(word: string): Locator {
        return this.dialog.getByLabel(this.say(word), { exact: true });
    }

    /** Sends the form for a new record. */
    async create(): Promise<void> {
        await this.dialog.getByRole("button", { name: this.say("Create"), exact: true }).click();
    }
}
