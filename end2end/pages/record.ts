import { type Locator, type Page, expect } from "@playwright/test";
import type { Say } from "../support/words";
import { Notices } from "./notices";

/** The page of one record, whatever its type. */
export class RecordPage {
    readonly title: Locator;
    readonly note: Locator;
    readonly history: Locator;
    readonly notices: Notices;
    readonly dialog: Locator;

    constructor(
        readonly page: Page,
        private readonly say: Say,
    ) {
        this.title = page.getByRole("heading", { level: 1 });
        this.note = page.getByRole("textbox", { name: say("Note"), exact: true });
        this.history = page.getByRole("region", { name: say("History") });
        this.notices = new Notices(page, say);
        this.dialog = page.getByRole("dialog");
    }

    /** A fact with its label. */
    fact(word: string): Locator {
        return this.page.locator(".fact").filter({ has: this.page.getByText(this.say(word), { exact: true }) });
    }

    /** Begins to edit a fact where it stands, and gives its field. */
    async begin(word: string): Promise<Locator> {
        const field = this.fact(word).getByRole("textbox");
        await expect(async () => {
            await this.fact(word).getByRole("button").first().click({ timeout: 1000 });
            await expect(field).toBeFocused({ timeout: 1000 });
        }).toPass();
        return field;
    }

    /** Edits a fact where it stands. */
    async edit(word: string, text: string): Promise<void> {
        const field = await this.begin(word);
        await field.fill(text);
        await field.press("Enter");
        await expect(field).toBeHidden();
    }

    /** Writes a note and saves it by key. */
    async write(text: string): Promise<void> {
        await this.note.fill(text);
        await this.note.press("Control+Enter");
        await expect(this.note).toHaveValue("");
    }

    /** The entry of the history that says this. */
    entry(text: string | RegExp): Locator {
        return this.history.getByRole("listitem").filter({ hasText: text });
    }

    /** Deletes the record by its menu. */
    async remove(): Promise<void> {
        await this.page.getByRole("button", { name: this.say("MoreActions"), exact: true }).click();
        await this.page.getByRole("menuitem", { name: this.say("Delete") }).click();
    }
}
