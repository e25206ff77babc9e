import { z } from "zod";
import { SchedulerError } from "./errors";
import { messageId, signMessage, verifyMessage, type JobRequest, type Signed } from "./messages";
import type { SigningKey } from "./keys";
import { address, amount, hash, natural, seconds } from "./schema";

/** The scheduler proposes a node for a job. It binds nobody: the session on chain is the renter's and the operator's. */
export const offer = z.strictObject({
  scheduler: address,
  job: hash,
  /** The job's first offer is 1. */
  attempt: natural.min(1),
  renter: address,
  node: address,
  specHash: hash,
  /** The clearing rate: the node's floor, in micro-USDC an hour. */
  rate: amount,
  duration: seconds,
  issuedAt: seconds,
  /** The node answers before this. */
  expiresAt: seconds,
});

export type Offer = z.infer<typeof offer>;

export const offerId = (body: Offer): string => messageId("offer", body);

export const signOffer = (body: Offer, key: SigningKey): Signed<Offer> => signMessage("offer", body, key);

/** For a node: throws unless this scheduler offers this node a job, now. */
export function verifyOffer(signed: Signed<Offer>, expected: { scheduler: string; node: string; now: number }): Offer {
  const { body } = signed;
  const { scheduler, node, now } = expected;
  if (body.scheduler !== scheduler) {
    throw new SchedulerError("WrongAudience", { scheduler: body.scheduler, expected: scheduler });
  }
  verifyMessage("offer", signed, scheduler);
  if (body.node !== node) throw new SchedulerError("NotYourOffer", { node: body.node });
  if (body.expiresAt <= now) throw new SchedulerError("OfferExpired", { expiresAt: body.expiresAt, now });
  return body;
}

/** For a renter: throws unless this scheduler offers a node for this request, within what it asked. Not when: see the job. */
export function verifyOfferFor(signed: Signed<Offer>, expected: { scheduler: string; request: JobRequest }): Offer {
  const { body } = signed;
  const { scheduler, request } = expected;
  verifyMessage("offer", signed, scheduler);
  const job = messageId("job", request);
  const keepsTo =
    body.job === job &&
    body.renter === request.renter &&
    body.specHash === request.specHash &&
    body.duration === request.duration &&
    body.rate <= request.maxRate;
  if (!keepsTo) throw new SchedulerError("NotYourOffer", { job: body.job, expected: job });
  return body;
}
