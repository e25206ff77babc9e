import { auditErrors } from "../../sdk/src/audit";
import { MarketError, type ErrorDetails, type ErrorValues } from "../../sdk/src/errors";

/** What the command line itself refuses. docs/rent.md lists the exit codes. */
export const cliErrors = {
  Usage: { summary: "The command cannot be understood so", advice: "Run it with --help." },
  ConfigInvalid: { summary: "The config is not what the command line takes", advice: "Correct the field; docs/rent.md lists them." },
  ConfigUnreadable: { summary: "The config file could not be read", advice: "Check its path, and that it is JSON." },
  KeypairMissing: { summary: "There is no keypair file here", advice: "Make one with `market wallet new`, or give another with --keypair." },
  KeypairUnreadable: { summary: "The file is no keypair", advice: "It is a list of 64 bytes, as Solana's tools write it." },
  KeypairExists: { summary: "There is a file already, and it is not overwritten", advice: "Give another --keypair, or move the file away." },
  ConfirmationNeeded: { summary: "Nothing was sent: nobody agreed to it", advice: "Answer with y, or give --yes." },
  NoAirdrop: { summary: "This ledger gives nothing away", advice: "Airdrops are for ledgers of your own: see docs/ledger.md." },
  SpecUnreadable: { summary: "The spec file could not be read", advice: "Check its path, and that it is JSON." },
  InputUnreadable: { summary: "An input file could not be read", advice: "Check its path." },
  NodeUnknown: { summary: "There is no such node", advice: "See `market node list`." },
  NodeUnsuitable: { summary: "The node does not take such a job", advice: "Choose another with `market node list`." },
  EndpointUnknown: { summary: "Nobody said where the node can be reached", advice: "Give --endpoint, or a --scheduler that hears from the node." },
  EndpointOther: { summary: "The endpoint is not the one whose hash the registry holds", advice: "Connect to nothing else; ask the operator." },
  NoNode: { summary: "No node took the job in time", advice: "`market job explain` says why for each; offer a higher --max-rate, or wait longer." },
  JobUnknown: { summary: "This machine has no record of such a job", advice: "See `market job list`; the session's key is where it was submitted." },
  JobRecord: { summary: "The record of the job cannot be read", advice: "Restore the file; without it nothing more can be acknowledged." },
  JobFailed: { summary: "The job ended, and not well", advice: "See its logs with `market job logs`." },
  SchedulerMissing: { summary: "This needs a scheduler", advice: "Give --scheduler." },
  SchedulerRefused: { summary: "The scheduler refused the request", advice: "Read the code among the values." },
  SchedulerUnreachable: { summary: "The scheduler gave no answer", advice: "Check its address, then try again." },
  SchedulerAnswer: { summary: "The scheduler answered something else than it should", advice: "Use another scheduler; nothing was sent to the chain." },
  ServiceFailed: { summary: "The node agent ended", advice: "Read what it said above." },
  FileUnusable: { summary: "A file or folder could not be read or written", advice: "Check the path, its rights and the disk." },
  Bug: { summary: "This is a bug of the command line", advice: "Report it, with the command that you gave." },
  NothingToClaim: { summary: "There is nothing to claim yet", advice: "`market stake show` says when." },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type CliErrorCode = keyof typeof cliErrors;

export class CliError extends MarketError {
  override readonly name = "CliError";
  declare readonly code: CliErrorCode;

  constructor(code: CliErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...cliErrors[code], anchor: `cli.${code}`, values, cause });
  }
}

/** Any error as one with a code. */
export function told(error: unknown): MarketError {
  if (error instanceof MarketError) return error;
  const { path, code } = error as NodeJS.ErrnoException;
  if (path !== undefined && code !== undefined) return new CliError("FileUnusable", { path, problem: code }, error);
  return new CliError("Bug", { problem: String(error) }, error);
}

/** The same for what the user gave to be read: there a plain error is about the input, and no bug. */
export function toldOfInput(error: unknown): MarketError {
  const known = told(error);
  return known.code === "Bug" ? new CliError("Usage", { problem: (error as Error).message }, error) : known;
}

/** The exit codes; docs/rent.md has the table. */
export const exit = {
  done: 0,
  refused: 1,
  usage: 2,
  unreachable: 3,
  notConfirmed: 4,
  jobFailed: 5,
  auditWrong: 6,
  auditIncomplete: 7,
  bug: 70,
} as const;

const USAGE: readonly string[] = [
  ...["Usage", "ConfigInvalid", "ConfigUnreadable", "KeypairMissing", "KeypairUnreadable", "KeypairExists", "FileUnusable"],
  ...["AmountFormat", "AmountPrecision", "AmountRange", "SpecInvalid", "SpecUnreadable", "InputUnreadable"],
  ...Object.keys(auditErrors),
];
const UNREACHABLE: readonly string[] = ["RpcUnreachable", "RpcRateLimited", "SchedulerUnreachable", "Unreachable", "ChannelClosed"];

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof MarketError) || error.code === "Bug") return exit.bug;
  if (USAGE.includes(error.code)) return exit.usage;
  if (UNREACHABLE.includes(error.code)) return exit.unreachable;
  if (error.code === "ConfirmationNeeded") return exit.notConfirmed;
  return error.code === "JobFailed" ? exit.jobFailed : exit.refused;
}
