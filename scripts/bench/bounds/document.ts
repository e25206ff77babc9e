import type { Measurement } from "../measure";
import { PARTS, type Bound, type Part } from "./bound";
import { MOST } from "./declared";
import { exceptions } from "./exceptions";
import { primitives } from "./primitives";

export interface Bounded {
  row: Measurement;
  bound: Bound;
}

export const keyOf = ({ program, instruction, scenario }: Measurement) => `${program} ${instruction} (${scenario})`;

export const ratioOf = ({ row, bound }: Bounded) => row.cu / bound.sum;

/** What is wrong with the bounds: dearer than it may be and not listed, or listed and not dearer. */
export function complaints(all: readonly Bounded[]): string[] {
  const dear = new Set(all.filter((one) => ratioOf(one) > MOST).map(({ row }) => keyOf(row)));
  return [
    ...[...dear].filter((name) => !exceptions[name]).map((name) => `${name} costs over ${MOST} times its bound`),
    ...Object.keys(exceptions).filter((name) => !dear.has(name)).map((name) => `${name} is no exception any more`),
  ];
}

const number = (value: number) => value.toLocaleString("en-US");

const { entry, account, key, discriminator, copy, event, clock, rent, hash, division, wideDivision, letter, derivation, call, system, close } = primitives;

const columns: Record<Part, string> = {
  entry: `Anchor's entry: ${entry}, and ${account} for each account of the instruction`,
  checks: `${key} for each account (one key that says which it is), and ${key} + ${discriminator} for each of our programs' own (owner and type)`,
  bytes: `${copy} for each 32 bytes of arguments, events and changed state, and ${close} to close an account`,
  addresses: `${number(derivation)} for each attempt at the address of an account that is created, and at what \`declared.ts\` names`,
  created: `${rent} + ${number(call)} + ${system} for each account that is created: its rent, and a call of the system program`,
  events: `${event} for each event, and its bytes`,
  clock: `${clock} where the time is asked for`,
  arithmetic: `${division} for each division (${wideDivision} where the product is wider than 64 bits), ${hash} for each hash, ${letter} for each letter of a text`,
  other: "what only this instruction does, counted by hand in `declared.ts`",
  calls: `${number(call)} for each call of another program, and what that consumed; of our own, its bound is in the other columns`,
  rest: "other instructions of the transaction, such as the compute budget's",
};

/** docs/lower_bounds.md. */
export function document(all: readonly Bounded[]): string {
  const programs = [...new Set(all.map(({ row }) => row.program))];
  const within = all.filter((one) => ratioOf(one) <= MOST).length;
  const sections = programs.map((program) =>
    [
      `## ${program}`,
      "",
      `| instruction | scenario | ${PARTS.join(" | ")} | bound | measured | ratio | bound without Anchor |`,
      `|---|---|${"--:|".repeat(PARTS.length + 4)}`,
      ...all.filter(({ row }) => row.program === program).map((one) => {
        const { row, bound } = one;
        const parts = PARTS.map((part) => (bound.parts[part] === 0 ? "" : number(bound.parts[part])));
        const cells = [`\`${row.instruction}\``, row.scenario, ...parts, number(bound.sum), number(row.cu), ratioOf(one).toFixed(2), number(bound.withoutAnchor)];
        return `| ${cells.join(" | ")} |`;
      }),
    ].join("\n"),
  );
  const dear = Object.entries(exceptions).map(([name, reason]) => `- ${name}: ${reason}.`);
  return `# Lower bounds

Written by \`npm run bench\`. What each instruction would need at least, were it written by hand with the same accounts, checks,
events and account layouts, on Anchor's entry; and what it needs. ${within} of ${all.length} rows are within ${MOST} times their bound.

A bound is counted from the transaction itself: its accounts, calls, events, created, changed and closed accounts. What that
does not show stands in \`scripts/bench/bounds/declared.ts\`. Costs of single steps are measured with a program written for that
(\`tests/bench/program\`), or published by the runtime; a test holds the two together. Anchor's entry is a line of its own, because
Anchor is what these programs are written with; the last column is the bound without it.

| column | what it is, in compute units |
|---|---|
${PARTS.map((part) => `| ${part} | ${columns[part]} |`).join("\n")}

## Why so few addresses are derived

An address is derived (1,500 units an attempt) where an account is created, and nowhere else. An account that a program owns
and that bears a type's discriminator was written by the program itself, in the one instruction that creates that type, at the
address that its seeds give: the runtime lets nobody else write to it, and Anchor's \`close\` clears the discriminator. So the owner
and the type prove the address, and deriving it again proves nothing more. Which account of its type it is, says a key that is
stored in it, and that is compared: \`has_one\`, \`address\` or a constraint. A config needs no such key: its type has one account, since
\`initialize\` creates it at an address without variable seeds. Addresses of accounts that a program does not own (token
accounts, other programs' authorities) are derived once, stored, and compared from then on.

${dear.length === 0 ? "" : `## Above ${MOST} times the bound\n\n${dear.join("\n")}\n\n`}${sections.join("\n\n")}
`;
}
