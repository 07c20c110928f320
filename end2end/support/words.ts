import { readFileSync } from "node:fs";

/** A language of the product. */
export type Lang = "en" | "vi";

const source = readFileSync(new URL("../../crates/domain/src/words.rs", import.meta.url), "utf8");
const words = read(source);

/** `Save: "Save", "Lưu";` for every word of the product: the tests know no string of their own. */
function read(source: string): Map<string, Record<Lang, string>> {
    const entry = /^\s*(\w+):\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)";/gm;
    const found = [...source.matchAll(entry)].map(([, word, en, vi]) => [word, { en: plain(en), vi: plain(vi) }] as const);
    if (found.length < 100) throw new Error("words.rs is not written as this parser expects");
    return new Map(found);
}

function plain(literal: string): string {
    return literal
        .replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replace(/\\(["\\])/g, "$1");
}

/** The words of one language; `{0}` and so on are filled with the parameters. */
export type Say = (word: string, ...params: string[]) => string;

/** The words of that language. */
export function speaker(lang: Lang): Say {
    return (word, ...params) => {
        const entry = words.get(word);
        if (!entry) throw new Error(`words.rs has no word ${word}`);
        return params.reduce((text, param, i) => text.replaceAll(`{${i}}`, param), entry[lang]);
    };
}

/** A word of that language as a pattern, with anything in the place of its parameters. */
export function pattern(text: string): RegExp {
    const parts = text.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(parts.join(".+"));
}
