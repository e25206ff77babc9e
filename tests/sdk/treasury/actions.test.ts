import type { Keypair } from "@solana/web3.js";
import { expect } from "chai";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import { send } from "../../../sdk/src/send";
import * as treasury from "../../../sdk/src/treasury";
import { associatedTokenAddress } from "../../../sdk/src/tokens";
import { expectFailure, named, Random } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";
import { DAY, DEFAULTS, Fixture, pda, USDC } from "../../treasury/fixture";
import { agree } from "../escrow/agreement";

describe("sdk: treasury", () => {
  let f: Fixture;
  let anyone: Client;
  let operating: Client;
  let governing: Client;

  beforeEach(async () => {
    f = await Fixture.create();
    const ledger = liteSdkLedger(f.ledger);
    const clientOf = (keypair: Keypair) => createClient({ ledger, wallet: keypairWallet(keypair) });
    [anyone, operating, governing] = [clientOf(f.stranger), clientOf(f.operationalKey), clientOf(f.authority)];
    await f.ledger.fund(f.operationalKey.publicKey);
  });

  it("sweeps fees, refills and spends, and says what is left", async () => {
    const { warmVault, coldVault } = f;
    await agree(f, treasury.sweep(anyone), [treasury.sweepInstruction({ warmVault, coldVault })], "NothingToSweep");
    await f.mint.donate(f.feeVault, 10_000n * USDC);
    expect((await treasury.fetchTreasury(anyone)).sweepable).to.equal(10_000n * USDC);
    await send(anyone, await treasury.sweep(anyone));
    const { balances, held, sweepable } = await treasury.fetchTreasury(anyone);
    expect(balances).to.deep.equal({ fees: 0n, hot: 2_000n * USDC, warm: 5_000n * USDC, cold: 3_000n * USDC, claims: 0n });
    expect([held.hot, held.warm, held.cold, sweepable]).to.deep.equal([0n, 0n, 0n, 0n]);

    await send(governing, await treasury.refillHot(governing, { amount: 1_000n * USDC }));
    const destination = await f.mint.fund(named("supplier").publicKey, 0n);
    for (let spent = 0; spent < 2; spent++) await send(operating, await treasury.spendHot(operating, { amount: 500n * USDC, destination }));
    expect((await treasury.fetchTreasury(anyone)).spendable).to.equal(0n);
    await expectCode(treasury.spendHot(operating, { amount: 1n, destination }), "AboveWindowLimit");
    await expectFailure(f.send([await f.spendHot(1n, destination)], f.operationalKey), "AboveWindowLimit");
    await f.ledger.travel(DAY / 2n);
    expect((await treasury.fetchTreasury(anyone)).spendable).to.equal(500n * USDC);
  });

  it("error: spending and refilling that the program would refuse, by the same name", async () => {
    await f.mint.donate(f.hotVault, 100n * USDC);
    const destination = await f.mint.fund(named("supplier").publicKey, 0n);
    const spending = (amount: bigint, to = destination) => treasury.spendHot(operating, { amount, destination: to });
    const byStranger = treasury.spendHotInstruction({ operationalKey: f.stranger.publicKey, destination }, { amount: 1n });
    await agree(f, treasury.spendHot(anyone, { amount: 1n, destination }), [byStranger], "NotOperationalKey", f.stranger);
    const cases: [bigint, typeof destination, string][] = [
      [0n, destination, "ZeroAmount"],
      [501n * USDC, destination, "AboveTransactionLimit"],
      [101n * USDC, destination, "BalanceTooLow"],
      [1n, f.hotVault, "SpendToItself"],
    ];
    for (const [amount, to, code] of cases) {
      await expectCode(spending(amount, to), code);
      await expectFailure(f.send([await f.spendHot(amount, to)], f.operationalKey), code);
    }
    await f.mint.freeze(destination);
    await agree(f, spending(1n), [await f.spendHot(1n, destination)], "DestinationFrozen", f.operationalKey);
    const { warmVault } = f;
    const refilled = async (client: Client, by: Keypair, amount: bigint, code: string) => {
      const bare = treasury.refillHotInstruction({ authority: by.publicKey, warmVault }, { amount });
      await agree(f, treasury.refillHot(client, { amount }), [bare], code, by);
    };
    await refilled(anyone, f.stranger, 1n, "NotAuthority");
    await refilled(governing, f.authority, 0n, "ZeroAmount");
    await refilled(governing, f.authority, 1n, "BalanceTooLow");
    await f.send([await f.setPaused(true, f.pauseAuthority.publicKey)], f.pauseAuthority);
    await agree(f, spending(1n), [await f.spendHot(1n, destination)], "Paused", f.operationalKey);
    await refilled(governing, f.authority, 1n, "Paused");
  });

  it("opens a claim, and pays it to an account of the payee's alone", async () => {
    const payee = f.stranger.publicKey;
    await expectCode(treasury.payClaim(anyone, { payee }), "ClaimNotOpen");
    await send(governing, treasury.openClaim(governing, { payee }));
    const own = await f.mint.extraAccount("second of the payee", payee);
    const paying = (destination: typeof payee) =>
      treasury.payClaimInstruction({ claim: treasury.findClaimAddress(payee), opener: f.authority.publicKey, destination });
    await agree(f, treasury.payClaim(anyone, { payee, destination: own }), [paying(own)], "NothingToClaim");
    await fill(payee, 7n * USDC);
    expect(await treasury.findClaims(anyone)).to.have.length(1);
    expect(await treasury.fetchClaim(anyone, payee)).to.include({ amount: 7n * USDC });
    const theirs = await f.mint.fund(named("thief").publicKey, 0n);
    await agree(f, treasury.payClaim(anyone, { payee, destination: theirs }), [paying(theirs)], "PayeeCannotReceive");
    // Only the payee's own money creates the account that is missing.
    await expectCode(treasury.payClaim(governing, { payee }), "PayeeCannotReceive");
    await send(anyone, await treasury.payClaim(anyone, { payee }));
    expect(await f.balance(associatedTokenAddress(f.mint.address, payee))).to.equal(7n * USDC);
    expect(await treasury.fetchClaim(anyone, payee)).to.equal(undefined);
  });

  it("reckons what the window has left exactly as the program does", async () => {
    const random = new Random("sdk treasury window");
    const destination = await f.mint.fund(named("supplier").publicKey, 0n);
    await f.mint.donate(f.hotVault, 100_000n * USDC);
    for (let step = 0; step < 12; step++) {
      await f.ledger.travel(random.bigint(1n, DAY / 2n));
      const { spendable } = await treasury.fetchTreasury(anyone);
      const most = spendable < DEFAULTS.perTransaction ? spendable : DEFAULTS.perTransaction;
      if (most < DEFAULTS.perTransaction) {
        await expectFailure(f.send([await f.spendHot(most + 1n, destination)], f.operationalKey), "AboveWindowLimit");
      }
      if (most > 0n) await f.send([await f.spendHot(most, destination)], f.operationalKey);
    }
  });

  /** As a slash fills it. */
  async function fill(payee: (typeof f.stranger)["publicKey"], amount: bigint): Promise<void> {
    const address = pda("claim", payee);
    const account = (await f.ledger.account(address))!;
    const data = Buffer.from(treasury.encodeClaim({ ...treasury.decodeClaim(account.data), amount }));
    await f.ledger.setAccount(address, { ...account, data });
    await f.mint.donate(f.claimVault, amount);
  }
});
