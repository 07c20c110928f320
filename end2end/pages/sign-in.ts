import type { Locator, Page } from "@playwright/test";
import type { Say } from "../support/words";

/** The page before everything. */
export class SignInPage {
    readonly heading: Locator;
    readonly alert: Locator;

    constructor(
        private readonly page: Page,
        private readonly say: Say,
    ) {
        this.heading = page.getByRole("heading", { name: say("WelcomeBack") });
        this.alert = page.getByRole("alert");
    }

    /** Fills the form and sends it. */
    async fill(email: string, password: string): Promise<void> {
        await this.page.getByLabel(this.say("Email")).fill(email);
        await this.page.getByLabel(this.say("Password"), { exact: true }).fill(password);
        await this.page.getByRole("button", { name: this.say("SignIn") }).click();
    }
}
