import type { Row, Status } from "./commands/status";
import { lines, type DescribedTransaction } from "./describe";
import type { MigrationError } from "./errors";
import type { Step } from "./step";
import type { TransactionInstruction } from "@solana/web3.js";

const RED = "\u001b[31m";
const RESET = "\u001b[0m";
const red = (text: string, color: boolean) => (color ? `${RED}${text}${RESET}` : text);
export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export function failureText({ code, wrong, value, remedy }: MigrationError, asJson: boolean, color: boolean): string {
  if (asJson) return json({ error: { code, wrong, value, remedy } });
  return `${red(`${code}: ${wrong}: ${value}`, color)}\n${remedy}\n`;
}

/** The steps; with `describe`, every transaction that is due. */
export function planText(
  steps: Step[],
  describe: ((transaction: TransactionInstruction[]) => DescribedTransaction) | undefined,
  asJson: boolean,
): string {
  if (asJson) {
    return json({
      steps: steps.map((step) =>
        step.status !== "due"
          ? step
          : { title: step.title, status: step.status, transactions: describe && step.transactions.map(describe) },
      ),
    });
  }
  const text = steps.flatMap((step) => {
    if (step.status === "waiting") return [`waiting  ${step.title}`, `         needs ${step.until}`];
    if (step.status === "done") return [`done     ${step.title}`];
    const shown = describe
      ? step.transactions.flatMap((transaction) => ["  transaction", ...lines(describe(transaction))])
      : [];
    return [`due      ${step.title}`, ...shown];
  });
  return `${text.join("\n")}\n`;
}

export function proposalText(described: DescribedTransaction, squad: string, index: bigint): string {
  return `Proposal ${index} of the ${squad} does this:\n${lines(described).slice(0, -1).join("\n")}\n`;
}

export function statusText(status: Status, asJson: boolean, color: boolean): string {
  if (asJson) return json(status);
  const { rows, proposals } = status;
  return [
    rowsText(rows, color),
    proposals.length === 0 ? "No proposal is open." : "Open proposals:",
    ...proposals.map(({ multisig, index, state, lacks, dangerous }) => {
      const text = `  ${multisig} ${index}: ${state}, lacks ${lacks}`;
      return dangerous ? red(text, color) : text;
    }),
    "",
  ].join("\n");
}

/** A table of what is on chain against the plan, or the build. */
export function rowsText(rows: readonly Row[], color: boolean): string {
  const width = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const what = width(["what", ...rows.map((row) => row.what)]);
  const onChain = width(["on chain", ...rows.map((row) => row.onChain)]);
  const line = (...[first, second, third]: [string, string, string]) =>
    `${first.padEnd(what)}  ${second.padEnd(onChain)}  ${third}`.trimEnd();
  return [
    line("what", "on chain", "planned, where it differs"),
    ...rows.map((row) => {
      const text = line(row.what, row.onChain, row.asPlanned ? "" : row.planned);
      return row.asPlanned ? text : red(text, color);
    }),
    "",
  ].join("\n");
}
