// docs/mutation.md: a section for each target, of which a run writes only its own.
import { programs } from "../programs";
import { exceptionOf } from "./exceptions";
import type { Target } from "./guards";
import type { Outcome } from "./run";

/** Those that hold money first. */
export const targets: readonly Target[] = [
  "escrow",
  "staking",
  "treasury",
  "market",
  "compute_bond",
  "disputes",
  "registry",
  "crates",
] as const satisfies readonly ((typeof programs)[number] | "crates")[];

const INTRODUCTION = `# Guards, removed one by one

Written by \`npm run mutate\`, which builds each program with a switch before every guard, switches one off at a time, and runs
the tests that make this guard refuse something until one fails. \`npm run mutate -- escrow\` does one program and
\`npm run mutate -- escrow:17\` one guard.

A guard is a \`require!\` or one of its kin, an \`if\` or match arm that only refuses, a call of a function that only checks, a
part of a condition that \`&&\` joins, and of accounts \`constraint\`, \`has_one\`, \`address\`, \`seeds\` and the signature of a
\`Signer\`. No guards in this sense, because the runtime repeats them or the program cannot go on without them: \`mut\`, \`init\`,
the types of accounts and programs (calls name the program that they call), seeds whose bump the program signs with, the
signature of a \`payer\`, who only pays for a new account, \`ok_or\` on a value that is then used, and checked arithmetic.

For the crates their own tests come first, and those of programs that use them for what these leave.

What has no row here was not run to its end yet.

`;

const COUNTS = /^(\d+) guards, (\d+) noticed, (\d+) explained, (\d+) not noticed\.$/m;

/** The document with one target's section written anew. */
export function withSection(document: string, target: Target, outcomes: Outcome[]): string {
  const sections = new Map<string, string>();
  for (const part of document.split(/^## /m).slice(1)) {
    const [heading, ...lines] = part.split("\n");
    sections.set(heading!, lines.join("\n").trim());
  }
  sections.set(target, section(target, outcomes));
  const known = targets.filter((name) => sections.has(name));
  const row = (name: Target) => `| ${[name, ...COUNTS.exec(sections.get(name)!)!.slice(1)].join(" | ")} |`;
  const table = ["| | guards | noticed | explained | not noticed |", "| --- | ---: | ---: | ---: | ---: |", ...known.map(row)];
  return `${INTRODUCTION}${table.join("\n")}\n${known.map((name) => `\n## ${name}\n\n${sections.get(name)}\n`).join("")}`;
}

function section(target: Target, outcomes: Outcome[]): string {
  const missed = outcomes.filter(({ noticedBy }) => noticedBy === undefined);
  const explained = missed.filter(({ guard }) => exceptionOf(target, guard));
  const rest = missed.filter(({ guard }) => !exceptionOf(target, guard));
  const counts = [
    `${outcomes.length} guards`,
    `${outcomes.length - missed.length} noticed`,
    `${explained.length} explained`,
    `${rest.length} not noticed.`,
  ];
  const lines = [...rest, ...explained].map(({ guard }) => {
    const reason = exceptionOf(target, guard)?.reason ?? "**not noticed**";
    return `| \`${guard.file}\` | \`${guard.item}\` | \`${guard.text.replaceAll("|", "\\|")}\` | ${reason} |`;
  });
  const table = ["", "", "| file | in | guard | why no test notices it |", "| --- | --- | --- | --- |", ...lines].join("\n");
  return counts.join(", ") + (lines.length > 0 ? table : "");
}
