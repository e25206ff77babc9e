import { PublicKey, SystemProgram } from "@solana/web3.js";
import { primitives } from "./primitives";
import type { Call } from "./trace";

// What a transaction's record does not show of an instruction: what it reads of the clock, how often it divides, hashes and
// derives addresses that it does not create, and anything else, each with its reason. Everything else in a bound is counted
// from the transaction itself.

export interface Declared {
  clock?: true;
  /** Products that are divided: those that fit 64 bits, and the others. */
  divisions?: number;
  wideDivisions?: number;
  hashes?: number;
  /** Attempts at addresses that are derived and not created. */
  derivations?: number;
  /** Programs whose authorities it derives. */
  authorities?: (call: Call) => PublicKey[];
  /** Letters of texts that are read one by one. */
  letters?: number;
  /** Compute units of what only this instruction does, counted by hand. */
  other?: Record<string, number>;
}

/** Seeds of the addresses that the client knows as constants. */
export const SINGLETON_SEEDS = ["config", "window", "held", "fee_vault", "hot_vault", "claim_vault", "court", "vault", "global", "authority"];

const clock = true as const;
const { key } = primitives;
/** One product of 128 bits by 128, and forty fields that are read or written: the stream, the index and the owner's share of it. */
const rewards = { "rewards since the last time": 60 + 2 * 40 };
/** Eight keys beside seven accounts: delegation (two), operator, vault, source (program, mint, owner) and the token program. */
const joins = { ...rewards, "an eighth key": key };
const smallOrder = { "eight points of small order": 8 * key };
/** `curve_validate_point` (published). */
const signingKey = { "a point of the curve": 159, ...smallOrder };
/** A load, a comparison, the end of the panel, and the next: one juror's seat or mark. */
const JUROR = 5;
/** A letter's eight units, and four for the middle of what is left and where it lies. */
const HALVING = 12;
/** Of bounds of parameters: a constant and a branch. */
const BOUND = 2;
/** Two options and a list of routes begin with a byte or a length each, and so does each route: read and bounded as letters are. */
const beginnings = (routes: number) => 3 + routes;
/** Default, least and most of two numbers, the end of the list, and a call of the runtime that clears what the routes leave empty. */
const settings = { "bounds of the settings": (2 * 3 + 1) * BOUND, "room that routes leave": 10 + 3 };
/** Of keys in an instruction's data, those that name a program. */
const keysAt = (call: Call, at: number, count: number) =>
  Array.from({ length: count }, (_, index) => new PublicKey(call.data.subarray(at + 32 * index, at + 32 * index + 32))).filter(
    (key) => !key.equals(SystemProgram.programId),
  );
/** Finds the precompile's instruction, compares its offsets and the key, and decodes what a client or a verifier says of a task. */
const completion = { "the Ed25519 instruction": 150 + 17, "a completion": 60 };
/** The same, and decodes the lease that the broker attests. */
const attestation = { "the Ed25519 instruction": 150 + 17, "an attestation": 110 + 4 * 17 };
/** Keys that must differ, and one that must have a secret. */
const roles = { "keys of the roles": 12 * 17 };
/** Six keys beside five accounts: a seed and a seat that are not empty, the guardian, its pool, and the two parties. */
const drawn = { "a sixth key": key };
/** Finds the precompile's instruction, compares its offsets and both keys, and decodes the receipt. */
const receipts = (count: number) => ({ "the Ed25519 instruction": 150 + 2 * 17, receipts: 75 * count });

export const declared: Record<string, Record<string, Declared>> = {
  registry: {
    initialize: { authorities: () => [SystemProgram.programId] },
    pin_writer: { authorities: ({ accounts }) => [new PublicKey(accounts[2]!)] },
    define_capability: { letters: 32 },
    register_agent: { clock, hashes: 1 },
    close_agent: { clock },
    register_node: { clock, other: { ...signingKey, "keys that have no secret": 7 * 17 }, letters: 16 },
    update_node: { other: { "keys that have no secret": 7 * 17 }, letters: 16 },
    rotate_receipt_key: { other: signingKey },
    refresh_attestation: { clock },
    deploy_worker: { clock, letters: 32 + 8 + beginnings(1), other: settings },
    "deploy_worker (with eight routes)": { clock, letters: 32 + 8 * 17 + beginnings(8), other: { ...settings, "routes that must differ": 28 * 17 } },
    update_worker: { letters: 10 + beginnings(1), other: settings },
    "create_trigger (cron)": { letters: 18 },
    publish_version: { clock },
  },
  treasury: {
    initialize: { clock, other: { "nine keys that must differ": 36 * 17 } },
    set_pause_authority: { other: { "nine keys that must differ": 36 * 17 } },
    rotate_operational_key: { other: { "nine keys that must differ": 36 * 17 } },
    accept_authority: { other: { "nine keys that must differ": 36 * 17 } },
    apply_cold: { clock, other: { "nine keys that must differ": 36 * 17 } },
    propose_cold: { clock },
    pin_slash_callers: { authorities: (call) => keysAt(call, 8, 3) },
    update_config: { clock, wideDivisions: 1, other: { "two products of 128 bits": 2 * 20 } },
    spend_hot: { clock, other: { "three products of 128 bits": 3 * 20 } },
    sweep: { divisions: 3 },
    route_slash: { divisions: 2 },
  },
  staking: {
    initialize: { derivations: 1, authorities: (call) => keysAt(call, 40, 1) },
    propose_disputes: { clock, authorities: (call) => keysAt(call, 8, 1) },
    apply_disputes: { clock },
    create_pool: { clock },
    // Products of shares and assets are wider than 64 bits, but for the first stake's shares, which buy at a fixed price.
    stake: { clock, divisions: 1, wideDivisions: 1, other: joins },
    "stake (more, with rewards running)": { clock, divisions: 2, wideDivisions: 3, other: joins },
    delegate: { clock, divisions: 2, wideDivisions: 3, other: joins },
    request_unstake: { clock, divisions: 2, wideDivisions: 1, other: rewards },
    "request_unstake (some of a node's bond)": { clock, divisions: 2, wideDivisions: 2, other: rewards },
    withdraw: { clock, wideDivisions: 1 },
    // Neither pool streams: what leaves, what it buys, and the new operator's bond.
    redelegate: { clock, wideDivisions: 3, other: rewards },
    settle_redelegation: { clock, wideDivisions: 1 },
    "settle_redelegation (after the old pool was slashed)": { clock, wideDivisions: 2, other: rewards },
    fund_rewards: { clock, divisions: 3, wideDivisions: 1 },
    claim: { clock, divisions: 2, wideDivisions: 1, other: rewards },
    compound: { clock, divisions: 3, wideDivisions: 1, other: rewards },
    announce_commission: { clock },
    slash_equivocation: { clock, divisions: 2, wideDivisions: 2, hashes: 1, other: receipts(2) },
    slash_abandonment: { clock, divisions: 2, wideDivisions: 2, hashes: 1 },
    slash_verdict: { clock, divisions: 2, wideDivisions: 2, hashes: 1 },
  },
  escrow: {
    initialize: { authorities: (call) => [new PublicKey(call.program)] },
    open_session: { clock, divisions: 2 },
    accept_session: { clock, wideDivisions: 1 },
    cancel_unaccepted: { clock },
    extend: { clock },
    settle: { clock, divisions: 3, other: receipts(1) },
    settle_final: { clock, divisions: 4, other: receipts(1) },
    settle_voucher: { divisions: 3, other: receipts(1) },
    request_close: { clock },
    finalize_close: { clock, divisions: 4 },
    report_abandoned: { clock, divisions: 4 },
    request_withdraw: { clock },
    withdraw: { clock },
  },
  market: {
    initialize: { authorities: (call) => [new PublicKey(call.program)] },
    pin_disputes: { authorities: (call) => keysAt(call, 8, 1) },
    post_task: { clock },
    // A vault that is paid into is known by its address only; one that pays signs.
    commit_bid: { clock, derivations: 1 },
    reveal_bid: { clock, hashes: 1 },
    close_bid_book: { clock },
    register_verifier: { other: smallOrder },
    award: { clock },
    pass_over: { clock },
    cancel_task: { clock },
    submit_proof_and_claim: { clock, divisions: 3, other: completion },
    // What pays nothing signs nothing: there the vault is known by its address only.
    "submit_proof_and_claim (nobody can be paid: everything waits)": { clock, divisions: 3, derivations: 1, other: completion },
    "submit_proof_and_claim (a final receipt)": { clock, divisions: 3, other: receipts(1) },
    expire_task: { clock },
    freeze_task: { clock },
    settle_dispute: { clock, divisions: 2 },
    settle_undecided: { clock },
  },
  disputes: {
    // What a guardian's shares are worth is a product wider than 64 bits.
    take_seat: { clock, wideDivisions: 1 },
    leave_seat: { clock },
    // Of a bond without shares.
    evict: { clock, divisions: 1 },
    vacate_seat: { clock },
    // Of 512 slots, nine halvings and the last comparison. The clock is asked only where the slot is gone.
    fix_seed: { hashes: 1, other: { "slots that are compared": 10 * HALVING } },
    draw_guardian: { clock, hashes: 1, wideDivisions: 1, other: drawn },
    // Ten numbers draw a seat that sits already, which 47 comparisons find; the eleventh is compared with all nine.
    "draw_guardian (the last of an appeal's panel)": { clock, hashes: 11, wideDivisions: 1, other: { ...drawn, "seats that sit already": (47 + 9) * JUROR } },
    commit_vote: { clock },
    // Four keys beside three accounts: the juror, the vote's guardian and dispute, and the commitment.
    reveal_vote: { clock, hashes: 1, other: { "a fourth key": key } },
    conclude_round: { clock, other: { "three votes": 3 * JUROR } },
    // Twenty comparisons, and seven steps to the longest that a dispute can take.
    update_config: { other: { "bounds of the parameters": (20 + 7) * BOUND } },
    appeal: { clock },
    execute_verdict: { clock, divisions: 2 },
    slash_node: { divisions: 1 },
    close_dispute: { clock },
  },
  compute_bond: {
    pin_callers: { authorities: (call) => keysAt(call, 8, 2) },
    initialize: { other: roles },
    accept_authority: { other: roles },
    set_pause_authority: { other: roles },
    post_compute_bond: { clock, other: attestation },
    lock_bond_to_task: { clock },
    renew_bond: { clock, other: attestation },
    expire_bond: { clock },
    close_bond: { clock },
    rotate_broker_key: { clock, other: roles },
  },
};

/** The most that an instruction may cost beside its bound. */
export const MOST = 1.5;
