// docs/costs.md: what one rented hour costs on chain, by how often it is settled, from the benchmark's figures.
import { limitOf } from "../generate/compute_units";
import { markdownTable, number } from "./markdown";
import type { Measurement } from "./measure";
import { LAMPORTS_PER_SIGNATURE, LAMPORTS_PER_SOL, PEERS, PRICES } from "./prices";

/** A transaction of escrow, and how often an hour has it: a day's rental has a 24th of its opening in each hour. */
interface Step {
  instruction: string;
  scenario: string;
  times: number;
}

interface Cadence {
  name: string;
  steps: Step[];
}

const step = (instruction: string, scenario: string) => (times: number): Step => ({ instruction, scenario, times });

const open = step("open_session", "a renter's next session");
const accept = step("accept_session", "by the operator");
const settle = step("settle", "with its Ed25519 instruction");
const settleFinal = step("settle_final", "with its Ed25519 and a compute-budget instruction");
const openLedger = step("open_ledger", "a renter's next ledger");
const deposit = step("deposit", "into an open ledger");
const voucher = step("settle_voucher", "with its Ed25519 instruction");
const requestWithdraw = step("request_withdraw", "everything");
const withdraw = step("withdraw", "after the delay");
const closeLedger = step("close_ledger", "after everything was withdrawn");

/** Signed by a party that pays for its own transaction, while the benchmark has another one pay: one signature less. */
const OWN = new Set(["open_session", "accept_session", "open_ledger", "deposit", "request_withdraw", "close_ledger"]);

const rental = (hours: number, receipts: number) => [open(1 / hours), accept(1 / hours), settle((receipts - 1) / hours), settleFinal(1 / hours)];

const CADENCES: Cadence[] = [
  { name: "an hour, settled with every receipt of 30 seconds", steps: rental(1, 120) },
  { name: "an hour, every minute", steps: rental(1, 60) },
  { name: "an hour, every 10 minutes", steps: rental(1, 6) },
  { name: "an hour, once at the end", steps: rental(1, 1) },
  { name: "an hour of a day, every hour", steps: rental(24, 24) },
  { name: "an hour of a day, once at the end", steps: rental(24, 1) },
  {
    name: "an hour of requests from a ledger kept for a day, one voucher an hour",
    steps: [...[openLedger, deposit, requestWithdraw, withdraw, closeLedger].map((once) => once(1 / 24)), voucher(1)],
  },
];

const CHANNEL_SIGNATURES = 3;

const dollars = (lamports: number) => `${((lamports / LAMPORTS_PER_SOL) * PRICES.sol).toFixed(5)}`;

export function costs(measurements: Measurement[]): string {
  const ofEscrow = measurements.filter(({ program }) => program === "escrow");
  const find = ({ instruction, scenario }: Pick<Step, "instruction" | "scenario">): Measurement => {
    const row = ofEscrow.find((one) => one.instruction === instruction && one.scenario === scenario);
    if (!row) throw new Error(`docs/costs.md needs escrow ${instruction} (${scenario}), which was not measured`);
    return row;
  };
  const limit = (instruction: string) => limitOf(Math.max(...ofEscrow.filter((row) => row.instruction === instruction).map(({ cu }) => cu)));
  const base = (one: Step) => one.times * (find(one).fee - (OWN.has(one.instruction) ? LAMPORTS_PER_SIGNATURE : 0));
  const priority = ({ instruction, times }: Step) => times * Math.ceil((limit(instruction) * PRICES.priority) / 1_000_000);
  const sum = (steps: Step[], part: (step: Step) => number) => steps.reduce((all, one) => all + part(one), 0);

  const rows = CADENCES.map(({ name, steps }) => {
    const [signatures, priorities] = [sum(steps, base), sum(steps, priority)];
    const whole = signatures + priorities;
    return [name, sum(steps, ({ times }) => times).toFixed(1), number(Math.round(signatures)), number(Math.round(priorities)), number(Math.round(whole)), dollars(whole)];
  });
  const [session, ledger] = [find(open(1)), find(openLedger(1))].map(({ rentLocked }) => rentLocked) as [number, number];
  const [ended, closed] = [find(settleFinal(1)), find(closeLedger(1))].map(({ rentLocked }) => rentLocked) as [number, number];
  const once = [
    ["a renter, once", find({ instruction: "register_renter", scenario: "once a renter" }).rentLocked, 0],
    ["a node, once", find({ instruction: "open_exposure", scenario: "once a node" }).rentLocked, 0],
    ["a session", session, -ended],
    ["a ledger", ledger, -closed],
  ] as const;
  const channel = CHANNEL_SIGNATURES * LAMPORTS_PER_SIGNATURE;
  const share = (percent: number) => ((PRICES.hour * percent) / 100).toFixed(3);

  return `# What an hour costs

Written by \`npm run bench\` from the figures of [benchmarks.md](benchmarks.md), for escrow as it is measured there.

Assumed, in \`scripts/bench/prices.ts\`, as of ${PRICES.asOf}: **${PRICES.sol} USD for a SOL**, a round figure and no quote, and **${number(PRICES.priority)}
micro-lamports for a compute unit** as priority fee, on the limit that the client asks for. Both scale the columns that they are in,
and nothing else. A signature costs ${number(LAMPORTS_PER_SIGNATURE)} lamports, those that the Ed25519 program checks
[included](https://solana.com/docs/core/fees/fee-structure) (read ${PRICES.asOf}). Renter and operator pay for what they sign
themselves; whoever settles pays for one signature of their own and two of the receipt.

${markdownTable(["one rented hour", "transactions", "signatures, lamports", "priority, lamports", "together", "USD"], rows)}

What makes an hour dear is how often it is settled. Receipts cost nothing until one of them is brought, and the last one pays for
all: a node has to settle once per \`silence_limit\`, and whatever it settles beyond that buys earlier money.

## Rent

Lamports that lie in accounts and come back to whom they came from when the account goes.

${markdownTable(
  ["", "locked", "USD", "returned"],
  once.map(([name, locked, returned]) => [name, number(locked), dollars(locked), number(returned)]),
)}

## Beside others

What the platform takes, and what of it an hour at ${PRICES.hour.toFixed(2)} USD pays. Read on ${PRICES.asOf} in public copies of these pages, which may be
older than the pages are now. None of them publishes what its transactions cost for an hour.

${markdownTable(
  ["", "takes", "of an hour", "transactions of an hour", "source"],
  [
    ["this market", "2.5 % from the renter, 2.5 % from the provider, of what was used", `${share(5)} USD`, `${rows[3]![5]} to ${rows[0]![5]} USD`, "above"],
    ...PEERS.map(({ name, percent, what, onChain, source }) => [name, what, `${share(percent)} USD`, onChain, source]),
    [
      "a payment channel of one's own",
      "nothing",
      `${share(0)} USD`,
      `at least ${dollars(channel)} USD: opened by one signature, closed by one and the payer's voucher, without priority fee`,
      "derived from the price of a signature, not measured",
    ],
  ],
  5,
)}

A payment channel of one's own is the floor: two transactions. What this market costs above it pays for the operator's
acceptance, which puts a bond behind the node, and for the second signature on a receipt, without which neither side could
prove what the other agreed to.
`;
}
