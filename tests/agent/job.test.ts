import { expect } from "chai";
import type { Agent } from "../../services/agent/src/agent";
import { decodeReceipt } from "../../sdk/src/receipt";
import { FLOOR, Market } from "./rental";

describe("agent: a job", () => {
  let market: Market;
  let agent: Agent;
  let port: number;

  before(async () => {
    market = await Market.start();
    ({ agent, port } = await market.startAgent({ keepOutputs: 60 }));
  });

  after(async () => {
    await agent?.stop();
    await market?.stop();
  });

  it("is accepted, runs, is metered, paid to the last unit, and hands its outputs over", async () => {
    const [before, earned] = [await market.balance(market.renter.publicKey), await market.balance(market.operator.publicKey)];
    const script = 'read x < input; mkdir out; echo "$x $SECRET" > out/answer; perl -e "1 while (times)[0] < 1.2"; echo said';
    const input = Buffer.from("forty-two\n");
    const rental = await market.rent(port, {
      script,
      spec: {
        env: { SECRET: "renter's secret" },
        inputs: [{ name: "input", bytes: 10, sha256: "e23cdf8f685da8411435098a9f71c94aaf1c919aeeec593ad29b015ffee59b20" }],
        outputMiB: 1,
      },
    });
    expect((await rental.node.sendSpec(rental.sealed)).phase).to.equal("waiting");
    expect((await rental.onChain()).state).to.equal("active");
    await rental.node.bringInput("input", input);
    await rental.acknowledge();
    await rental.settled();

    const last = decodeReceipt(rental.chain.acknowledged!.bytes);
    expect(last.isFinal).to.equal(true);
    expect(Number(last.units)).to.be.within(1, 4);
    const gross = (last.units * FLOOR) / 3_600n;
    const fee = (gross * 250n) / 10_000n;
    expect(before - (await market.balance(market.renter.publicKey))).to.equal(gross + fee);
    expect((await market.balance(market.operator.publicKey)) - earned).to.equal(gross - fee);

    expect(Buffer.from((await rental.node.log("stdout")).bytes).toString()).to.equal("said\n");
    const { files } = await rental.node.outputs();
    expect(files.map((file) => file.path)).to.deep.equal(["answer"]);
    const answer = [];
    for await (const chunk of rental.node.output(files[0]!)) answer.push(chunk);
    expect(Buffer.concat(answer).toString()).to.equal("forty-two renter's secret\n");
  });
});
