import { expect } from "chai";
import type { Keypair, PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import * as computeBond from "../../../sdk/src/compute_bond";
import * as disputes from "../../../sdk/src/disputes";
import * as bareBond from "../../../sdk/src/generated/compute_bond/instructions";
import * as bareDisputes from "../../../sdk/src/generated/disputes/instructions";
import * as bareMarket from "../../../sdk/src/generated/market/instructions";
import * as bareRegistry from "../../../sdk/src/generated/registry/instructions";
import * as bareStaking from "../../../sdk/src/generated/staking/instructions";
import * as bareTreasury from "../../../sdk/src/generated/treasury/instructions";
import * as market from "../../../sdk/src/market";
import * as registry from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import * as staking from "../../../sdk/src/staking";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import * as treasury from "../../../sdk/src/treasury";
import { DisputesFixture } from "../../disputes/fixture";
import { named } from "../../support";
import { agree, clientOf } from "../escrow/agreement";

type Instructed<Accounts, Args> = (accounts: Accounts, args: Args) => TransactionInstruction;
type Prepared<Params> = (client: Client, params: Params) => Promise<PreparedTransaction>;

interface Governed {
  name: string;
  actions: {
    proposeAuthority: Prepared<{ pendingAuthority: PublicKey }>;
    acceptAuthority: (client: Client) => Promise<PreparedTransaction>;
    setPauseAuthority: Prepared<{ pauseAuthority: PublicKey }>;
    setPaused: Prepared<{ paused: boolean }>;
  };
  bare: {
    proposeAuthorityInstruction: Instructed<{ authority: PublicKey }, { pendingAuthority: PublicKey }>;
    setPauseAuthorityInstruction: Instructed<{ authority: PublicKey }, { pauseAuthority: PublicKey }>;
    setPausedInstruction: Instructed<{ signer: PublicKey }, { paused: boolean }>;
  };
  accepting: (key: PublicKey) => TransactionInstruction;
  config: (client: Client) => Promise<{ authority: PublicKey; pauseAuthority: PublicKey; paused: boolean | number }>;
}

describe("sdk: authorities", () => {
  let f: DisputesFixture;
  let warmVault: PublicKey;
  const successor = named("successor");
  const pauser = named("next pauser");

  before(async () => {
    f = await DisputesFixture.create({}, { guardians: 0 });
    for (const { publicKey } of [successor, pauser]) await f.ledger.fund(publicKey);
    warmVault = await f.mint.fund(successor.publicKey, 0n);
    await f.mint.fund(f.stranger.publicKey, 0n);
  });

  const programs: Governed[] = [
    {
      name: "registry",
      actions: registry,
      bare: bareRegistry,
      accepting: (pendingAuthority) => bareRegistry.acceptAuthorityInstruction({ pendingAuthority }),
      config: registry.fetchRegistryConfig,
    },
    {
      name: "treasury",
      actions: treasury,
      bare: bareTreasury,
      accepting: (newAuthority) => bareTreasury.acceptAuthorityInstruction({ newAuthority, warmVault }),
      config: treasury.fetchTreasuryConfig,
    },
    {
      name: "staking",
      actions: staking,
      bare: bareStaking,
      accepting: (pendingAuthority) => bareStaking.acceptAuthorityInstruction({ pendingAuthority }),
      config: staking.fetchStakingConfig,
    },
    {
      name: "compute_bond",
      actions: computeBond,
      bare: bareBond,
      accepting: (pendingAuthority) => bareBond.acceptAuthorityInstruction({ pendingAuthority }),
      config: computeBond.fetchBondConfig,
    },
    {
      name: "market",
      actions: market,
      bare: bareMarket,
      accepting: (pendingAuthority) => bareMarket.acceptAuthorityInstruction({ pendingAuthority }),
      config: market.fetchMarketConfig,
    },
    {
      name: "disputes",
      actions: disputes,
      bare: bareDisputes,
      accepting: (newAuthority) => bareDisputes.acceptAuthorityInstruction({ newAuthority }),
      config: disputes.fetchDisputesConfig,
    },
  ];

  for (const { name, actions, bare, accepting, config } of programs) {
    it(`error: NotAuthority, NotPendingAuthority and NotPauseAuthority for a stranger to ${name}`, async () => {
      const { stranger } = f;
      const key = stranger.publicKey;
      const client = clientOf(f, stranger);
      const refused = (action: Promise<PreparedTransaction>, instruction: TransactionInstruction, code: string) =>
        agree(f, action, [instruction], code, stranger);
      const proposing = bare.proposeAuthorityInstruction({ authority: key }, { pendingAuthority: key });
      await refused(actions.proposeAuthority(client, { pendingAuthority: key }), proposing, "NotAuthority");
      await refused(actions.acceptAuthority(client), accepting(key), "NotPendingAuthority");
      const naming = bare.setPauseAuthorityInstruction({ authority: key }, { pauseAuthority: key });
      await refused(actions.setPauseAuthority(client, { pauseAuthority: key }), naming, "NotAuthority");
      const pausing = bare.setPausedInstruction({ signer: key }, { paused: true });
      await refused(actions.setPaused(client, { paused: true }), pausing, "NotPauseAuthority");
    });

    it(`${name}: names a pauser, who pauses, and hands over to who accepts`, async () => {
      const act = async (wallet: Keypair, prepare: (client: Client) => Promise<PreparedTransaction>) => {
        const client = clientOf(f, wallet);
        const prepared = await prepare(client);
        expect(Number((await send(client, prepared)).computeUnits)).to.be.lessThan(prepared.computeUnits);
      };
      await act(f.authority, (client) => actions.setPauseAuthority(client, { pauseAuthority: pauser.publicKey }));
      await act(pauser, (client) => actions.setPaused(client, { paused: true }));
      expect(Boolean((await config(clientOf(f, pauser))).paused)).to.equal(true);
      await act(f.authority, (client) => actions.setPaused(client, { paused: false }));
      await act(f.authority, (client) => actions.proposeAuthority(client, { pendingAuthority: successor.publicKey }));
      await act(successor, actions.acceptAuthority);
      const after = await config(clientOf(f, successor));
      expect(after.authority.equals(successor.publicKey)).to.equal(true);
      expect(Boolean(after.paused)).to.equal(false);
    });
  }
});
