import { defineConfig, devices } from "@playwright/test";
import type { Options } from "./support/test";

/** Flags that keep Debian's Chromium quiet, and let it run as root in a container. */
const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
];
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, userAgent: devices["Pixel 7"].userAgent };
const english = { lang: "en", locale: "en-GB", timezoneId: "Asia/Ho_Chi_Minh" } as const;
const vietnamese = { lang: "vi", locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" } as const;

/** On a phone: what is made for fingers, and what has another shape there. */
const onPhone = [
    "**/phone.spec.ts",
    "**/axe.spec.ts",
    "**/upgrade.spec.ts",
    "**/search.spec.ts",
    "**/lists.spec.ts",
    "**/views.spec.ts",
];
/** In the second language: what shows that no page forgot it. */
const inVietnamese = [
    "**/sign-in.spec.ts",
    "**/board.spec.ts",
    "**/leads.spec.ts",
    "**/lists.spec.ts",
    "**/views.spec.ts",
    "**/selection.spec.ts",
    "**/me.spec.ts",
    "**/search.spec.ts",
    "**/palette.spec.ts",
    "**/fields.spec.ts",
    "**/shape.spec.ts",
    "**/roles.spec.ts",
    "**/competitors.spec.ts",
    "**/tags.spec.ts",
    "**/view-as.spec.ts",
];

export default defineConfig<Options>({
    testDir: ".",
    outputDir: "test-results",
    globalSetup: "./support/templates.ts",
    // Every test has a server and one or two browsers of its own; two at a time make each other slow.
    workers: 1,
    retries: 0,
    forbidOnly: true,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    use: {
        launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...quiet, ...root] },
        actionTimeout: 10_000,
        navigationTimeout: 20_000,
        // A trace of every test would take a third of the time; `--trace=retain-on-failure` makes them.
        trace: "off",
        screenshot: "only-on-failure",
    },
    projects: [
        { name: "desktop-en", use: { ...desktop, ...english }, testIgnore: "**/phone.spec.ts" },
        { name: "desktop-vi", use: { ...desktop, ...vietnamese }, testMatch: inVietnamese },
        { name: "phone-en", use: { ...phone, ...english }, testMatch: onPhone, grepInvert: /@desktop/ },
        { name: "phone-vi", use: { ...phone, ...vietnamese }, testMatch: "**/phone.spec.ts" },
    ],
});
