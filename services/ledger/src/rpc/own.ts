// The endpoint's own methods, which no cluster has.
import { z } from "zod";
import { method } from "./method";

/** A century: more would leave what a clock can show. */
const MAX_TRAVEL = 100 * 365 * 86_400;
const MAX_TIME = 253_402_300_799;

export const ownMethods = {
  ledger_time: method([], (bank) => ({ slot: bank.slot, unixTimestamp: bank.unixSeconds })),

  ledger_travel: method([z.int().min(-MAX_TRAVEL).max(MAX_TRAVEL)], (bank, seconds) => {
    bank.travel(seconds);
    return { slot: bank.slot, unixTimestamp: bank.unixSeconds };
  }),

  ledger_setTime: method([z.int().min(0).max(MAX_TIME)], (bank, unixSeconds) => {
    bank.setTime(unixSeconds);
    return { slot: bank.slot, unixTimestamp: bank.unixSeconds };
  }),
};
