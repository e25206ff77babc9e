import { z } from "zod";
import type { Bank } from "../bank";
import { BLOCKHASH_SLOTS, GENESIS_SLOT } from "../time";
import { SLOTS_PER_EPOCH } from "../vm";
import { readMessage } from "../transaction";
import { invalidParams } from "../errors";
import { inContext, method, requireSlot, VERSION } from "./method";
import { address, blockhash, bytesOf, encodedTransaction, plainConfig, u64 } from "./params";

const slotOf = (bank: Bank, options: z.infer<typeof plainConfig>) => {
  requireSlot(bank, options);
  return bank.slot;
};

export const chainMethods = {
  getHealth: method([], () => "ok"),
  getVersion: method([], () => ({ "solana-core": VERSION, "feature-set": 0 })),
  getIdentity: method([], (bank) => ({ identity: bank.faucet.publicKey.toBase58() })),
  getGenesisHash: method([], (bank) => bank.genesisHash),

  getSlot: method([plainConfig], slotOf),
  getBlockHeight: method([plainConfig], slotOf),
  getFirstAvailableBlock: method([], () => GENESIS_SLOT),
  minimumLedgerSlot: method([], () => GENESIS_SLOT),

  /** Of the present slot, and of those in which something landed: nobody asked the others for the time. */
  getBlockTime: method([u64], (bank, slot) => {
    const [first] = bank.landedIn(BigInt(slot));
    return first?.blockTime ?? (BigInt(slot) === bank.slot ? bank.unixSeconds : null);
  }),

  getLatestBlockhash: method([plainConfig], (bank, options) => {
    const { blockhash: hash, lastSlot } = bank.latestBlockhash();
    return inContext(bank, { blockhash: hash, lastValidBlockHeight: lastSlot }, options);
  }),
  isBlockhashValid: method([blockhash, plainConfig], (bank, hash, options) =>
    inContext(bank, bank.isValidBlockhash(hash), options),
  ),
  getFeeForMessage: method([encodedTransaction, plainConfig], (bank, text, options) => {
    const transaction = message(text);
    const fee = bank.isValidBlockhash(transaction.blockhash) ? bank.fee(transaction) : null;
    return inContext(bank, fee, options);
  }),
  getRecentPrioritizationFees: method([z.array(address).max(128).nullish()], (bank) =>
    Array.from({ length: Number(BLOCKHASH_SLOTS) }, (_, back) => ({
      slot: bank.slot - BigInt(back),
      prioritizationFee: 0,
    })).toReversed(),
  ),

  getEpochInfo: method([plainConfig], (bank, options) => {
    const slot = slotOf(bank, options);
    return {
      absoluteSlot: slot,
      blockHeight: slot,
      epoch: slot / SLOTS_PER_EPOCH,
      slotIndex: slot % SLOTS_PER_EPOCH,
      slotsInEpoch: SLOTS_PER_EPOCH,
      transactionCount: bank.transactionCount,
    };
  }),
  getEpochSchedule: method([], () => ({
    firstNormalEpoch: 0,
    firstNormalSlot: 0,
    leaderScheduleSlotOffset: SLOTS_PER_EPOCH,
    slotsPerEpoch: SLOTS_PER_EPOCH,
    warmup: false,
  })),
  getTransactionCount: method([plainConfig], (bank) => bank.transactionCount),
};

function message(text: string) {
  try {
    return readMessage(bytesOf(text, "base64"));
  } catch (error) {
    throw invalidParams(`failed to deserialize a message: ${String(error)}`);
  }
}
