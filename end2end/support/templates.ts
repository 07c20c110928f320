import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Caller } from "./caller";
import { type Beginning, type Keeper, cluster, createPostgres, template } from "./databases";
import { type Facts, type Person, fileOf, readDemo } from "./people";
import { Server, rapport } from "./server";
import { fillSmallBook } from "./small-book";

/** Makes the books that tests begin with, once a run. Who can sign in to them is signed in already. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
    const folder = await mkdtemp(join(tmpdir(), "rapport-e2e-"));
    process.env.RAPPORT_E2E_FOLDER = folder;
    await make("small", "sqlite", fillSmallBook);
    if (cluster) {
        await createPostgres("e2e_small", "template0");
        await make("small", "postgres", fillSmallBook);
    }
    const printed = await rapport(template("demo", "sqlite"), "demo");
    await make("demo", "sqlite", (server) => signIn(server, printed));
    return () => rm(folder, { recursive: true, force: true });
}

async function make(beginning: Beginning, keeper: Keeper, fill: (server: Server) => Promise<Facts>): Promise<void> {
    const server = await Server.start(template(beginning, keeper));
    try {
        await writeFile(fileOf(beginning, keeper), JSON.stringify(await fill(server)));
    } finally {
        await server.stop();
    }
}

async function signIn(server: Server, printed: string): Promise<Facts> {
    const people: Person[] = [];
    for (const person of readDemo(printed)) {
        const cookie = await Caller.signIn(server.url, person.email, person.password);
        people.push({ ...person, name: person.email, cookie });
    }
    return { people, stages: {}, reasons: {} };
}
