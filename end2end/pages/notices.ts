import type { Locator, Page } from "@playwright/test";
import type { Say } from "../support/words";

/** What floats over every page: banners, toasts, the sign that says whether everything has arrived. */
export class Notices {
    readonly region: Locator;
    readonly offlineBanner: Locator;

    constructor(
        private readonly page: Page,
        private readonly say: Say,
    ) {
        this.region = page.getByRole("region", { name: say("Notices") });
        this.offlineBanner = this.region.getByRole("status").filter({ hasText: say("Offline") });
    }

    /** The toast that says this. */
    toast(text: string | RegExp): Locator {
        return this.region.getByRole("status").filter({ hasText: text });
    }

    /** Presses Undo in the toast that says this. */
    async undo(text: string | RegExp): Promise<void> {
        await this.toast(text).getByRole("button", { name: this.say("UndoWord") }).click();
    }

    /** The sign in the head while changes wait or the connection is cut. */
    get sign(): Locator {
        return this.page.getByRole("banner").getByRole("status");
    }
}
