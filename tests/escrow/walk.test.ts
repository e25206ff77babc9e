import { expect } from "chai";
import { Random, startLiteSVM } from "../support";
import { Fixture } from "./fixture";
import { Walk } from "./walk";

const STEPS = 20_000;
const INSTRUCTIONS = [
  "open_session",
  "accept_session",
  "cancel_unaccepted",
  "top_up",
  "extend",
  "settle",
  "settle_final",
  "request_close",
  "finalize_close",
  "report_abandoned",
  "claim_waiting",
  "open_ledger",
  "deposit",
  "settle_voucher",
  "request_withdraw",
  "withdraw",
  "claim_ledger_waiting",
  "close_ledger",
  "set_paused",
  "update_config",
];

describe("escrow: a random walk", () => {
  it(`conserves money and rent through ${STEPS.toLocaleString("en")} steps of all instructions`, async () => {
    const ledger = startLiteSVM();
    ledger.checksSignatures = false;
    const walk = await Walk.start(await Fixture.start(ledger), new Random("escrow walk 1"));
    walk.check();
    for (let step = 0; step < STEPS; step++) {
      walk.step();
      try {
        walk.check();
      } catch (error) {
        throw new Error(`step ${step}: ${(error as Error).message}\n${walk.logs.join("\n")}`);
      }
    }
    for (const instruction of INSTRUCTIONS) {
      expect(walk.sent.get(instruction) ?? 0, `${instruction} went through`).to.be.greaterThan(10);
    }
    // Whatever is refused is refused by name: never by a panic, and never because a vault is short.
    const reasons = [...walk.refused.keys()];
    // A session that was abandoned and still holds money cannot be abandoned again: its fault exists.
    const byOthers = /: Token\.(OwnerMismatch|AccountFrozen|InsufficientFunds)$|^report_abandoned: System\.AccountAlreadyInUse$/;
    const isNamed = (reason: string) => /^\w+: [A-Z][A-Za-z0-9]+$/.test(reason) || byOthers.test(reason);
    expect(reasons.filter((reason) => !isNamed(reason))).to.deep.equal([]);
    expect(reasons.filter((reason) => /VaultShort|ProgramFailedToComplete/.test(reason))).to.deep.equal([]);
  });
});
