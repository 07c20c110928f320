import type { Locator, Page } from "@playwright/test";

/** What stood where in each frame, and since when. */
export interface Frames {
    /** The column of the card in every frame since the pointer was let go; `null` where it was not seen. */
    columns: (string | null)[];
    /** When the pointer was let go, in milliseconds of the machine's clock. */
    released: number;
    /** When the card was first seen in another column than before. */
    moved: number;
}

type Recording = Window & { cardFrames?: Frames };

/** Begins to note, frame by frame, in which column a card stands. */
export async function recordFrames(page: Page, card: Locator): Promise<void> {
    const id = await card.getAttribute("id");
    await page.evaluate((id) => {
        const frames: Frames = { columns: [], released: 0, moved: 0 };
        (window as Recording).cardFrames = frames;
        const column = () => {
            const card = document.getElementById(id ?? "");
            return card && !card.hidden ? (card.closest(".column")?.id ?? null) : null;
        };
        const before = column();
        window.addEventListener("pointerup", () => (frames.released ||= Date.now()), { capture: true });
        const note = () => {
            const now = column();
            if (frames.released) frames.columns.push(now);
            if (now !== before && now !== null) frames.moved ||= Date.now();
            requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
    }, id);
}

/** What was noted so far. */
export async function framesOf(page: Page): Promise<Frames> {
    return await page.evaluate(() => {
        const { cardFrames } = window as Recording;
        if (!cardFrames) throw new Error("the page was loaded anew");
        return cardFrames;
    });
}

type Held = Window & { releaseFrames?: () => void };

/** What waits for the next frame waits until it is released. */
export async function holdFrames(page: Page): Promise<{ release(): Promise<void> }> {
    await page.evaluate(() => {
        const held: FrameRequestCallback[] = [];
        const { requestAnimationFrame } = window;
        window.requestAnimationFrame = (frame) => held.push(frame);
        (window as Held).releaseFrames = () => {
            window.requestAnimationFrame = requestAnimationFrame;
            held.forEach((frame) => frame(performance.now()));
        };
    });
    return { release: async () => await page.evaluate(() => (window as Held).releaseFrames?.()) };
}
