import { MarketError, type ErrorDetails, type ErrorValues } from "@compute-market/sdk";

/** Whatever the agent refuses. */
export const agentErrors = {
  AgentRuns: {
    summary: "Another agent runs with the same scratch folder",
    advice: "End it, or give this one a scratch folder of its own: each removes what the other's jobs leave.",
  },
  AnswerTooLong: {
    summary: "The node's answer is longer than any that was asked for",
    advice: "Do not use it; the node is not what it says.",
  },
  ChannelClosed: {
    summary: "The connection ended",
    advice: "Connect again; what was exchanged is kept on both sides.",
  },
  ClassNotServed: {
    summary: "The node is registered as another class than its config says",
    advice: "A GPU node has GPUs in `room.gpus`, a CPU node none; a class never changes, so register the other one under another number.",
  },
  ClockSkew: {
    summary: "This machine's clock and the chain's differ too much to meter anything",
    advice: "Set the clock, for example with NTP; jobs that run go on, new ones are refused.",
  },
  ConfigInvalid: {
    summary: "The config is not what the agent can run with",
    advice: "Correct the fields; docs/run-a-node.md explains each.",
  },
  ConfigUnreadable: {
    summary: "The config file could not be read",
    advice: "Check its path, and that it is JSON.",
  },
  EngineMissing: {
    summary: "The container engine is not installed",
    advice: "Install it if containers are wanted; the agent takes the next sandbox that works.",
  },
  EnvironmentRefused: {
    summary: "A container engine takes no environment values of several lines",
    advice: "Bring the value as an input, or encode it.",
  },
  FrameCut: {
    summary: "The connection ended in the middle of a message",
    advice: "Connect again; the message counts as not sent.",
  },
  FrameTooLong: {
    summary: "A message is longer than any that this protocol has",
    advice: "Close the connection; the other side speaks something else.",
  },
  GpuDriverFailed: {
    summary: "The GPU driver's tool failed",
    advice: "Run the command by hand; without the driver's answer no GPU time can be counted.",
  },
  GpuDriverUnreadable: {
    summary: "The GPU driver's tool answered what this agent cannot read",
    advice: "Nothing was counted from it; compare the text with the tool's version, and report it.",
  },
  GpuUnavailable: {
    summary: "The sandbox that this machine offers cannot hand a GPU to a job",
    advice: "Install Podman or Docker with NVIDIA's container toolkit; without gVisor, which is not tried with GPUs.",
  },
  GpuUnmetered: {
    summary: "The driver does not count what runs on the GPUs, and what is not counted is not rented out",
    advice: "Let it count with `nvidia-smi --accounting-mode=1` (as root; not with MIG), or rent out fewer GPUs.",
  },
  ImageUnavailable: {
    summary: "The image is not one that this node can run",
    advice: "Ask for `host`, for an image without volumes, or for another node; the values say what failed.",
  },
  InputUnknown: {
    summary: "The job takes no such input now",
    advice: "Bring the inputs that its spec names, before it starts.",
  },
  InputWrong: {
    summary: "The input is not the one that the spec names",
    advice: "Bring the file with the very bytes and hash of the spec.",
  },
  KeyUnreadable: {
    summary: "A key file could not be read",
    advice: "Check its path; it is a list of bytes, as Solana's tools write it.",
  },
  LogUnknown: {
    summary: "A job has no such log",
    advice: "Ask for stdout or stderr.",
  },
  NetworkRefused: {
    summary: "This node gives the job no network",
    advice: "Ask without `network`, or another node; `/health` says which terms a node has.",
  },
  NetworkUnavailable: {
    summary: "A network that is limited could not be made on this machine",
    advice: "Read the reason; install slirp4netns and nftables, or leave `network` out of the config.",
  },
  NoRoom: {
    summary: "The node has no room for the job now",
    advice: "Ask for less, or another node.",
  },
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
  OutputUnknown: {
    summary: "The job has no such output",
    advice: "Ask for one of the files that the job's outputs list.",
  },
  OutputWrong: {
    summary: "The file that came is not the one that was listed",
    advice: "Fetch it again; do not use what came.",
  },
  PeerExpired: {
    summary: "The other side's certificate is not valid now",
    advice: "Compare the clocks of both sides; connect again with a new certificate.",
  },
  PeerKey: {
    summary: "The key on chain did not sign for this connection's key",
    advice: "Check that the account and its key belong together; nothing was sent.",
  },
  PeerMissing: {
    summary: "The other side showed no certificate",
    advice: "Connect with a certificate of the session's key.",
  },
  PeerOther: {
    summary: "The other side is somebody else",
    advice: "Check the address that was connected to; nothing was sent.",
  },
  PeerUnknown: {
    summary: "The other side's certificate is of another kind",
    advice: "Connect with the certificate that this package makes.",
  },
  ReceiptKeyOther: {
    summary: "The registry has another receipt key for this node",
    advice: "Restore the key file that belongs to it, or rotate the key once no session is left.",
  },
  RouteUnknown: {
    summary: "There is no such endpoint",
    advice: "See docs/run-a-node.md.",
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
  SchedulerRefused: {
    summary: "The scheduler refused what the node sent",
    advice: "Read the code among the values.",
  },
  ScratchUnavailable: {
    summary: "The scratch of a job could not be made, so nothing was started",
    advice: "Read the reason; the machine may be short of memory or of disk, or lack gocryptfs.",
  },
  SessionRefused: {
    summary: "The session is not one that this node serves",
    advice: "Open one with other terms; until this one's time is over, its money can be taken back after it.",
  },
  SessionUnknown: {
    summary: "This node has no job for such a session",
    advice: "Send the job's spec first; check the session's address.",
  },
  SpecHash: {
    summary: "The job spec is not the one that the session names on chain",
    advice: "Send the very bytes whose hash the session was opened with.",
  },
  SpecInvalid: {
    summary: "The job spec is not what a node can run",
    advice: "Correct the fields.",
  },
  SpecSealed: {
    summary: "The job spec does not open with this node's key",
    advice: "Seal it for the encryption key in the node's account; it may have changed.",
  },
  SpecTooLong: {
    summary: "The job spec is longer than a node takes",
    advice: "Bring large data as inputs.",
  },
  SpecUnits: {
    summary: "What the spec asks for is not what the session pays for",
    advice: "Ask for GPUs in a session of GPU-seconds, and for none in a session of CPU-seconds.",
  },
  TooManyStrangers: {
    summary: "Too many have asked for sessions that this node does not know yet",
    advice: "Wait a few seconds, and ask again; jobs that the node has are not affected.",
  },
  Unreachable: {
    summary: "The node gave no answer",
    advice: "Check its address and that its agent runs; then try again.",
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type AgentErrorCode = keyof typeof agentErrors;

export class AgentError extends MarketError {
  override readonly name = "AgentError";
  declare readonly code: AgentErrorCode;

  constructor(code: AgentErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...agentErrors[code], anchor: `agent.${code}`, values, cause });
  }
}

const STATUS: Partial<Record<AgentErrorCode, number>> = {
  InputUnknown: 409,
  LogUnknown: 404,
  OutputUnknown: 404,
  PeerExpired: 401,
  PeerKey: 401,
  PeerMissing: 401,
  PeerOther: 403,
  PeerUnknown: 401,
  SessionUnknown: 404,
  SpecTooLong: 413,
  TooManyStrangers: 429,
};

/** The HTTP status for an error that a renter sees. */
export function statusOf(code: string): number {
  return STATUS[code as AgentErrorCode] ?? (code in agentErrors ? 422 : 502);
}
