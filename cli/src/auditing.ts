// Says whether a rental was metered, signed and paid right, or whether a node's reputation is what its sessions add up to.
// docs/audit.md describes the files. With files it needs no network. Exits with 0 right, 1 wrong, 2 incomplete, 3 not read.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PublicKey } from "@solana/web3.js";
import {
  audit,
  auditReputation,
  decodeStream,
  fetchReputation,
  fetchSettlement,
  readReputation,
  readSettlement,
  type Audit,
  type Finding,
  type ReputationAudit,
  type Verdict,
} from "../../sdk/src/audit";
import { MarketError } from "../../sdk/src/errors";
import { connect } from "../../sdk/src/ledger";

const EXIT: Record<Verdict, number> = { right: 0, wrong: 1, incomplete: 2 };
const NOT_READ = 3;

const USAGE = `npm run audit -- <stream> <settlement> [--json]
npm run audit -- <stream> --session <address> --url <RPC> [--save <settlement>] [--json]
npm run audit -- --reputation <record> [--json]
npm run audit -- --reputation --node <address> --url <RPC> [--save <record>] [--json]`;

/** Runs the command; returns the exit code. */
export async function auditCommand(words: string[], print: (text: string) => void): Promise<number> {
  try {
    const options = {
      session: { type: "string" },
      node: { type: "string" },
      url: { type: "string" },
      save: { type: "string" },
      reputation: { type: "boolean" },
      json: { type: "boolean" },
    } as const;
    const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
    const result = await auditFiles(positionals, values);
    print(values.json ? json(result) : tellAudit(result));
    return EXIT[result.verdict];
  } catch (error) {
    print(error instanceof MarketError ? error.message : `${(error as Error).message}\n\n${USAGE}`);
    return NOT_READ;
  }
}

/** Where an audit finds what it looks at, beside the files. */
export interface AuditGiven {
  session?: string | undefined;
  node?: string | undefined;
  url?: string | undefined;
  save?: string | undefined;
  reputation?: boolean | undefined;
}

/** Audits a session, or a reputation; throws where it cannot read what it needs. */
export function auditFiles(files: string[], given: AuditGiven): Promise<Audit | ReputationAudit> {
  return given.reputation ? ofReputation(files, given) : ofSession(files, given);
}

async function ofSession([stream, file]: string[], { session, url, save }: AuditGiven): Promise<Audit> {
  if (stream === undefined) throw new Error("the stream is missing");
  const settlement = await answers(file, session, url, save, (address, rpc) => fetchSettlement(connect(rpc), address));
  return audit({ stream: decodeStream(readFileSync(stream, "utf8")), settlement: readSettlement(settlement) });
}

async function ofReputation([file]: string[], { node, url, save }: AuditGiven): Promise<ReputationAudit> {
  const record = await answers(file, node, url, save, (address, rpc) => fetchReputation(connect(rpc), address));
  return auditReputation(readReputation(record));
}

/** From a file, or from an RPC node and then kept in one. */
async function answers(
  file: string | undefined,
  address: string | undefined,
  url: string | undefined,
  save: string | undefined,
  fetch: (address: PublicKey, url: string) => Promise<object>,
): Promise<unknown> {
  if (file !== undefined) return JSON.parse(readFileSync(file, "utf8"));
  if (address === undefined || url === undefined) throw new Error("give a file, or an address and --url");
  const fetched = await fetch(new PublicKey(address), url);
  if (save !== undefined) writeFileSync(save, json(fetched));
  return JSON.parse(json(fetched));
}

/** Whole numbers as text: JSON has none of 64 bits. */
function json(value: object): string {
  const shown = (_: string, field: unknown) => {
    if (typeof field === "bigint") return String(field);
    return field instanceof Uint8Array ? Buffer.from(field).toString("hex") : field;
  };
  return `${JSON.stringify(value, shown, 2)}\n`;
}

export const tellAudit = (result: Audit | ReputationAudit): string => ("intervals" in result ? tellSession(result) : tellReputation(result));

function tellSession({ verdict, session, intervals, payouts, findings }: Audit): string {
  const last = intervals.at(-1);
  return [
    `session ${session}: ${verdict}`,
    last
      ? `${intervals.length} receipts, ${last.units} units, cost ${last.total}, of which ${last.toOperator} to the operator`
      : "no receipts",
    ...payouts.map(
      ({ number, paid }) =>
        `receipt ${number} settled: operator ${paid.operator}, treasury ${paid.treasury}, refund ${paid.renter}`,
    ),
    ...findings.map(tellFinding),
  ].join("\n");
}

function tellReputation({ verdict, node, expected, findings }: ReputationAudit): string {
  const counters = Object.entries(expected).map(([name, count]) => `  ${name} ${count}`);
  return [`reputation of ${node}: ${verdict}`, ...counters, ...findings.map(tellFinding)].join("\n");
}

function tellFinding({ code, interval, transaction, expected, found, advice }: Finding): string {
  const where = [interval !== undefined && `receipt ${interval}`, transaction && `transaction ${transaction}`]
    .filter(Boolean)
    .join(", ");
  return `${code}${where && ` (${where})`}: expected ${expected || "–"}, found ${found || "–"}\n  ${advice}`;
}
