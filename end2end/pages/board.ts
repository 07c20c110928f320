import { type Locator, type Page, expect } from "@playwright/test";
import type { Say } from "../support/words";
import { Notices } from "./notices";

/** Where in a column a card is dropped. */
export type Spot = "top" | "end";

/** The board of a pipeline. */
export class Board {
    readonly list: Locator;
    readonly notices: Notices;
    readonly dialog: Locator;
    /** The deal that is open beside the board. */
    readonly panel: Locator;
    readonly filters: Locator;

    constructor(
        readonly page: Page,
        private readonly say: Say,
    ) {
        this.list = page.getByRole("list", { name: say("Pipeline"), exact: true });
        this.notices = new Notices(page, say);
        this.dialog = page.getByRole("dialog");
        this.panel = page.getByRole("complementary", { name: say("Opportunity") });
        this.filters = page.getByRole("search", { name: say("BoardFilter") });
    }

    /** The column of a stage, by the stage's name. */
    column(stage: string): Locator {
        return this.list.getByRole("listitem", { name: stage, exact: true });
    }

    /** A card in a column, by the deal's name. */
    card(deal: string, stage?: string): Locator {
        const within = stage === undefined ? this.list : this.column(stage);
        return within.getByRole("listitem").filter({ has: this.page.getByRole("link", { name: deal, exact: true }) }).last();
    }

    /** The link that a card consists of. */
    link(deal: string, stage?: string): Locator {
        const within = stage === undefined ? this.list : this.column(stage);
        return within.getByRole("link", { name: deal, exact: true });
    }

    /** The deals of a column are these, from the top. */
    async expectDeals(stage: string, deals: string[]): Promise<void> {
        await expect(this.column(stage).getByRole("link")).toHaveText(deals);
    }

    /** The sum in the head of a column. */
    sum(stage: string): Locator {
        return this.column(stage).locator(".sum");
    }

    /** A column's head says that it holds so many. */
    async expectCount(stage: string, count: number): Promise<void> {
        await expect(this.column(stage).locator(".column-head .count")).toHaveText(new RegExp(`^${count} `));
    }

    /** Chooses another one, or no longer, in a word of the filter. */
    async filterBy(word: string, name: string): Promise<void> {
        const button = this.filters.getByRole("button", { name: new RegExp(`^${this.say(word)}:`) });
        await button.click();
        await this.filters.getByRole("checkbox", { name, exact: true }).click();
        await this.page.keyboard.press("Escape");
    }

    /** Takes a card into the hand with the mouse. */
    async lift(deal: string): Promise<void> {
        const { x, y } = await middle(this.card(deal));
        await this.page.mouse.move(x, y);
        await this.page.mouse.down();
        await this.page.mouse.move(x + 6, y + 6, { steps: 3 });
        await expect(this.list).toHaveAttribute("data-dragging");
    }

    /** Carries the card in the hand over a column, to a place in it. */
    async carry(stage: string, spot: Spot = "top"): Promise<void> {
        const column = this.column(stage);
        await this.page.mouse.move(...(await spotIn(column, spot)), { steps: 8 });
        await expect(column).toHaveAttribute("data-target");
        // The place that opens under the card has pushed the others down.
        await expect(column.locator(".card-slot")).toBeVisible();
        await this.page.mouse.move(...(await spotIn(column, spot)), { steps: 3 });
    }

    /** Lets go of the card in the hand. */
    async drop(): Promise<void> {
        await this.page.mouse.up();
    }

    /** Drags a card with the mouse. */
    async drag(deal: string, stage: string, spot: Spot = "top"): Promise<void> {
        await this.lift(deal);
        await this.carry(stage, spot);
        await this.drop();
    }

    /** Drops the card in the hand on won or lost, where they come to meet it. */
    async dropOnDock(kind: "won" | "lost"): Promise<void> {
        const target = this.page.locator(`.dock-target[data-kind=${kind}]`);
        const { x, y } = await middle(target);
        await this.page.mouse.move(x, y, { steps: 8 });
        await expect(target).toHaveAttribute("data-target");
        await this.drop();
    }

    /** Opens "Move to…" of a card by the key, and chooses a stage. */
    async moveTo(deal: string, stage: string): Promise<void> {
        await this.link(deal).focus();
        await this.page.keyboard.press("m");
        await this.page.getByRole("menu", { name: this.say("MoveTo") }).getByRole("menuitemradio", { name: stage }).click();
    }

    /** Shows the deals of a won or lost column. */
    async unfold(stage: string): Promise<void> {
        await this.column(stage).getByRole("button", { name: this.say("UnfoldStage", stage) }).click();
    }
}

/** A point in a column at which a card lands on top or at the end. */
async function spotIn(column: Locator, spot: Spot): Promise<[number, number]> {
    const head = await boxOf(column.getByRole("heading"));
    const cards = column.locator(".card:not([hidden])");
    if ((await cards.count()) === 0) return [head.x + 60, head.y + head.height + 80];
    const box = await boxOf(spot === "top" ? cards.first() : cards.last());
    return [head.x + 60, spot === "top" ? box.y + 4 : box.y + box.height - 4];
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error("nothing is drawn there");
    return box;
}

/** The middle of what is drawn. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
    const box = await boxOf(locator);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
