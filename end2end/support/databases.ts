import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where a test's data begins: the small book, the demo book, or nothing. */
export type Beginning = "small" | "demo" | "nothing";
/** What keeps the data. */
export type Keeper = "sqlite" | "postgres";

/** A database for one test, and how it goes away. */
export interface Database {
    url: string;
    drop(): Promise<void>;
}

/** The PostgreSQL cluster that scripts/with-postgres made, if it did. */
export const cluster = process.env.RAPPORT_TEST_POSTGRES;

/** The folder of this run, made by the global set-up. */
export function folder(): string {
    const path = process.env.RAPPORT_E2E_FOLDER;
    if (!path) throw new Error("the global set-up has not run");
    return path;
}

/** The address of a template. */
export function template(beginning: Beginning, keeper: Keeper): string {
    return keeper === "sqlite" ? join(folder(), `${beginning}.db`) : postgresUrl(`e2e_${beginning}`);
}

/** A database of its own: a copy of a template, or an empty one. */
export async function fresh(beginning: Beginning, keeper: Keeper): Promise<Database> {
    if (keeper === "postgres") return await freshPostgres(beginning);
    const file = join(folder(), `${randomUUID()}.db`);
    if (beginning !== "nothing") await copyFile(template(beginning, keeper), file);
    const drop = async () => {
        await Promise.all(["", "-wal", "-shm"].map((end) => rm(file + end, { force: true })));
    };
    return { url: file, drop };
}

async function freshPostgres(beginning: Beginning): Promise<Database> {
    const name = `e2e_${randomUUID().replaceAll("-", "")}`;
    await createPostgres(name, beginning === "nothing" ? "template0" : `e2e_${beginning}`);
    return { url: postgresUrl(name), drop: () => psql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Makes a database in the cluster. */
export async function createPostgres(name: string, like: string): Promise<void> {
    await psql(`CREATE DATABASE ${name} TEMPLATE ${like}`);
}

function postgresUrl(name: string): string {
    if (!cluster) throw new Error("there is no PostgreSQL cluster; scripts/with-postgres makes one");
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    return url.href;
}

async function psql(sql: string): Promise<void> {
    await run("psql", ["--no-psqlrc", "--quiet", "--dbname", cluster ?? "", "--command", sql]);
}
