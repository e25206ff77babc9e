// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv",
  metadata: {
    name: "market",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Tasks: posted, bid for in secret, awarded against a bond, and paid on proof.",
  },
  instructions: [
    {
      name: "acceptAuthority",
      docs: ["Completes the handover; only the proposed authority."],
      discriminator: [107, 86, 198, 91, 33, 12, 107, 160],
      accounts: [
        { name: "pendingAuthority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [],
    },
    {
      name: "award",
      docs: ["Awards the task to the bid that ranks first and locks its bond; anyone."],
      discriminator: [180, 74, 165, 67, 179, 135, 27, 202],
      accounts: [
        { name: "task", writable: true },
        { name: "bid" },
        { name: "bond", writable: true },
        { name: "lease", writable: true },
        { name: "bondConfig" },
        { name: "marketAuthority" },
        { name: "computeBondProgram", address: "S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY" },
      ],
      args: [],
    },
    {
      name: "cancelTask",
      docs: [
        "Refunds a task that was not awarded; the client, and anyone once it cannot be awarded any more.",
      ],
      discriminator: [69, 228, 134, 187, 134, 105, 238, 48],
      accounts: [
        { name: "caller", signer: true },
        { name: "task", writable: true },
        { name: "vault", writable: true },
        { name: "clientToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "claimWaiting",
      docs: [
        "Pays what a task could not deliver: anyone to the agreed account, the payee to any of its own.",
      ],
      discriminator: [62, 190, 26, 10, 123, 39, 38, 91],
      accounts: [
        { name: "caller", signer: true },
        { name: "task", writable: true },
        { name: "vault", writable: true },
        { name: "destination", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "payee", type: { defined: { name: "payeeRole" } } }],
    },
    {
      name: "closeBid",
      docs: [
        "Closes a bid of a task that was awarded or is over and returns its rent to the bidder; anyone.",
      ],
      discriminator: [169, 171, 66, 115, 220, 168, 231, 21],
      accounts: [
        { name: "task" },
        { name: "bid", writable: true },
        { name: "bidder", writable: true, relations: ["bid"] },
      ],
      args: [],
    },
    {
      name: "closeBidBook",
      docs: [
        "Ends the bidding: the lowest price wins, the earlier commitment between equal ones; anyone.",
      ],
      discriminator: [72, 95, 184, 179, 250, 52, 119, 165],
      accounts: [{ name: "task", writable: true }],
      args: [],
    },
    {
      name: "closeTask",
      docs: ["Closes a task that is over and returns its rent to the client; anyone."],
      discriminator: [55, 234, 77, 69, 245, 208, 54, 167],
      accounts: [
        { name: "task", writable: true },
        { name: "vault", writable: true },
        { name: "client", writable: true },
        { name: "clientToken", writable: true },
        { name: "bond" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "commitBid",
      docs: ["Seals a bid with a deposit, backed by a bond; the operator of the bond's agent."],
      discriminator: [149, 237, 198, 113, 53, 66, 70, 76],
      accounts: [
        { name: "bidder", writable: true, signer: true },
        { name: "config" },
        { name: "task", writable: true },
        { name: "bond" },
        { name: "agent" },
        { name: "node" },
        {
          name: "bid",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [98, 105, 100] },
              { kind: "account", path: "task" },
              { kind: "account", path: "bond" },
            ],
          },
        },
        { name: "providerToken", writable: true },
        {
          name: "vault",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [118, 97, 117, 108, 116] }, { kind: "account", path: "task" }],
          },
        },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "commitment", type: { array: ["u8", 32] } }],
    },
    {
      name: "expireTask",
      docs: ["Refunds a task that was not done in time and slashes its bond to the client; anyone."],
      discriminator: [116, 94, 206, 205, 170, 51, 156, 98],
      accounts: [
        {
          name: "payees",
          accounts: [
            { name: "task", writable: true },
            { name: "vault", writable: true },
            { name: "clientToken", writable: true },
            { name: "providerToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        {
          name: "bond",
          accounts: [
            { name: "bond", writable: true },
            { name: "lease" },
            { name: "bondEscrow", writable: true },
            { name: "bondOperator", writable: true },
            { name: "bondConfig" },
            { name: "marketAuthority" },
            { name: "computeBondProgram", address: "S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [],
    },
    {
      name: "freezeTask",
      docs: [
        "Freezes an awarded task until a verdict or the dispute's timeout; only the disputes program.",
      ],
      discriminator: [190, 72, 126, 89, 226, 159, 165, 206],
      accounts: [
        { name: "caller", docs: ["The `[b\"authority\"]` PDA of disputes."], signer: true },
        { name: "config" },
        { name: "task", writable: true },
      ],
      args: [],
    },
    {
      name: "initialize",
      docs: ["Creates the config; only the program's upgrade authority, once."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        { name: "authority", writable: true, signer: true },
        { name: "program", address: "8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv" },
        { name: "programData" },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        { name: "mint" },
        { name: "feeVault" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "args", type: { defined: { name: "initializeArgs" } } }],
    },
    {
      name: "passOver",
      docs: ["Strikes the bid that ranks first, if its bond can no longer be locked; anyone."],
      discriminator: [193, 109, 66, 109, 35, 209, 56, 212],
      accounts: [{ name: "task", writable: true }, { name: "bid" }, { name: "bond" }],
      args: [],
    },
    {
      name: "pinDisputes",
      docs: ["Names the program whose verdicts count."],
      discriminator: [59, 182, 90, 65, 85, 196, 70, 112],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "disputes", type: "pubkey" }],
    },
    {
      name: "postTask",
      docs: ["Posts a task and funds it; the client."],
      discriminator: [186, 136, 157, 9, 235, 251, 62, 142],
      accounts: [
        { name: "client", writable: true, signer: true },
        {
          name: "clientAccount",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [99, 108, 105, 101, 110, 116] },
              { kind: "account", path: "client" },
            ],
          },
        },
        { name: "clientToken", writable: true },
        { name: "config" },
        { name: "capability" },
        { name: "verifier", optional: true },
        { name: "task", writable: true },
        {
          name: "vault",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [118, 97, 117, 108, 116] }, { kind: "account", path: "task" }],
          },
        },
        { name: "mint" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "terms", type: { defined: { name: "taskTerms" } } }],
    },
    {
      name: "proposeAuthority",
      docs: ["Names the next authority, or withdraws the offer with the default key."],
      discriminator: [20, 148, 236, 198, 76, 119, 99, 142],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "pendingAuthority", type: "pubkey" }],
    },
    {
      name: "registerClient",
      docs: ["Creates the account that numbers a client's tasks; anyone."],
      discriminator: [106, 3, 23, 249, 136, 114, 145, 145],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "client" },
        {
          name: "clientAccount",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [99, 108, 105, 101, 110, 116] },
              { kind: "account", path: "client" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "registerVerifier",
      docs: ["Registers a key whose attestations prove results."],
      discriminator: [67, 234, 172, 169, 184, 188, 145, 156],
      accounts: [
        { name: "authority", writable: true, signer: true, relations: ["config"] },
        { name: "config" },
        {
          name: "verifier",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [118, 101, 114, 105, 102, 105, 101, 114] },
              { kind: "arg", path: "key" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "key", type: "pubkey" }],
    },
    {
      name: "removeVerifier",
      docs: ["Removes a verifier, for tasks that run too."],
      discriminator: [179, 9, 132, 183, 233, 23, 172, 111],
      accounts: [
        { name: "authority", writable: true, signer: true, relations: ["config"] },
        { name: "config" },
        { name: "verifier", writable: true },
      ],
      args: [],
    },
    {
      name: "revealBid",
      docs: ["Opens a sealed bid and returns its deposit; the bidder."],
      discriminator: [48, 73, 28, 255, 202, 126, 236, 196],
      accounts: [
        { name: "bidder", signer: true, relations: ["bid"] },
        { name: "task", writable: true },
        { name: "bid", writable: true },
        { name: "providerToken", writable: true, relations: ["bid"] },
        { name: "vault", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "price", type: "u64" }, { name: "salt", type: { array: ["u8", 32] } }],
    },
    {
      name: "setPauseAuthority",
      docs: ["Replaces the key that may pause."],
      discriminator: [127, 70, 214, 12, 172, 8, 89, 114],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "pauseAuthority", type: "pubkey" }],
    },
    {
      name: "setPaused",
      docs: ["Stops or resumes posting tasks and committing bids."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [
        { name: "signer", docs: ["The pause authority or the authority."], signer: true },
        { name: "config", writable: true },
      ],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "settleDispute",
      docs: ["Ends a frozen task as the verdict says; only the disputes program."],
      discriminator: [155, 147, 5, 44, 20, 204, 146, 43],
      accounts: [
        { name: "caller", docs: ["The `[b\"authority\"]` PDA of disputes."], signer: true },
        { name: "config" },
        {
          name: "payees",
          accounts: [
            { name: "task", writable: true },
            { name: "vault", writable: true },
            { name: "clientToken", writable: true },
            { name: "providerToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        {
          name: "bond",
          accounts: [
            { name: "bond", writable: true },
            { name: "lease" },
            { name: "bondEscrow", writable: true },
            { name: "bondOperator", writable: true },
            { name: "bondConfig" },
            { name: "marketAuthority" },
            { name: "computeBondProgram", address: "S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [{ name: "verdict", type: { defined: { name: "verdict" } } }],
    },
    {
      name: "settleUndecided",
      docs: ["Ends a frozen task that got no verdict in time: refunded, and nothing slashed; anyone."],
      discriminator: [187, 122, 128, 66, 246, 240, 249, 6],
      accounts: [
        {
          name: "payees",
          accounts: [
            { name: "task", writable: true },
            { name: "vault", writable: true },
            { name: "clientToken", writable: true },
            { name: "providerToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [],
    },
    {
      name: "submitProofAndClaim",
      docs: ["Pays an awarded task whose completion is proved; anyone."],
      discriminator: [165, 176, 126, 108, 2, 238, 20, 194],
      accounts: [
        {
          name: "payees",
          accounts: [
            { name: "task", writable: true },
            { name: "vault", writable: true },
            { name: "clientToken", writable: true },
            { name: "providerToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        { name: "verifier", docs: ["Of a verifier's attestation."], optional: true },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
      ],
      args: [{ name: "proof", type: { defined: { name: "proof" } } }],
    },
    {
      name: "updateConfig",
      docs: ["Replaces the parameters of tasks posted from then on."],
      discriminator: [29, 158, 252, 191, 10, 83, 219, 99],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "parameters", type: { defined: { name: "parameters" } } }],
    },
  ],
  accounts: [
    { name: "agent", discriminator: [47, 166, 112, 147, 155, 197, 86, 7] },
    { name: "bid", discriminator: [143, 246, 48, 245, 42, 145, 180, 88] },
    { name: "capability", discriminator: [192, 140, 41, 92, 236, 64, 181, 99] },
    { name: "client", discriminator: [221, 237, 145, 143, 170, 194, 133, 115] },
    { name: "computeBond", discriminator: [151, 49, 11, 28, 3, 105, 143, 255] },
    { name: "marketConfig", discriminator: [119, 255, 200, 88, 252, 82, 128, 24] },
    { name: "node", discriminator: [208, 53, 1, 3, 49, 122, 180, 49] },
    { name: "task", discriminator: [79, 34, 229, 55, 88, 90, 55, 84] },
    { name: "verifier", discriminator: [195, 177, 185, 71, 72, 61, 77, 112] },
  ],
  events: [
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "bidBookClosed", discriminator: [81, 79, 65, 122, 112, 64, 146, 208] },
    { name: "bidClosed", discriminator: [34, 163, 44, 172, 23, 66, 254, 237] },
    { name: "bidCommitted", discriminator: [81, 13, 193, 139, 0, 168, 82, 55] },
    { name: "bidPassedOver", discriminator: [215, 102, 216, 185, 41, 19, 147, 242] },
    { name: "bidRevealed", discriminator: [227, 144, 125, 229, 28, 109, 18, 209] },
    { name: "configUpdated", discriminator: [40, 241, 230, 122, 11, 19, 198, 194] },
    { name: "disputeSettled", discriminator: [254, 31, 147, 164, 50, 13, 223, 158] },
    { name: "disputeUndecided", discriminator: [55, 102, 0, 5, 89, 182, 100, 69] },
    { name: "disputesPinned", discriminator: [66, 29, 233, 72, 52, 63, 176, 174] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "taskAwarded", discriminator: [33, 77, 169, 121, 176, 63, 133, 118] },
    { name: "taskCancelled", discriminator: [158, 101, 220, 187, 16, 141, 141, 64] },
    { name: "taskClosed", discriminator: [158, 183, 233, 176, 74, 66, 243, 77] },
    { name: "taskExpired", discriminator: [36, 130, 189, 154, 110, 249, 231, 45] },
    { name: "taskFrozen", discriminator: [222, 59, 187, 32, 40, 51, 41, 90] },
    { name: "taskPosted", discriminator: [152, 102, 197, 165, 115, 29, 250, 3] },
    { name: "taskReleased", discriminator: [206, 87, 144, 39, 45, 254, 186, 247] },
    { name: "verifierRegistered", discriminator: [203, 97, 26, 57, 161, 104, 177, 144] },
    { name: "verifierRemoved", discriminator: [87, 0, 8, 47, 151, 131, 51, 99] },
    { name: "waitingClaimed", discriminator: [46, 88, 147, 74, 25, 232, 101, 159] },
  ],
  errors: [
    {
      code: 6000,
      name: "notUpgradeAuthority",
      msg: "Only the program's upgrade authority initialises it: sign with that key",
    },
    {
      code: 6001,
      name: "notAuthority",
      msg: "Only the config's authority may do this: sign with the key that the config names",
    },
    {
      code: 6002,
      name: "notPendingAuthority",
      msg: "Only the proposed authority can accept: ask the authority to propose this key first",
    },
    {
      code: 6003,
      name: "notPauseAuthority",
      msg: "Only the pause authority or the authority may pause and resume: sign with one of the two",
    },
    {
      code: 6004,
      name: "paused",
      msg: "The market is paused, so no task is posted or bid for: wait; all that runs goes on",
    },
    {
      code: 6005,
      name: "instanceMissing",
      msg: "The instance is missing: give the cluster's genesis hash",
    },
    {
      code: 6006,
      name: "bidDepositOutOfBounds",
      msg: "The deposit of a bid must lie between 0.01 and 100 USDC: name one between the two",
    },
    {
      code: 6007,
      name: "biddingWindowOutOfBounds",
      msg: "The shortest bidding window must lie between a minute and a day: name one between the two",
    },
    {
      code: 6008,
      name: "awardWindowOutOfBounds",
      msg: "The award window must lie between ten minutes and three days: name one between the two",
    },
    {
      code: 6009,
      name: "disputeWindowOutOfBounds",
      msg: "The dispute window must lie between an hour and two days: name one between the two",
    },
    {
      code: 6010,
      name: "disputeTimeoutOutOfBounds",
      msg: "The timeout of a dispute must lie between one and five days: name one between the two",
    },
    {
      code: 6011,
      name: "slashShareOutOfBounds",
      msg: "The client's share of a slashed bond is at most 10,000 basis points: name at most that",
    },
    {
      code: 6012,
      name: "keySmallOrder",
      msg: "The key is of small order, so anyone could sign with it: generate a fresh key pair",
    },
    {
      code: 6013,
      name: "wrongMint",
      msg: "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it",
    },
    {
      code: 6014,
      name: "wrongClient",
      msg: "This is not the client of the task: pass the client that the task names",
    },
    {
      code: 6015,
      name: "wrongClientToken",
      msg: "This is not the client's token account of the task: pass the one that the task names",
    },
    {
      code: 6016,
      name: "wrongProviderToken",
      msg: "This is not the provider's token account of the task or bid: pass the one that the task or bid names",
    },
    {
      code: 6017,
      name: "wrongFeeVault",
      msg: "This is not the treasury's fee vault of the task: pass the one that the task names",
    },
    {
      code: 6018,
      name: "wrongBidder",
      msg: "This is not the bid's bidder: pass the bidder that the bid names",
    },
    {
      code: 6019,
      name: "bidOfAnotherTask",
      msg: "The bid is for another task: pass a bid of this task",
    },
    {
      code: 6020,
      name: "wrongBond",
      msg: "This is not the bid's or the task's bond: pass the one that the bid or task names",
    },
    {
      code: 6021,
      name: "notFirstBid",
      msg: "This is not the bid that ranks first: pass the first of the task's book",
    },
    {
      code: 6022,
      name: "wrongInstructionsSysvar",
      msg: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
    },
    {
      code: 6023,
      name: "notDisputes",
      msg: "Only the pinned disputes program may do this: let it call",
    },
    {
      code: 6024,
      name: "clientTokenUnusable",
      msg: "The client's token account must be of the market's mint, the client's own, and not frozen: pass another one",
    },
    {
      code: 6025,
      name: "providerTokenUnusable",
      msg: "The bidder's token account must be of the market's mint, the bidder's own, and not frozen: pass another one",
    },
    {
      code: 6026,
      name: "capabilityRetired",
      msg: "The capability is retired: ask for one that is not",
    },
    { code: 6027, name: "rewardTooSmall", msg: "A reward is at least 1 USDC: offer more" },
    {
      code: 6028,
      name: "specMissing",
      msg: "The spec hash is empty: give the SHA-256 of the task's specification",
    },
    {
      code: 6029,
      name: "biddingTooShort",
      msg: "Bids are committed, and then revealed, for at least the config's bidding window: move both ends",
    },
    {
      code: 6030,
      name: "deadlineOutOfBounds",
      msg: "The deadline must come after the award window and within 14 days: correct it",
    },
    {
      code: 6031,
      name: "verifierMismatch",
      msg: "A verified task names its verifier, and no other task does: name one, or choose another kind of proof",
    },
    {
      code: 6032,
      name: "bondNotActive",
      msg: "The bond was released, slashed or has expired: bid with another one",
    },
    { code: 6033, name: "bondExpired", msg: "The bond's time is over: bid with another bond" },
    {
      code: 6034,
      name: "capabilityNotCovered",
      msg: "The bond does not cover the task's capability: bid with a bond that does",
    },
    {
      code: 6035,
      name: "bondTooSmall",
      msg: "The bond is smaller than the task requires: bid with a larger bond",
    },
    {
      code: 6036,
      name: "bondLockedElsewhere",
      msg: "The bond is locked to another task: bid with another bond",
    },
    {
      code: 6037,
      name: "bondEndsBeforeDeadline",
      msg: "The bond ends before the task's deadline: renew it first",
    },
    {
      code: 6038,
      name: "notAgentOperator",
      msg: "The bond and the bid must be of an agent whose authority signs: sign with the agent's authority",
    },
    {
      code: 6039,
      name: "nodeUnfit",
      msg: "The node must be operated by the bidder, available, and claim the task's capability: pass another node",
    },
    {
      code: 6040,
      name: "ownTask",
      msg: "A client cannot bid for its own task: bid with another wallet for another client's task",
    },
    { code: 6041, name: "notBidding", msg: "The task's book is closed: bid for another task" },
    {
      code: 6042,
      name: "commitOver",
      msg: "The time to commit bids is over: bid for another task",
    },
    {
      code: 6043,
      name: "revealNotOpen",
      msg: "Bids cannot be revealed yet: wait until the time to commit is over",
    },
    {
      code: 6044,
      name: "revealOver",
      msg: "The time to reveal bids is over: close the bid once the book is closed",
    },
    {
      code: 6045,
      name: "alreadyRevealed",
      msg: "The bid is revealed already: wait for the book to close",
    },
    {
      code: 6046,
      name: "commitmentMismatch",
      msg: "Price and salt are not what was committed: reveal with the price and salt that were hashed",
    },
    {
      code: 6047,
      name: "priceOutOfBounds",
      msg: "The price must be above zero and not above the reward: commit to a price between them",
    },
    {
      code: 6048,
      name: "revealOpen",
      msg: "Bids can still be revealed: wait until the time to reveal is over",
    },
    {
      code: 6049,
      name: "bookNotClosed",
      msg: "The task's bid book is not closed, or the task was awarded or cancelled: look at the task's status",
    },
    { code: 6050, name: "noBidLeft", msg: "No bid is left to award: cancel the task" },
    { code: 6051, name: "awardOver", msg: "The time to award is over: cancel the task" },
    {
      code: 6052,
      name: "bidStillGood",
      msg: "The bid that ranks first can still lock its bond: award it",
    },
    {
      code: 6053,
      name: "notClient",
      msg: "Only the client may cancel before the award window is over: sign as the client, or wait",
    },
    { code: 6054, name: "bidsCommitted", msg: "Sealed bids are out: wait for the book to close" },
    {
      code: 6055,
      name: "notCancellable",
      msg: "The task was awarded or is over: let it be settled, or dispute it",
    },
    {
      code: 6056,
      name: "notAwarded",
      msg: "The task is not awarded, or frozen by a dispute, or over: look at the task's status",
    },
    {
      code: 6057,
      name: "settlementOver",
      msg: "The time for proofs and disputes is over: use expire_task",
    },
    {
      code: 6058,
      name: "settlementOpen",
      msg: "The deadline and the dispute window are not over: wait until they are",
    },
    {
      code: 6059,
      name: "notDisputed",
      msg: "The task is not under dispute: look at the task's status",
    },
    { code: 6060, name: "disputeOver", msg: "The dispute's time is over: use settle_undecided" },
    {
      code: 6061,
      name: "disputeOpen",
      msg: "The dispute's time is not over: wait for a verdict, or for the end of that time",
    },
    {
      code: 6062,
      name: "taskNotOver",
      msg: "The task still runs: settle, expire or cancel it first",
    },
    { code: 6063, name: "moneyWaits", msg: "Money still waits in the task: claim it first" },
    {
      code: 6064,
      name: "bondStillLocked",
      msg: "The task's bond is still locked to it: release it first",
    },
    {
      code: 6065,
      name: "proofNotAccepted",
      msg: "The task does not accept this kind of proof: bring the kind that the task names",
    },
    {
      code: 6066,
      name: "proofOfAnotherTask",
      msg: "The proof is of another task: bring one that names this task",
    },
    {
      code: 6067,
      name: "witnessMismatch",
      msg: "The completion was signed in another role: sign it in the role that the task's kind of proof asks for",
    },
    {
      code: 6068,
      name: "notSignedByClient",
      msg: "The proof is not signed by the client's key of the task: have the client sign it with that key",
    },
    {
      code: 6069,
      name: "notSignedByVerifier",
      msg: "The proof is not signed by the task's verifier: have that verifier sign it",
    },
    {
      code: 6070,
      name: "verifierNotRegistered",
      msg: "The verifier is not registered any more: let the client acknowledge, or open a dispute",
    },
    {
      code: 6071,
      name: "notSignedByNode",
      msg: "The receipt is not signed by the node's receipt key: have the node sign it with that key",
    },
    {
      code: 6072,
      name: "receiptOfAnotherKind",
      msg: "The receipt is of a ledger: bring a session's receipt, of kind 1",
    },
    {
      code: 6073,
      name: "receiptNotFinal",
      msg: "The receipt is not marked as the last one: have both sign one with the final flag",
    },
    {
      code: 6074,
      name: "sameKeyTwice",
      msg: "The node and the client need different keys to sign receipts with: give the task a key of its own",
    },
    {
      code: 6075,
      name: "completionLength",
      msg: "A completion has exactly 82 bytes: put the whole completion into the Ed25519 instruction",
    },
    {
      code: 6076,
      name: "completionDomain",
      msg: "The signed bytes do not begin with a completion's domain: bring the completion itself",
    },
    {
      code: 6077,
      name: "completionVersion",
      msg: "The completion is of a version that this program does not know: sign one of version 1",
    },
    {
      code: 6078,
      name: "completionWitness",
      msg: "The completion is neither by a client nor by a verifier: set the witness that signs",
    },
    {
      code: 6079,
      name: "receiptLength",
      msg: "A receipt has exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
    },
    {
      code: 6080,
      name: "receiptDomain",
      msg: "The signed bytes do not begin with a receipt's domain: bring the receipt itself",
    },
    {
      code: 6081,
      name: "receiptVersion",
      msg: "The receipt is of a version that this program does not know: sign a receipt of version 1",
    },
    {
      code: 6082,
      name: "receiptKind",
      msg: "The receipt is neither a session's nor a ledger's: set kind 1 for a session, 2 for a ledger",
    },
    {
      code: 6083,
      name: "receiptFlags",
      msg: "The receipt sets a flag that has no meaning: set bit 0 for a final receipt, and no other",
    },
    {
      code: 6084,
      name: "receiptFinalVoucher",
      msg: "A ledger has no last voucher: clear the final flag",
    },
    {
      code: 6085,
      name: "receiptNumberZero",
      msg: "The receipt's number is zero: number receipts from 1",
    },
    {
      code: 6086,
      name: "instructionsTruncated",
      msg: "The instructions sysvar is cut short: pass the runtime's own account",
    },
    {
      code: 6087,
      name: "noInstructionBefore",
      msg: "No instruction comes before this one: put the Ed25519 instruction there",
    },
    {
      code: 6088,
      name: "notEd25519Program",
      msg: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
    },
    {
      code: 6089,
      name: "ed25519Accounts",
      msg: "The Ed25519 instruction names accounts: build it without any",
    },
    {
      code: 6090,
      name: "ed25519NoSignatures",
      msg: "The Ed25519 instruction claims no signature, so nothing was verified: put those of the proof into it",
    },
    {
      code: 6091,
      name: "ed25519SignatureCount",
      msg: "The Ed25519 instruction must claim one signature, or two for a receipt: put in no other",
    },
    {
      code: 6092,
      name: "ed25519Padding",
      msg: "The Ed25519 instruction's padding byte is not zero: set it to zero",
    },
    {
      code: 6093,
      name: "ed25519InstructionIndex",
      msg: "An instruction index is not 0xFFFF: keep signatures, keys and message in the Ed25519 instruction itself",
    },
    {
      code: 6094,
      name: "ed25519SignatureOffset",
      msg: "A signature lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6095,
      name: "ed25519KeyOffset",
      msg: "A key lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6096,
      name: "ed25519MessageOffset",
      msg: "The message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6097,
      name: "ed25519MessageSize",
      msg: "The message has another size than in the one layout that is accepted: pass the whole proof and nothing more",
    },
    {
      code: 6098,
      name: "ed25519DataLength",
      msg: "The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message",
    },
    {
      code: 6099,
      name: "overflow",
      msg: "An amount or a time does not fit 64 bits: give smaller ones",
    },
    {
      code: 6100,
      name: "vaultShort",
      msg: "The vault holds less than it owes: stop, and report it with the vault's address",
    },
    {
      code: 6101,
      name: "nothingWaits",
      msg: "Nothing waits for this payee: look whom the account names before claiming",
    },
    {
      code: 6102,
      name: "notPayee",
      msg: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
    },
    {
      code: 6103,
      name: "destinationUnusable",
      msg: "The destination must be the payee's own token account, of the market's mint and not frozen: pass another one",
    },
  ],
  types: [
    {
      name: "agent",
      docs: ["`[b\"agent\", did]`."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "did", type: { array: ["u8", 32] } },
          { name: "authority", type: "pubkey" },
          {
            name: "pendingAuthority",
            docs: ["The default key while no rotation is under way."],
            type: "pubkey",
          },
          { name: "metadataHash", type: { array: ["u8", 32] } },
          { name: "slot", docs: ["The slot its did is derived from."], type: "u64" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "authorityAccepted",
      type: { kind: "struct", fields: [{ name: "authority", type: "pubkey" }] },
    },
    {
      name: "authorityProposed",
      type: {
        kind: "struct",
        fields: [
          {
            name: "pendingAuthority",
            docs: ["The default key withdraws the proposal."],
            type: "pubkey",
          },
        ],
      },
    },
    {
      name: "bid",
      docs: ["`[b\"bid\", task, bond]`: one bid a bond."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "bond", type: "pubkey" },
          { name: "bidder", docs: ["The agent's authority."], type: "pubkey" },
          { name: "agentDid", type: { array: ["u8", 32] } },
          { name: "providerToken", docs: ["Where deposit and reward go."], type: "pubkey" },
          { name: "node", type: "pubkey" },
          {
            name: "receiptKey",
            docs: ["The node's key for receipts, as it was when the bid was made."],
            type: "pubkey",
          },
          { name: "commitment", type: { array: ["u8", 32] } },
          {
            name: "number",
            docs: ["Order of commitment within the task; decides between equal prices."],
            type: "u32",
          },
          { name: "price", type: "u64" },
          { name: "revealed", type: "u8" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "bidBookClosed",
      docs: ["`task.bid_book_closed`."],
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "winner", type: { option: "pubkey" } },
          { name: "price", type: "u64" },
          { name: "commits", type: "u32" },
          { name: "reveals", type: "u32" },
          {
            name: "forfeited",
            docs: ["Deposits of bids that were never revealed, which the client gets."],
            type: "u64",
          },
        ],
      },
    },
    { name: "bidClosed", type: { kind: "struct", fields: [{ name: "bid", type: "pubkey" }] } },
    {
      name: "bidCommitted",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "bid", type: "pubkey" },
          { name: "bond", type: "pubkey" },
          { name: "bidder", type: "pubkey" },
          { name: "number", type: "u32" },
          { name: "deposit", type: "u64" },
        ],
      },
    },
    {
      name: "bidPassedOver",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "bid", type: "pubkey" },
          { name: "next", type: { option: "pubkey" } },
        ],
      },
    },
    {
      name: "bidRevealed",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "bid", type: "pubkey" },
          { name: "price", type: "u64" },
        ],
      },
    },
    {
      name: "capability",
      docs: ["`[b\"capability\", bit]`."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "bit", type: "u8" },
          { name: "retired", type: { defined: { name: "flag" } } },
          { name: "name", docs: ["A label padded with zeros."], type: { array: ["u8", 32] } },
          {
            name: "minBondUsd",
            docs: ["Micro-USD: the least bond that a task asking for this capability accepts."],
            type: "u64",
          },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "client",
      docs: [
        "`[b\"client\", client]`: numbers a client's tasks. Never closed, so that no task's address comes back.",
      ],
      type: {
        kind: "struct",
        fields: [{ name: "nextNonce", type: "u64" }, { name: "bump", type: "u8" }],
      },
    },
    {
      name: "computeBond",
      docs: [
        "`[b\"compute_bond\", agent_did, posted_at]`. Zero-copy, because every lock, slash and bid reads it.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "agentDid", type: { array: ["u8", 32] } },
          { name: "provider", docs: ["As in [`ComputeProvider`]."], type: "u8" },
          {
            name: "leaseId",
            docs: ["The provider's handle of the lease, hashed."],
            type: { array: ["u8", 32] },
          },
          { name: "bondMint", type: "pubkey" },
          {
            name: "bondAmount",
            docs: ["Micro-units of the mint, which are micro-USD."],
            type: "u64",
          },
          { name: "gpuHoursReserved", docs: ["Attested by the broker."], type: "u32" },
          {
            name: "capabilityBits",
            docs: ["The capabilities that this bond covers."],
            type: "u128",
          },
          { name: "postedAt", type: "i64" },
          { name: "expiresAt", type: "i64" },
          {
            name: "slashableUntil",
            docs: ["The end of the slash window; an unlocked bond returns to the agent after it."],
            type: "i64",
          },
          { name: "lockedToTask", docs: ["The default key while no task has it."], type: "pubkey" },
          {
            name: "brokerAttestation",
            docs: ["Ed25519 signature by the broker over the lease as it is now."],
            type: { array: ["u8", 64] },
          },
          { name: "status", docs: ["As in [`BondStatus`]."], type: "u8" },
          { name: "bump", type: "u8" },
          { name: "escrowBump", type: "u8" },
        ],
      },
    },
    {
      name: "configUpdated",
      type: {
        kind: "struct",
        fields: [{ name: "parameters", type: { defined: { name: "parameters" } } }],
      },
    },
    {
      name: "disputeSettled",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "verdict", type: { defined: { name: "verdict" } } },
          { name: "slashed", type: "u64" },
          { name: "provider", type: { defined: { name: "payment" } } },
          { name: "treasury", type: { defined: { name: "payment" } } },
          { name: "client", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "disputeUndecided",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "client", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "disputesPinned",
      type: { kind: "struct", fields: [{ name: "disputes", type: "pubkey" }] },
    },
    { name: "flag", type: { kind: "type", alias: "bool" } },
    {
      name: "initializeArgs",
      type: {
        kind: "struct",
        fields: [
          { name: "pauseAuthority", type: "pubkey" },
          { name: "instance", docs: ["The cluster's genesis hash."], type: { array: ["u8", 32] } },
          { name: "parameters", type: { defined: { name: "parameters" } } },
        ],
      },
    },
    {
      name: "initialized",
      type: {
        kind: "struct",
        fields: [
          { name: "authority", type: "pubkey" },
          { name: "pauseAuthority", type: "pubkey" },
          { name: "mint", type: "pubkey" },
          { name: "feeVault", type: "pubkey" },
          { name: "instance", type: { array: ["u8", 32] } },
          { name: "parameters", type: { defined: { name: "parameters" } } },
        ],
      },
    },
    {
      name: "marketConfig",
      docs: [
        "`[b\"config\"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.",
        "Read in place, because most instructions need a field or two of it.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "authority", type: "pubkey" },
          {
            name: "pendingAuthority",
            docs: ["The default key while no handover is under way."],
            type: "pubkey",
          },
          { name: "pauseAuthority", type: "pubkey" },
          { name: "mint", docs: ["The only money of this market."], type: "pubkey" },
          { name: "feeVault", docs: ["The treasury's vault, fixed for good."], type: "pubkey" },
          { name: "feeVaultOwner", type: "pubkey" },
          {
            name: "instance",
            docs: ["The cluster's genesis hash: addresses, and so proofs, differ between clusters."],
            type: { array: ["u8", 32] },
          },
          { name: "disputes", type: "pubkey" },
          {
            name: "disputesAuthority",
            docs: [
              "The disputes program's `[b\"authority\"]` PDA; both are the default, for which nobody signs, while none is pinned.",
            ],
            type: "pubkey",
          },
          { name: "parameters", type: { defined: { name: "parameters" } } },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          {
            name: "authorityBump",
            docs: ["Of `[b\"authority\"]`, which signs for this program at the bonds."],
            type: "u8",
          },
          { name: "reserved", type: { array: ["u8", 64] } },
        ],
      },
    },
    {
      name: "node",
      docs: [
        "`[b\"node\", operator, node_id]`. Every field has a fixed offset, so that nodes can be filtered by any of them.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "operator", type: "pubkey" },
          { name: "nodeId", type: "u64" },
          { name: "status", type: { defined: { name: "nodeStatus" } } },
          { name: "class", type: { defined: { name: "nodeClass" } } },
          { name: "profile", type: { defined: { name: "nodeProfile" } } },
          {
            name: "receiptKey",
            docs: [
              "Signs receipts of sessions opened from now on; a session keeps the key it was opened with.",
            ],
            type: "pubkey",
          },
          {
            name: "attestationHash",
            docs: ["Zero while there is no attestation."],
            type: { array: ["u8", 32] },
          },
          { name: "attestationExpiresAt", type: "i64" },
          { name: "registeredAt", type: "i64" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 64] } },
        ],
      },
    },
    { name: "nodeClass", type: { kind: "enum", variants: [{ name: "gpu" }, { name: "cpu" }] } },
    {
      name: "nodeProfile",
      docs: [
        "What an operator may change about a node at any time. Packed, it is what Borsh writes, so arguments, account and events hold",
        "the same bytes.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "sourceType", type: { defined: { name: "sourceType" } } },
          { name: "region", docs: ["A label padded with zeros."], type: { array: ["u8", 16] } },
          { name: "floorPrice", docs: ["Micro-USDC per hour."], type: "u64" },
          { name: "benchmarkScore", type: "u32" },
          { name: "capabilityBits", type: "u128" },
          {
            name: "encryptionKey",
            docs: ["X25519: job specs with secrets are encrypted to it."],
            type: { array: ["u8", 32] },
          },
          { name: "endpointHash", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "nodeStatus",
      type: {
        kind: "enum",
        variants: [{ name: "available" }, { name: "draining" }, { name: "retired" }],
      },
    },
    {
      name: "parameters",
      docs: ["What the authority may change, for tasks posted from then on."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "bidDeposit", docs: ["What a bid puts down until it is revealed."], type: "u64" },
          {
            name: "minBiddingWindow",
            docs: ["The least time for committing, and then for revealing, in seconds."],
            type: "u32",
          },
          {
            name: "awardWindow",
            docs: ["For how long after the reveal a task can be awarded."],
            type: "u32",
          },
          {
            name: "disputeWindow",
            docs: ["For how long after the deadline a proof or a dispute can come."],
            type: "u32",
          },
          { name: "disputeTimeout", docs: ["How long a dispute can last."], type: "u32" },
          {
            name: "disputeClientBps",
            docs: ["The client's share of a bond that a verdict slashes; the rest is the treasury's."],
            type: "u16",
          },
        ],
      },
    },
    {
      name: "pauseAuthoritySet",
      type: { kind: "struct", fields: [{ name: "pauseAuthority", type: "pubkey" }] },
    },
    { name: "pausedSet", type: { kind: "struct", fields: [{ name: "paused", type: "bool" }] } },
    {
      name: "payee",
      docs: ["Someone a vault pays, at an address that nobody who cranks a payment can choose."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "owner", type: "pubkey" },
          { name: "token", docs: ["The owner's token account."], type: "pubkey" },
          {
            name: "owed",
            docs: ["What could not be delivered and waits in the vault."],
            type: "u64",
          },
        ],
      },
    },
    {
      name: "payeeRole",
      type: { kind: "enum", variants: [{ name: "client" }, { name: "provider" }, { name: "treasury" }] },
    },
    {
      name: "payment",
      docs: ["What a payee gets now, and what waits for it."],
      type: { kind: "struct", fields: [{ name: "paid", type: "u64" }, { name: "owed", type: "u64" }] },
    },
    {
      name: "payoutMode",
      docs: ["What releases the reward, beside the client's acknowledgement, which always does."],
      repr: { kind: "rust" },
      type: {
        kind: "enum",
        variants: [{ name: "acknowledged" }, { name: "verified" }, { name: "metered" }],
      },
    },
    {
      name: "proof",
      type: {
        kind: "enum",
        variants: [{ name: "acknowledgement" }, { name: "attestation" }, { name: "finalReceipt" }],
      },
    },
    {
      name: "rankedBid",
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "bid", type: "pubkey" },
          { name: "price", type: "u64" },
          { name: "number", type: "u64" },
        ],
      },
    },
    {
      name: "sourceType",
      docs: ["Who stands behind a node: anyone, the protocol, or another market it resells."],
      type: {
        kind: "enum",
        variants: [{ name: "community" }, { name: "managed" }, { name: "upstream" }],
      },
    },
    {
      name: "task",
      docs: [
        "`[b\"task\", instance, client, nonce]`. Bonds read its first bytes: discriminator, then status.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "status", docs: ["As in [`TaskStatus`]."], type: "u8" },
          { name: "payoutMode", docs: ["As in [`PayoutMode`]."], type: "u8" },
          { name: "capabilityBit", type: "u8" },
          { name: "vaultBump", type: "u8" },
          { name: "authorityBump", type: "u8" },
          { name: "ranked", docs: ["How many bids the ranking holds."], type: "u8" },
          {
            name: "disputeClientBps",
            docs: ["The client's share of the bond if a verdict slashes it."],
            type: "u16",
          },
          { name: "client", type: { defined: { name: "payee" } } },
          {
            name: "provider",
            docs: ["Empty until the award."],
            type: { defined: { name: "payee" } },
          },
          { name: "treasury", type: { defined: { name: "payee" } } },
          { name: "mint", type: "pubkey" },
          {
            name: "clientKey",
            docs: ["Acknowledges results and signs receipts for the client."],
            type: "pubkey",
          },
          { name: "verifier", docs: ["The default key where no verifier counts."], type: "pubkey" },
          { name: "specHash", type: { array: ["u8", 32] } },
          {
            name: "resultHash",
            docs: ["Zero until a proof names it."],
            type: { array: ["u8", 32] },
          },
          { name: "reward", docs: ["The most the client pays."], type: "u64" },
          { name: "price", docs: ["The winner's price; zero until the award."], type: "u64" },
          { name: "requiredBond", type: "u64" },
          { name: "bidDeposit", type: "u64" },
          { name: "commits", type: "u32" },
          { name: "reveals", type: "u32" },
          { name: "commitBy", type: "i64" },
          { name: "revealBy", type: "i64" },
          { name: "awardBy", type: "i64" },
          { name: "deadline", docs: ["When the work is due."], type: "i64" },
          { name: "settleBy", docs: ["Until when proofs and disputes count."], type: "i64" },
          { name: "frozenUntil", docs: ["Zero while there is no dispute."], type: "i64" },
          { name: "disputeTimeout", type: "i64" },
          {
            name: "ranking",
            docs: ["The best bids that were revealed, the best first."],
            type: { array: [{ defined: { name: "rankedBid" } }, 3] },
          },
          { name: "bond", type: "pubkey" },
          { name: "agentDid", type: { array: ["u8", 32] } },
          { name: "node", type: "pubkey" },
          { name: "receiptKey", type: "pubkey" },
        ],
      },
    },
    {
      name: "taskAwarded",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "bid", type: "pubkey" },
          { name: "bond", type: "pubkey" },
          { name: "agentDid", type: { array: ["u8", 32] } },
          { name: "price", type: "u64" },
        ],
      },
    },
    {
      name: "taskCancelled",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "client", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "taskClosed",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "surplus", docs: ["Donations, which go to the client."], type: "u64" },
        ],
      },
    },
    {
      name: "taskExpired",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "slashed", type: "u64" },
          { name: "client", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "taskFrozen",
      type: {
        kind: "struct",
        fields: [{ name: "task", type: "pubkey" }, { name: "until", type: "i64" }],
      },
    },
    {
      name: "taskPosted",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "client", type: "pubkey" },
          { name: "capabilityBit", type: "u8" },
          { name: "reward", type: "u64" },
          { name: "requiredBond", type: "u64" },
          { name: "payoutMode", type: { defined: { name: "payoutMode" } } },
          { name: "specHash", type: { array: ["u8", 32] } },
          { name: "commitBy", type: "i64" },
          { name: "revealBy", type: "i64" },
          { name: "awardBy", type: "i64" },
          { name: "deadline", type: "i64" },
        ],
      },
    },
    {
      name: "taskReleased",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          {
            name: "proof",
            docs: ["Absent where a verdict released it."],
            type: { option: { defined: { name: "proof" } } },
          },
          { name: "resultHash", type: { array: ["u8", 32] } },
          { name: "compute", type: "u64" },
          { name: "gasSubsidy", type: "u64" },
          { name: "treasuryFee", type: "u64" },
          { name: "provider", type: { defined: { name: "payment" } } },
          { name: "treasury", type: { defined: { name: "payment" } } },
          { name: "client", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "taskTerms",
      type: {
        kind: "struct",
        fields: [
          { name: "reward", type: "u64" },
          { name: "payoutMode", type: { defined: { name: "payoutMode" } } },
          {
            name: "clientKey",
            docs: ["Acknowledges results and signs receipts for the client."],
            type: "pubkey",
          },
          { name: "specHash", type: { array: ["u8", 32] } },
          { name: "commitBy", type: "i64" },
          { name: "revealBy", type: "i64" },
          { name: "deadline", type: "i64" },
        ],
      },
    },
    {
      name: "verdict",
      type: { kind: "enum", variants: [{ name: "forClient" }, { name: "forAgent" }] },
    },
    {
      name: "verifier",
      docs: ["`[b\"verifier\", key]`: a key whose attestations count while this account exists."],
      type: { kind: "struct", fields: [{ name: "key", type: "pubkey" }, { name: "bump", type: "u8" }] },
    },
    {
      name: "verifierRegistered",
      type: { kind: "struct", fields: [{ name: "key", type: "pubkey" }] },
    },
    {
      name: "verifierRemoved",
      type: { kind: "struct", fields: [{ name: "key", type: "pubkey" }] },
    },
    {
      name: "waitingClaimed",
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          { name: "payee", type: { defined: { name: "payeeRole" } } },
          { name: "token", type: "pubkey" },
          { name: "paid", type: "u64" },
        ],
      },
    },
  ],
  constants: [
    {
      name: "authoritySeed",
      docs: ["Seed, in every program, of the PDA that signs its calls into other programs."],
      type: "bytes",
      value: "[97, 117, 116, 104, 111, 114, 105, 116, 121]",
    },
    {
      name: "bidDomain",
      docs: ["What a bid's commitment begins with, before it is hashed."],
      type: "bytes",
      value: "[99, 111, 109, 112, 117, 116, 101, 45, 98, 105, 100, 0, 0, 0, 0, 0]",
    },
    { name: "bidSeed", type: "bytes", value: "[98, 105, 100]" },
    { name: "clientSeed", type: "bytes", value: "[99, 108, 105, 101, 110, 116]" },
    { name: "configSeed", type: "bytes", value: "[99, 111, 110, 102, 105, 103]" },
    { name: "gasSubsidyBps", type: "u16", value: "300" },
    { name: "maxAwardWindow", type: "u32", value: "259200" },
    { name: "maxBiddingWindow", type: "u32", value: "86400" },
    { name: "maxBidDeposit", type: "u64", value: "100000000" },
    { name: "maxDisputeTimeout", type: "u32", value: "432000" },
    {
      name: "maxDisputeWindow",
      docs: ["With the longest dispute, no longer than a bond's slash window."],
      type: "u32",
      value: "172800",
    },
    {
      name: "maxTaskSecs",
      docs: ["As long as a bond is posted for."],
      type: "i64",
      value: "1209600",
    },
    { name: "minAwardWindow", type: "u32", value: "600" },
    { name: "minBiddingWindow", type: "u32", value: "60" },
    { name: "minBidDeposit", type: "u64", value: "10000" },
    { name: "minDisputeTimeout", type: "u32", value: "86400" },
    { name: "minDisputeWindow", type: "u32", value: "3600" },
    { name: "minReward", docs: ["1 USDC."], type: "u64", value: "1000000" },
    {
      name: "providerBps",
      docs: ["Of 10,000: compute, the provider's gas, and the treasury."],
      type: "u16",
      value: "8500",
    },
    { name: "taskSeed", type: "bytes", value: "[116, 97, 115, 107]" },
    { name: "treasuryBps", type: "u16", value: "1200" },
    { name: "vaultSeed", type: "bytes", value: "[118, 97, 117, 108, 116]" },
    { name: "verifierSeed", type: "bytes", value: "[118, 101, 114, 105, 102, 105, 101, 114]" },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<MarketIdl>`. */
export type MarketIdl = c.Mutable<typeof idl>;

export const marketIdl = idl as MarketIdl;
