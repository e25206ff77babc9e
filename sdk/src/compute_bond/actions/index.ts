export { postComputeBond, type PostComputeBondParams } from "./post_compute_bond";
export { closeBond, expireBond, releaseBond, type RefundParams } from "./refund";
export { renewBond, type RenewBondParams } from "./renew_bond";
