import { expect } from "chai";
import type { Keypair } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import {
  claimLedgerWaiting,
  closeLedger,
  deposit,
  fetchLedger,
  findLedgerAddress,
  findLedgers,
  openLedger,
  requestWithdraw,
  settleVoucher,
  withdraw,
  type DealAccounts,
} from "../../../sdk/src/escrow";
import * as bare from "../../../sdk/src/generated/escrow/instructions";
import { send } from "../../../sdk/src/send";
import { Fixture, HOUR, U64_MAX, USDC } from "../../escrow/fixture";
import type { ReceiptTerms } from "../../escrow/receipts";
import { named, startLiteSVM } from "../../support";
import { agree, clientOf, cosign, type Lite } from "./agreement";

const PRICE = 1_000n;
const DELAY = 3_600;

describe("sdk: the actions of a ledger", () => {
  let f: Lite;
  let renter: Client;
  let stranger: Client;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    [renter, stranger] = [clientOf(f, f.renter), clientOf(f, f.stranger)];
  });

  const voucher = (accounts: DealAccounts, number: bigint, units: bigint) =>
    cosign(f, { kind: "ledger", account: accounts.ledger.toBytes(), number, units });

  it("opens, pays in, settles, withdraws and closes; registers a renter and creates an account that the operator lacks", async () => {
    const [newcomer, provider] = [named("newcomer"), named("provider")];
    for (const wallet of [newcomer, provider]) await f.ledger.fund(wallet.publicKey);
    await f.mint.fund(newcomer.publicKey, 10n * USDC);
    const node = await f.registerNode({ operator: provider, receiptKey: f.receiptKey.publicKey });
    await f.ledger.setAccount(f.mint.accountOf(provider.publicKey), null);
    const client = clientOf(f, newcomer);

    const sessionKey = f.sessionKey.publicKey;
    const opening = await openLedger(client, { node, price: PRICE, sessionKey, withdrawDelay: DELAY, funds: USDC });
    const { computeUnits } = await send(client, opening);
    expect(Number(computeUnits)).to.be.lessThan(opening.computeUnits);
    const { ledger } = opening;
    expect(await fetchLedger(client, ledger)).to.deep.include({ funds: USDC, withdrawDelay: DELAY });
    expect((await findLedgers(client, { node })).map(({ address }) => address.toBase58())).to.deep.equal([ledger.toBase58()]);

    const accounts = await f.accounts(ledger);
    await send(client, await deposit(client, { ledger, amount: USDC }));
    await send(stranger, await settleVoucher(stranger, { ledger, voucher: voucher(accounts, 1n, 100n) }));
    expect(await f.mint.balance(accounts.operatorToken)).to.equal(97_500n);
    await send(client, await requestWithdraw(client, { ledger, amount: U64_MAX }));
    await f.ledger.travel(DELAY);
    await send(stranger, await withdraw(stranger, { ledger }));
    await send(client, await closeLedger(client, { ledger }));
    expect(await f.exists(ledger)).to.equal(false);
  });

  it("error: what the chain refuses of an opening, by its name", async () => {
    const params = { node: f.node, price: PRICE, sessionKey: f.sessionKey.publicKey, withdrawDelay: DELAY };
    const ledger = async () => findLedgerAddress(f.instance, f.renter.publicKey, await f.nextNonce());
    const opening = async (changes: Parameters<Lite["openingLedger"]>[1], delay = DELAY, accounts = {}) =>
      [f.openingLedger(await ledger(), { price: PRICE, ...changes }, delay, accounts)];
    await agree(f, openLedger(renter, { ...params, withdrawDelay: 59 }), await opening({}, 59), "WindowOutOfBounds", f.renter);
    await agree(f, openLedger(renter, { ...params, price: 0n }), await opening({ price: 0n }), "PriceBelowFloor", f.renter);
    const operatorToken = f.renterToken;
    const wrong = await opening({}, DELAY, { operatorToken });
    await agree(f, openLedger(renter, { ...params, operatorToken }), wrong, "OperatorTokenUnusable", f.renter);
    await f.pause();
    await agree(f, openLedger(renter, params), await opening({}), "Paused", f.renter);
    await f.pause(false);
  });

  it("error: what the chain refuses of deposits and vouchers, by its name", async () => {
    const accounts = await f.openLedger(USDC);
    const { ledger } = accounts;
    const paying = (amount: bigint) => [bare.depositInstruction(accounts, { amount })];
    const strangers = [bare.depositInstruction({ ...accounts, renter: f.stranger.publicKey }, { amount: 1n })];
    await agree(f, deposit(stranger, { ledger, amount: 1n }), strangers, "NotRenter", f.stranger);
    await agree(f, deposit(renter, { ledger, amount: 0n }), paying(0n), "ZeroAmount", f.renter);
    await agree(f, deposit(renter, { ledger, amount: U64_MAX }), paying(U64_MAX), "AmountOverflow", f.renter);
    const dear = 10_000_000n * USDC;
    await agree(f, deposit(renter, { ledger, amount: dear }), paying(dear), "Token.InsufficientFunds", f.renter);

    const settling = (terms: ReceiptTerms) => f.settlingVoucher(accounts, terms);
    const above = settleVoucher(stranger, { ledger, voucher: voucher(accounts, 1n, HOUR) });
    await agree(f, above, settling({ number: 1n, units: HOUR }), "UnitsAboveFunds");
    const most = settleVoucher(stranger, { ledger, voucher: voucher(accounts, 1n, U64_MAX) });
    await agree(f, most, settling({ number: 1n, units: U64_MAX }), "AmountOverflow");
    const receipt = cosign(f, { account: ledger.toBytes(), number: 1n });
    const asReceipt = f.settlingVoucher(accounts, { number: 1n, kind: "session" });
    await agree(f, settleVoucher(stranger, { ledger, voucher: receipt }), asReceipt, "ReceiptOfAnotherKind");
  });

  it("error: what the chain refuses of withdrawing, claiming and closing, by its name", async () => {
    const accounts = await f.openLedger(USDC);
    const { ledger } = accounts;
    const taking = [bare.withdrawInstruction(accounts)];
    const asking = (wallet: Keypair, amount: bigint) =>
      [bare.requestWithdrawInstruction({ ledger, renter: wallet.publicKey }, { amount })];
    const closing = (wallet: Keypair) => [bare.closeLedgerInstruction({ ...accounts, renter: wallet.publicKey })];
    await agree(f, requestWithdraw(stranger, { ledger, amount: 1n }), asking(f.stranger, 1n), "NotRenter", f.stranger);
    await agree(f, requestWithdraw(renter, { ledger, amount: 0n }), asking(f.renter, 0n), "ZeroAmount", f.renter);
    await agree(f, withdraw(stranger, { ledger }), taking, "NoWithdrawalRequested");
    await send(renter, await requestWithdraw(renter, { ledger, amount: USDC }));
    await agree(f, withdraw(stranger, { ledger }), taking, "WithdrawalTooEarly");
    await agree(f, closeLedger(stranger, { ledger }), closing(f.stranger), "NotRenter", f.stranger);
    await agree(f, closeLedger(renter, { ledger }), closing(f.renter), "LedgerNotEmpty", f.renter);
    const claiming = [bare.claimLedgerWaitingInstruction(
      { ...accounts, destination: f.renterToken, caller: f.stranger.publicKey },
      { payee: "renter" },
    )];
    await agree(f, claimLedgerWaiting(stranger, { ledger, payee: "renter" }), claiming, "NothingWaits", f.stranger);

    const mend = await f.snapshot(f.renterToken);
    await f.block(f.renterToken, "frozen");
    await f.ledger.travel(DELAY);
    await send(stranger, await withdraw(stranger, { ledger }));
    await agree(f, closeLedger(renter, { ledger }), closing(f.renter), "MoneyWaits", f.renter);
    await mend();
    await send(stranger, await claimLedgerWaiting(stranger, { ledger, payee: "renter" }));
    await f.mint.donate(accounts.vault, 1n);
    await f.block(f.renterToken, "frozen");
    await agree(f, closeLedger(renter, { ledger }), closing(f.renter), "RenterTokenUnusable", f.renter);
  });
});
