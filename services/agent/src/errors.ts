import { MarketError, type ErrorDetails, type ErrorValues } from "../../../sdk/src/errors";

/** Whatever the agent refuses. */
export const agentErrors = {
  OutputNotPlain: {
    summary: "What was asked for is not a plain file",
    advice: "Ask for one of the files that the job's outputs list.",
  },
  OutputTooLarge: {
    summary: "The job's outputs are more than its spec allows",
    advice: "Allow more in the spec; nothing beyond the limit was read.",
  },
  OutputTooMany: {
    summary: "The job left more output files than are collected",
    advice: "Pack them into one.",
  },
  SandboxMachine: {
    summary: "The system-call filter is not written for this processor",
    advice: "Run the agent on x86-64 or arm64.",
  },
  SandboxNeedsRoot: {
    summary: "The agent makes cgroups, memory file systems and users for jobs, and may not",
    advice: "Start it as root. Jobs never run as root.",
  },
  SandboxUnavailable: {
    summary: "No sandbox works on this machine, and nothing runs without one",
    advice: "Read the reasons among the values; install bubblewrap, or allow user namespaces.",
  },
  ScratchUnavailable: {
    summary: "The scratch of a job could not be made, so nothing was started",
    advice: "Read the cause; the machine may be short of memory.",
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type AgentErrorCode = keyof typeof agentErrors;

export class AgentError extends MarketError {
  override readonly name = "AgentError";
  declare readonly code: AgentErrorCode;

  constructor(code: AgentErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...agentErrors[code], values, cause });
  }
}
