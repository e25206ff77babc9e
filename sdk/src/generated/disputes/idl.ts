// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "5CA1vgMwWV8uUqqW6zqS3AePta1xcu1oaMShGQPpi7Gg",
  metadata: {
    name: "disputes",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Staked guardians decide what client and provider of a task cannot agree on.",
  },
  instructions: [
    {
      name: "acceptAuthority",
      docs: ["The proposed key takes over."],
      discriminator: [107, 86, 198, 91, 33, 12, 107, 160],
      accounts: [{ name: "newAuthority", signer: true }, { name: "config", writable: true }],
      args: [],
    },
    {
      name: "addDeposit",
      docs: ["A guardian adds to its deposit."],
      discriminator: [152, 185, 128, 102, 171, 118, 93, 198],
      accounts: [
        { name: "wallet", signer: true, relations: ["guardian"] },
        { name: "config" },
        { name: "court", writable: true },
        { name: "guardian", writable: true },
        { name: "source", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "appeal",
      docs: ["The side that lost asks a larger panel, with a bond; once."],
      discriminator: [250, 91, 1, 244, 179, 52, 75, 236],
      accounts: [
        { name: "party", signer: true },
        { name: "config" },
        { name: "court", writable: true },
        { name: "dispute", writable: true },
        { name: "source", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "claimWaiting",
      docs: ["Pays a side what could not be delivered before; anyone."],
      discriminator: [62, 190, 26, 10, 123, 39, 38, 91],
      accounts: [
        { name: "caller", signer: true },
        { name: "config" },
        { name: "court", writable: true },
        { name: "dispute", writable: true },
        { name: "destination", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "party", type: { defined: { name: "party" } } }],
    },
    {
      name: "closeDispute",
      docs: ["Closes a dispute that is settled in full and returns its rent; anyone."],
      discriminator: [60, 18, 92, 170, 100, 195, 146, 196],
      accounts: [
        { name: "dispute", writable: true },
        { name: "opener", writable: true, relations: ["dispute"] },
      ],
      args: [],
    },
    {
      name: "commitVote",
      docs: ["A guardian of the panel commits to a vote."],
      discriminator: [134, 97, 90, 126, 91, 66, 16, 26],
      accounts: [
        { name: "guardian", writable: true, signer: true },
        { name: "dispute", writable: true },
        {
          name: "vote",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [118, 111, 116, 101] },
              { kind: "account", path: "dispute" },
              { kind: "account", path: "guardian" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "commitment", type: { array: ["u8", 32] } }],
    },
    {
      name: "concludeRound",
      docs: ["Counts the votes of a round that is over; anyone."],
      discriminator: [241, 166, 49, 222, 76, 14, 226, 175],
      accounts: [{ name: "dispute", writable: true }],
      args: [],
    },
    {
      name: "drawGuardian",
      docs: ["Takes the next step of the draw; anyone."],
      discriminator: [127, 110, 94, 79, 222, 147, 203, 26],
      accounts: [
        { name: "dispute", writable: true },
        { name: "seat" },
        {
          name: "guardian",
          docs: ["Whoever sits there; absent where nobody does."],
          writable: true,
          optional: true,
        },
        { name: "pool", optional: true },
        { name: "stakingConfig" },
      ],
      args: [],
    },
    {
      name: "evict",
      docs: ["Gives notice to a guardian whose stake or deposit fell short; anyone."],
      discriminator: [56, 13, 174, 235, 133, 159, 37, 162],
      accounts: [
        { name: "config" },
        { name: "guardian", writable: true },
        { name: "pool", relations: ["guardian"] },
        { name: "stakingConfig" },
      ],
      args: [],
    },
    {
      name: "executeVerdict",
      docs: ["Settles the task and pays the bonds out; anyone."],
      discriminator: [54, 192, 115, 119, 81, 233, 63, 32],
      accounts: [
        { name: "config" },
        { name: "court", writable: true },
        { name: "dispute", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "disputesAuthority", address: "5Cj5vkHwbfBM7332SDUiLjjGcd7CJQrTLAW1BFN5HGB4" },
        { name: "task", writable: true },
        { name: "taskVault", writable: true },
        { name: "clientToken", writable: true },
        { name: "agentToken", writable: true },
        { name: "feeVault", writable: true },
        { name: "marketConfig" },
        { name: "bond", writable: true },
        { name: "lease" },
        { name: "bondEscrow", writable: true },
        { name: "bondOperator", writable: true },
        { name: "bondConfig" },
        { name: "marketAuthority" },
        { name: "computeBondProgram" },
        { name: "marketProgram", address: "8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "fixSeed",
      docs: ["Fixes what the draw follows from, once the chain knows it; anyone."],
      discriminator: [164, 58, 15, 44, 251, 238, 136, 207],
      accounts: [
        { name: "dispute", writable: true },
        { name: "slotHashes", address: "SysvarS1otHashes111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "initialize",
      docs: ["Creates the config, the court and its vault; only the program's upgrade authority."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        { name: "authority", writable: true, signer: true },
        { name: "program", address: "5CA1vgMwWV8uUqqW6zqS3AePta1xcu1oaMShGQPpi7Gg" },
        { name: "programData" },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        {
          name: "court",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 117, 114, 116] }] },
        },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "mint" },
        { name: "feeVault" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "pauseAuthority", type: "pubkey" },
        {
          name: "parameters",
          type: { defined: { name: "disputes::state::parameters::parameters" } },
        },
      ],
    },
    {
      name: "leaveSeat",
      docs: ["A guardian gives notice."],
      discriminator: [108, 242, 177, 6, 45, 227, 145, 142],
      accounts: [
        { name: "wallet", signer: true, relations: ["guardian"] },
        { name: "guardian", writable: true },
      ],
      args: [],
    },
    {
      name: "openDispute",
      docs: ["The client or the provider of an awarded task disputes, with a bond."],
      discriminator: [137, 25, 99, 119, 23, 223, 161, 42],
      accounts: [
        { name: "opener", writable: true, signer: true },
        { name: "config" },
        { name: "court", writable: true },
        { name: "task", writable: true },
        {
          name: "dispute",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [100, 105, 115, 112, 117, 116, 101] },
              { kind: "account", path: "task" },
            ],
          },
        },
        { name: "source", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "disputesAuthority", address: "5Cj5vkHwbfBM7332SDUiLjjGcd7CJQrTLAW1BFN5HGB4" },
        { name: "marketConfig" },
        { name: "marketProgram", address: "8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "payTreasury",
      docs: ["Brings what absent guardians lost to the treasury; anyone."],
      discriminator: [225, 12, 97, 182, 104, 65, 17, 51],
      accounts: [
        { name: "config" },
        { name: "court", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "feeVault", writable: true, relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "proposeAuthority",
      docs: ["The authority names who may take over, or withdraws the name."],
      discriminator: [20, 148, 236, 198, 76, 119, 99, 142],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "pendingAuthority", type: "pubkey" }],
    },
    {
      name: "recordLoss",
      docs: ["Writes a lost dispute into the node's reputation; anyone."],
      discriminator: [112, 182, 48, 145, 171, 216, 247, 43],
      accounts: [
        { name: "dispute", writable: true },
        { name: "disputesAuthority", address: "5Cj5vkHwbfBM7332SDUiLjjGcd7CJQrTLAW1BFN5HGB4" },
        { name: "registryConfig" },
        { name: "reputation", writable: true },
        { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
      ],
      args: [],
    },
    {
      name: "revealVote",
      docs: ["A guardian reveals its vote."],
      discriminator: [100, 157, 139, 17, 186, 75, 185, 149],
      accounts: [
        {
          name: "guardian",
          docs: [
            "Nobody else reveals, even who has learned the salt: a vote that was bought in advance cannot be collected by",
            "somebody else's transaction.",
          ],
          signer: true,
        },
        { name: "dispute", writable: true },
        { name: "vote" },
      ],
      args: [
        { name: "verdict", type: { defined: { name: "verdict" } } },
        { name: "salt", type: { array: ["u8", 32] } },
      ],
    },
    {
      name: "setPauseAuthority",
      docs: ["The authority names who may pause."],
      discriminator: [127, 70, 214, 12, 172, 8, 89, 114],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "pauseAuthority", type: "pubkey" }],
    },
    {
      name: "setPaused",
      docs: ["Stops or resumes new seats and new disputes; nothing of those that run."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [{ name: "signer", signer: true }, { name: "config", writable: true }],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "settleJuror",
      docs: ["Pays or penalises one guardian of a panel; anyone."],
      discriminator: [225, 104, 23, 159, 175, 183, 222, 131],
      accounts: [
        { name: "court", writable: true },
        { name: "dispute", writable: true },
        { name: "guardian", writable: true },
        {
          name: "vote",
          docs: ["Absent where the guardian did not commit."],
          writable: true,
          optional: true,
        },
        { name: "wallet", writable: true },
      ],
      args: [],
    },
    {
      name: "slashNode",
      docs: ["Slashes the node's stake for a lost dispute, if the config says so; anyone."],
      discriminator: [165, 178, 153, 22, 241, 166, 114, 236],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "dispute", writable: true },
        { name: "disputesAuthority", address: "5Cj5vkHwbfBM7332SDUiLjjGcd7CJQrTLAW1BFN5HGB4" },
        { name: "stakingConfig" },
        { name: "pool", writable: true },
        { name: "offence", writable: true },
        { name: "stakingProgram", address: "BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "takeSeat",
      docs: ["A guardian takes a seat, with a deposit; its stake lies in staking."],
      discriminator: [7, 166, 54, 232, 71, 160, 121, 122],
      accounts: [
        { name: "wallet", writable: true, signer: true },
        { name: "config" },
        { name: "court", writable: true },
        { name: "pool" },
        { name: "stakingConfig" },
        {
          name: "guardian",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [103, 117, 97, 114, 100, 105, 97, 110] },
              { kind: "account", path: "wallet" },
            ],
          },
        },
        {
          name: "seat",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [115, 101, 97, 116] }, { kind: "arg", path: "number" }],
          },
        },
        { name: "source", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "number", type: "u32" }],
    },
    {
      name: "updateConfig",
      docs: ["The authority sets panels, fees and times of later disputes, within the bounds in code."],
      discriminator: [29, 158, 252, 191, 10, 83, 219, 99],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [
        {
          name: "parameters",
          type: { defined: { name: "disputes::state::parameters::parameters" } },
        },
      ],
    },
    {
      name: "vacateSeat",
      docs: ["Frees a seat once the notice is over; anyone."],
      discriminator: [64, 212, 25, 14, 67, 107, 59, 17],
      accounts: [
        { name: "court", writable: true },
        { name: "guardian", writable: true },
        { name: "seat", writable: true },
      ],
      args: [],
    },
    {
      name: "withdrawDeposit",
      docs: ["Pays a guardian what it earned, or everything once it has left."],
      discriminator: [197, 59, 182, 208, 73, 187, 119, 25],
      accounts: [
        { name: "wallet", writable: true, signer: true, relations: ["guardian"] },
        { name: "config" },
        { name: "court", writable: true },
        { name: "guardian", writable: true },
        { name: "destination", writable: true },
        { name: "vault", writable: true, address: "GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
  ],
  accounts: [
    { name: "court", discriminator: [244, 219, 220, 213, 46, 117, 241, 14] },
    { name: "dispute", discriminator: [36, 49, 241, 67, 40, 36, 241, 74] },
    { name: "disputesConfig", discriminator: [88, 43, 122, 131, 110, 249, 110, 147] },
    { name: "guardian", discriminator: [57, 234, 122, 214, 12, 246, 9, 45] },
    { name: "pool", discriminator: [241, 154, 109, 4, 17, 177, 109, 188] },
    { name: "seat", discriminator: [90, 228, 22, 90, 162, 86, 173, 26] },
    { name: "stakingConfig", discriminator: [45, 134, 252, 82, 37, 57, 84, 25] },
    { name: "task", discriminator: [79, 34, 229, 55, 88, 90, 55, 84] },
    { name: "vote", discriminator: [96, 91, 104, 57, 145, 35, 172, 155] },
  ],
  events: [
    { name: "appealed", discriminator: [197, 193, 2, 44, 175, 70, 16, 243] },
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "configUpdated", discriminator: [40, 241, 230, 122, 11, 19, 198, 194] },
    { name: "depositAdded", discriminator: [138, 251, 20, 250, 99, 2, 44, 97] },
    { name: "depositWithdrawn", discriminator: [152, 139, 194, 204, 237, 235, 26, 134] },
    { name: "disputeClosed", discriminator: [171, 46, 157, 35, 78, 224, 13, 173] },
    { name: "disputeOpened", discriminator: [239, 222, 102, 235, 193, 85, 1, 214] },
    { name: "guardianDrawn", discriminator: [128, 78, 209, 13, 155, 164, 91, 224] },
    { name: "guardianSeated", discriminator: [178, 212, 162, 62, 116, 68, 6, 72] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "jurorSettled", discriminator: [123, 53, 136, 211, 50, 249, 99, 66] },
    { name: "leaveAnnounced", discriminator: [81, 55, 234, 74, 118, 196, 185, 36] },
    { name: "lossRecorded", discriminator: [206, 157, 36, 201, 68, 101, 194, 248] },
    { name: "nodeSlashed", discriminator: [195, 114, 214, 16, 173, 73, 177, 87] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "roundConcluded", discriminator: [253, 3, 254, 156, 25, 119, 156, 173] },
    { name: "seatPassed", discriminator: [186, 193, 204, 43, 181, 251, 185, 88] },
    { name: "seatVacated", discriminator: [108, 154, 23, 221, 246, 222, 149, 137] },
    { name: "seedFixed", discriminator: [11, 60, 6, 53, 76, 191, 121, 48] },
    { name: "seedMissed", discriminator: [127, 91, 101, 174, 195, 225, 73, 64] },
    { name: "treasuryPaid", discriminator: [203, 141, 198, 183, 132, 74, 239, 248] },
    { name: "verdictExecuted", discriminator: [96, 134, 166, 171, 83, 180, 166, 211] },
    { name: "voteCommitted", discriminator: [74, 67, 158, 48, 168, 230, 217, 77] },
    { name: "voteRevealed", discriminator: [104, 162, 140, 194, 213, 217, 117, 179] },
    { name: "votingOpened", discriminator: [216, 88, 4, 153, 2, 13, 221, 22] },
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
    { code: 6004, name: "keyMissing", msg: "The default key is nobody: name a real one" },
    {
      code: 6005,
      name: "feeOutOfBounds",
      msg: "A guardian's fee must lie between 0.01 and 1,000 USDC: name a fee between the two",
    },
    {
      code: 6006,
      name: "depositOutOfBounds",
      msg: "A seat's deposit is at most 100,000 USDC, and absence costs at least a fee and at most the deposit: correct deposit or penalty",
    },
    {
      code: 6007,
      name: "phaseOutOfBounds",
      msg: "A phase must last between an hour and two days, a draw at most one: correct the phase",
    },
    {
      code: 6008,
      name: "phasesTooLong",
      msg: "All phases of two rounds, with 12 hours to execute the verdict, must fit into five days: shorten one",
    },
    {
      code: 6009,
      name: "shareOutOfBounds",
      msg: "The bond's share of the reward is at most 1,000 basis points, the slash of the node's stake at most 3,000: lower the share",
    },
    {
      code: 6010,
      name: "panelOutOfBounds",
      msg: "A panel has at least 3 guardians, the appeal's has more, and at most 15: correct the sizes",
    },
    { code: 6011, name: "panelEven", msg: "A panel of an even number could tie: make it odd" },
    {
      code: 6012,
      name: "paused",
      msg: "Disputes are paused, so nobody takes a seat or opens one: wait; what runs goes on",
    },
    {
      code: 6013,
      name: "wrongMint",
      msg: "The token account or mint is not of the market's mint: pass the mint that the config names, or an account of it",
    },
    {
      code: 6014,
      name: "wrongSource",
      msg: "The source token account must be owned by the signer: pass one of the signer's own",
    },
    {
      code: 6015,
      name: "wrongFeeVault",
      msg: "This is not the treasury's fee vault of the config: pass the one that the config names",
    },
    {
      code: 6016,
      name: "wrongTask",
      msg: "This is not the dispute's task: pass the task that the dispute names",
    },
    {
      code: 6017,
      name: "wrongClientToken",
      msg: "This is not the token account that the task names for the client: pass the task's own",
    },
    {
      code: 6018,
      name: "wrongAgentToken",
      msg: "This is not the token account that the task names for the agent: pass the task's own",
    },
    {
      code: 6019,
      name: "wrongRentReceiver",
      msg: "The rent returns to whoever paid it: pass the key that the account names",
    },
    {
      code: 6020,
      name: "notSlotHashes",
      msg: "This is not the SlotHashes sysvar: pass SysvarS1otHashes111111111111111111111111111",
    },
    {
      code: 6021,
      name: "notGuardianPool",
      msg: "The pool is not the wallet's own in the guardian's role: create it in staking first",
    },
    {
      code: 6022,
      name: "stakeTooSmall",
      msg: "The pool's own stake is below the minimum of a guardian: stake more",
    },
    {
      code: 6023,
      name: "alreadySeated",
      msg: "The wallet has a seat, or a deposit left from one: withdraw it first",
    },
    { code: 6024, name: "seatTaken", msg: "Somebody sits there: take a vacant seat" },
    {
      code: 6025,
      name: "seatOutOfTurn",
      msg: "Vacant seats are taken first, and then the next number: take the lowest vacant seat, else the next number",
    },
    { code: 6026, name: "notSeated", msg: "The guardian has no seat any more: take a seat first" },
    {
      code: 6027,
      name: "amountZero",
      msg: "The amount must be above zero: give at least one unit",
    },
    {
      code: 6028,
      name: "balanceTooLow",
      msg: "The source holds less than the amount: fund it, or name a smaller amount",
    },
    {
      code: 6029,
      name: "alreadyLeaving",
      msg: "The guardian is already leaving: wait for the notice to pass, then vacate the seat",
    },
    {
      code: 6030,
      name: "guardianFit",
      msg: "The guardian has the stake and the deposit that a seat takes: leave it its seat",
    },
    {
      code: 6031,
      name: "noticeRunning",
      msg: "The notice of two days must pass before the seat is vacated: leave first, then wait",
    },
    {
      code: 6032,
      name: "casesOpen",
      msg: "The guardian is on a panel that is not settled: settle with it in those disputes first",
    },
    {
      code: 6033,
      name: "nothingFree",
      msg: "There is nothing above the deposit of the seat to withdraw: leave the seat first",
    },
    {
      code: 6034,
      name: "wrongWallet",
      msg: "This is not the guardian's wallet: pass the wallet that the guardian names",
    },
    {
      code: 6035,
      name: "wrongSeat",
      msg: "This is not the guardian's seat: pass the seat that the guardian names",
    },
    {
      code: 6036,
      name: "notParty",
      msg: "Only the task's client or its provider may dispute: sign as one of them",
    },
    {
      code: 6037,
      name: "notEnoughGuardians",
      msg: "Too few guardians are seated for a panel and the appeal's: try again when more have taken seats",
    },
    {
      code: 6038,
      name: "taskTimeoutTooShort",
      msg: "The task's own time for disputes is shorter than a dispute can take: post tasks with a longer dispute timeout",
    },
    {
      code: 6039,
      name: "notDrawing",
      msg: "No panel is being drawn: draw after a dispute or an appeal is opened",
    },
    { code: 6040, name: "seedFixed", msg: "The seed is fixed already: draw the guardians" },
    {
      code: 6041,
      name: "seedNotReady",
      msg: "The slot that the seed comes from has no hash yet: wait",
    },
    { code: 6042, name: "seedMissing", msg: "No seed is fixed for the draw: fix it first" },
    { code: 6043, name: "drawOver", msg: "The time to draw is over: conclude the round" },
    {
      code: 6044,
      name: "notDrawnSeat",
      msg: "The draw picks another seat: pass the seat that the seed gives for this turn",
    },
    {
      code: 6045,
      name: "guardianMissing",
      msg: "Somebody sits there: pass the guardian and its pool",
    },
    {
      code: 6046,
      name: "notVoting",
      msg: "No vote is under way: wait until the panel is complete",
    },
    {
      code: 6047,
      name: "notOnPanel",
      msg: "The wallet is not on the panel that votes: vote with a wallet that was drawn",
    },
    {
      code: 6048,
      name: "commitOver",
      msg: "The time to commit is over: reveal what was committed",
    },
    {
      code: 6049,
      name: "alreadyCommitted",
      msg: "This guardian has committed, and a commitment stands: reveal it when the time comes",
    },
    {
      code: 6050,
      name: "revealNotOpen",
      msg: "Votes are revealed once no more can be committed: wait until the time to commit is over, or all have committed",
    },
    { code: 6051, name: "revealOver", msg: "The time to reveal is over: conclude the round" },
    {
      code: 6052,
      name: "alreadyRevealed",
      msg: "The vote is revealed already: wait for the round to be concluded",
    },
    {
      code: 6053,
      name: "wrongVote",
      msg: "This is another guardian's vote, or of another dispute: pass the vote of this guardian and this dispute",
    },
    {
      code: 6054,
      name: "commitmentMismatch",
      msg: "Verdict and salt are not what was committed: reveal with the verdict and salt that were hashed",
    },
    {
      code: 6055,
      name: "roundOpen",
      msg: "The round is not over: wait for every vote or for the end of the time to reveal",
    },
    {
      code: 6056,
      name: "roundConcluded",
      msg: "The round is concluded: appeal, or execute the verdict",
    },
    {
      code: 6057,
      name: "notDecided",
      msg: "The round must be concluded first, or the verdict is executed already: look at the dispute's state",
    },
    {
      code: 6058,
      name: "appealedAlready",
      msg: "There is one appeal, and it was made: wait for its verdict",
    },
    { code: 6059, name: "appealOver", msg: "The time to appeal is over: execute the verdict" },
    {
      code: 6060,
      name: "winnerAppeals",
      msg: "Only the side that lost may appeal: leave it to the other side",
    },
    {
      code: 6061,
      name: "appealOpen",
      msg: "The verdict can still be appealed: wait until the time to appeal is over",
    },
    { code: 6062, name: "notExecuted", msg: "The verdict is not executed yet: execute it first" },
    {
      code: 6063,
      name: "nodeNotAtFault",
      msg: "Only a verdict for the client is held against the node: leave its reputation and stake alone",
    },
    {
      code: 6064,
      name: "lossRecorded",
      msg: "The loss is in the node's reputation already: leave it at that",
    },
    {
      code: 6065,
      name: "noNodeSlash",
      msg: "The config spares the stake of nodes: leave its stake alone",
    },
    {
      code: 6066,
      name: "nodeSlashed",
      msg: "The node's stake has been slashed for this dispute: leave it at that",
    },
    {
      code: 6067,
      name: "wrongPool",
      msg: "This is not the pool of the dispute's node: pass the pool of the node that the dispute names",
    },
    {
      code: 6068,
      name: "neverDrawn",
      msg: "The guardian was never on a panel of this dispute: pass one that was",
    },
    { code: 6069, name: "jurorSettled", msg: "The guardian is settled with: leave it at that" },
    { code: 6070, name: "voteMissing", msg: "The guardian has voted: pass the vote, to be closed" },
    {
      code: 6071,
      name: "notFinished",
      msg: "Guardians are still to be settled with, or money waits, or the node is still to answer for it: finish these first",
    },
    {
      code: 6072,
      name: "nothingWaits",
      msg: "Nothing waits for this side: look whom the account names before claiming",
    },
    {
      code: 6073,
      name: "notPayee",
      msg: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
    },
    {
      code: 6074,
      name: "destinationUnusable",
      msg: "The destination cannot receive: it is closed, frozen, of another mint or another owner",
    },
    {
      code: 6075,
      name: "vaultShort",
      msg: "The vault would hold less than is owed: stop, and report it with the vault's address",
    },
    {
      code: 6076,
      name: "overflow",
      msg: "An amount or a time does not fit 64 bits: give smaller ones",
    },
  ],
  types: [
    {
      name: "appealed",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "by", type: { defined: { name: "party" } } },
          { name: "openedAt", type: "i64" },
          { name: "seats", type: "u32" },
          { name: "seedSlot", type: "u64" },
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
      name: "configUpdated",
      type: {
        kind: "struct",
        fields: [
          {
            name: "parameters",
            type: { defined: { name: "disputes::state::parameters::parameters" } },
          },
        ],
      },
    },
    {
      name: "court",
      docs: [
        "`[b\"court\"]`, one of its type as the config is: how many seats there are, and what the vault owes to guardians, parties and treasury together.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "seats", docs: ["Seats ever made; their numbers are below."], type: "u32" },
          {
            name: "vacant",
            docs: [
              "Of these, how many nobody sits on. They are taken before another is made, so that draws rarely meet them.",
            ],
            type: "u32",
          },
          { name: "owed", docs: ["Every deposit, bond and fee in the vault."], type: "u64" },
          { name: "treasury", docs: ["The part of it that waits for the treasury."], type: "u64" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "depositAdded",
      type: {
        kind: "struct",
        fields: [{ name: "guardian", type: "pubkey" }, { name: "amount", type: "u64" }],
      },
    },
    {
      name: "depositWithdrawn",
      type: {
        kind: "struct",
        fields: [{ name: "guardian", type: "pubkey" }, { name: "amount", type: "u64" }],
      },
    },
    {
      name: "dispute",
      docs: ["`[b\"dispute\", task]`."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "task", type: "pubkey" },
          {
            name: "node",
            docs: ["Whose work it is about: its reputation and its stake answer for it."],
            type: "pubkey",
          },
          { name: "client", type: { defined: { name: "side" } } },
          { name: "agent", type: { defined: { name: "side" } } },
          {
            name: "opener",
            docs: ["Who pays the account's rent, and gets it back."],
            type: "pubkey",
          },
          {
            name: "parameters",
            type: { defined: { name: "disputes::state::parameters::parameters" } },
          },
          { name: "bond", docs: ["What each side puts down that opens or appeals."], type: "u64" },
          {
            name: "held",
            docs: [
              "What the vault holds for this dispute and has not yet given to guardians or treasury.",
            ],
            type: "u64",
          },
          {
            name: "appealBy",
            docs: [
              "While the state is `Decided`: until when one side may appeal, then when the verdict may be executed.",
            ],
            type: "i64",
          },
          { name: "executedAt", type: "i64" },
          {
            name: "rounds",
            docs: ["The first panel and the appeal's."],
            type: { array: [{ defined: { name: "round" } }, 2] },
          },
          { name: "round", docs: ["The round under way."], type: "u8" },
          { name: "state", type: "u8" },
          {
            name: "verdict",
            docs: ["A `Verdict` plus one; zero while there is none."],
            type: "u8",
          },
          {
            name: "recorded",
            docs: [
              "Whether the loss is in the node's reputation, and whether its stake has been slashed.",
            ],
            type: "u8",
          },
          { name: "nodeSlashed", type: "u8" },
          { name: "unsettled", docs: ["Jurors that are not settled."], type: "u8" },
          {
            name: "appellant",
            docs: ["A `Party` plus one; zero while nobody has appealed."],
            type: "u8",
          },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 64] } },
        ],
      },
    },
    {
      name: "disputeClosed",
      type: { kind: "struct", fields: [{ name: "dispute", type: "pubkey" }] },
    },
    {
      name: "disputeOpened",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "task", type: "pubkey" },
          { name: "by", type: { defined: { name: "party" } } },
          { name: "bond", type: "u64" },
          {
            name: "parameters",
            type: { defined: { name: "disputes::state::parameters::parameters" } },
          },
          { name: "openedAt", type: "i64" },
          { name: "seats", type: "u32" },
          { name: "seedSlot", type: "u64" },
        ],
      },
    },
    {
      name: "disputesConfig",
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
          { name: "mint", docs: ["The only money of bonds, deposits and fees."], type: "pubkey" },
          {
            name: "feeVault",
            docs: ["The treasury's vault, fixed for good, as in escrow."],
            type: "pubkey",
          },
          { name: "feeVaultOwner", type: "pubkey" },
          {
            name: "parameters",
            type: { defined: { name: "disputes::state::parameters::parameters" } },
          },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "vaultBump", type: "u8" },
          {
            name: "authorityBump",
            docs: [
              "Of `[b\"authority\"]`, which signs for this program in the market, staking and the registry.",
            ],
            type: "u8",
          },
          { name: "reserved", type: { array: ["u8", 128] } },
        ],
      },
    },
    {
      name: "disputesProgram",
      docs: ["Both keys are the default while none is pinned; nobody signs for that one."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "program", type: "pubkey" },
          {
            name: "authority",
            docs: ["The program's `[b\"authority\"]` PDA, derived once when it is proposed."],
            type: "pubkey",
          },
        ],
      },
    },
    {
      name: "guardian",
      docs: ["`[b\"guardian\", wallet]`: one wallet with a guardian's stake has one seat."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "wallet", type: "pubkey" },
          {
            name: "pool",
            docs: ["The wallet's pool in staking, in the guardian's role."],
            type: "pubkey",
          },
          {
            name: "deposit",
            docs: ["What it put down and what it earned, less what it lost."],
            type: "u64",
          },
          { name: "seatedAt", type: "i64" },
          {
            name: "leavingAt",
            docs: ["When it gave notice, or was given it; zero before."],
            type: "i64",
          },
          { name: "seat", type: "u32" },
          {
            name: "openCases",
            docs: ["Panels that it was drawn for and that are not settled: it cannot leave before."],
            type: "u32",
          },
          {
            name: "seated",
            docs: ["Whether the seat is still its own; afterwards only the deposit waits here."],
            type: "u8",
          },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "guardianDrawn",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          { name: "guardian", type: "pubkey" },
          { name: "seat", type: "u32" },
          { name: "number", type: "u32" },
        ],
      },
    },
    {
      name: "guardianSeated",
      type: {
        kind: "struct",
        fields: [
          { name: "guardian", type: "pubkey" },
          { name: "seat", type: "u32" },
          { name: "deposit", type: "u64" },
          { name: "seatedAt", type: "i64" },
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
          {
            name: "parameters",
            type: { defined: { name: "disputes::state::parameters::parameters" } },
          },
        ],
      },
    },
    {
      name: "juror",
      docs: ["A guardian on a panel."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "guardian", type: "pubkey" },
          { name: "seat", type: "u32" },
          { name: "mark", type: "u8" },
          { name: "settled", type: "u8" },
          { name: "padding", type: { array: ["u8", 2] } },
        ],
      },
    },
    {
      name: "jurorSettled",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "guardian", type: "pubkey" },
          { name: "earned", type: "u64" },
          { name: "lost", type: "u64" },
        ],
      },
    },
    {
      name: "leaveAnnounced",
      type: {
        kind: "struct",
        fields: [
          { name: "guardian", type: "pubkey" },
          { name: "leavingAt", type: "i64" },
          {
            name: "evicted",
            docs: ["Whether somebody else announced it, because stake or deposit fell short."],
            type: "bool",
          },
        ],
      },
    },
    {
      name: "lossRecorded",
      type: {
        kind: "struct",
        fields: [{ name: "dispute", type: "pubkey" }, { name: "node", type: "pubkey" }],
      },
    },
    {
      name: "nodeSlashed",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "pool", type: "pubkey" },
          { name: "amount", type: "u64" },
        ],
      },
    },
    { name: "party", type: { kind: "enum", variants: [{ name: "client" }, { name: "agent" }] } },
    {
      name: "pauseAuthoritySet",
      type: { kind: "struct", fields: [{ name: "pauseAuthority", type: "pubkey" }] },
    },
    {
      name: "pausedSet",
      type: {
        kind: "struct",
        fields: [{ name: "paused", type: "bool" }, { name: "by", type: "pubkey" }],
      },
    },
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
      name: "payment",
      docs: ["What a side gets now, and what then waits for it."],
      type: { kind: "struct", fields: [{ name: "paid", type: "u64" }, { name: "owed", type: "u64" }] },
    },
    {
      name: "pendingDisputes",
      docs: ["The disputes program to come."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "disputes", type: { defined: { name: "disputesProgram" } } },
          { name: "dueAt", docs: ["Zero while none is announced."], type: "i64" },
        ],
      },
    },
    {
      name: "pool",
      docs: [
        "The stake behind one node or one role holder.",
        "",
        "Active and leaving stake are shares of the same assets, so a slash is one subtraction and falls on every share alike,",
        "however many hold them. Assets never grow without shares: rewards run by an index beside them.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          {
            name: "holder",
            docs: ["The registry's Node, or the wallet of a role holder."],
            type: "pubkey",
          },
          {
            name: "operator",
            docs: ["Whose bond it is, and who earns the commission."],
            type: "pubkey",
          },
          { name: "vault", type: "pubkey" },
          {
            name: "exposure",
            docs: [
              "Where escrow records what the node's live sessions require; the default key in a role holder's pool.",
            ],
            type: "pubkey",
          },
          {
            name: "assets",
            docs: [
              "What all shares together are worth. `crates/bond` reads from here to `bond_shares` by offset.",
            ],
            type: "u64",
          },
          { name: "activeShares", type: "u64" },
          {
            name: "leavingShares",
            docs: ["Shares of stake that is leaving: they earn nothing and can still be slashed."],
            type: "u64",
          },
          { name: "bondShares", docs: ["The operator's part of `active_shares`."], type: "u64" },
          {
            name: "bondLeavingShares",
            docs: ["The operator's part of `leaving_shares`."],
            type: "u64",
          },
          {
            name: "survival",
            docs: [
              "What all slashes so far left of `WHOLE`: how stake that was redelegated away follows them.",
            ],
            type: "u64",
          },
          {
            name: "rewardsHeld",
            docs: ["Rewards in the vault: not yet streamed, or streamed and not yet claimed."],
            type: "u64",
          },
          {
            name: "rewardsFunded",
            docs: [
              "Rewards ever funded. That this fits 64 bits is what keeps every product with the index within 128.",
            ],
            type: "u64",
          },
          { name: "streamAmount", type: "u64" },
          { name: "streamSeconds", type: "u64" },
          { name: "accruedAt", type: "i64" },
          {
            name: "rewardIndex",
            docs: [
              "Rewards of one share since the beginning, in 2^-64 units (u128, little-endian: the account is aligned to 8 bytes).",
            ],
            type: { array: ["u8", 16] },
          },
          {
            name: "rewardCarry",
            docs: ["What did not divide by the shares, in 2^-64 units; the next accrual hands it out."],
            type: "u64",
          },
          { name: "commissionOwed", type: "u64" },
          { name: "nextCommissionAt", type: "i64" },
          { name: "slashEpochAt", type: "i64" },
          {
            name: "slashEpochAssets",
            docs: ["Assets at the first slash of the epoch, of which the cap is a part."],
            type: "u64",
          },
          { name: "slashEpochLoss", type: "u64" },
          { name: "slashed", type: "u64" },
          { name: "commissionBps", type: "u16" },
          {
            name: "nextCommissionBps",
            docs: ["Equal to `commission_bps` unless a change is announced."],
            type: "u16",
          },
          { name: "role", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "padding", type: { array: ["u8", 2] } },
          {
            name: "proceeds",
            docs: ["What was slashed and has not been routed to the treasury yet."],
            type: "u64",
          },
          { name: "reserved", type: { array: ["u8", 56] } },
        ],
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
      name: "round",
      docs: ["One panel and its votes: the first, or the appeal's."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "openedAt", docs: ["The draw sees the roster as it was now."], type: "i64" },
          { name: "drawBy", type: "i64" },
          { name: "commitBy", docs: ["Zero until the panel is complete."], type: "i64" },
          { name: "revealBy", type: "i64" },
          { name: "seedSlot", docs: ["The first slot whose hash can be the seed."], type: "u64" },
          { name: "seed", docs: ["Zero until it is fixed."], type: { array: ["u8", 32] } },
          { name: "seats", docs: ["Seats at the opening."], type: "u32" },
          { name: "draws", docs: ["Numbers that the draw has used up."], type: "u32" },
          { name: "panel", type: { array: [{ defined: { name: "juror" } }, 15] } },
          {
            name: "size",
            docs: ["How many of the panel are to be drawn, and how many are."],
            type: "u8",
          },
          { name: "drawn", type: "u8" },
          { name: "padding", type: { array: ["u8", 6] } },
        ],
      },
    },
    {
      name: "roundConcluded",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          {
            name: "found",
            docs: ["What this panel found."],
            type: { option: { defined: { name: "verdict" } } },
          },
          { name: "appealBy", type: "i64" },
        ],
      },
    },
    {
      name: "seat",
      docs: [
        "`[b\"seat\", number]`. What a draw picks; never closed, so that a draw can be shown that nobody sits there.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "guardian", docs: ["The default key while the seat is vacant."], type: "pubkey" },
          { name: "number", type: "u32" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "seatPassed",
      docs: ["The draw came upon a seat whose guardian cannot judge this dispute, or that is vacant."],
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          { name: "seat", type: "u32" },
          { name: "number", type: "u32" },
        ],
      },
    },
    {
      name: "seatVacated",
      type: {
        kind: "struct",
        fields: [{ name: "guardian", type: "pubkey" }, { name: "seat", type: "u32" }],
      },
    },
    {
      name: "seedFixed",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          { name: "seed", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "seedMissed",
      docs: [
        "Nobody fixed the seed while the chain still knew the slot's hash: it comes from a later slot.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          { name: "seedSlot", type: "u64" },
        ],
      },
    },
    {
      name: "side",
      docs: ["One of the two who disagree."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "owner", type: "pubkey" },
          { name: "token", docs: ["Where it is paid."], type: "pubkey" },
          { name: "bonds", docs: ["What it put down."], type: "u64" },
          {
            name: "owed",
            docs: ["What could not be delivered and waits in the vault."],
            type: "u64",
          },
        ],
      },
    },
    {
      name: "stakingConfig",
      docs: [
        "`[b\"config\"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.",
        "Read in place, because every instruction needs a field or two of it.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "authority", type: "pubkey" },
          { name: "pauseAuthority", type: "pubkey" },
          { name: "mint", type: "pubkey" },
          {
            name: "vaultAuthority",
            docs: ["Owns the vault of every pool, and signs what this program asks of others."],
            type: "pubkey",
          },
          {
            name: "parameters",
            docs: ["Begins with the minimums, which `crates/bond` reads by offset."],
            type: { defined: { name: "staking::state::parameters::parameters" } },
          },
          {
            name: "disputes",
            docs: ["Whose verdicts slash."],
            type: { defined: { name: "disputesProgram" } },
          },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "vaultAuthorityBump", type: "u8" },
          {
            name: "pendingAuthority",
            docs: ["The default key while no handover is under way."],
            type: "pubkey",
          },
          { name: "pendingDisputes", type: { defined: { name: "pendingDisputes" } } },
          { name: "reserved", type: { array: ["u8", 128] } },
        ],
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
    { name: "treasuryPaid", type: { kind: "struct", fields: [{ name: "amount", type: "u64" }] } },
    {
      name: "verdict",
      type: { kind: "enum", variants: [{ name: "forClient" }, { name: "forAgent" }] },
    },
    {
      name: "verdictExecuted",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          {
            name: "verdict",
            docs: ["Absent where no panel found one."],
            type: { option: { defined: { name: "verdict" } } },
          },
          {
            name: "taskSettled",
            docs: ["False where the market had given the task up as undecided before."],
            type: "bool",
          },
          { name: "fees", type: "u64" },
          { name: "client", type: { defined: { name: "payment" } } },
          { name: "agent", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "vote",
      docs: [
        "`[b\"vote\", dispute, guardian]`. Nobody sits on both panels of a dispute, so it is one of a kind.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "guardian", type: "pubkey" },
          { name: "commitment", type: { array: ["u8", 32] } },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "voteCommitted",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "guardian", type: "pubkey" },
          { name: "commitment", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "voteRevealed",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "guardian", type: "pubkey" },
          { name: "verdict", type: { defined: { name: "verdict" } } },
        ],
      },
    },
    {
      name: "votingOpened",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "round", type: "u8" },
          { name: "commitBy", type: "i64" },
          { name: "revealBy", type: "i64" },
        ],
      },
    },
    {
      name: "waitingClaimed",
      type: {
        kind: "struct",
        fields: [
          { name: "dispute", type: "pubkey" },
          { name: "party", type: { defined: { name: "party" } } },
          { name: "amount", type: "u64" },
        ],
      },
    },
    {
      name: "disputes::state::parameters::parameters",
      docs: ["Everything `update_config` changes. A dispute keeps those that held when it was opened."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          {
            name: "guardianFee",
            docs: ["What a guardian earns by a vote with the verdict."],
            type: "u64",
          },
          { name: "seatDeposit", docs: ["What a guardian puts down to take a seat."], type: "u64" },
          {
            name: "absencePenalty",
            docs: ["What a guardian loses of it by not voting, or by not revealing."],
            type: "u64",
          },
          { name: "drawSeconds", docs: ["How long a panel may take to be drawn."], type: "u32" },
          { name: "commitSeconds", type: "u32" },
          { name: "revealSeconds", type: "u32" },
          { name: "appealSeconds", type: "u32" },
          {
            name: "bondBps",
            docs: ["The share of the reward that a bond is more than the guardians' fees."],
            type: "u16",
          },
          {
            name: "nodeSlashBps",
            docs: [
              "What a lost dispute costs the node's stake, of all that its pool holds; zero spares it.",
            ],
            type: "u16",
          },
          { name: "panel", type: "u16" },
          { name: "appealPanel", type: "u16" },
        ],
      },
    },
    {
      name: "staking::state::parameters::parameters",
      docs: ["Everything `update_config` changes."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "minimums", docs: ["The least bond of each role."], type: { array: ["u64", 4] } },
          { name: "unbondingSeconds", type: "u32" },
          { name: "epochSeconds", docs: ["What `epoch_bps` is counted over."], type: "u32" },
          { name: "streamSeconds", type: "u32" },
          { name: "commissionNoticeSeconds", type: "u32" },
          { name: "maxCommissionBps", type: "u16" },
          { name: "maxCommissionChangeBps", type: "u16" },
          {
            name: "equivocationBps",
            docs: ["What one offence costs a pool, of all that it holds."],
            type: "u16",
          },
          { name: "abandonmentBps", type: "u16" },
          { name: "verdictBps", docs: ["The most that one verdict may cost."], type: "u16" },
          {
            name: "epochBps",
            docs: ["The most that all offences of an epoch may cost."],
            type: "u16",
          },
        ],
      },
    },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<DisputesIdl>`. */
export type DisputesIdl = c.Mutable<typeof idl>;

export const disputesIdl = idl as DisputesIdl;
