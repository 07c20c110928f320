import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The executable under test. */
export function executable(): string {
    const path = process.env.RAPPORT_BIN;
    if (!path) throw new Error("RAPPORT_BIN names the executable to test; scripts/e2e sets it");
    return path;
}

/** Runs a command of the executable on a database, and gives what it printed. */
export async function rapport(database: string, ...args: string[]): Promise<string> {
    const { stdout } = await run(executable(), args, { env: { ...process.env, DATABASE_URL: database }, timeout: 300_000 });
    return stdout;
}

/** A served database. It can be stopped, and started again under the same address. */
export class Server {
    private child?: ChildProcess;
    private version?: string;
    private said = "";

    private constructor(
        readonly database: string,
        private readonly port: number,
    ) {}

    /** Serves a database on a port that is free. */
    static async start(database: string): Promise<Server> {
        const server = new Server(database, await freePort());
        await server.start();
        return server;
    }

    /** The address under which it is reached. */
    get url(): string {
        return `http://127.0.0.1:${this.port}`;
    }

    /** What it printed so far. */
    get output(): string {
        return this.said;
    }

    /** Serves, once it answers that it is healthy. */
    async start(): Promise<void> {
        const env = { ...process.env, DATABASE_URL: this.database, RAPPORT_ADDR: `127.0.0.1:${this.port}`, RUST_LOG: process.env.RUST_LOG ?? "warn", ...(this.version && { RAPPORT_TEST_VERSION: this.version }) };
        const child = spawn(executable(), ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
        const ready = new Promise<void>((resolve, reject) => {
            const listen = (chunk: Buffer) => {
                this.said += chunk;
                if (this.said.includes(`Rapport is at ${this.url}`)) resolve();
            };
            child.stdout.on("data", listen);
            child.stderr.on("data", listen);
            child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${this.said}`)));
        });
        this.said = "";
        this.child = child;
        await ready;
        const health = await fetch(`${this.url}/healthz`);
        if (!health.ok) throw new Error(`the server is not healthy: ${health.status}`);
    }

    /** From now on it is served as another version: the same build says so. */
    upgrade(version: string): void {
        this.version = version;
    }

    /** Ends it as an administrator would; it must be gone within ten seconds. */
    async stop(): Promise<void> {
        const child = this.child;
        this.child = undefined;
        if (!child || child.exitCode !== null) return;
        const gone = once(child, "exit", { signal: AbortSignal.timeout(10_000) });
        child.kill("SIGTERM");
        try {
            await gone;
        } catch {
            child.kill("SIGKILL");
            throw new Error(`the server did not end within ten seconds:\n${this.said}`);
        }
    }
}

async function freePort(): Promise<number> {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const address = probe.address();
    probe.close();
    await once(probe, "close");
    if (address === null || typeof address === "string") throw new Error("there is no free port");
    return address.port;
}
