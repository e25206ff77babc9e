import { expect } from "chai";
import { Keypair, PublicKey } from "@solana/web3.js";
import {
  findExposureAddress,
  findRenterAddress,
  owes,
  findSessionAddress,
  findVaultAddress,
  type SessionTerms,
} from "../../sdk/src/escrow";
import { DEFAULT_STAKING_PARAMETERS, findPoolAddress, STAKING_CONFIG_ADDRESS } from "../../sdk/src/staking";
import * as escrow from "../../sdk/src/generated/escrow";
import { expectFailure, named, startBankrun, TestMint } from "../support";
import { DAY, Fixture, HOUR, MAX_UNITS, PARAMETERS, PRICE, U64_MAX, USDC } from "./fixture";

/** A point of order four: nobody's key, and everybody's. */
const SMALL_ORDER = new PublicKey(new Uint8Array(32));
/** No y of the curve. */
const OFF_CURVE = new PublicKey(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 2 : 0)));
const COST = (MAX_UNITS / HOUR) * PRICE;
const FUNDS = COST + (COST * 250n) / 10_000n;

describe("escrow: open_session", () => {
  let f: Fixture;
  let cpuNode: PublicKey;

  before(async () => {
    f = await Fixture.start(await startBankrun());
    cpuNode = await f.registerNode({ id: 2, class: "cpu", receiptKey: named("cpu receipt key").publicKey });
  });

  const refuse = async (terms: Partial<SessionTerms>, error: string, accounts: { node?: PublicKey } = {}) => {
    const { instruction } = await f.opening(terms, accounts);
    await expectFailure(f.send([instruction], f.renter), error);
  };
  const offers: [string, () => Partial<ReturnType<Fixture["offer"]>>, string][] = [
    ["a price below the node's floor", () => ({ price: USDC - 1n }), "PriceBelowFloor"],
    ["requests for nothing", () => ({ unitKind: "request", price: 0n }), "PriceBelowFloor"],
    ["CPU-seconds of a GPU node", () => ({ unitKind: "cpuSecond" }), "UnitKindNotServed"],
    ["a fee that is not the config's", () => ({ renterFeeBps: 249 }), "FeeChanged"],
    ["a session key of small order", () => ({ sessionKey: SMALL_ORDER }), "SessionKeySmallOrder"],
    ["a session key that is no point of the curve", () => ({ sessionKey: OFF_CURVE }), "SessionKeyInvalid"],
    ["the node's key as session key", () => ({ sessionKey: f.receiptKey.publicKey }), "SameKeyTwice"],
    ["a cost beyond 64 bits", () => ({ price: U64_MAX }), "AmountOverflow"],
  ];
  for (const [what, change, error] of offers) {
    it(`error: ${error} for ${what}`, () => refuse({ offer: f.offer(change()) }, error));
  }

  it("error: AmountOverflow where only the fee on top exceeds 64 bits", () =>
    refuse({ offer: f.offer({ unitKind: "request", price: U64_MAX }), maxUnits: 1n }, "AmountOverflow"));

  it("error: UnitKindNotServed for GPU-seconds of a CPU node", () => refuse({}, "UnitKindNotServed", { node: cpuNode }));

  const times: [string, (now: bigint) => Partial<SessionTerms>, string][] = [
    ["no units", () => ({ maxUnits: 0n }), "NoUnits"],
    ["a deadline that is now", (now) => ({ acceptBy: now }), "AcceptByOutOfBounds"],
    ["a deadline beyond the window", (now) => ({ acceptBy: now + BigInt(7 * DAY) + 1n }), "AcceptByOutOfBounds"],
    ["an expiry at the deadline", (now) => ({ acceptBy: now + 60n, expiresAt: now + 60n }), "ExpiryOutOfBounds"],
    ["an expiry beyond the duration", (now) => ({ expiresAt: now + BigInt(90 * DAY) + 1n }), "ExpiryOutOfBounds"],
    ["a challenge window too short", () => ({ challengeWindow: 59 }), "WindowOutOfBounds"],
    ["a challenge window too long", () => ({ challengeWindow: 7 * DAY + 1 }), "WindowOutOfBounds"],
    ["a silence limit too short", () => ({ silenceLimit: 59 }), "WindowOutOfBounds"],
    ["a silence limit too long", () => ({ silenceLimit: 7 * DAY + 1 }), "WindowOutOfBounds"],
  ];
  for (const [what, change, error] of times) {
    it(`error: ${error} for ${what}`, async () => refuse(change(await f.ledger.now()), error));
  }

  it("error: AccountNotSigner without the renter's signature", async () => {
    const { instruction } = await f.opening();
    instruction.keys[0]!.isSigner = false;
    await expectFailure(f.send([instruction]), "AccountNotSigner");
  });

  it("error: WrongMint for another mint", async () => {
    const mint = (await TestMint.create(f.ledger, "not usdc")).address;
    const { instruction } = await f.opening({}, { mint });
    await expectFailure(f.send([instruction], f.renter), "WrongMint");
  });

  it("error: RenterTokenUnusable for somebody else's account, a frozen one, one of another mint and none", async () => {
    const other = await TestMint.create(f.ledger, "other");
    const frozen = await f.mint.extraAccount("frozen", f.renter.publicKey);
    await f.mint.freeze(frozen);
    const wrong = [f.operatorToken, frozen, await other.fund(f.renter.publicKey, USDC), Keypair.generate().publicKey];
    for (const renterToken of wrong) {
      const { instruction } = await f.opening({}, { renterToken });
      await expectFailure(f.send([instruction], f.renter), "RenterTokenUnusable");
    }
  });

  it("error: ConstraintSeeds for a session at another nonce, past or future", async () => {
    await f.open();
    for (const nonce of [(await f.nextNonce()) - 1n, (await f.nextNonce()) + 1n]) {
      const session = findSessionAddress(f.instance, f.renter.publicKey, nonce);
      const { instruction } = await f.opening({}, { session });
      await expectFailure(f.send([instruction], f.renter), "ConstraintSeeds");
    }
  });

  it("error: NotRenter for the account of another renter, whose number would be used up", async () => {
    const renter = f.stranger.publicKey;
    await f.ledger.fund(renter);
    const session = findSessionAddress(f.instance, renter, await f.nextNonce());
    const { instruction } = await f.opening({}, { renter, session, renterAccount: findRenterAddress(f.renter.publicKey) });
    await expectFailure(f.send([instruction], f.stranger), "NotRenter");
  });

  it("error: ConstraintSeeds for a session of another cluster", async () => {
    const session = findSessionAddress(new Uint8Array(32).fill(1), f.renter.publicKey, await f.nextNonce());
    const { instruction } = await f.opening({}, { session });
    await expectFailure(f.send([instruction], f.renter), "ConstraintSeeds");
  });

  it("error: Token.InsufficientFunds for more than the renter has", async () => {
    const { instruction } = await f.opening({ maxUnits: 1_000_000n * HOUR });
    await expectFailure(f.send([instruction], f.renter), "Token.InsufficientFunds");
  });

  it("error: NodeNotAvailable while the node drains", async () => {
    await f.setNodeStatus("draining");
    await refuse({}, "NodeNotAvailable");
    await f.setNodeStatus("available");
  });

  it("locks the cost and the fee on top, and keeps every term", async () => {
    const [sshKeyHash, jobSpecHash] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const terms = await f.terms({ sshKeyHash, jobSpecHash });
    const before = await f.mint.balance(f.renterToken);
    const session = await f.open({ ...terms });
    const state = await f.session(session);
    expect(before - (await f.mint.balance(f.renterToken))).to.equal(FUNDS);
    expect(await f.mint.balance(findVaultAddress(session))).to.equal(FUNDS);
    expect(owes(state)).to.equal(FUNDS);
    expect(state.state).to.equal("proposed");
    expect(state.bond).to.equal(COST / 5n);
    const { acceptBy, expiresAt, challengeWindow, silenceLimit, maxUnits } = terms;
    expect(state).to.deep.include({ acceptBy, expiresAt, challengeWindow, silenceLimit, maxUnits, sshKeyHash, jobSpecHash });
    expect(state.operator.owner.equals(f.operator.publicKey)).to.equal(true);
    expect(state.sessionKey.equals(f.sessionKey.publicKey)).to.equal(true);
    expect(state.receiptKey.equals(f.receiptKey.publicKey)).to.equal(true);
  });

  it("works at a session and a vault that somebody sent lamports to, and returns them with the rent", async () => {
    const session = findSessionAddress(f.instance, f.renter.publicKey, await f.nextNonce());
    await f.ledger.fund(session, 1_000_000n);
    await f.ledger.fund(findVaultAddress(session), 50_000_000n);
    const before = await f.ledger.lamports(f.renter.publicKey);
    expect((await f.open()).equals(session)).to.equal(true);
    await f.send([escrow.cancelUnacceptedInstruction({ ...await f.accounts(session), caller: f.renter.publicKey })], f.renter);
    expect(await f.ledger.lamports(f.renter.publicKey)).to.equal(before + 51_000_000n);
  });

  it("gives the next session another address, even once the first is closed", async () => {
    const first = await f.open();
    await f.send([escrow.cancelUnacceptedInstruction({ ...await f.accounts(first), caller: f.renter.publicKey })], f.renter);
    const { instruction } = await f.opening({}, { session: first });
    await expectFailure(f.send([instruction], f.renter), "ConstraintSeeds");
    expect((await f.open()).equals(first)).to.equal(false);
  });

  it("error: NodeNotAvailable once the node is retired, and for good", async () => {
    const proposed = await f.open();
    await f.setNodeStatus("retired");
    await refuse({}, "NodeNotAvailable");
    await expectFailure(f.send([f.accepting(proposed)], f.operator), "NodeNotAvailable");
  });
});

describe("escrow: accept_session", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  it("error: NotOperator for anybody else, the renter included", async () => {
    const session = await f.open();
    for (const other of [f.stranger, f.renter]) {
      await expectFailure(f.send([f.accepting(session, { operator: other.publicKey })], other), "NotOperator");
    }
  });

  it("error: AccountNotSigner for the operator's name without its signature", async () => {
    const instruction = f.accepting(await f.open());
    instruction.keys[0]!.isSigner = false;
    await expectFailure(f.send([instruction]), "AccountNotSigner");
  });

  it("error: WrongNode for another node of the same operator", async () => {
    const node = await f.registerNode({ id: 2, receiptKey: f.receiptKey.publicKey });
    await expectFailure(f.send([f.accepting(await f.open(), { node })], f.operator), "WrongNode");
  });

  it("error: WrongExposure for the exposure of another node", async () => {
    const node = await f.registerNode({ id: 3 });
    await f.send([escrow.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
    const instruction = f.accepting(await f.open(), { exposure: findExposureAddress(node) });
    await expectFailure(f.send([instruction], f.operator), "WrongExposure");
  });

  describe("needs a bonded node", () => {
    /** A session with a node of its own, and what accepts it. */
    const proposed = async (id: number, bond: bigint) => {
      const node = await f.registerNode({ id, bond, receiptKey: named(`receipt key ${id}`).publicKey });
      await f.send([escrow.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
      const accept = async () => {
        const { session, instruction } = await f.opening({}, { node });
        await f.send([instruction], f.renter);
        return f.accepting(session, { node, exposure: findExposureAddress(node) });
      };
      return { node, accept };
    };
    const [POOL, STAKING_CONFIG] = [6, 7];
    const MINIMUM = DEFAULT_STAKING_PARAMETERS.minimums[0];
    const BOND_OF_ONE = (COST * BigInt(PARAMETERS.sessionBondBps)) / 10_000n;

    it("error: NotPoolOfNode for the pool of another node, and for what staking does not own", async () => {
      const { node } = await proposed(20, MINIMUM);
      const instruction = f.accepting(await f.open());
      for (const pool of [findPoolAddress("node", node), STAKING_CONFIG_ADDRESS, f.node, f.renterToken, f.stranger.publicKey]) {
        instruction.keys[POOL]!.pubkey = pool;
        await expectFailure(f.send([instruction], f.operator), "NotPoolOfNode");
      }
    });

    it("error: NotStakingConfig for any other account in its place", async () => {
      const instruction = f.accepting(await f.open());
      for (const config of [findPoolAddress("node", f.node), f.renterToken, f.stranger.publicKey]) {
        instruction.keys[STAKING_CONFIG]!.pubkey = config;
        await expectFailure(f.send([instruction], f.operator), "NotStakingConfig");
      }
    });

    it("error: NotPoolOfNode and NotStakingConfig for the right bytes in an account of another program, or of another type", async () => {
      const instruction = f.accepting(await f.open());
      for (const [index, error] of [[POOL, "NotPoolOfNode"], [STAKING_CONFIG, "NotStakingConfig"]] as const) {
        const meta = instruction.keys[index]!;
        const real = meta.pubkey;
        meta.pubkey = named(`forged ${index}`).publicKey;
        const account = (await f.ledger.account(real))!;
        const ofAnotherType = Buffer.from(account.data);
        ofAnotherType.writeUInt8(ofAnotherType.readUInt8() ^ 1);
        for (const forgery of [{ owner: f.stranger.publicKey }, { data: ofAnotherType }]) {
          await f.ledger.setAccount(meta.pubkey, { ...account, ...forgery });
          await expectFailure(f.send([instruction], f.operator), error);
        }
        meta.pubkey = real;
      }
    });

    it("error: BondBelowMinimum for a node whose operator has staked nothing", async () => {
      const { accept } = await proposed(21, 0n);
      await expectFailure(f.send([await accept()], f.operator), "BondBelowMinimum");
    });

    it("error: BondTooSmall for one session more than the operator's stake covers", async () => {
      const sessions = MINIMUM / BOND_OF_ONE;
      const { accept } = await proposed(22, MINIMUM);
      for (let number = 0n; number < sessions; number++) await f.send([await accept()], f.operator);
      await expectFailure(f.send([await accept()], f.operator), "BondTooSmall");
    });
  });

  it("error: OperatorTokenUnusable for somebody else's account and for the vault itself", async () => {
    const session = await f.open();
    for (const operatorToken of [f.renterToken, findVaultAddress(session), f.feeVault]) {
      await expectFailure(f.send([f.accepting(session, { operatorToken })], f.operator), "OperatorTokenUnusable");
    }
  });

  it("error: AcceptanceOver a second after the deadline, and not a second before", async () => {
    const [late, last] = [await f.open(), await f.open()];
    const { acceptBy } = await f.session(late);
    await f.ledger.setTime(acceptBy);
    await f.send([f.accepting(last)], f.operator);
    await f.ledger.setTime(acceptBy + 1n);
    await expectFailure(f.send([f.accepting(late)], f.operator), "AcceptanceOver");
  });

  it("error: SessionNotProposed when it is accepted already", async () => {
    const { deal } = await f.activate();
    await expectFailure(f.send([f.accepting(deal)], f.operator), "SessionNotProposed");
  });

  it("error: ReceiptKeyRotated when the node's key is not the one that the renter agreed to", async () => {
    const session = await f.open();
    await f.rotateReceiptKey(named("next receipt key").publicKey);
    await expectFailure(f.send([f.accepting(session)], f.operator), "ReceiptKeyRotated");
    await f.rotateReceiptKey(f.receiptKey.publicKey);
  });

  it("fixes the operator's account, starts the clock and counts the bond", async () => {
    const before = await f.exposureOf();
    const { deal } = await f.activate();
    const state = await f.session(deal);
    expect(state.state).to.equal("active");
    expect(state.operator.token.equals(f.operatorToken)).to.equal(true);
    expect(state.activeAt).to.equal(await f.ledger.now());
    expect([state.acceptedUnits, state.acceptedUntil]).to.deep.equal([state.maxUnits, state.expiresAt]);
    const exposure = await f.exposureOf();
    expect(exposure.liveSessions - before.liveSessions).to.equal(1n);
    expect(exposure.bondRequired - before.bondRequired).to.equal(state.bond);
  });
});

describe("escrow: cancel_unaccepted", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  it("error: AcceptanceStillOpen for a stranger up to the deadline, whose last second is the operator's", async () => {
    const accounts = await f.accounts(await f.open());
    await f.ledger.setTime((await f.session(accounts.deal)).acceptBy);
    const cancel = escrow.cancelUnacceptedInstruction({ ...accounts, caller: f.stranger.publicKey });
    await expectFailure(f.send([cancel], f.stranger), "AcceptanceStillOpen");
    await f.ledger.travel(1);
    const before = await f.mint.balance(f.renterToken);
    await f.send([cancel], f.stranger);
    expect(await f.mint.balance(f.renterToken)).to.equal(before + FUNDS);
    expect(await f.exists(accounts.deal)).to.equal(false);
    expect(await f.exists(accounts.vault)).to.equal(false);
  });

  it("error: SessionNotProposed once it is accepted", async () => {
    const cancel = escrow.cancelUnacceptedInstruction({ ...await f.activate(), caller: f.renter.publicKey });
    await expectFailure(f.send([cancel], f.renter), "SessionNotProposed");
  });

  it("error: AccountOwnedByWrongProgram once it is closed", async () => {
    const accounts = await f.accounts(await f.open());
    const cancel = escrow.cancelUnacceptedInstruction({ ...accounts, caller: f.renter.publicKey });
    await f.send([cancel], f.renter);
    await expectFailure(f.send([cancel], f.renter), "AccountOwnedByWrongProgram");
  });

  it("error: WrongVault, WrongRenter and WrongRenterToken for the accounts of others", async () => {
    const accounts = await f.accounts(await f.open());
    const other = await f.accounts(await f.open());
    const wrong = [
      [{ vault: other.vault }, "WrongVault"],
      [{ renter: f.stranger.publicKey }, "WrongRenter"],
      [{ renterToken: f.operatorToken }, "WrongRenterToken"],
    ] as const;
    for (const [change, error] of wrong) {
      const cancel = escrow.cancelUnacceptedInstruction({ ...accounts, ...change, caller: f.renter.publicKey });
      await expectFailure(f.send([cancel], f.renter), error);
    }
  });

  it("lets the renter cancel at once, and returns every lamport and micro-unit", async () => {
    const [lamports, money] = [await f.ledger.lamports(f.renter.publicKey), await f.mint.balance(f.renterToken)];
    const accounts = await f.accounts(await f.open());
    const { events } = await f.send([escrow.cancelUnacceptedInstruction({ ...accounts, caller: f.renter.publicKey })], f.renter);
    expect(events[0]!.data).to.deep.include({ outcome: { cancelled: {} } });
    expect(await f.ledger.lamports(f.renter.publicKey)).to.equal(lamports);
    expect(await f.mint.balance(f.renterToken)).to.equal(money);
  });
});

describe("escrow: top_up and extend", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  it("error: NotRenter for anybody else", async () => {
    const accounts = { ...(await f.activate()), renter: f.stranger.publicKey };
    await expectFailure(f.send([escrow.topUpInstruction(accounts, { units: 1n })], f.stranger), "NotRenter");
    await expectFailure(f.send([escrow.extendInstruction(accounts, { expiresAt: 2n ** 40n })], f.stranger), "NotRenter");
  });

  it("error: SessionNotActive before it is accepted and once it is closing", async () => {
    const proposed = await f.accounts(await f.open());
    const closing = await f.activate();
    await f.send([escrow.requestCloseInstruction({ session: closing.deal, caller: f.renter.publicKey })], f.renter);
    for (const accounts of [proposed, closing]) {
      await expectFailure(f.send([escrow.topUpInstruction(accounts, { units: 1n })], f.renter), "SessionNotActive");
      await expectFailure(f.send([escrow.extendInstruction(accounts, { expiresAt: 2n ** 40n })], f.renter), "SessionNotActive");
    }
  });

  it("error: NoUnits, and AmountOverflow for units or money beyond 64 bits", async () => {
    const accounts = await f.activate();
    await expectFailure(f.send([escrow.topUpInstruction(accounts, { units: 0n })], f.renter), "NoUnits");
    await expectFailure(f.send([escrow.topUpInstruction(accounts, { units: U64_MAX })], f.renter), "AmountOverflow");
    await expectFailure(f.send([escrow.topUpInstruction(accounts, { units: U64_MAX - MAX_UNITS })], f.renter), "AmountOverflow");
  });

  it("error: WrongVault and WrongRenterToken for the accounts of others", async () => {
    const [accounts, other] = [await f.activate(), await f.activate()];
    const wrongVault = escrow.topUpInstruction({ ...accounts, vault: other.vault }, { units: 1n });
    await expectFailure(f.send([wrongVault], f.renter), "WrongVault");
    const wrongToken = escrow.topUpInstruction({ ...accounts, renterToken: f.operatorToken }, { units: 1n });
    await expectFailure(f.send([wrongToken], f.renter), "WrongRenterToken");
  });

  it("error: ExpiryOutOfBounds for an expiry that is not later, or too late", async () => {
    const accounts = await f.activate();
    const { expiresAt } = await f.session(accounts.deal);
    const latest = (await f.ledger.now()) + BigInt(PARAMETERS.maxDuration);
    for (const wrong of [expiresAt, expiresAt - 1n, latest + 1n]) {
      await expectFailure(f.send([escrow.extendInstruction(accounts, { expiresAt: wrong })], f.renter), "ExpiryOutOfBounds");
    }
    await f.send([escrow.extendInstruction(accounts, { expiresAt: latest })], f.renter);
    expect((await f.session(accounts.deal)).expiresAt).to.equal(latest);
  });

  it("adds exactly what the larger maximum costs, however small the steps", async () => {
    const accounts = await f.activate({ maxUnits: 1n });
    for (const units of [1n, 7n, 13n, HOUR - 22n]) await f.send([escrow.topUpInstruction(accounts, { units })], f.renter);
    const whole = PRICE + (PRICE * 250n) / 10_000n;
    expect(await f.mint.balance(accounts.vault)).to.equal(whole);
    const state = await f.session(accounts.deal);
    expect([state.maxUnits, state.funds, state.acceptedUnits]).to.deep.equal([HOUR, whole, 1n]);
  });
});
