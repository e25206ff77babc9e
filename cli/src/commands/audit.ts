import type { Command } from "commander";
import type { Audit, Verdict } from "../../../sdk/src/audit";
import { auditCommand } from "../auditing";
import type { Context } from "../context";
import { exit } from "../errors";
import type { Run } from "../run";

const VERDICTS: Record<Verdict, number> = { right: exit.done, wrong: exit.auditWrong, incomplete: exit.auditIncomplete };

export const verdictCode = ({ verdict }: Pick<Audit, "verdict">): number => VERDICTS[verdict];

interface AuditFlags {
  session?: string;
  node?: string;
  save?: string;
  reputation?: true;
}

export function auditingCommand(program: Command, run: Run): void {
  program
    .command("audit")
    .description("checks a rental from its receipts and settlement, or a node's reputation: docs/audit.md")
    .argument("[files...]", "the stream, then the settlement; or the record of a reputation")
    .option("--session <address>", "gets the settlement from the ledger")
    .option("--reputation", "checks a node's reputation instead")
    .option("--node <address>", "gets the reputation's record from the ledger")
    .option("--save <file>", "keeps what the ledger answered")
    .action(run(audit));
}

async function audit(context: Context, files: string[], { session, node, save, reputation }: AuditFlags): Promise<number> {
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}`, value]);
  const online = session !== undefined || node !== undefined;
  const words = [
    ...files,
    ...option("session", session),
    ...option("node", node),
    ...option("save", save),
    ...option("url", online ? context.settings.rpc : undefined),
    ...(reputation ? ["--reputation"] : []),
    ...(context.flags.json ? ["--json"] : []),
  ];
  const code = await auditCommand(words, (text) => void process.stdout.write(`${text.trimEnd()}\n`));
  return [exit.done, exit.auditWrong, exit.auditIncomplete, exit.usage][code]!;
}
