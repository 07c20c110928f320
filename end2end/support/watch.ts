import { type BrowserContext, type ConsoleMessage, type Page, expect } from "@playwright/test";

/** What Chromium says by itself while the network or the server is away. */
const CUT = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED|SOCKET_NOT_CONNECTED|ABORTED|FAILED)/;

/** Hears what goes wrong in a browser without being seen: errors in the console, exceptions, breaches of the content policy. */
export class Watch {
    private readonly heard: string[] = [];
    /** While the network is cut on purpose, failed requests are no news. */
    expectsCuts = false;
    /** A refusal has an error's status, which Chromium reports although the page expects it. */
    expectsRefusals = false;
    /** Code of a page is gone from the server. */
    expectsGoneCode = false;

    /** Listens to every page of a context. */
    async over(context: BrowserContext): Promise<void> {
        context.on("page", (page) => this.listen(page));
        await context.addInitScript(() => {
            Error.stackTraceLimit = 60;
            document.addEventListener("securitypolicyviolation", (event) => {
                console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI} (${event.sample})`);
            });
        });
    }

    private listen(page: Page): void {
        page.on("console", (message) => this.hear(message));
        page.on("pageerror", (error) => this.heard.push(`exception: ${error.stack ?? error.message}`));
    }

    private hear(message: ConsoleMessage): void {
        const bad = message.type() === "error" || (message.type() === "warning" && message.text().includes("hydration"));
        const { url } = message.location();
        const cut = this.expectsCuts && CUT.test(message.text());
        const refused = this.expectsRefusals && /\/(rpc|live|deals|nowhere)\b/.test(url) && /status of 4\d\d/.test(message.text());
        const gone = this.expectsGoneCode && /\/site\/.*\.wasm$/.test(url) && /status of 404/.test(message.text());
        if (!bad || cut || refused || gone) return;
        this.heard.push(`${message.type()}: ${message.text()} (${url})`);
    }

    /** Fails if something was heard. */
    verify(): void {
        expect(this.heard, "errors in the browser").toEqual([]);
    }
}
