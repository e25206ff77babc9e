import { expect } from "chai";
import type { Keypair } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import * as disputes from "../../../sdk/src/disputes";
import { send } from "../../../sdk/src/send";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { DAY, DisputesFixture, saltOf, type TestTask, type Wallet } from "../../disputes/fixture";
import { expectFailure } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

const { disputesInstructions: instructions } = disputes;

describe("sdk: disputes", () => {
  let f: DisputesFixture;
  let test: TestTask;
  const as = (keypair: Keypair): Client => createClient({ ledger: liteSdkLedger(f.ledger), wallet: keypairWallet(keypair) });
  const anyone = () => as(f.stranger);
  const within = async (client: Client, asked: Promise<PreparedTransaction>) => {
    const prepared = await asked;
    const { computeUnits } = await send(client, prepared);
    expect(Number(computeUnits)).to.be.lessThan(prepared.computeUnits);
  };
  const vote = (verdict: disputes.Verdict, { key }: Wallet) => ({ dispute: test.dispute, verdict, salt: saltOf(key) });

  before(async () => {
    f = await DisputesFixture.create();
    test = await f.task();
  });

  it("seats a guardian, and refuses who lacks the stake as the chain does", async () => {
    const poor = await f.staked("poor", 0n);
    await expectCode(disputes.takeSeat(as(poor.keypair)), "StakeTooSmall");
    const take = instructions.takeSeatInstruction({ wallet: poor.key, source: poor.token }, { number: 10 });
    await expectFailure(f.send([take], poor.keypair), "StakeTooSmall");
    const newcomer = await f.staked("newcomer");
    const client = as(newcomer.keypair);
    const { seat, ...prepared } = await disputes.takeSeat(client);
    await within(client, Promise.resolve(prepared));
    expect((await disputes.fetchGuardian(client, newcomer.key))!.seat).to.equal(seat);
    await expectCode(disputes.takeSeat(client), "AlreadySeated");
    await within(client, disputes.addDeposit(client, { amount: 1n }));
    await within(client, disputes.withdrawDeposit(client));
    await expectCode(disputes.withdrawDeposit(client), "NothingFree");
    await within(client, disputes.leaveSeat(client));
    await expectCode(disputes.leaveSeat(client), "AlreadyLeaving");
    await expectCode(disputes.vacateSeat(anyone(), { wallet: newcomer.key }), "NoticeRunning");
  });

  it("brings a dispute from its opening to the last rent, and refuses every step that comes too early", async () => {
    const { task, dispute } = test;
    const [client, agent] = [as(test.client.keypair), as(test.agent.keypair)];
    await f.bondNode(test);
    await expectCode(disputes.openDispute(as(f.guardians[0]!.keypair), { task }), "NotParty");
    await within(client, disputes.openDispute(client, { task }));
    await expectCode(disputes.drawGuardian(anyone(), { dispute }), "SeedMissing");
    await expectCode(disputes.concludeRound(anyone(), { dispute }), "RoundOpen");
    f.passSlots(test);
    await within(anyone(), disputes.fixSeed(anyone(), { dispute }));
    await expectCode(disputes.fixSeed(anyone(), { dispute }), "SeedFixed");
    while ((await disputes.fetchDispute(client, dispute)).state === "drawing") {
      await within(anyone(), disputes.drawGuardian(anyone(), { dispute }));
    }
    const panel = f.panel(test);
    for (const guardian of panel) await within(as(guardian.keypair), disputes.commitVote(as(guardian.keypair), vote("forClient", guardian)));
    const [judge] = panel as [Wallet];
    const asJudge = as(judge.keypair);
    await expectCode(disputes.commitVote(asJudge, vote("forClient", judge)), "AlreadyCommitted");
    await expectCode(disputes.commitVote(client, vote("forClient", test.client)), "NotOnPanel");
    await expectCode(disputes.revealVote(asJudge, vote("forClient", judge)), "RevealNotOpen");
    await f.ledger.setTime(f.round(test).commitBy);
    await expectCode(disputes.revealVote(asJudge, vote("forAgent", judge)), "CommitmentMismatch");
    for (const guardian of panel) await within(as(guardian.keypair), disputes.revealVote(as(guardian.keypair), vote("forClient", guardian)));
    await expectCode(disputes.revealVote(asJudge, vote("forClient", judge)), "AlreadyRevealed");
    await f.ledger.setTime(f.round(test).revealBy);
    await within(anyone(), disputes.concludeRound(anyone(), { dispute }));
    await expectCode(disputes.appeal(client, { dispute }), "WinnerAppeals");
    await expectCode(disputes.appeal(anyone(), { dispute, source: test.client.token }), "WrongSource");
    await expectCode(disputes.executeVerdict(anyone(), { task, dispute }), "AppealOpen");
    await expectCode(disputes.settleJuror(anyone(), { dispute, wallet: judge.key }), "NotExecuted");
    await f.ledger.setTime(f.dispute(test).appealBy);
    await expectCode(disputes.appeal(agent, { dispute }), "AppealOver");
    await within(anyone(), disputes.executeVerdict(anyone(), { task, dispute }));

    await expectCode(disputes.closeDispute(anyone(), { dispute }), "NotFinished");
    await expectCode(disputes.claimWaiting(anyone(), { dispute, party: "client" }), "NothingWaits");
    for (const { key: wallet } of panel) await within(anyone(), disputes.settleJuror(anyone(), { dispute, wallet }));
    await expectCode(disputes.settleJuror(anyone(), { dispute, wallet: judge.key }), "JurorSettled");
    await within(anyone(), disputes.recordLoss(anyone(), { dispute }));
    await within(anyone(), disputes.slashNode(anyone(), { dispute }));
    await expectCode(disputes.slashNode(anyone(), { dispute }), "NodeSlashed");
    await expectCode(disputes.payTreasury(anyone()), "NothingWaits");
    await within(anyone(), disputes.closeDispute(anyone(), { dispute }));
    expect(await disputes.fetchDisputes(client, [dispute])).to.deep.equal([undefined]);
  });

  it("has a larger panel judge again for the side that lost", async () => {
    const again = await f.task();
    await f.open(again, again.client);
    await f.judge(again, ["forClient", "forClient", "forClient"]);
    const agent = as(again.agent.keypair);
    await within(agent, disputes.appeal(agent, { dispute: again.dispute }));
    expect(await disputes.fetchDispute(agent, again.dispute)).to.include({ round: 1, state: "drawing", appellant: "agent" });
    await f.ledger.travel(DAY);
    await expectCode(disputes.appeal(agent, { dispute: again.dispute }), "NotDecided");
  });
});
