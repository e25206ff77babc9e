import { createHash } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import { ESCROW_PROGRAM_ID } from "../../../sdk/src/escrow";
import * as escrow from "../../../sdk/src/generated/escrow";
import { Fixture, HOUR } from "../../../tests/escrow/fixture";
import { startLiteSVM } from "../../../tests/support";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("escrow", () => Fixture.start(startLiteSVM()));

const LONGEST = 90n * 24n * HOUR;
const INTERVAL = 30;

/** A wallet whose account with escrow is found in just so many attempts. */
function walletFoundIn(attempts: number): PublicKey {
  for (let number = 0; ; number++) {
    const wallet = new PublicKey(createHash("sha256").update(`wallet ${number}`).digest());
    const [, bump] = PublicKey.findProgramAddressSync([Buffer.from("renter"), wallet.toBuffer()], ESCROW_PROGRAM_ID);
    if (256 - bump === attempts) return wallet;
  }
}

export const escrowCurves: Curve[] = [
  curve(
    scenario,
    "settle",
    {
      of: "intervals behind the receipt",
      shape: "constant",
      bound: "A receipt is cumulative: one settles whatever lies behind it, here up to a session of 90 days with a receipt every 30 seconds.",
      at: [1, 100, 10_000, 259_200],
    },
    (at) => async (f) => {
      const accounts = await f.activate({ maxUnits: LONGEST, expiresAt: (await f.ledger.now()) + LONGEST });
      return () => f.send(f.settling(accounts, { number: BigInt(at), units: BigInt(at * INTERVAL) }));
    },
  ),
  curve(
    scenario,
    "settle_voucher",
    {
      of: "requests behind the voucher",
      shape: "constant",
      bound: "A voucher is cumulative too.",
      at: [1, 1_000, 1_000_000],
    },
    (at) => async (f) => {
      const accounts = await f.openLedger(10_000n * 1_000_000n);
      return () => f.send(f.settlingVoucher(accounts, { number: BigInt(at), units: BigInt(at) }));
    },
  ),
  curve(
    scenario,
    "accept_session",
    {
      of: "sessions that the node has already",
      shape: "constant",
      bound: "The node's account counts them and adds up their bonds; its stake ends it.",
      at: [0, 10, 50],
    },
    (at) => async (f) => {
      for (let session = 0; session < at; session++) await f.activate();
      const session = await f.open();
      return () => f.send([f.accepting(session)], f.operator);
    },
  ),
  curve(
    scenario,
    "register_renter",
    {
      of: "attempts to find the address",
      shape: "linear",
      bound:
        "Every instruction that makes an account pays this: each further attempt is half as likely as the one before, and there are " +
        "255. An account keeps the answer, so that no other instruction searches.",
      at: [1, 2, 4, 8],
    },
    (at) => (f) => {
      const register = escrow.registerRenterInstruction({ renter: walletFoundIn(at), payer: f.ledger.payer.publicKey });
      return () => f.send([register]);
    },
  ),
];
