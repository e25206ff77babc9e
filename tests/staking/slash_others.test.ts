import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import {
  decodeOffence,
  findAbandonmentAddress,
  findEquivocationAddress,
  stakingInstructions as staking,
  findVerdictAddress,
} from "../../sdk/src/staking";
import { findClaimAddress } from "../../sdk/src/treasury/addresses";
import { openClaimInstruction } from "../../sdk/src/treasury";
import { expectFailure, named } from "../support";
import { EPOCH, FINDER_BPS, Fixture, shareOf, USDC, VICTIM_BPS, type TestNode, type Wallet } from "./fixture";

const BOND = 10_000n * USDC;

describe("staking: slash_abandonment, slash_verdict and route_proceeds", () => {
  let f: Fixture;
  let node: TestNode;
  let renter: Wallet;
  let finder: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a", { bond: BOND });
    renter = await f.wallet("renter");
    finder = await f.finder();
  });

  const abandonment = (session: PublicKey, of = node) =>
    staking.slashAbandonmentInstruction({ finder: finder.key, node: of.node, session, finderToken: finder.token });

  const verdict = (name: string, amount: bigint, { pool = node.pool, victim = renter.key } = {}) =>
    staking.slashVerdictInstruction({ payer: f.ledger.payer.publicKey, disputesAuthority: f.disputesAuthority, pool, finderToken: finder.token }, { dispute: named(name).publicKey, amount, victim });

  describe("slash_abandonment", () => {
    it("error: a fault that escrow did not write", async () => {
      const session = await f.session(node, renter);
      const instruction = abandonment(session);
      await expectFailure(f.send([instruction], finder.keypair), "AccountNotInitialized");
      instruction.keys[3]!.pubkey = node.node;
      await expectFailure(f.send([instruction], finder.keypair), "AccountOwnedByWrongProgram");
      instruction.keys[3]!.pubkey = session;
      await expectFailure(f.send([instruction], finder.keypair), "AccountDiscriminatorMismatch");
    });

    it("error: another node's fault, or a pool of another role", async () => {
      const other = await f.node("b", { bond: BOND });
      const session = await f.session(other, renter);
      await f.abandon(session, renter);
      await expectFailure(f.send([abandonment(session)], finder.keypair), "FaultOfAnotherNode");
      const guardian = await f.rolePool("guardian", renter, 1_000n * USDC);
      const instruction = abandonment(session);
      instruction.keys[2]!.pubkey = guardian;
      instruction.keys[4]!.pubkey = findAbandonmentAddress(guardian, session);
      await expectFailure(f.send([instruction], finder.keypair), "NotANodePool");
    });

    it("error: one abandonment twice", async () => {
      const session = await f.session(node, renter);
      await f.abandon(session, renter);
      await f.send([abandonment(session)], finder.keypair);
      await expectFailure(f.send([abandonment(session)], finder.keypair), "AlreadyPunished");
    });

    it("works at an address that somebody sent lamports to, and says what was punished", async () => {
      const session = await f.session(node, renter);
      await f.abandon(session, renter);
      const address = findAbandonmentAddress(node.pool, session);
      await f.ledger.fund(address, 1n);
      await f.send([abandonment(session)], finder.keypair);
      const { pool, victim, finderToken, routed } = decodeOffence(f.ledger.accountNow(address)!.data);
      expect([pool, victim!, finderToken].map(String)).to.deep.equal([node.pool, renter.key, finder.token].map(String));
      expect(routed).to.equal(false);
    });

    it("costs what the session asked of the bond, and no more than an abandonment may", async () => {
      const small = await f.session(node, renter, { hours: 2n });
      await f.abandon(small, renter);
      await f.send([abandonment(small)], finder.keypair);
      expect(f.pool(node.pool).assets).to.equal(BOND - 200n * USDC);
      const large = await f.session(node, renter, { hours: 50n, nonce: 1n });
      await f.abandon(large, renter);
      await f.send([abandonment(large)], finder.keypair);
      expect(f.pool(node.pool).assets).to.equal(BOND - 200n * USDC - shareOf(BOND - 200n * USDC, 500n));
    });

    it("pays victim, finder and treasury out of the bond, and what delegators lost to the treasury", async () => {
      const delegator = await f.wallet("delegator");
      await f.delegate(node.pool, delegator, BOND);
      const session = await f.session(node, renter, { hours: 4n });
      await f.abandon(session, renter);
      const offence = findAbandonmentAddress(node.pool, session);
      const before = { victim: f.balance(renter.token), treasury: f.treasury() };
      const route = staking.routeProceedsInstruction({ pool: node.pool, offence, finderToken: finder.token, victimToken: renter.token });
      await f.send([abandonment(session)], finder.keypair);
      const { rewardsHeld } = f.pool(node.pool);
      await f.rewritePool(node.pool, { rewardsHeld: rewardsHeld + 1n });
      await expectFailure(f.send([route]), "VaultShort");
      await f.rewritePool(node.pool, { rewardsHeld });
      await f.send([route]);
      const own = 200n * USDC;
      const [victim, found] = [shareOf(own, VICTIM_BPS), shareOf(own, FINDER_BPS)];
      expect(f.balance(renter.token) - before.victim).to.equal(victim);
      expect(f.balance(finder.token)).to.equal(found);
      expect(f.treasury() - before.treasury).to.equal(400n * USDC - victim - found);
      expect([f.pool(node.pool).proceeds, f.vault(node.pool)]).to.deep.equal([0n, 2n * BOND - 400n * USDC]);
    });
  });

  describe("slash_verdict", () => {
    it("error: anybody else than the pinned disputes program, and nobody while none is pinned", async () => {
      const forged = verdict("dispute", USDC);
      forged.keys[1]!.pubkey = finder.key;
      await expectFailure(f.send([forged], finder.keypair), "NotDisputes");
      const unsigned = verdict("dispute", USDC);
      unsigned.keys[1]!.isSigner = false;
      await expectFailure(f.send([unsigned]), "AccountNotSigner");
      await f.replaceDisputes(PublicKey.default);
      await expectFailure(f.sendAs(verdict("dispute", USDC)), "NotDisputes");
    });

    it("error: slash above the cap of one verdict, by one unit", async () => {
      const cap = shareOf(BOND, 3_000n);
      await expectFailure(f.sendAs(verdict("dispute", cap + 1n)), "AboveOffenceCap");
      await f.sendAs(verdict("dispute", cap));
      expect(f.pool(node.pool).assets).to.equal(BOND - cap);
    });

    it("error: slash above the cap of the epoch, together with other offences", async () => {
      await f.sendAs(verdict("one", 3_000n * USDC));
      await f.slashEquivocation(node, finder);
      await expectFailure(f.sendAs(verdict("two", 600n * USDC + 1n)), "EpochCapReached");
      await f.sendAs(verdict("two", 600n * USDC));
      await f.ledger.travel(EPOCH);
      await f.sendAs(verdict("three", 600n * USDC));
    });

    it("error: one dispute twice, or for nothing", async () => {
      await expectFailure(f.sendAs(verdict("dispute", 0n)), "NothingToSlash");
      await f.sendAs(verdict("dispute", USDC));
      await expectFailure(f.sendAs(verdict("dispute", 2n * USDC)), "AlreadyPunished");
    });

    it("slashes a pool of any role", async () => {
      const guardian = await f.wallet("guardian");
      const address = await f.rolePool("guardian", guardian, 1_000n * USDC);
      await f.sendAs(verdict("dispute", 300n * USDC, { pool: address }));
      expect(f.pool(address).assets).to.equal(700n * USDC);
    });
  });

  describe("route_proceeds", () => {
    const offence = () => findVerdictAddress(node.pool, named("dispute").publicKey);
    const route = (changes: Partial<Parameters<typeof staking.routeProceedsInstruction>[0]> = {}) =>
      staking.routeProceedsInstruction({ pool: node.pool, offence: offence(), finderToken: finder.token, victimToken: renter.token, ...changes });
    beforeEach(() => f.sendAs(verdict("dispute", 1_000n * USDC)));

    it("error: a cranker who leaves the finder out, or puts himself in its place", async () => {
      await expectFailure(f.send([route({ finderToken: renter.token })]), "WrongFinderToken");
      const without = route();
      without.keys[10]!.pubkey = without.programId;
      await expectFailure(f.send([without]), "WrongFinderToken");
    });

    it("error: a cranker who leaves the victim out, before a claim is open for it", async () => {
      await expectFailure(f.send([route({ victimToken: finder.token })]), "ClaimNotOpen");
      const claim = findClaimAddress(renter.key);
      const open = openClaimInstruction({ opener: f.ledger.payer.publicKey, payee: renter.key });
      await f.send([open, route({ victimToken: finder.token, victimWithClaim: renter.key })]);
      expect(f.ledger.accountNow(claim)!.data.readBigUInt64LE(72)).to.equal(500n * USDC);
    });

    it("error: twice, of another pool, from another vault, by another authority", async () => {
      const other = await f.node("b");
      const swapped = route();
      swapped.keys[1]!.pubkey = other.pool;
      swapped.keys[2]!.pubkey = f.pool(other.pool).vault;
      await expectFailure(f.send([swapped]), "WrongOffence");
      const wrongVault = route();
      wrongVault.keys[2]!.pubkey = f.pool(other.pool).vault;
      await expectFailure(f.send([wrongVault]), "WrongVault");
      const wrongAuthority = route();
      wrongAuthority.keys[4]!.pubkey = finder.key;
      await expectFailure(f.send([wrongAuthority]), "WrongVaultAuthority");
      await f.send([route()]);
      await expectFailure(f.send([route()]), "AlreadyRouted");
    });

    it("a payee who cannot be paid holds up neither the slash nor the others", async () => {
      await f.mint.freeze(finder.token);
      await f.send([route()]);
      expect([f.balance(finder.token), f.treasury()]).to.deep.equal([0n, 500n * USDC]);
    });

    it("proceeds that wait are nobody's stake: they leave by no withdrawal and no other offence", async () => {
      const { assets, proceeds } = f.pool(node.pool);
      expect([assets, proceeds, f.vault(node.pool)]).to.deep.equal([9_000n * USDC, 1_000n * USDC, BOND]);
      const proof = f.equivocation(node);
      await f.slashEquivocation(node, finder, proof);
      await f.send([staking.routeProceedsInstruction({ pool: node.pool, offence: findEquivocationAddress(node.pool, proof), finderToken: finder.token })]);
      expect(f.pool(node.pool).proceeds).to.equal(1_000n * USDC);
      await f.send([route()]);
      expect(f.vault(node.pool)).to.equal(f.pool(node.pool).assets);
    });
  });
});
