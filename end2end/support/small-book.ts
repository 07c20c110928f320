import { Caller } from "./caller";
import { type Facts, PASSWORD, type Person } from "./people";
import type { Server } from "./server";

export interface Listed {
    records: { type: string; id: string; fields: Record<string, unknown> }[];
}

/** Fills an empty book: five people in two teams, the pipeline that every book begins with, and little enough to be known by heart. */
export async function fillSmallBook(server: Server): Promise<Facts> {
    const people = await hirePeople(server);
    const of = (name: string) => new Caller(server.url, people.find((person) => person.name.startsWith(name))?.cookie ?? "");
    const { records } = await of("Ada").ask<Listed>("directory");
    await fillPipeline(of("Ada"), of("Nam"), of("Nora"), records);
    const names = (type: string) =>
        Object.fromEntries(records.filter((record) => record.type === type).map(({ fields }) => [fields.name, fields.name_vi])) as Record<string, string>;
    return { people, stages: names("stage"), reasons: names("lost_reason") };
}

/** The token that a first start prints. */
export function setUpToken(server: Server): string {
    const token = /set-up\?token=(\S+)/.exec(server.output)?.[1];
    if (!token) throw new Error(`the server offered no set-up:\n${server.output}`);
    return token;
}

async function hirePeople(server: Server): Promise<Person[]> {
    const form = { token: setUpToken(server), name: "Ada Lovelace", email: "ada@example.com", password: PASSWORD, currency: "USD", language: "en" };
    const people = [{ name: form.name, email: form.email, role: "administrator", password: PASSWORD, cookie: await Caller.setUp(server.url, form) }];
    const ada = new Caller(server.url, people[0].cookie);
    const company = await ada.create("team", { name: "Company" });
    const north = await ada.create("team", { name: "North", parent: company });
    const south = await ada.create("team", { name: "South", parent: company });
    const hire = async (name: string, role: string, team: string) => {
        const email = `${name.split(" ")[0].toLowerCase()}@example.com`;
        const user = await ada.create("user", { name, email, role, team });
        const { address } = await ada.act<{ address: string }>("make_link", { user });
        people.push({ name, email, role, password: PASSWORD, cookie: await Caller.welcome(server.url, address, PASSWORD) });
    };
    await hire("Mai Trần", "manager", company);
    await hire("Nam Nguyễn", "salesperson", north);
    await hire("Nora Berg", "salesperson", south);
    await hire("Olga Petrova", "observer", company);
    return people;
}

async function fillPipeline(ada: Caller, nam: Caller, nora: Caller, records: Listed["records"]): Promise<void> {
    const pipeline = records.find((record) => record.type === "pipeline")?.id;
    const stage = (name: string) => records.find((record) => record.type === "stage" && record.fields.name === name)?.id ?? "";
    await ada.create("exchange_rate", { currency: "EUR", rate: "1.25" });
    await ada.change("stage", stage("Proposal"), { required_fields: ["value", "expected_close"] });
    const party = await nam.create("party", { kind: "organisation", name: "Đông Á Foods", industry: "Food", emails: [{ value: "office@donga.example" }] });
    await nam.create("party", { kind: "person", name: "Phạm Thị Hoa", emails: [{ value: "hoa@donga.example" }], phones: [{ value: "0903 123 456" }] });
    await ada.create("item", { kind: "product", name: "GTX Pro", code: "GTX", price: 482_100, currency: "USD" });
    // The newest deal is on top, so each column reads in the alphabet's order.
    const deal = async (seller: Caller, name: string, of: string, value: number | null, more: object = {}) => {
        await seller.create("opportunity", { name, pipeline, stage: stage(of), party, currency: "USD", value, ...more });
    };
    await deal(nam, "Charlie", "Prospecting", null);
    await deal(nam, "Bravo", "Prospecting", 200_000);
    await deal(nam, "Alpha", "Prospecting", 100_000);
    await deal(nam, "Echo", "Qualified", 500_000, { tags: ["renewal"] });
    await deal(nora, "Delta", "Qualified", 400_000);
    await deal(nam, "Foxtrot", "Proposal", 600_000, { expected_close: "2031-05-01" });
    await deal(nam, "Golf", "Negotiation", 700_000);
    const lead = { contact_name: "Lê Văn Bình", company_name: "Bình Minh", email: "binh@binhminh.example", phone: "0912 345 678", source: "website" };
    await nam.create("lead", lead);
}
