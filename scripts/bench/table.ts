import type { Measurement } from "./measure";

const number = (value: number) => value.toLocaleString("en-US");

/** The measurements as docs/benchmarks.md shows them. */
export function table(measurements: Measurement[]): string {
  const programs = [...new Set(measurements.map(({ program }) => program))];
  const sections = programs.map((program) =>
    [
      `## ${program}`,
      "",
      "| instruction | scenario | compute units | bytes | accounts | rent locked | fee |",
      "|---|---|--:|--:|--:|--:|--:|",
      ...measurements
        .filter((row) => row.program === program)
        .map(
          ({ instruction, scenario, cu, bytes, accounts, rentLocked, fee }) =>
            `| \`${instruction}\` | ${scenario} | ${number(cu)} | ${number(bytes)} | ${accounts} | ${number(rentLocked)} | ${number(fee)} |`,
        ),
    ].join("\n"),
  );
  return `# Benchmarks

Written by \`npm run bench\`: each row is one real transaction in LiteSVM, with fixed keys, so that anyone who runs it gets
the same figures. Compute units are those of the whole transaction, other instructions in it included. Bytes are those of a
legacy transaction without lookup tables. Rent and fee are in lamports; rent below zero comes back. LiteSVM 1.5 carries the
rewritten token program (p-token: a transfer costs 76 compute units; about 4,600 in the program that bankrun carries).

${sections.join("\n\n")}
`;
}
