export { canonical } from "./canonical";
export { explain, reasons, type Explanation, type Reason } from "./core/explain";
export { match, type Match, type Wanted } from "./core/match";
export { SchedulerError, schedulerErrors, type SchedulerErrorCode } from "./errors";
export { sha256, signingKey, type SigningKey } from "./keys";
export {
  messageId,
  signingText,
  signMessage,
  verifyMessage,
  type Answer,
  type Cancellation,
  type Heartbeat,
  type JobRequest,
  type MessageKind,
  type Sealing,
  type Signed,
} from "./messages";
export { offer as offerSchema, offerId, signOffer, verifyOffer, verifyOfferFor, type Offer } from "./offer";
export { replay, type Replay } from "./replay";
