export { openClaim, payClaim } from "./claims";
export { refillHot } from "./refill_hot";
export { spendHot } from "./spend_hot";
export { sweep } from "./sweep";
