import { z } from "zod";
import type { PublicKey } from "@solana/web3.js";
import type { Bank } from "../bank";
import { invalidParams } from "../errors";
import { readMint, readTokenAccount, tokenPrograms, uiAmount, type TokenAccount } from "../tokens";
import type { Account } from "../vm";
import { byAddress, encodeAccount, passes, type AccountEncoding } from "./encoding";
import { inContext, method } from "./method";
import { accountConfig, accountEncoding, address, config, dataSlice, filters, mintOrProgram, plainConfig, size } from "./params";

const MAX_ACCOUNTS = 100;

const programConfig = config({
  encoding: accountEncoding,
  dataSlice,
  filters,
  withContext: z.boolean().nullish(),
  sortResults: z.boolean().nullish(),
});

export const accountMethods = {
  getAccountInfo: method([address, accountConfig], (bank, key, options) =>
    inContext(bank, shown(bank, bank.account(key), options), options),
  ),

  getMultipleAccounts: method([z.array(address).max(MAX_ACCOUNTS), accountConfig], (bank, keys, options) =>
    inContext(bank, keys.map((key) => shown(bank, bank.account(key), options)), options),
  ),

  getProgramAccounts: method([address, programConfig], (bank, program, options) => {
    const found = bank.owned(program).filter(([, account]) => passes(account, options?.filters));
    const answer = listed(bank, found, options);
    return options?.withContext ? inContext(bank, answer, options) : answer;
  }),

  getBalance: method([address, plainConfig], (bank, key, options) =>
    inContext(bank, bank.account(key)?.lamports ?? 0n, options),
  ),

  getMinimumBalanceForRentExemption: method([size, plainConfig], (bank, bytes) => bank.rent(bytes)),

  getTokenAccountBalance: method([address, plainConfig], (bank, key, options) => {
    const token = readTokenAccount(bank.account(key));
    const mint = token && readMint(bank.account(token.mint));
    if (!token || !mint) throw invalidParams("could not find account, or it is not a token account");
    return inContext(bank, uiAmount(token.amount, mint.decimals), options);
  }),

  getTokenSupply: method([address, plainConfig], (bank, key, options) => {
    const mint = readMint(bank.account(key));
    if (!mint) throw invalidParams("could not find account, or it is not a token mint");
    return inContext(bank, uiAmount(mint.supply, mint.decimals), options);
  }),

  getTokenAccountsByOwner: method([address, mintOrProgram, accountConfig], (bank, owner, by, options) =>
    inContext(bank, listed(bank, tokenAccounts(bank, by, (token) => token.owner.equals(owner)), options), options),
  ),

  getTokenAccountsByDelegate: method([address, mintOrProgram, accountConfig], (bank, delegate, by, options) => {
    const found = tokenAccounts(bank, by, (token) => token.delegate?.equals(delegate) ?? false);
    return inContext(bank, listed(bank, found, options), options);
  }),

  getTokenLargestAccounts: method([address, plainConfig], (bank, key, options) => {
    const mint = readMint(bank.account(key));
    if (!mint) throw invalidParams("could not find account, or it is not a token mint");
    const largest = tokenAccounts(bank, { mint: key }, () => true)
      .map(([holder, account]) => ({ holder, amount: readTokenAccount(account)!.amount }))
      .toSorted((one, other) => Number(other.amount - one.amount))
      .slice(0, 20);
    const value = largest.map(({ holder, amount }) => ({ address: holder.toBase58(), ...uiAmount(amount, mint.decimals) }));
    return inContext(bank, value, options);
  }),
};

type AccountOptions = z.infer<typeof accountConfig>;

function shown(bank: Bank, account: Account | undefined, options: AccountOptions): object | null {
  return account ? encodeAccount(bank, account, options?.encoding, options?.dataSlice) : null;
}

function listed(
  bank: Bank,
  found: [PublicKey, Account][],
  options: { encoding?: AccountEncoding; dataSlice?: { offset: number; length: number } | null | undefined } | null | undefined,
): object[] {
  return found.toSorted(byAddress).map(([key, account]) => ({
    pubkey: key.toBase58(),
    account: encodeAccount(bank, account, options?.encoding, options?.dataSlice),
  }));
}

function tokenAccounts(
  bank: Bank,
  by: z.infer<typeof mintOrProgram>,
  wanted: (token: TokenAccount) => boolean,
): [PublicKey, Account][] {
  const programs = "programId" in by ? [by.programId] : tokenPrograms;
  if (!programs.every((program) => tokenPrograms.some((known) => known.equals(program)))) {
    throw invalidParams("unrecognized Token program id");
  }
  return programs
    .flatMap((program) => bank.owned(program))
    .filter(([, account]) => {
      const token = readTokenAccount(account);
      return token !== undefined && wanted(token) && (!("mint" in by) || token.mint.equals(by.mint));
    });
}
