import { expect } from "chai";
import { Keypair } from "@solana/web3.js";
import {
  acceptAuthority,
  ESCROW_PROGRAM_ID,
  fetchEscrowConfig,
  initialize,
  openExposure,
  proposeAuthority,
  registerRenter,
  setPauseAuthority,
  setPaused,
  updateConfig,
  type Parameters,
} from "../../../sdk/src/escrow";
import * as bare from "../../../sdk/src/generated/escrow/instructions";
import { send } from "../../../sdk/src/send";
import { Fixture, PARAMETERS } from "../../escrow/fixture";
import { expectFailure, programDataAddress, startLiteSVM } from "../../support";
import { agree, clientOf, type Lite } from "./agreement";

const WRONG: [Partial<Parameters>, string][] = [
  [{ renterFeeBps: 1_001 }, "FeeOutOfBounds"],
  [{ providerFeeBps: 1_001 }, "FeeOutOfBounds"],
  [{ sessionBondBps: 10_001 }, "SessionBondOutOfBounds"],
  [{ minWindow: 59 }, "WindowBoundsOutOfBounds"],
  [{ minWindow: 3_601, maxWindow: 3_600 }, "WindowBoundsOutOfBounds"],
  [{ maxWindow: 2_592_001 }, "WindowBoundsOutOfBounds"],
  [{ maxDuration: 3_599 }, "DurationOutOfBounds"],
  [{ maxDuration: 31_622_401 }, "DurationOutOfBounds"],
];

describe("sdk: the governance of the escrow", () => {
  let f: Lite;

  before(async () => {
    f = await Fixture.start(startLiteSVM(), { initialized: false });
  });

  it("error: NotUpgradeAuthority, WrongMint, InstanceMissing and bounds; then initialises", async () => {
    const { pauseAuthority, instance, mint, feeVault } = f;
    const args = { pauseAuthority: pauseAuthority.publicKey, instance, parameters: PARAMETERS };
    const accounts = { mint: mint.address, feeVault };
    const programData = programDataAddress(ESCROW_PROGRAM_ID);
    const refused = async (wallet: Keypair, changes: Partial<typeof args>, places: Partial<typeof accounts>, code: string) => {
      const [all, at] = [{ ...args, ...changes }, { ...accounts, ...places }];
      const instruction = bare.initializeInstruction({ authority: wallet.publicKey, programData, ...at }, all);
      await agree(f, initialize(clientOf(f, wallet), { ...all, ...at }), [instruction], code, wallet);
    };
    await refused(f.stranger, {}, {}, "NotUpgradeAuthority");
    const other = await f.mint.extraAccount("another vault", f.treasury.publicKey);
    const foreign = { ...(await f.ledger.account(other))! };
    foreign.data = Buffer.from(foreign.data).fill(1, 0, 32);
    await f.ledger.setAccount(other, foreign);
    await refused(f.authority, {}, { feeVault: other }, "WrongMint");
    await refused(f.authority, { instance: new Uint8Array(32) }, {}, "InstanceMissing");
    for (const [change, code] of WRONG) await refused(f.authority, { parameters: { ...PARAMETERS, ...change } }, {}, code);

    const client = clientOf(f, f.authority);
    await send(client, await initialize(client, { ...args, ...accounts }));
    expect((await fetchEscrowConfig(client)).parameters).to.deep.equal(PARAMETERS);
  });

  it("error: NotAuthority, NotPendingAuthority and NotPauseAuthority for a stranger", async () => {
    const key = f.stranger.publicKey;
    const client = clientOf(f, f.stranger);
    const proposing = bare.proposeAuthorityInstruction({ authority: key }, { pendingAuthority: key });
    await agree(f, proposeAuthority(client, { pendingAuthority: key }), [proposing], "NotAuthority", f.stranger);
    const accepting = bare.acceptAuthorityInstruction({ newAuthority: key });
    await agree(f, acceptAuthority(client), [accepting], "NotPendingAuthority", f.stranger);
    const naming = bare.setPauseAuthorityInstruction({ authority: key }, { pauseAuthority: key });
    await agree(f, setPauseAuthority(client, { pauseAuthority: key }), [naming], "NotAuthority", f.stranger);
    const pausing = bare.setPausedInstruction({ signer: key }, { paused: true });
    await agree(f, setPaused(client, { paused: true }), [pausing], "NotPauseAuthority", f.stranger);
    const updating = bare.updateConfigInstruction({ authority: key }, PARAMETERS);
    await agree(f, updateConfig(client, PARAMETERS), [updating], "NotAuthority", f.stranger);
  });

  it("error: bounds for the authority too; then changes, pauses and hands over", async () => {
    const authority = clientOf(f, f.authority);
    for (const [change, code] of WRONG) {
      const parameters = { ...PARAMETERS, ...change };
      const updating = bare.updateConfigInstruction({ authority: f.authority.publicKey }, parameters);
      await agree(f, updateConfig(authority, parameters), [updating], code, f.authority);
    }
    await send(authority, await updateConfig(authority, { ...PARAMETERS, renterFeeBps: 100 }));
    await send(authority, await setPaused(authority, { paused: true }));
    await send(authority, await setPauseAuthority(authority, { pauseAuthority: f.stranger.publicKey }));
    const pauser = clientOf(f, f.stranger);
    await send(pauser, await setPaused(pauser, { paused: false }));
    await send(authority, await proposeAuthority(authority, { pendingAuthority: f.operator.publicKey }));
    const successor = clientOf(f, f.operator);
    await send(successor, await acceptAuthority(successor));
    const config = await fetchEscrowConfig(successor);
    expect([config.authority.toBase58(), config.paused]).to.deep.equal([f.operator.publicKey.toBase58(), 0]);
    expect(config.parameters.renterFeeBps).to.equal(100);
  });

  it("registers renters and exposures once", async () => {
    const client = clientOf(f, f.renter);
    const node = await f.registerNode();
    for (const prepared of [registerRenter(client), openExposure(client, { node })]) {
      await send(client, prepared);
      await expectFailure(f.send(prepared.instructions, f.renter), "System.AccountAlreadyInUse");
    }
    await send(client, registerRenter(client, { renter: Keypair.generate().publicKey }));
  });
});
