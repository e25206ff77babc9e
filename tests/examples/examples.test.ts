import { expect } from "chai";
import { auditASession } from "../../examples/audit";
import { bondAndBid } from "../../examples/bond_and_bid";
import { ExampleMarket } from "../../examples/market";
import { proveAFraud } from "../../examples/prove_a_fraud";
import { rentANode } from "../../examples/rent_a_node";
import { runANode } from "../../examples/run_a_node";
import { stakeAndDelegate } from "../../examples/stake_and_delegate";

describe("the examples", () => {
  let market: ExampleMarket;
  before(async () => {
    market = await ExampleMarket.open();
  });
  after(() => market.close());

  const examples: [string, (market: ExampleMarket) => Promise<string>, string][] = [
    ["rent a node", rentANode, "locked 2.050000 USDC, paid 0.068332 USDC"],
    ["run a node", runANode, "earned 0.065000 USDC for 4 intervals"],
    ["stake and delegate", stakeAndDelegate, "earned 9.499999 USDC, and has 259.499999 USDC in the end"],
    ["prove a fraud", proveAFraud, "the node lost 100.000000 USDC, of which the finder has 10.000000"],
    ["bond and bid", bondAndBid, "the agent has 126.400000 USDC, its bond among them"],
    ["audit", auditASession, "right: 4 intervals, 1 payouts"],
  ];
  for (const [name, example, outcome] of examples) {
    it(`${name}, on an embedded ledger behind a real endpoint`, async () => expect(await example(market)).to.equal(outcome));
  }
});
