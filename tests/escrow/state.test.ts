import { expect } from "chai";
import { Program } from "@coral-xyz/anchor";
import type { BN } from "@coral-xyz/anchor";
import { PublicKey } from "@solana/web3.js";
import { escrowIdl, type EscrowIdl } from "../../sdk/src/generated";
import { amounts, decodeLedger, decodeSession, findExposureAddress, type Deal } from "../../sdk/src/escrow";
import { startBankrun } from "../support";
import { Fixture, HOUR } from "./fixture";

/** Anchor's reading of an account in the SDK's words. */
function plain(value: unknown): unknown {
  if (value && typeof value === "object" && "toArrayLike" in value) return BigInt((value as BN).toString());
  if (value && typeof value === "object" && value instanceof PublicKey) return value.toBase58();
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
  return value;
}

describe("escrow: the layout of its accounts", () => {
  let f: Fixture;
  let program: Program<EscrowIdl>;

  before(async () => {
    f = await Fixture.start(await startBankrun());
    program = new Program<EscrowIdl>(escrowIdl, f.ledger.provider);
  });

  it("a session's byte offsets are those of the IDL", async () => {
    const [sshKeyHash, jobSpecHash] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
    const { deal } = await f.activate({ sshKeyHash, jobSpecHash });
    await f.send(f.settling(await f.accounts(deal), { number: 3n, units: HOUR + 1n }));
    const { data } = (await f.ledger.account(deal))!;
    const ours = decodeSession(data);
    const theirs = plain(await program.account.session.fetch(deal)) as Record<string, unknown>;
    expect(data.length).to.equal(608);
    for (const field of ["maxUnits", "acceptedUnits", "acceptedUntil", "bond", "acceptBy", "expiresAt", "activeAt"] as const) {
      expect(ours[field], field).to.equal(theirs[field]);
    }
    expect([ours.closeAt, ours.challengeWindow, ours.silenceLimit]).to.deep.equal([
      theirs["closeAt"],
      theirs["challengeWindow"],
      theirs["silenceLimit"],
    ]);
    expect([...ours.sshKeyHash, ...ours.jobSpecHash]).to.deep.equal([
      ...(theirs["sshKeyHash"] as number[]),
      ...(theirs["jobSpecHash"] as number[]),
    ]);
    compareDeal(ours, theirs["deal"] as Record<string, unknown>);
  });

  it("a ledger's byte offsets are those of the IDL", async () => {
    const { deal } = await f.openLedger(1_000_000n);
    await f.send(f.settlingVoucher(await f.accounts(deal), { number: 3n, units: 7n }));
    const { data } = (await f.ledger.account(deal))!;
    const ours = decodeLedger(data);
    const theirs = plain(await program.account.ledger.fetch(deal)) as Record<string, unknown>;
    expect(data.length).to.equal(488);
    expect([ours.withdrawal, ours.withdrawAt, ours.withdrawDelay]).to.deep.equal([
      theirs["withdrawal"],
      theirs["withdrawAt"],
      theirs["withdrawDelay"],
    ]);
    compareDeal(ours, theirs["deal"] as Record<string, unknown>);
  });

  it("an exposure's byte offsets are those of the IDL", async () => {
    await f.activate();
    const ours = await f.exposureOf();
    const theirs = await program.account.exposure.fetch(findExposureAddress(f.node));
    expect(ours.node.equals(theirs.node)).to.equal(true);
    expect([ours.liveSessions, ours.bondRequired].map(String)).to.deep.equal([
      theirs.liveSessions.toString(),
      theirs.bondRequired.toString(),
    ]);
  });

  function compareDeal(ours: Deal, theirs: Record<string, unknown>): void {
    for (const payee of ["renter", "operator", "treasury"] as const) {
      const { owner, token, owed } = ours[payee];
      expect({ owner: String(owner), token: String(token), owed }).to.deep.equal(theirs[payee]);
    }
    for (const key of ["node", "vault", "sessionKey", "receiptKey"] as const) expect(String(ours[key])).to.equal(theirs[key]);
    for (const field of ["nonce", "funds", "number", "units"] as const) expect(ours[field], field).to.equal(theirs[field]);
    expect([...ours.instance]).to.deep.equal(theirs["instance"]);
    expect(ours.earned).to.deep.equal(theirs["earned"]);
    const { price, renterFeeBps, providerFeeBps } = ours.rates;
    expect(theirs["rates"]).to.deep.include({ price, renterFeeBps, providerFeeBps });
    const { gross, renterFee, providerFee } = amounts(ours.rates, ours.units);
    expect(ours.earned).to.deep.equal({ gross, renterFee, providerFee });
  }
});
