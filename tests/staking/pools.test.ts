import { expect } from "chai";
import { SystemProgram } from "@solana/web3.js";
import { findPoolAddress, findPoolVaultAddress, stakingInstructions as staking } from "../../sdk/src/staking";
import { findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { expectFailure, named, SOL, TestMint } from "../support";
import { Fixture, SHARES, USDC, type Wallet } from "./fixture";

describe("staking: create_pool and open_delegation", () => {
  let f: Fixture;
  let operator: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    operator = await f.wallet("operator");
  });

  it("error: a node's pool needs an account of the registry, and of its kind", async () => {
    for (const holder of [operator.key, f.mint.address]) {
      await expectFailure(f.send([f.createPool(operator, "node", holder)], operator.keypair), "NotANode");
    }
    const { node } = await f.registeredNode(operator, "a");
    const reputation = findReputationAddress(node);
    await expectFailure(f.send([f.createPool(operator, "node", reputation)], operator.keypair), "NotANode");
    const forged = named("a node's bytes in an account of another program").publicKey;
    await f.ledger.setAccount(forged, { ...f.ledger.accountNow(node)!, owner: operator.key });
    await expectFailure(f.send([f.createPool(operator, "node", forged)], operator.keypair), "NotANode");
  });

  it("error: only the node's operator creates its pool", async () => {
    const { node } = await f.registeredNode(operator, "a");
    const thief = await f.wallet("thief");
    await expectFailure(f.send([f.createPool(thief, "node", node)], thief.keypair), "NotOperator");
  });

  it("error: a retired node has no future to bond for", async () => {
    const registered = await f.registeredNode(operator, "a");
    await f.setNodeStatus(registered, "retired");
    await expectFailure(f.send([f.createPool(operator, "node", registered.node)], operator.keypair), "NodeRetired");
  });

  it("error: nobody creates the pool of another's role", async () => {
    const other = await f.wallet("other");
    for (const role of ["user", "provider", "guardian"] as const) {
      await expectFailure(f.send([f.createPool(operator, role, other.key)], operator.keypair), "HolderMustSign");
    }
  });

  it("error: the commission stays within the maximum", async () => {
    const { node } = await f.registeredNode(operator, "a");
    await expectFailure(f.send([f.createPool(operator, "node", node, 3_001)], operator.keypair), "CommissionTooHigh");
    await f.send([f.createPool(operator, "node", node, 3_000)], operator.keypair);
  });

  it("error: another mint, another vault authority", async () => {
    const fake = await TestMint.create(f.ledger, "fake");
    const wrongMint = staking.createPoolInstruction({ operator: operator.key, holder: operator.key, mint: fake.address }, { role: "user", commissionBps: 0 });
    await expectFailure(f.send([wrongMint], operator.keypair), "WrongMint");
    const wrongAuthority = f.createPool(operator, "user");
    wrongAuthority.keys.at(-3)!.pubkey = operator.key;
    await expectFailure(f.send([wrongAuthority], operator.keypair), "WrongVaultAuthority");
  });

  it("error: a pool exists once, and so does a delegation", async () => {
    const pool = await f.rolePool("user", operator, 0n);
    await expectFailure(f.send([f.createPool(operator, "user")], operator.keypair), "System.AccountAlreadyInUse");
    const again = staking.openDelegationInstruction({ pool, owner: operator.key, payer: operator.key });
    await expectFailure(f.send([again], operator.keypair), "System.AccountAlreadyInUse");
  });

  it("creates a pool of each role for one wallet, empty, with a vault of its own", async () => {
    for (const role of ["user", "provider", "guardian"] as const) {
      const address = await f.rolePool(role, operator, 0n);
      const pool = f.pool(address);
      expect([pool.role, pool.assets, pool.activeShares, pool.survival]).to.deep.equal([role, 0n, 0n, 1n << 63n]);
      expect(pool.operator.equals(operator.key) && pool.vault.equals(findPoolVaultAddress(address))).to.equal(true);
    }
  });

  it("lamports sent ahead to a pool's addresses do not keep it from being created", async () => {
    const pool = findPoolAddress("user", operator.key);
    for (const toPubkey of [pool, findPoolVaultAddress(pool)]) {
      await f.send([SystemProgram.transfer({ fromPubkey: operator.key, toPubkey, lamports: Number(SOL) })], operator.keypair);
    }
    await f.stake(await f.rolePool("user", operator, 0n), operator, 10n * USDC);
    expect(f.pool(pool).activeShares).to.equal(10n * USDC * SHARES);
  });

  it("anyone opens a delegation for anyone: it is empty, and only its owner fills it", async () => {
    const pool = await f.rolePool("provider", operator, 100n * USDC);
    const other = await f.wallet("other");
    await f.send([staking.openDelegationInstruction({ pool, owner: other.key, payer: operator.key })], operator.keypair);
    const { shares, rewards, nextNonce } = f.delegation(pool, other);
    expect([shares, rewards, nextNonce]).to.deep.equal([0n, 0n, 0n]);
    await f.delegate(pool, other, USDC);
    expect(f.delegation(pool, other).shares).to.equal(USDC * SHARES);
  });
});
