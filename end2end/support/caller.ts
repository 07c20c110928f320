import { randomUUID } from "node:crypto";

/** Speaks to the server as somebody, the way the pages do: quick preparation that is not itself under test. */
export class Caller {
    constructor(
        private readonly url: string,
        private readonly cookie: string,
    ) {}

    /** Signs in by the form's own address, and gives the session's cookie (`name=secret`). */
    static async signIn(url: string, email: string, password: string): Promise<string> {
        return await post(url, "/sign-in", { email, password });
    }

    /** Makes the first account. */
    static async setUp(url: string, form: Record<string, string>): Promise<string> {
        return await post(url, "/set-up", form);
    }

    /** Accepts an invitation. */
    static async welcome(url: string, address: string, password: string): Promise<string> {
        return await post(url, new URL(address).pathname, { password });
    }

    /** Asks a question. */
    async ask<T>(name: string, question: object = {}): Promise<T> {
        return (await this.call("ask", { name, question })) as T;
    }

    /** Sends a command. */
    async send(name: string, payload: object): Promise<void> {
        await this.call("send", { envelope: { id: randomUUID(), name, payload } });
    }

    /** Does an act. */
    async act<T>(name: string, payload: object): Promise<T> {
        return (await this.call("act", { name, payload })) as T;
    }

    /** Makes a record, and gives its id. */
    async create(type: string, fields: object): Promise<string> {
        const id = randomUUID();
        await this.send("create_record", { type, id, fields });
        return id;
    }

    /** Changes a record. */
    async change(type: string, id: string, fields: object): Promise<void> {
        await this.send("change_record", { type, id, fields });
    }

    private async call(endpoint: string, body: object): Promise<unknown> {
        const headers = { "content-type": "application/json", accept: "application/json", origin: this.url, cookie: this.cookie };
        const answer = await fetch(`${this.url}/rpc/${endpoint}`, { method: "POST", headers, body: JSON.stringify(body) });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${endpoint} ${JSON.stringify(body)} was answered with ${answer.status}: ${text}`);
        return text === "" ? null : JSON.parse(text);
    }
}

async function post(url: string, path: string, form: Record<string, string>): Promise<string> {
    const answer = await fetch(url + path, { method: "POST", headers: { origin: url }, body: new URLSearchParams(form), redirect: "manual" });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (!cookie) throw new Error(`${path} gave no session: ${answer.status} ${answer.headers.get("location")}`);
    return cookie;
}
