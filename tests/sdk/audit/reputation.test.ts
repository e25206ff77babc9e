import { expect } from "chai";
import { auditReputation, readReputation, type ReputationRecord } from "../../../sdk/src/audit";
import { findReputationAddress } from "../../../sdk/src/generated/registry/pdas";
import { Fixture } from "../../escrow/fixture";
import { startLiteSVM, type LiteLedger } from "../../support";
import { Recorder, type RecordedTransaction } from "./recorder";
import { rent } from "./rental";

describe("a reputation", () => {
  let f: Fixture<LiteLedger>;
  let json: { account: ReturnType<Recorder["account"]>; transactions: RecordedTransaction[] };

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    const plans = [
      { used: [30n, 30n], settled: [1], end: "final" },
      { used: [20n], settled: [1], end: "closed" },
      { used: [10n], settled: [1], end: "abandoned" },
      // Nothing was served, so it is no settlement.
      { used: [0n], end: "final" },
    ] as const;
    const transactions: RecordedTransaction[] = [];
    for (const plan of plans) transactions.push(...(await rent(f, plan)).settlement.transactions);
    json = { account: new Recorder(f.ledger).account(findReputationAddress(f.node)), transactions };
  });

  const read = (change: (record: ReputationRecord) => void = () => undefined) => {
    const record = readReputation(structuredClone(json));
    change(record);
    return auditReputation(record);
  };

  it("is what the node's ended sessions and faults add up to, in whatever order they are given", () => {
    const { verdict, expected, findings } = read(({ transactions }) => transactions.reverse());
    expect(findings).to.deep.equal([]);
    expect(verdict).to.equal("right");
    expect(expected).to.deep.equal({
      sessionsSettled: 2n,
      gpuSecondsServed: 80n,
      cpuSecondsServed: 0n,
      requestsServed: 0n,
      faultsAbandoned: 1n,
      faultsEquivocated: 0n,
      disputesLost: 0n,
    });
  });

  it("ReputationDiffers for any counter of the account that is another", () => {
    for (const counter of [
      "sessionsSettled",
      "gpuSecondsServed",
      "cpuSecondsServed",
      "faultsAbandoned",
      "disputesLost",
    ] as const) {
      const { verdict, findings } = read(({ account }) => (account[counter] += 1n));
      expect([verdict, findings.map(({ code }) => code)]).to.deep.equal(["wrong", ["ReputationDiffers"]]);
    }
  });

  it("ReputationDiffers for a session that is left out, or whose transaction failed", () => {
    expect(read(({ transactions }) => transactions.splice(0, 5)).verdict).to.equal("wrong");
    expect(read(({ transactions }) => transactions.forEach((one) => (one.hasFailed = true))).verdict).to.equal("wrong");
  });

  it("counts nothing of another node's", () => {
    const { expected } = read(({ account }) => (account.node = f.stranger.publicKey));
    expect(Object.values(expected)).to.deep.equal([0n, 0n, 0n, 0n, 0n, 0n, 0n]);
  });
});
