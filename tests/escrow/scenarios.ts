import { ComputeBudgetProgram, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { findLedgerAddress, type DealAccounts } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { startLiteSVM, type LiteLedger } from "../support";
import { Fixture, HOUR, USDC } from "./fixture";

/** A transaction that is ready to be sent on a ledger of its own. */
export interface Prepared {
  ledger: LiteLedger;
  instructions: TransactionInstruction[];
  signers: Signer[];
}

export interface EscrowScenario {
  program: "escrow";
  instruction: string;
  scenario: string;
  prepare(): Promise<Prepared>;
}

type Ready = { instructions: TransactionInstruction[]; signers?: Signer[] };
type Lite = Fixture<LiteLedger>;

function scenario(instruction: string, name: string, ready: (f: Lite) => Promise<Ready>): EscrowScenario {
  const prepare = async () => {
    const f = await Fixture.start(startLiteSVM());
    const { instructions, signers = [] } = await ready(f);
    return { ledger: f.ledger, instructions, signers };
  };
  return { program: "escrow", instruction, scenario: name, prepare };
}

const limit = (units: number) => ComputeBudgetProgram.setComputeUnitLimit({ units });

async function halfway(f: Lite): Promise<DealAccounts> {
  const accounts = await f.activate();
  await f.send(f.settling(accounts, { number: 1n, units: 30n }));
  return accounts;
}

async function waiting(f: Lite): Promise<DealAccounts> {
  const accounts = await f.activate();
  const mend = await f.snapshot(f.operatorToken);
  await f.block(f.operatorToken, "closed");
  await f.send(f.settlingFinal(accounts, { number: 1n, units: 30n }));
  await mend();
  return accounts;
}

async function closing(f: Lite): Promise<DealAccounts> {
  const accounts = await halfway(f);
  await f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.renter.publicKey })], f.renter);
  await f.ledger.setTime((await f.session(accounts.deal)).closeAt);
  return accounts;
}

async function withdrawing(f: Lite): Promise<DealAccounts> {
  const accounts = await f.openLedger(USDC);
  await f.send(f.settlingVoucher(accounts, { number: 1n, units: 3n }));
  await f.send([escrow.requestWithdrawInstruction(accounts, { amount: 2n ** 64n - 1n })], f.renter);
  await f.ledger.travel(3_600);
  return accounts;
}

/** One way to use each instruction of a deal, with fixed keys: the figures are the same on every machine. */
export const escrowScenarios: EscrowScenario[] = [
  scenario("open_session", "a renter's next session", async (f) => ({
    instructions: [(await f.opening()).instruction],
    signers: [f.renter],
  })),
  scenario("accept_session", "by the operator", async (f) => ({
    instructions: [f.accepting(await f.open())],
    signers: [f.operator],
  })),
  scenario("cancel_unaccepted", "by the renter", async (f) => ({
    instructions: [escrow.cancelUnacceptedInstruction({ ...await f.accounts(await f.open()), caller: f.renter.publicKey })],
    signers: [f.renter],
  })),
  scenario("top_up", "an hour", async (f) => ({
    instructions: [escrow.topUpInstruction(await f.activate(), { units: HOUR })],
    signers: [f.renter],
  })),
  scenario("extend", "a day", async (f) => {
    const accounts = await f.activate();
    const { expiresAt } = await f.session(accounts.deal);
    return { instructions: [escrow.extendInstruction(accounts, { expiresAt: expiresAt + 86_400n })], signers: [f.renter] };
  }),
  scenario("settle", "with its Ed25519 instruction", async (f) => ({
    instructions: f.settling(await halfway(f), { number: 2n, units: 60n }),
  })),
  scenario("settle_final", "with its Ed25519 and a compute-budget instruction", async (f) => {
    const accounts = await halfway(f);
    return { instructions: [limit(30_000), ...f.settlingFinal(accounts, { number: 2n, units: HOUR })] };
  }),
  scenario("request_close", "by the renter", async (f) => ({
    instructions: [escrow.requestCloseInstruction({ session: (await f.activate()).deal, caller: f.renter.publicKey })],
    signers: [f.renter],
  })),
  scenario("finalize_close", "after the window", async (f) => ({ instructions: [escrow.finalizeCloseInstruction(await closing(f))] })),
  scenario("report_abandoned", "by the renter", async (f) => {
    const accounts = await halfway(f);
    await f.ledger.travel(1_801);
    return { instructions: [escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], signers: [f.renter] };
  }),
  scenario("claim_waiting", "the last claim of a session", async (f) => ({
    instructions: [escrow.claimWaitingInstruction({ ...await waiting(f), destination: f.operatorToken, caller: f.stranger.publicKey }, { payee: "operator" })],
    signers: [f.stranger],
  })),
  scenario("open_ledger", "a renter's next ledger", async (f) => {
    const ledger = findLedgerAddress(f.instance, f.renter.publicKey, await f.nextNonce());
    return { instructions: [f.openingLedger(ledger)], signers: [f.renter] };
  }),
  scenario("deposit", "into an open ledger", async (f) => ({
    instructions: [escrow.depositInstruction(await f.openLedger(), { amount: USDC })],
    signers: [f.renter],
  })),
  scenario("settle_voucher", "with its Ed25519 instruction", async (f) => ({
    instructions: f.settlingVoucher(await f.openLedger(USDC), { number: 1n, units: 3n }),
  })),
  scenario("request_withdraw", "everything", async (f) => ({
    instructions: [escrow.requestWithdrawInstruction(await f.openLedger(USDC), { amount: USDC })],
    signers: [f.renter],
  })),
  scenario("withdraw", "after the delay", async (f) => ({ instructions: [escrow.withdrawInstruction(await withdrawing(f))] })),
  scenario("close_ledger", "after everything was withdrawn", async (f) => {
    const accounts = await withdrawing(f);
    await f.send([escrow.withdrawInstruction(accounts)]);
    return { instructions: [escrow.closeLedgerInstruction(accounts)], signers: [f.renter] };
  }),
];
