import type { Command } from "commander";
import type { Audit, Verdict } from "../../../sdk/src/audit";
import { auditFiles, tellAudit, type AuditGiven } from "../auditing";
import type { Context } from "../context";
import { exit, toldOfInput } from "../errors";
import type { Run } from "../run";

const VERDICTS: Record<Verdict, number> = { right: exit.done, wrong: exit.auditWrong, incomplete: exit.auditIncomplete };

export const verdictCode = ({ verdict }: Pick<Audit, "verdict">): number => VERDICTS[verdict];

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

async function audit(context: Context, files: string[], flags: AuditGiven): Promise<number> {
  const result = await auditFiles(files, { ...flags, url: context.settings.rpc }).catch((error: unknown) => {
    throw toldOfInput(error);
  });
  context.print(result, tellAudit(result));
  return verdictCode(result);
}
