import { type Locator, type Page, expect } from "@playwright/test";
import type { Say } from "../support/words";

/** What is found and chosen by typing: the search in the bar, on a phone over the page, or the palette of commands. */
export class Find {
    readonly options: Locator;

    constructor(
        readonly page: Page,
        private readonly say: Say,
    ) {
        this.options = page.getByRole("listbox").getByRole("option");
    }

    /** The palette. */
    get palette(): Locator {
        return this.page.getByRole("dialog", { name: this.say("CommandPalette"), exact: true });
    }

    /** The sheet of keys. */
    get sheet(): Locator {
        return this.page.getByRole("dialog", { name: this.say("KeyboardKeys"), exact: true });
    }

    /** The field of the search. */
    get box(): Locator {
        return this.page.getByRole("combobox", { name: this.say("Search"), exact: true });
    }

    /** The field of the palette. */
    get line(): Locator {
        return this.page.getByRole("combobox", { name: this.say("CommandPalette"), exact: true });
    }

    /** Goes to the search: by its key, on a phone by its button. */
    async begin(isMobile: boolean): Promise<void> {
        if (isMobile) await this.page.getByRole("banner").getByRole("button", { name: this.say("Search") }).tap();
        else await this.page.keyboard.press("/");
        await expect(this.box).toBeFocused();
    }

    /** Opens the palette by its key. */
    async command(): Promise<void> {
        await this.page.keyboard.press("Control+k");
        await expect(this.line).toBeFocused();
    }

    /** One that can be chosen. */
    option(name: string | RegExp): Locator {
        return this.options.filter({ hasText: name });
    }

    /** The one that Enter chooses says this. */
    async expectChosen(text: string | RegExp): Promise<void> {
        await expect(this.page.getByRole("option", { selected: true }).and(this.options)).toContainText(text);
    }

    /** What is announced. */
    told(text: string | RegExp): Locator {
        return this.page.getByRole("status").filter({ hasText: text });
    }
}
