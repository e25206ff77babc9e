export { closeBond } from "./close_bond";
export { expireBond } from "./expire_bond";
export { acceptAuthority, proposeAuthority, setPauseAuthority, setPaused } from "./govern";
export { initialize, type InitializeParams } from "./initialize";
export { pinCallers } from "./pin_callers";
export { postComputeBond, type PostComputeBondParams } from "./post_compute_bond";
export { releaseBond } from "./release_bond";
export { renewBond, type RenewBondParams } from "./renew_bond";
export { rotateBrokerKey } from "./rotate_broker_key";
