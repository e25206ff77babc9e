import { ComputeBudgetProgram } from "@solana/web3.js";
import { type DealAccounts } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { Fixture, PARAMETERS, USDC } from "../../tests/escrow/fixture";
import { escrowScenarios as ofDeals } from "../../tests/escrow/scenarios";
import { named, startLiteSVM, type LiteLedger } from "../../tests/support";
import type { Scenario } from "./measure";
import { scenarioOf } from "./scenario";

type Escrow = Fixture<LiteLedger>;

const scenario = scenarioOf("escrow", () => Fixture.start(startLiteSVM()));
const beforehand = scenarioOf("escrow", () => Fixture.start(startLiteSVM(), { initialized: false }));

const newcomer = named("newcomer");
const limit = ComputeBudgetProgram.setComputeUnitLimit({ units: 30_000 });

const final = (f: Escrow, accounts: DealAccounts) => () =>
  f.send([limit, ...f.settlingFinal(accounts, { number: 1n, units: 3_600n })]);

export const escrowScenarios: Scenario[] = [
  ...ofDeals,

  scenario("settle", "the first receipt", async (f) => {
    const accounts = await f.activate();
    return () => f.send(f.settling(accounts, { number: 1n, units: 30n }));
  }),
  scenario("settle_final", "the only receipt, which pays everything", async (f) => final(f, await f.activate())),
  scenario("settle_final", "nobody can be paid: everything waits", async (f) => {
    const accounts = await f.activate();
    for (const token of [f.renterToken, f.operatorToken, f.feeVault]) await f.block(token, "frozen");
    return final(f, accounts);
  }),
  scenario("claim_ledger_waiting", "by the operator", async (f) => {
    const accounts = await f.openLedger(USDC);
    const mend = await f.snapshot(f.operatorToken);
    await f.block(f.operatorToken, "frozen");
    await f.send(f.settlingVoucher(accounts, { number: 1n, units: 3n }));
    await mend();
    return () => f.send([escrow.claimLedgerWaitingInstruction({ ...accounts, destination: f.operatorToken, caller: f.stranger.publicKey }, { payee: "operator" })], f.stranger);
  }),
  scenario("register_renter", "once a renter", (f) => () => f.registerRenter(newcomer)),
  scenario("open_exposure", "once a node", async (f) => {
    const node = await f.registerNode({ id: 2, receiptKey: named("another receipt key").publicKey });
    return () => f.send([escrow.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
  }),

  beforehand("initialize", "everything", (f) => () => f.initialize()),
  scenario("propose_authority", "a successor", (f) => () =>
    f.send([escrow.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: newcomer.publicKey })], f.authority)),
  scenario("accept_authority", "by the successor", async (f) => {
    await f.send([escrow.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: newcomer.publicKey })], f.authority);
    return () => f.send([escrow.acceptAuthorityInstruction({ newAuthority: newcomer.publicKey })], newcomer);
  }),
  scenario("set_pause_authority", "another key", (f) => () =>
    f.send([escrow.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: newcomer.publicKey })], f.authority)),
  scenario("set_paused", "paused", (f) => () => f.pause()),
  scenario("update_config", "all parameters", (f) => () => f.send([escrow.updateConfigInstruction({ authority: f.authority.publicKey }, PARAMETERS)], f.authority)),
];
