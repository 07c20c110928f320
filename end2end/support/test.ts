import { type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { Caller } from "./caller";
import { type Beginning, type Keeper, fresh } from "./databases";
import { type Name, type Person, factsOf, personOf } from "./people";
import { Server } from "./server";
import { Watch } from "./watch";
import { type Lang, type Say, speaker } from "./words";

/** What a project or a test chooses. */
export interface Options {
    /** The language of those who sign in. */
    lang: Lang;
    /** Where the data begins. */
    beginning: Beginning;
    /** What keeps the data. */
    keeper: Keeper;
}

interface Fixtures {
    /** The words in the project's language. */
    say: Say;
    /** The name of a stage of the small book in the project's language, by its English one. */
    stage: (name: string) => string;
    /** The same of a reason for losing. */
    reason: (name: string) => string;
    /** A server with a database of its own. */
    server: Server;
    /** Hears errors in every page of the test. */
    watch: Watch;
    /** Somebody's way to the server beside the browser. */
    as: (name: Name) => Caller;
    /** Opens a page in a browser of its own, signed in as somebody, and waits until it lives. */
    open: (who: Name | Person, path: string, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Options & Fixtures>({
    lang: ["en", { option: true }],
    beginning: ["small", { option: true }],
    keeper: ["sqlite", { option: true }],

    say: async ({ lang }, use) => {
        await use(speaker(lang));
    },

    stage: async ({ lang, keeper }, use) => {
        const { stages } = factsOf("small", keeper);
        await use((name) => (lang === "vi" ? stages[name] : name));
    },

    reason: async ({ lang, keeper }, use) => {
        const { reasons } = factsOf("small", keeper);
        await use((name) => (lang === "vi" ? reasons[name] : name));
    },

    server: async ({ beginning, keeper }, use) => {
        const database = await fresh(beginning, keeper);
        const server = await Server.start(database.url);
        await use(server);
        await server.stop();
        await database.drop();
    },

    watch: async ({}, use) => {
        const watch = new Watch();
        await use(watch);
        watch.verify();
    },

    baseURL: async ({ server }, use) => {
        await use(server.url);
    },

    context: async ({ context, watch }, use) => {
        await watch.over(context);
        await use(context);
    },

    as: async ({ server, keeper }, use) => {
        await use((name) => new Caller(server.url, personOf(name, keeper).cookie));
    },

    open: async ({ browser, contextOptions, server, watch, lang, keeper }, use) => {
        const contexts: { close(): Promise<void> }[] = [];
        await use(async (who, path, options = {}) => {
            const person = typeof who === "string" ? personOf(who, keeper) : who;
            await new Caller(server.url, person.cookie).act("change_me", { fields: { language: lang } });
            const context = await browser.newContext({ ...contextOptions, baseURL: server.url, ...options });
            contexts.push(context);
            await watch.over(context);
            const [name, value] = person.cookie.split("=");
            await context.addCookies([{ name, value, url: server.url }]);
            const page = await context.newPage();
            await visit(page, path);
            return page;
        });
        await Promise.all(contexts.map((context) => context.close()));
    },
});

export { expect } from "@playwright/test";

/** Goes to a page, and waits until it lives: the stream is opened once the page is hydrated. */
export async function visit(page: Page, path: string): Promise<void> {
    const live = page.waitForResponse((response) => new URL(response.url()).pathname === "/live", { timeout: 20_000 });
    await page.goto(path);
    await live;
}
