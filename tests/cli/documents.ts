// What --json prints: one document a command, of the shape that docs/rent.md lists.
import { PublicKey } from "@solana/web3.js";
import type { Command } from "commander";
import { z } from "zod";
import { commandTable } from "../../cli/src/program";
import { exit } from "../../cli/src/errors";

/** 64 bits, as text: money in micro-USDC, lamports, units, unix seconds. */
const whole = z.string().regex(/^-?\d{1,20}$/);
const address = z.string().refine((text) => new PublicKey(text).toBase58() === text, "is no address in base58");
const signature = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{86,88}$/);
const checks = z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() }));
const ending = z.strictObject({ code: z.int(), reason: z.string() });
const amounts = z.record(z.enum(["gross", "renterFee", "providerFee", "total", "toOperator", "toTreasury"]), whole);
const findings = z.array(z.looseObject({ code: z.string(), severity: z.enum(["wrong", "missing"]), advice: z.string() }));
const verdict = z.enum(["right", "wrong", "incomplete"]);
const error = z.looseObject({
  name: z.string(),
  code: z.string().regex(/^[A-Z]\w+$/),
  summary: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  advice: z.string(),
  docs: z.string().startsWith("docs/errors.md#"),
});
const finished = z.strictObject({
  ...{ session: address, units: whole, unitKind: z.enum(["cpuSecond", "gpuSecond"]), cost: amounts },
  ...{ settled: z.boolean(), ending: ending.nullable(), outputs: z.array(z.string()) },
});
const party = z.strictObject({ owner: address, token: address, owed: whole });
const session = z.looseObject({ address, node: address, renter: party, operator: party, state: z.string(), units: whole, funds: whole });
const audit = z.strictObject({
  ...{ verdict, session: address, terms: z.looseObject({ funds: whole }).nullable(), findings },
  intervals: z.array(amounts.and(z.looseObject({ number: whole, units: whole, isFinal: z.boolean() }))),
  payouts: z.array(z.looseObject({ transaction: signature, number: whole, paid: z.record(z.string(), whole) })),
});
const node = z.looseObject({
  ...{ address, operator: address, receiptKey: address, region: z.string(), bond: whole, profile: z.looseObject({ floorPrice: whole }) },
  reputation: z.looseObject({ address, sessionsSettled: whole }).nullable(),
});
const stake = { pool: address, shares: whole, value: whole };

/** Of every command; where there are two, it depends on what was asked for. */
export const documents: Record<string, z.ZodObject[]> = {
  "wallet show": [z.strictObject({ address, file: z.string() })],
  "wallet new": [z.strictObject({ address, file: z.string() })],
  "wallet balance": [z.strictObject({ address, usdc: whole, lamports: whole })],
  "wallet airdrop": [z.strictObject({ address, usdc: whole, lamports: whole, signatures: z.array(signature) })],
  "node list": [z.strictObject({ nodes: z.array(node) })],
  "node register": [z.strictObject({ node: address })],
  "node start": [z.strictObject({ endpoint: z.url(), ended: z.literal(true) })],
  "node self-test": [z.strictObject({ ok: z.boolean(), checks })],
  "job submit": [finished],
  "job list": [z.strictObject({ jobs: z.array(z.strictObject({ session: address, node: address, state: z.string(), locked: whole })) })],
  "job show": [z.strictObject({ session: session.nullable(), status: z.looseObject({ phase: z.string() }).nullable(), state: z.string(), job: z.string().nullable() })],
  "job logs": [z.strictObject({ stream: z.enum(["stdout", "stderr"]), start: z.int(), text: z.string() })],
  "job resume": [finished],
  "job stop": [z.strictObject({ session: address, did: z.string() })],
  "job explain": [z.strictObject({ job: z.string(), nodes: z.array(z.strictObject({ node: address, isWinner: z.boolean(), reasons: z.array(z.string()) })) })],
  "job audit": [audit],
  "stake deposit": [z.strictObject({ pool: address, amount: whole, signature })],
  "stake request": [z.strictObject({ unbonding: address, shares: whole, value: whole, unlocksAt: whole.nullable() })],
  "stake claim": [z.strictObject({ claimed: z.array(z.strictObject({ unbonding: address, signature })) })],
  "stake show": [
    z.strictObject({ staked: z.array(z.strictObject(stake)), leaving: z.array(z.strictObject({ ...stake, address, unlocksAt: whole })) }),
  ],
  "treasury status": [
    z.strictObject({
      balances: z.record(z.enum(["fees", "hot", "warm", "cold", "claims"]), whole),
      ...{ sweepable: whole, spendable: whole, held: z.looseObject({ address }), config: z.looseObject({ address, authority: address }) },
    }),
  ],
  decode: [
    z.strictObject({ errors: z.array(error) }),
    z.strictObject({ instructions: z.array(z.looseObject({ program: z.string(), name: z.string() })), events: z.array(z.unknown()), failure: error.optional() }),
  ],
  audit: [audit, z.strictObject({ verdict, node: address, expected: z.record(z.string(), whole), findings })],
  doctor: [z.strictObject({ ok: z.boolean(), checks })],
};

const failure = z.strictObject({ error });
/** What is left out of it differs: a transaction that was simulated, or in words what would be asked of others. */
const explained = z.looseObject({
  explained: z.string(),
  instructions: z.array(z.looseObject({ program: z.string(), name: z.string(), accounts: z.record(z.string(), address) })).optional(),
});

/** Every command there is, as it is typed. */
export function commandNames(): string[] {
  const leaves = (command: Command, before: string[]): string[][] =>
    command.commands.length === 0 ? [before] : command.commands.flatMap((each) => leaves(each, [...before, each.name()]));
  const nothing = () => undefined;
  return leaves(commandTable(() => async () => {}, { out: nothing, err: nothing }), []).map((names) => names.join(" "));
}

/** The commands whose document was read in this process. */
export const succeeded = new Set<string>();

/** Throws unless the output is one document, of the command's shape or an error's, and the exit code says which. */
export function readDocument(words: readonly string[], code: number, out: string): void {
  const said = ` ${words.join(" ")} `;
  // "job audit" before "audit".
  const command = commandNames().sort((one, other) => other.length - one.length).find((name) => said.includes(` ${name} `)) ?? "";
  const lines = out.split("\n");
  if (lines.length !== 2 || lines[1] !== "") throw new Error(`${said} printed ${lines.length - 1} lines:\n${out}`);
  const document: unknown = JSON.parse(lines[0]!);
  if (typeof document === "object" && document && "error" in document) {
    if (code === exit.done) throw new Error(`${said} ended with 0 and an error:\n${out}`);
    failure.parse(document);
  } else if (typeof document === "object" && document && "explained" in document) {
    explained.parse(document);
  } else {
    const read = documents[command]?.map((shape) => shape.safeParse(document));
    if (!read?.some(({ success }) => success)) throw new Error(`${said} printed another document:\n${out}${read?.[0]?.error?.message}`);
    succeeded.add(command);
  }
}
