import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import * as disputes from "../../../sdk/src/disputes";
import * as escrow from "../../../sdk/src/escrow";
import * as bareDisputes from "../../../sdk/src/generated/disputes/instructions";
import * as bareEscrow from "../../../sdk/src/generated/escrow/instructions";
import * as bareMarket from "../../../sdk/src/generated/market/instructions";
import * as bareStaking from "../../../sdk/src/generated/staking/instructions";
import * as bareTreasury from "../../../sdk/src/generated/treasury/instructions";
import * as market from "../../../sdk/src/market";
import { send } from "../../../sdk/src/send";
import * as staking from "../../../sdk/src/staking";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import * as treasury from "../../../sdk/src/treasury";
import { DisputesFixture } from "../../disputes/fixture";
import { Fixture as EscrowFixture, PARAMETERS } from "../../escrow/fixture";
import { startLiteSVM } from "../../support";
import { agree, clientOf, type Lite } from "../escrow/agreement";

const DAY = 86_400;

interface Bounded<P> {
  base: P;
  update: (client: Client, parameters: P) => Promise<PreparedTransaction>;
  bare: (accounts: { authority: PublicKey }, parameters: P) => TransactionInstruction;
  /** The least and the most that both take. */
  taken: Partial<P>[];
  /** One step beyond. */
  refused: [code: string, ...changes: Partial<P>[]][];
}

type Place = Pick<Lite, "ledger" | "send" | "authority">;

/** A client stricter than the program would lock its authority out of what is allowed; a laxer one would promise too much. */
function holds<P>(program: string, start: () => Promise<Place>, { base, update, bare, taken, refused }: Bounded<P>): void {
  it(`error: the bounds of ${program} are the chain's, to the last step`, async () => {
    const f = await start();
    const authority = f.authority.publicKey;
    const client = clientOf(f, f.authority);
    for (const change of taken) await send(client, await update(client, { ...base, ...change }));
    for (const [code, ...changes] of refused) {
      for (const change of changes) {
        const parameters = { ...base, ...change };
        await agree(f, update(client, parameters), [bare({ authority }, parameters)], code, f.authority);
      }
    }
  });
}

const limits = { perTransaction: 1n, perWindow: 1_000_000n, windowSecs: 86_400n };
const sweep = { hotBps: 0, warmBps: 9_000, coldBps: 1_000 };
const slash = { victimBps: 0, finderBps: 0, treasuryBps: 10_000 };

describe("sdk: bounds", () => {
  let core: Promise<Place>;
  const everything = () => (core ??= DisputesFixture.create({}, { guardians: 0 }));

  holds("escrow", () => EscrowFixture.start(startLiteSVM()), {
    base: PARAMETERS,
    update: escrow.updateConfig,
    bare: bareEscrow.updateConfigInstruction,
    taken: [
      { renterFeeBps: 0, providerFeeBps: 0, sessionBondBps: 0, minWindow: 60, maxWindow: 60, maxDuration: 3_600 },
      { renterFeeBps: 1_000, providerFeeBps: 1_000, sessionBondBps: 10_000 },
      { minWindow: 30 * DAY, maxWindow: 30 * DAY, maxDuration: 366 * DAY },
    ],
    refused: [["FeeOutOfBounds", { renterFeeBps: 1_001 }]],
  });

  holds<staking.StakingParameters>("staking", everything, {
    base: staking.DEFAULT_STAKING_PARAMETERS,
    update: staking.updateConfig,
    bare: bareStaking.updateConfigInstruction,
    taken: [
      { minimums: [1n, 1n, 1n, 1n], unbondingSeconds: DAY, epochSeconds: 3_600, streamSeconds: 3_600, commissionNoticeSeconds: 3_600 },
      { maxCommissionBps: 0, maxCommissionChangeBps: 1, equivocationBps: 1, abandonmentBps: 1, verdictBps: 1, epochBps: 1 },
      { minimums: Array<bigint>(4).fill(10n ** 12n), unbondingSeconds: 60 * DAY, epochSeconds: 30 * DAY, commissionNoticeSeconds: 60 * DAY },
      { streamSeconds: 365 * DAY, maxCommissionBps: 5_000, maxCommissionChangeBps: 1_000 },
      { equivocationBps: 5_000, abandonmentBps: 5_000, verdictBps: 5_000, epochBps: 5_000 },
    ],
    refused: [
      ["MinimumOutOfBounds", { minimums: [0n, 1n, 1n, 1n] }, { minimums: [1n, 1n, 1n, 10n ** 12n + 1n] }],
      ["UnbondingOutOfBounds", { unbondingSeconds: DAY - 1 }, { unbondingSeconds: 60 * DAY + 1 }],
      ["EpochOutOfBounds", { epochSeconds: 3_599 }, { epochSeconds: 7 * DAY + 1 }],
      ["StreamOutOfBounds", { streamSeconds: 3_599 }, { streamSeconds: 365 * DAY + 1 }],
      ["NoticeOutOfBounds", { commissionNoticeSeconds: DAY - 1 }, { commissionNoticeSeconds: 60 * DAY + 1 }],
      ["CommissionOutOfBounds", { maxCommissionBps: 5_001 }, { maxCommissionChangeBps: 0 }, { maxCommissionChangeBps: 1_001 }],
      ["SlashOutOfBounds", { epochBps: 5_001 }, { equivocationBps: 0 }, { abandonmentBps: 5_001 }, { verdictBps: 4_001, epochBps: 4_000 }],
    ],
  });

  holds("treasury", everything, {
    base: { limits, sweep, slash },
    update: treasury.updateConfig,
    bare: bareTreasury.updateConfigInstruction,
    taken: [
      {},
      { limits: { perTransaction: 250_000_000_000n, perWindow: 250_000_000_000n, windowSecs: 2_592_000n } },
      { sweep: { hotBps: 5_000, warmBps: 4_000, coldBps: 1_000 }, slash: { victimBps: 5_000, finderBps: 2_000, treasuryBps: 3_000 } },
    ],
    refused: [
      ["WindowOutOfBounds", { limits: { ...limits, windowSecs: 86_399n } }, { limits: { ...limits, windowSecs: 2_592_001n } }],
      ["WindowLimitOutOfBounds", { limits: { ...limits, perWindow: 999_999n } }, { limits: { ...limits, perWindow: 250_000_000_001n } }],
      ["TransactionLimitOutOfBounds", { limits: { ...limits, perTransaction: 0n } }, { limits: { ...limits, perTransaction: 1_000_001n } }],
      ["SharesMustSum", { sweep: { ...sweep, warmBps: 9_001 } }, { slash: { ...slash, treasuryBps: 9_999 } }],
      [
        "SweepShareOutOfBounds",
        { sweep: { hotBps: 5_001, warmBps: 3_999, coldBps: 1_000 } },
        { sweep: { hotBps: 0, warmBps: 9_001, coldBps: 999 } },
      ],
      [
        "SlashShareOutOfBounds",
        { slash: { victimBps: 5_001, finderBps: 0, treasuryBps: 4_999 } },
        { slash: { victimBps: 0, finderBps: 2_001, treasuryBps: 7_999 } },
      ],
    ],
  });

  holds("market", everything, {
    base: market.DEFAULT_MARKET_PARAMETERS,
    update: market.updateConfig,
    bare: bareMarket.updateConfigInstruction,
    taken: [
      { bidDeposit: 10_000n, minBiddingWindow: 60, awardWindow: 600, disputeWindow: 3_600, disputeTimeout: DAY, disputeClientBps: 0 },
      { bidDeposit: 100_000_000n, minBiddingWindow: DAY, awardWindow: 3 * DAY, disputeWindow: 2 * DAY, disputeTimeout: 5 * DAY },
      { disputeClientBps: 10_000 },
    ],
    refused: [
      ["BidDepositOutOfBounds", { bidDeposit: 9_999n }, { bidDeposit: 100_000_001n }],
      ["BiddingWindowOutOfBounds", { minBiddingWindow: 59 }, { minBiddingWindow: DAY + 1 }],
      ["AwardWindowOutOfBounds", { awardWindow: 599 }, { awardWindow: 3 * DAY + 1 }],
      ["DisputeWindowOutOfBounds", { disputeWindow: 3_599 }, { disputeWindow: 2 * DAY + 1 }],
      ["DisputeTimeoutOutOfBounds", { disputeTimeout: DAY - 1 }, { disputeTimeout: 5 * DAY + 1 }],
      ["SlashShareOutOfBounds", { disputeClientBps: 10_001 }],
    ],
  });

  holds("disputes", everything, {
    base: disputes.DEFAULT_DISPUTES_PARAMETERS,
    update: disputes.updateConfig,
    bare: bareDisputes.updateConfigInstruction,
    taken: [
      { guardianFee: 10_000n, absencePenalty: 10_000n, seatDeposit: 10_000n, bondBps: 0, nodeSlashBps: 0, panel: 3, appealPanel: 5 },
      { drawSeconds: 3_600, commitSeconds: 3_600, revealSeconds: 3_600, appealSeconds: 3_600 },
      { guardianFee: 10n ** 9n, absencePenalty: 10n ** 11n, seatDeposit: 10n ** 11n, bondBps: 1_000, nodeSlashBps: 3_000 },
      { panel: 13, appealPanel: 15, drawSeconds: DAY, commitSeconds: 3_600, revealSeconds: 3_600, appealSeconds: 2 * DAY },
      { drawSeconds: 3_600, commitSeconds: 2 * DAY, revealSeconds: 3_600, appealSeconds: 3_600 },
      { appealSeconds: DAY },
    ],
    refused: [
      ["FeeOutOfBounds", { guardianFee: 9_999n }, { guardianFee: 10n ** 9n + 1n }],
      ["DepositOutOfBounds", { absencePenalty: 1_999_999n }, { absencePenalty: 50_000_001n }, { seatDeposit: 10n ** 11n + 1n }],
      ["PhaseOutOfBounds", { drawSeconds: 3_599 }, { drawSeconds: DAY + 1 }, { commitSeconds: 3_599 }, { commitSeconds: 2 * DAY + 1 }],
      ["PhaseOutOfBounds", { revealSeconds: 3_599 }, { revealSeconds: 2 * DAY + 1 }, { appealSeconds: 3_599 }, { appealSeconds: 2 * DAY + 1 }],
      ["PhasesTooLong", { appealSeconds: DAY + 1 }],
      ["ShareOutOfBounds", { bondBps: 1_001 }, { nodeSlashBps: 3_001 }],
      ["PanelOutOfBounds", { panel: 1 }, { panel: 7 }, { appealPanel: 17 }],
      ["PanelEven", { panel: 4 }, { appealPanel: 8 }],
    ],
  });
});
