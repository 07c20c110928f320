import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Beginning, type Keeper, folder } from "./databases";

/** Somebody who can sign in. */
export interface Person {
    name: string;
    email: string;
    role: string;
    password: string;
    /** A session that every copy of the template knows, as `name=secret`. */
    cookie: string;
}

/** What a template holds that tests must know. */
export interface Facts {
    people: Person[];
    /** The stages' names, English to Vietnamese. */
    stages: Record<string, string>;
    /** Why deals are lost, English to Vietnamese. */
    reasons: Record<string, string>;
}

/** The password of everybody in the small book. */
export const PASSWORD = "correct horse battery";

/** Who works in the small book. */
export type Name = "Ada" | "Mai" | "Nam" | "Nora" | "Olga";

/** The file that keeps what is known of a template. */
export function fileOf(beginning: Beginning, keeper: Keeper): string {
    return join(folder(), `${beginning}-${keeper}.json`);
}

/** What is known of a template. */
export function factsOf(beginning: Beginning, keeper: Keeper): Facts {
    return JSON.parse(readFileSync(fileOf(beginning, keeper), "utf8"));
}

/** Somebody of the small book by the first name. */
export function personOf(name: Name, keeper: Keeper = "sqlite"): Person {
    const found = factsOf("small", keeper).people.find((person) => person.name.startsWith(name));
    if (!found) throw new Error(`nobody in the small book is called ${name}`);
    return found;
}

/** Somebody of the demo book by the role. */
export function demoPerson(role: string): Person {
    const found = factsOf("demo", "sqlite").people.find((person) => person.role === role);
    if (!found) throw new Error(`the demo has no ${role}`);
    return found;
}

/** The sign-ins that `rapport demo` prints: an e-mail address and a role on a line, and the password that all share. */
export function readDemo(printed: string): Omit<Person, "cookie" | "name">[] {
    const password = /^.*[Pp]assword[^:]*:\s*(.+)$/m.exec(printed)?.[1].trim();
    if (!password) throw new Error(`the demo printed no password:\n${printed}`);
    const roles = ["salesperson", "manager", "administrator", "observer"];
    return printed.split("\n").flatMap((line) => {
        const email = /[^\s<(]+@[\w.-]+\w/.exec(line)?.[0];
        const role = roles.find((role) => line.toLowerCase().includes(role));
        return email && role ? [{ email, role, password }] : [];
    });
}
