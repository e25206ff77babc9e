import { MarketError, type ErrorValues } from "../../../sdk/src/errors";

interface Described {
  /** The HTTP status that answers it. */
  status: number;
  summary: string;
  advice: string;
}

/** Every way in which the scheduler refuses. */
export const schedulerErrors = {
  BadRequest: { status: 400, summary: "The request is malformed", advice: "Compare it with docs/scheduler.md." },
  WrongAudience: { status: 400, summary: "It was signed for another scheduler", advice: "Sign for the key that GET /health shows." },
  WrongSignature: { status: 401, summary: "The signature does not hold", advice: "Sign the canonical text with the named key." },
  NotYourOffer: { status: 403, summary: "The offer is for another node or request", advice: "Use no offer that names others." },
  EndpointDiffers: {
    status: 403,
    summary: "The registry holds the hash of another endpoint",
    advice: "Update the node's profile on chain, or send the endpoint that it names.",
  },
  NotFound: { status: 404, summary: "There is nothing here", advice: "docs/scheduler.md lists the endpoints." },
  JobUnknown: { status: 404, summary: "There is no such job", advice: "Ended jobs are forgotten after a while; the log keeps them." },
  NodeUnknown: { status: 404, summary: "The chain has no such node", advice: "Register it; a new node is seen within seconds." },
  OfferUnknown: { status: 404, summary: "There is no such offer", advice: "Ask for the node's offers again." },
  SpecMissing: { status: 404, summary: "The renter has sealed no spec to this node yet", advice: "Ask again." },
  RequestExpired: { status: 409, summary: "The request has expired, or lives too long", advice: "Sign a new one." },
  HeartbeatReplayed: { status: 409, summary: "The sequence is not above the last one", advice: "Count up; never down." },
  ClockSkew: { status: 409, summary: "Its time is too far from the scheduler's", advice: "Set the clock." },
  OfferExpired: { status: 409, summary: "The offer has expired", advice: "Wait for the next one." },
  OfferClosed: { status: 409, summary: "The job has moved on since the offer", advice: "Ask for the node's offers again." },
  JobEnded: { status: 409, summary: "The job has ended", advice: "Submit a new one." },
  JobRuns: { status: 409, summary: "The job runs on chain", advice: "End its session on chain; nothing here can." },
  NotAssigned: { status: 409, summary: "The node has not taken the job", advice: "Seal the spec to the node that the job names." },
  SpecDiffers: { status: 409, summary: "The sealed spec is not what was signed", advice: "Sign the SHA-256 of the very bytes." },
  BodyTooLarge: { status: 413, summary: "The body is too large", advice: "A sealed spec may have 65,536 bytes." },
  TooManyRequests: { status: 429, summary: "Too many requests", advice: "Wait as long as retry-after says." },
  TooManyJobs: { status: 429, summary: "The renter has too many open jobs", advice: "Wait until some end, or cancel them." },
  TooManyStreams: { status: 429, summary: "Too many streams are open", advice: "Close some, or ask without a stream." },
  QueueFull: { status: 503, summary: "Too many jobs wait for a node", advice: "Try again later, or offer more." },
  StorageFailed: { status: 503, summary: "The database did not answer; nothing was accepted", advice: "Send it again." },
  ShuttingDown: { status: 503, summary: "The scheduler is shutting down", advice: "Send it again, there or to another process." },
  Internal: { status: 500, summary: "Something went wrong here", advice: "The scheduler's own log says what." },
  KeyDiffers: {
    status: 500,
    summary: "The database belongs to a scheduler with another key",
    advice: "Start with that key, or with another database.",
  },
  BadConfig: { status: 500, summary: "The configuration is wrong", advice: "Start with --help." },
  StorageNewer: { status: 500, summary: "A newer version wrote the database", advice: "Start that version." },
  WasThere: { status: 500, summary: "The log shows that the scheduler listened then", advice: "Log no absence that was none." },
  TickMissing: { status: 500, summary: "A deadline was passed over", advice: "Deadlines come before what follows them." },
} as const satisfies Record<string, Described>;

export type SchedulerErrorCode = keyof typeof schedulerErrors;

/** What the scheduler refuses: see `MarketError`, and docs/scheduler.md for each code. */
export class SchedulerError extends MarketError {
  override readonly name = "SchedulerError";
  declare readonly code: SchedulerErrorCode;
  /** The HTTP status that answers it. */
  readonly status: number;

  constructor(code: SchedulerErrorCode, values: ErrorValues = {}, cause?: unknown) {
    const { status, summary, advice } = schedulerErrors[code];
    super(code, { summary, advice, anchor: `scheduler.${code}`, values, cause });
    this.status = status;
  }
}
