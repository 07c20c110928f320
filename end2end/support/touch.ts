import type { CDPSession, Page } from "@playwright/test";

interface Point {
    x: number;
    y: number;
}

/** One finger on the glass. Playwright only taps; Chromium's own input goes through hit tests, scrolling and pointer events. */
export class Finger {
    private constructor(
        private readonly session: CDPSession,
        private at: Point,
    ) {}

    /** Puts the finger down. */
    static async down(page: Page, at: Point): Promise<Finger> {
        const session = await page.context().newCDPSession(page);
        const finger = new Finger(session, at);
        await finger.touch("touchStart", [at]);
        return finger;
    }

    /** Moves it, in steps as a hand does. */
    async move(to: Point, steps = 10): Promise<void> {
        const from = this.at;
        for (let i = 1; i <= steps; i++) {
            this.at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
            await this.touch("touchMove", [this.at]);
        }
    }

    /** Takes it away. */
    async up(): Promise<void> {
        await this.touch("touchEnd", []);
        await this.session.detach();
    }

    private async touch(type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]): Promise<void> {
        await this.session.send("Input.dispatchTouchEvent", { type, touchPoints });
    }
}

/** Swipes as a hand does; what is under it scrolls and comes to rest. */
export async function swipe(page: Page, at: Point, by: Point): Promise<void> {
    const finger = await Finger.down(page, at);
    await finger.move({ x: at.x + by.x, y: at.y + by.y });
    await finger.up();
}
