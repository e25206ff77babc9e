// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m",
  metadata: {
    name: "staking",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Bonds, delegation, rewards, and slashing on evidence.",
  },
  instructions: [
    {
      name: "acceptAuthority",
      docs: ["The proposed key takes over."],
      discriminator: [107, 86, 198, 91, 33, 12, 107, 160],
      accounts: [
        { name: "pendingAuthority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [],
    },
    {
      name: "announceCommission",
      docs: ["The operator announces another commission."],
      discriminator: [10, 95, 42, 144, 190, 25, 58, 234],
      accounts: [
        { name: "operator", signer: true, relations: ["pool"] },
        { name: "config" },
        { name: "pool", writable: true },
      ],
      args: [{ name: "commissionBps", type: "u16" }],
    },
    {
      name: "applyDisputes",
      docs: ["The authority puts the announced disputes program in force once everyone could have left."],
      discriminator: [248, 246, 192, 161, 70, 255, 218, 194],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [],
    },
    {
      name: "claim",
      docs: ["Pays an owner's rewards, and to the operator the commission."],
      discriminator: [62, 198, 214, 193, 213, 159, 108, 210],
      accounts: [
        { name: "owner", signer: true, relations: ["delegation"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["delegation"] },
        { name: "delegation", writable: true },
        { name: "vault", writable: true },
        { name: "destination", writable: true },
        { name: "vaultAuthority", relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "compound",
      docs: ["Turns an owner's rewards into stake."],
      discriminator: [165, 208, 251, 78, 242, 160, 141, 47],
      accounts: [
        { name: "owner", signer: true, relations: ["delegation"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["delegation"] },
        { name: "delegation", writable: true },
      ],
      args: [],
    },
    {
      name: "createPool",
      docs: ["Creates the pool of a node, or of a user, provider or guardian."],
      discriminator: [233, 146, 209, 142, 207, 104, 64, 188],
      accounts: [
        { name: "operator", writable: true, signer: true },
        { name: "config" },
        { name: "holder" },
        { name: "pool", writable: true },
        {
          name: "vault",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [118, 97, 117, 108, 116] }, { kind: "account", path: "pool" }],
          },
        },
        {
          name: "delegation",
          docs: ["The operator's own stake."],
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [100, 101, 108, 101, 103, 97, 116, 105, 111, 110] },
              { kind: "account", path: "pool" },
              { kind: "account", path: "operator" },
            ],
          },
        },
        { name: "mint", relations: ["config"] },
        { name: "vaultAuthority", relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "role", type: { defined: { name: "role" } } },
        { name: "commissionBps", type: "u16" },
      ],
    },
    {
      name: "delegate",
      docs: ["A delegator adds stake to a bonded pool."],
      discriminator: [90, 147, 75, 178, 85, 88, 4, 137],
      accounts: [
        { name: "owner", signer: true, relations: ["delegation"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["delegation"] },
        { name: "delegation", writable: true },
        { name: "vault", writable: true },
        { name: "source", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "fundRewards",
      docs: ["Adds to what streams to a pool's stake; anyone."],
      discriminator: [114, 64, 163, 112, 175, 167, 19, 121],
      accounts: [
        { name: "funder", signer: true },
        { name: "config" },
        { name: "pool", writable: true },
        { name: "vault", writable: true },
        { name: "source", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "initialize",
      docs: ["Creates the config; only the program's upgrade authority."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        { name: "authority", writable: true, signer: true },
        { name: "program", address: "BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m" },
        { name: "programData" },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        { name: "mint" },
        {
          name: "vaultAuthority",
          pda: { seeds: [{ kind: "const", value: [97, 117, 116, 104, 111, 114, 105, 116, 121] }] },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "pauseAuthority", type: "pubkey" },
        { name: "disputesProgram", type: "pubkey" },
        { name: "parameters", type: { defined: { name: "parameters" } } },
      ],
    },
    {
      name: "openDelegation",
      docs: ["Makes room for an owner's stake in a pool; anyone."],
      discriminator: [238, 71, 30, 247, 240, 93, 134, 141],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "owner" },
        { name: "config" },
        { name: "pool" },
        {
          name: "delegation",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [100, 101, 108, 101, 103, 97, 116, 105, 111, 110] },
              { kind: "account", path: "pool" },
              { kind: "account", path: "owner" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
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
      args: [{ name: "pendingAuthority", type: { option: "pubkey" } }],
    },
    {
      name: "proposeDisputes",
      docs: ["The authority announces the program whose verdicts slash."],
      discriminator: [194, 191, 252, 213, 228, 32, 66, 143],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "program", type: "pubkey" }],
    },
    {
      name: "recordReceiptKey",
      docs: ["Keeps on record that a key signs for a pool's node; anyone."],
      discriminator: [197, 234, 211, 120, 195, 218, 246, 195],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "pool" },
        { name: "source" },
        {
          name: "record",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [114, 101, 99, 101, 105, 112, 116, 95, 107, 101, 121] },
              { kind: "account", path: "pool" },
              { kind: "arg", path: "receiptKey" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "receiptKey", type: "pubkey" }],
    },
    {
      name: "redelegate",
      docs: [
        "Moves a delegator's stake to another pool at once; the old pool's slashes follow it for the unbonding time.",
      ],
      discriminator: [212, 82, 51, 160, 228, 80, 116, 35],
      accounts: [
        { name: "owner", writable: true, signer: true },
        { name: "config" },
        { name: "fromPool", writable: true },
        { name: "toPool", writable: true },
        { name: "fromDelegation", writable: true },
        { name: "toDelegation", writable: true },
        { name: "fromVault", writable: true },
        { name: "toVault", writable: true },
        { name: "redelegation", writable: true },
        { name: "vaultAuthority", relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "shares", type: "u64" }],
    },
    {
      name: "requestUnstake",
      docs: ["Stake begins to leave: it stops earning and can be slashed until it is withdrawn."],
      discriminator: [44, 154, 110, 253, 160, 202, 54, 34],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["delegation"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["delegation"] },
        { name: "delegation", writable: true },
        { name: "unbonding", writable: true },
        { name: "node", optional: true },
        { name: "exposure", optional: true },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "shares", type: "u64" }],
    },
    {
      name: "routeProceeds",
      docs: ["Sends what an offence cost through the treasury to victim, finder and fees; anyone."],
      discriminator: [73, 15, 89, 48, 240, 62, 228, 97],
      accounts: [
        { name: "config" },
        { name: "pool", writable: true, relations: ["offence"] },
        { name: "vault", writable: true },
        { name: "offence", writable: true },
        {
          name: "routing",
          accounts: [
            { name: "vaultAuthority" },
            { name: "treasuryConfig" },
            { name: "feeVault", writable: true },
            { name: "claimVault", writable: true },
            { name: "victimToken", writable: true, optional: true },
            { name: "victimClaim", writable: true, optional: true },
            { name: "finderToken", writable: true, optional: true },
            { name: "treasuryProgram", address: "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [],
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
      docs: ["Stops or resumes what brings stake and rewards in; nothing that leaves, and no slash."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [
        { name: "signer", docs: ["The pause authority or the authority."], signer: true },
        { name: "config", writable: true },
      ],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "settleRedelegation",
      docs: [
        "Takes what the old pool's slashes cost redelegated stake, and unlocks what has matured; anyone.",
      ],
      discriminator: [17, 238, 216, 4, 103, 118, 222, 244],
      accounts: [
        { name: "config" },
        { name: "fromPool", relations: ["redelegation"] },
        { name: "toPool", writable: true, relations: ["redelegation"] },
        { name: "redelegation", writable: true },
        { name: "delegation", writable: true },
        { name: "owner", writable: true, relations: ["redelegation"] },
        { name: "toVault", writable: true },
        {
          name: "routing",
          accounts: [
            { name: "vaultAuthority" },
            { name: "treasuryConfig" },
            { name: "feeVault", writable: true },
            { name: "claimVault", writable: true },
            { name: "victimToken", writable: true, optional: true },
            { name: "victimClaim", writable: true, optional: true },
            { name: "finderToken", writable: true, optional: true },
            { name: "treasuryProgram", address: "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [],
    },
    {
      name: "slashAbandonment",
      docs: ["Slashes a node that abandoned a session, by escrow's record of it; anyone."],
      discriminator: [253, 181, 10, 250, 162, 136, 141, 64],
      accounts: [
        { name: "finder", writable: true, signer: true },
        { name: "config" },
        { name: "pool", writable: true },
        {
          name: "fault",
          docs: ["Escrow wrote it, from its own clock; Anchor checks that escrow owns it."],
        },
        { name: "offence", writable: true },
        { name: "finderToken" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "slashEquivocation",
      docs: ["Slashes a node that signed two receipts of one number; anyone."],
      discriminator: [20, 87, 239, 196, 234, 109, 43, 138],
      accounts: [
        { name: "finder", writable: true, signer: true },
        { name: "config" },
        { name: "pool", writable: true },
        { name: "instructions" },
        { name: "offence", writable: true },
        { name: "keySource" },
        { name: "vaultAuthority" },
        { name: "registryConfig" },
        { name: "reputation", writable: true },
        { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
        { name: "finderToken" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "slashVerdict",
      docs: ["Slashes by a verdict; only the disputes program."],
      discriminator: [245, 153, 5, 115, 44, 10, 11, 27],
      accounts: [
        { name: "payer", writable: true, signer: true },
        {
          name: "disputesAuthority",
          docs: [
            "The disputes program's `[b\"authority\"]` PDA. Unpinned it is the default key, for which nobody signs.",
          ],
          signer: true,
        },
        { name: "config" },
        { name: "pool", writable: true },
        { name: "offence", writable: true },
        { name: "finderToken" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "dispute", type: "pubkey" },
        { name: "amount", type: "u64" },
        { name: "victim", type: { option: "pubkey" } },
      ],
    },
    {
      name: "stake",
      docs: ["The operator adds to the bond."],
      discriminator: [206, 176, 202, 18, 200, 209, 179, 108],
      accounts: [
        { name: "owner", signer: true, relations: ["delegation"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["delegation"] },
        { name: "delegation", writable: true },
        { name: "vault", writable: true },
        { name: "source", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "updateConfig",
      docs: ["The authority sets minimums, times, commissions and caps, within the bounds in code."],
      discriminator: [29, 158, 252, 191, 10, 83, 219, 99],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "parameters", type: { defined: { name: "parameters" } } }],
    },
    {
      name: "withdraw",
      docs: ["Pays stake that has waited for the unbonding time."],
      discriminator: [183, 18, 70, 156, 148, 109, 161, 34],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["unbonding"] },
        { name: "config" },
        { name: "pool", writable: true, relations: ["unbonding"] },
        { name: "unbonding", writable: true },
        { name: "vault", writable: true },
        { name: "destination", writable: true },
        { name: "vaultAuthority", relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
  ],
  accounts: [
    { name: "delegation", discriminator: [237, 90, 140, 159, 124, 255, 243, 80] },
    { name: "fault", discriminator: [102, 125, 167, 181, 93, 167, 251, 127] },
    { name: "offence", discriminator: [37, 84, 81, 186, 93, 228, 236, 116] },
    { name: "pool", discriminator: [241, 154, 109, 4, 17, 177, 109, 188] },
    { name: "receiptKey", discriminator: [226, 151, 40, 13, 221, 247, 64, 237] },
    { name: "redelegation", discriminator: [250, 199, 208, 220, 185, 30, 229, 203] },
    { name: "stakingConfig", discriminator: [45, 134, 252, 82, 37, 57, 84, 25] },
    { name: "unbonding", discriminator: [95, 230, 238, 186, 158, 104, 194, 88] },
  ],
  events: [
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "commissionAnnounced", discriminator: [108, 251, 114, 166, 124, 174, 105, 136] },
    { name: "configUpdated", discriminator: [40, 241, 230, 122, 11, 19, 198, 194] },
    { name: "delegationOpened", discriminator: [189, 160, 198, 182, 31, 29, 36, 9] },
    { name: "disputesApplied", discriminator: [171, 156, 120, 211, 24, 254, 81, 112] },
    { name: "disputesProposed", discriminator: [25, 199, 64, 150, 237, 127, 208, 57] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "poolCreated", discriminator: [202, 44, 41, 88, 104, 220, 157, 82] },
    { name: "proceedsRouted", discriminator: [46, 191, 116, 45, 207, 16, 71, 230] },
    { name: "receiptKeyRecorded", discriminator: [2, 187, 147, 184, 164, 6, 46, 29] },
    { name: "redelegated", discriminator: [253, 76, 88, 217, 78, 253, 121, 125] },
    { name: "redelegationSettled", discriminator: [72, 36, 218, 247, 22, 170, 115, 243] },
    { name: "rewardsClaimed", discriminator: [75, 98, 88, 18, 219, 112, 88, 121] },
    { name: "rewardsFunded", discriminator: [84, 233, 245, 203, 228, 147, 165, 92] },
    { name: "slashed", discriminator: [98, 59, 249, 154, 233, 53, 98, 194] },
    { name: "staked", discriminator: [11, 146, 45, 205, 230, 58, 213, 240] },
    { name: "unstakeRequested", discriminator: [21, 253, 177, 85, 129, 206, 42, 152] },
    { name: "withdrawn", discriminator: [20, 89, 223, 198, 194, 124, 219, 13] },
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
      name: "minimumOutOfBounds",
      msg: "A minimum must be between 1 and 1,000,000,000,000 units: name one between the two",
    },
    {
      code: 6006,
      name: "unbondingOutOfBounds",
      msg: "The unbonding time must be between 1 and 60 days: name a time between the two",
    },
    {
      code: 6007,
      name: "epochOutOfBounds",
      msg: "The epoch must last at least an hour and at most half of the unbonding time: correct either",
    },
    {
      code: 6008,
      name: "streamOutOfBounds",
      msg: "Rewards must stream for at least an hour and at most 365 days: name a time between the two",
    },
    {
      code: 6009,
      name: "noticeOutOfBounds",
      msg: "The notice of a commission must last at least an epoch and at most 60 days: name a time between the two",
    },
    {
      code: 6010,
      name: "commissionOutOfBounds",
      msg: "The commission is at most 5,000 basis points, its change per notice between 1 and 1,000: correct either",
    },
    {
      code: 6011,
      name: "slashOutOfBounds",
      msg: "An epoch's cap is at most 5,000 basis points, and each offence between 1 and that cap: correct the share",
    },
    {
      code: 6012,
      name: "noDisputesProposed",
      msg: "No change of the disputes program is proposed: propose one first",
    },
    {
      code: 6013,
      name: "disputesNotDue",
      msg: "The proposed disputes program is not due yet: wait; everyone must be able to leave before it can slash",
    },
    {
      code: 6014,
      name: "paused",
      msg: "Staking is paused: wait; unstaking, withdrawing, claiming and slashing go on",
    },
    {
      code: 6015,
      name: "notANode",
      msg: "The node is not an account of the registry: pass the node's account there",
    },
    {
      code: 6016,
      name: "notOperator",
      msg: "Only the operator may do this: sign with the key that the pool or node names",
    },
    { code: 6017, name: "nodeRetired", msg: "The node is retired: register another one" },
    {
      code: 6018,
      name: "holderMustSign",
      msg: "The holder of a user's, provider's or guardian's pool is the wallet that creates it: sign with it",
    },
    {
      code: 6019,
      name: "wrongMint",
      msg: "The token account is not of the staking mint: pass an account of the mint that the config names",
    },
    {
      code: 6020,
      name: "wrongSource",
      msg: "The source token account must be owned by the signer: pass one of the signer's own",
    },
    {
      code: 6021,
      name: "wrongVault",
      msg: "This is not the vault of the pool: pass the one that the pool names",
    },
    {
      code: 6022,
      name: "wrongDelegation",
      msg: "The delegation belongs to another pool: pass one of this pool",
    },
    {
      code: 6023,
      name: "notOwner",
      msg: "Only the owner of the stake may do this: sign as the owner",
    },
    {
      code: 6024,
      name: "wrongNode",
      msg: "This is not the node of the pool: pass the node that the pool names as its holder",
    },
    { code: 6025, name: "nodeMissing", msg: "The node of the bond is missing: pass it to unstake" },
    {
      code: 6026,
      name: "wrongExposure",
      msg: "This is not escrow's exposure account of the pool's node: pass the one derived from the node",
    },
    {
      code: 6027,
      name: "exposureMissing",
      msg: "Escrow's exposure account of the node is missing: pass it to unstake",
    },
    {
      code: 6028,
      name: "wrongUnbonding",
      msg: "The unbonding belongs to another pool: pass one of this pool",
    },
    {
      code: 6029,
      name: "wrongRedelegation",
      msg: "The redelegation is between other pools: pass the two pools that it names",
    },
    {
      code: 6030,
      name: "wrongVaultAuthority",
      msg: "This is not the address that signs for staking: pass the one that the config names",
    },
    {
      code: 6031,
      name: "amountZero",
      msg: "The amount must be above zero: give at least one unit",
    },
    { code: 6032, name: "amountTooSmall", msg: "The amount buys no share of the pool: stake more" },
    {
      code: 6033,
      name: "balanceTooLow",
      msg: "The source holds less than the amount: fund it, or take less",
    },
    {
      code: 6034,
      name: "bondBelowMinimum",
      msg: "The operator's stake would be below the minimum of the role: stake more, or unstake less",
    },
    {
      code: 6035,
      name: "bondBacksSessions",
      msg: "The operator's stake would be below what the node's live sessions require: unstake less, or wait for them to end",
    },
    {
      code: 6036,
      name: "operatorNotBonded",
      msg: "The operator has not bonded the minimum of the role: delegate to another pool, or wait until it has",
    },
    {
      code: 6037,
      name: "operatorStakes",
      msg: "The operator uses `stake`, everyone else `delegate`: call the other one",
    },
    {
      code: 6038,
      name: "notEnoughShares",
      msg: "The delegation has fewer shares than that: name at most what it has",
    },
    {
      code: 6039,
      name: "sharesLocked",
      msg: "These shares can still be slashed for the pool they came from: settle the redelegation once it has matured",
    },
    {
      code: 6040,
      name: "poolExhausted",
      msg: "The pool has been slashed until its shares were used up: stake in another one",
    },
    {
      code: 6041,
      name: "stillUnbonding",
      msg: "The stake is still unbonding: wait until it unlocks",
    },
    {
      code: 6042,
      name: "bondCannotMove",
      msg: "The operator's own stake is a bond and cannot be redelegated: unstake it",
    },
    {
      code: 6043,
      name: "samePool",
      msg: "The stake is in this pool already: redelegate to another one",
    },
    {
      code: 6044,
      name: "nothingToSettle",
      msg: "The old pool was not slashed, and the redelegation has not matured: wait until it has",
    },
    {
      code: 6045,
      name: "nothingToClaim",
      msg: "There are no rewards to claim yet: wait until some have streamed in",
    },
    {
      code: 6046,
      name: "rewardsOverflow",
      msg: "The pool has been given all the rewards that it can ever count: reward another pool",
    },
    {
      code: 6047,
      name: "commissionTooHigh",
      msg: "The commission is above the maximum: name at most what the config allows",
    },
    {
      code: 6048,
      name: "commissionChangeTooLarge",
      msg: "The commission may not change by so much at once: take a smaller step, and the next one after this holds",
    },
    {
      code: 6049,
      name: "commissionChangePending",
      msg: "A change of commission is already announced: wait until it holds",
    },
    {
      code: 6050,
      name: "notInstructionsSysvar",
      msg: "The account is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
    },
    {
      code: 6051,
      name: "notANodePool",
      msg: "Only a node signs receipts, and this pool is of another role: pass the node's pool",
    },
    {
      code: 6052,
      name: "keyNotOfNode",
      msg: "Nothing ties the receipts' key to the pool's node: pass the node, a live session of it, or a record of the key",
    },
    {
      code: 6053,
      name: "faultOfAnotherNode",
      msg: "The fault is another node's: pass the pool of that node",
    },
    {
      code: 6054,
      name: "notDisputes",
      msg: "Only the disputes program's authority PDA brings verdicts: let that program call",
    },
    {
      code: 6055,
      name: "aboveOffenceCap",
      msg: "The verdict takes more than one offence may cost: take at most the config's share of the pool",
    },
    {
      code: 6056,
      name: "epochCapReached",
      msg: "The offence does not fit into what this epoch's cap leaves: bring the same evidence in the next epoch",
    },
    {
      code: 6057,
      name: "nothingToSlash",
      msg: "The pool holds too little for a slash to take anything: leave it at that",
    },
    {
      code: 6058,
      name: "alreadyPunished",
      msg: "The offence has been punished already: leave it at that",
    },
    {
      code: 6059,
      name: "wrongOffence",
      msg: "The offence is another pool's: pass an offence of this pool",
    },
    {
      code: 6060,
      name: "wrongFinderToken",
      msg: "This is not the token account that the finder named when the offence was proven: pass that one",
    },
    {
      code: 6061,
      name: "alreadyRouted",
      msg: "The proceeds of this offence have been routed already: leave it at that",
    },
    {
      code: 6062,
      name: "vaultShort",
      msg: "The vault would hold less than the pool owes: stop, and report it with the vault's address",
    },
    { code: 6063, name: "overflow", msg: "The arithmetic overflowed: give smaller numbers" },
    {
      code: 6064,
      name: "instructionsTruncated",
      msg: "The instructions sysvar ends too early: pass the runtime's own account",
    },
    {
      code: 6065,
      name: "noInstructionBefore",
      msg: "No instruction comes before this one: put the Ed25519 instruction there",
    },
    {
      code: 6066,
      name: "notEd25519Program",
      msg: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
    },
    {
      code: 6067,
      name: "ed25519Accounts",
      msg: "The Ed25519 instruction names accounts: build it without any",
    },
    {
      code: 6068,
      name: "ed25519NoSignatures",
      msg: "The Ed25519 instruction checks no signature: put both of the node's into it",
    },
    {
      code: 6069,
      name: "ed25519SignatureCount",
      msg: "The Ed25519 instruction must check exactly two signatures: put in the node's over each receipt, and no other",
    },
    {
      code: 6070,
      name: "ed25519Padding",
      msg: "The Ed25519 instruction's padding byte is not zero: set it to zero",
    },
    {
      code: 6071,
      name: "ed25519InstructionIndex",
      msg: "An instruction index is not 0xFFFF: keep signatures, key and receipts in the Ed25519 instruction itself",
    },
    {
      code: 6072,
      name: "ed25519SignatureOffset",
      msg: "A signature lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md",
    },
    {
      code: 6073,
      name: "ed25519KeyOffset",
      msg: "A key lies elsewhere than in the canonical layout: name one key for both signatures",
    },
    {
      code: 6074,
      name: "ed25519MessageOffset",
      msg: "A receipt lies elsewhere than in the canonical layout: put offsets, key, signatures and receipts in the order of docs/receipts.md",
    },
    {
      code: 6075,
      name: "ed25519MessageSize",
      msg: "A receipt has another size than 107 bytes: pass the receipts alone",
    },
    {
      code: 6076,
      name: "ed25519DataLength",
      msg: "The Ed25519 instruction is too short or too long: end it with the second receipt's last byte",
    },
    {
      code: 6077,
      name: "receiptLength",
      msg: "A receipt is exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
    },
    {
      code: 6078,
      name: "receiptDomain",
      msg: "The bytes were signed for something else than receipts: bring the receipts' own bytes",
    },
    {
      code: 6079,
      name: "receiptVersion",
      msg: "The receipt's version is not known: bring receipts of version 1",
    },
    {
      code: 6080,
      name: "receiptKind",
      msg: "The receipt is neither a session's nor a ledger's: bring receipts of kind 1 or 2",
    },
    {
      code: 6081,
      name: "receiptFlags",
      msg: "The receipt has a flag without meaning: bring receipts that the node signed",
    },
    {
      code: 6082,
      name: "receiptFinalVoucher",
      msg: "A ledger's voucher cannot be final: bring receipts that the node signed",
    },
    {
      code: 6083,
      name: "receiptNumberZero",
      msg: "The receipt's number is zero, which no chain has: bring receipts numbered from 1",
    },
    {
      code: 6084,
      name: "equivocationKind",
      msg: "The receipts are of different kinds and do not contradict each other: bring two of one kind",
    },
    {
      code: 6085,
      name: "equivocationAccount",
      msg: "The receipts belong to different sessions or ledgers and do not contradict each other: bring two of one account",
    },
    {
      code: 6086,
      name: "equivocationNumber",
      msg: "The receipts have different numbers and do not contradict each other: bring two of one number",
    },
    {
      code: 6087,
      name: "equivocationIdentical",
      msg: "The receipts are the same bytes, and signing one twice is no offence: bring two that differ",
    },
  ],
  types: [
    {
      name: "authorityAccepted",
      type: { kind: "struct", fields: [{ name: "authority", type: "pubkey" }] },
    },
    {
      name: "authorityProposed",
      type: { kind: "struct", fields: [{ name: "pendingAuthority", type: { option: "pubkey" } }] },
    },
    {
      name: "commissionAnnounced",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "commissionBps", type: "u16" },
          { name: "effectiveAt", type: "i64" },
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
      name: "delegation",
      docs: [
        "The active stake of one owner in one pool; the operator's is the bond. Never closed: `next_nonce` makes the address",
        "of each Unbonding and Redelegation unrepeatable.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "shares", type: "u64" },
          {
            name: "lockedShares",
            docs: ["The part of `shares` that came from another pool and can still be slashed for it."],
            type: "u64",
          },
          { name: "rewards", type: "u64" },
          {
            name: "rewardFraction",
            docs: ["The part of a unit that was earned beyond `rewards`, in 2^-64 units."],
            type: "u64",
          },
          {
            name: "rewardIndex",
            docs: ["The pool's index up to which `rewards` is reckoned."],
            type: { array: ["u8", 16] },
          },
          { name: "nextNonce", type: "u64" },
          { name: "bump", type: "u8" },
          { name: "padding", type: { array: ["u8", 7] } },
        ],
      },
    },
    {
      name: "delegationOpened",
      type: {
        kind: "struct",
        fields: [{ name: "pool", type: "pubkey" }, { name: "owner", type: "pubkey" }],
      },
    },
    {
      name: "disputesApplied",
      type: {
        kind: "struct",
        fields: [{ name: "disputes", type: { defined: { name: "disputesProgram" } } }],
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
      name: "disputesProposed",
      type: {
        kind: "struct",
        fields: [
          { name: "disputes", type: { defined: { name: "disputesProgram" } } },
          { name: "dueAt", type: "i64" },
        ],
      },
    },
    {
      name: "fault",
      docs: [
        "`[b\"fault\", session]`: proof for staking. Never closed, so that one session is one fault.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "node", type: "pubkey" },
          { name: "operator", type: "pubkey" },
          { name: "renter", docs: ["The victim, and where it is paid."], type: "pubkey" },
          { name: "renterToken", type: "pubkey" },
          { name: "bond", docs: ["What the session asked of the node's bond."], type: "u64" },
          { name: "at", type: "i64" },
          { name: "kind", type: { defined: { name: "faultKind" } } },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "faultKind",
      docs: ["What a program proved against a node."],
      type: { kind: "enum", variants: [{ name: "abandoned" }, { name: "equivocated" }] },
    },
    {
      name: "initialized",
      type: {
        kind: "struct",
        fields: [
          { name: "authority", type: "pubkey" },
          { name: "pauseAuthority", type: "pubkey" },
          { name: "mint", type: "pubkey" },
          { name: "disputes", type: { defined: { name: "disputesProgram" } } },
          { name: "parameters", type: { defined: { name: "parameters" } } },
        ],
      },
    },
    {
      name: "loss",
      docs: ["How a slash fell on the pool."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "bond", docs: ["What the operator's own stake lost."], type: "u64" },
          { name: "delegated", docs: ["What the delegators' stake lost."], type: "u64" },
        ],
      },
    },
    {
      name: "offence",
      docs: [
        "Says that an offence has been punished. Its address is derived from what the offence is, not from how it was proven,",
        "and it is never closed: no evidence is used twice.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "at", type: "i64" },
          { name: "loss", type: { defined: { name: "loss" } } },
          { name: "victim", docs: ["The default key where there is none."], type: "pubkey" },
          {
            name: "finderToken",
            docs: [
              "Where the finder's share goes: fixed here, so that whoever routes the proceeds cannot change it.",
            ],
            type: "pubkey",
          },
          {
            name: "routed",
            docs: ["Whether the proceeds have left for the treasury."],
            type: "u8",
          },
        ],
      },
    },
    {
      name: "offenceKind",
      type: {
        kind: "enum",
        variants: [{ name: "equivocation" }, { name: "abandonment" }, { name: "verdict" }],
      },
    },
    {
      name: "parameters",
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
    {
      name: "pauseAuthoritySet",
      type: { kind: "struct", fields: [{ name: "pauseAuthority", type: "pubkey" }] },
    },
    { name: "pausedSet", type: { kind: "struct", fields: [{ name: "paused", type: "bool" }] } },
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
      name: "poolCreated",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "role", type: "u8" },
          { name: "holder", type: "pubkey" },
          { name: "operator", type: "pubkey" },
          { name: "commissionBps", type: "u16" },
        ],
      },
    },
    {
      name: "proceedsRouted",
      docs: ["The treasury's own event says who was paid."],
      type: {
        kind: "struct",
        fields: [{ name: "pool", type: "pubkey" }, { name: "offence", type: "pubkey" }],
      },
    },
    {
      name: "receiptKey",
      docs: [
        "Says that a key once signed for the pool's node, so that rotating the key does not undo what was signed with it.",
      ],
      type: {
        kind: "struct",
        fields: [{ name: "pool", type: "pubkey" }, { name: "receiptKey", type: "pubkey" }],
      },
    },
    {
      name: "receiptKeyRecorded",
      type: {
        kind: "struct",
        fields: [{ name: "pool", type: "pubkey" }, { name: "receiptKey", type: "pubkey" }],
      },
    },
    {
      name: "redelegated",
      type: {
        kind: "struct",
        fields: [
          { name: "fromPool", type: "pubkey" },
          { name: "toPool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "nonce", type: "u64" },
          { name: "sharesOut", type: "u64" },
          { name: "amount", type: "u64" },
          { name: "sharesIn", type: "u64" },
          { name: "maturesAt", type: "i64" },
        ],
      },
    },
    {
      name: "redelegation",
      docs: [
        "Stake that moved from one pool to another at once, and follows the slashes of the old one for the unbonding time.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "fromPool", type: "pubkey" },
          { name: "toPool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "shares", docs: ["Locked shares of the new pool."], type: "u64" },
          {
            name: "survival",
            docs: ["The old pool's `survival` up to which its slashes are accounted for."],
            type: "u64",
          },
          { name: "nonce", type: "u64" },
          { name: "maturesAt", type: "i64" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "redelegationSettled",
      type: {
        kind: "struct",
        fields: [
          { name: "fromPool", type: "pubkey" },
          { name: "toPool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "nonce", type: "u64" },
          {
            name: "sharesLost",
            docs: ["What slashes of the old pool cost, in shares of the new one and in assets."],
            type: "u64",
          },
          { name: "amountLost", type: "u64" },
          { name: "matured", type: "bool" },
        ],
      },
    },
    {
      name: "rewardsClaimed",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "amount", type: "u64" },
        ],
      },
    },
    {
      name: "rewardsFunded",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "funder", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "streamAmount", type: "u64" },
          { name: "streamSeconds", type: "u64" },
        ],
      },
    },
    {
      name: "role",
      docs: ["Who may hold a pool."],
      repr: { kind: "rust" },
      type: {
        kind: "enum",
        variants: [{ name: "node" }, { name: "user" }, { name: "provider" }, { name: "guardian" }],
      },
    },
    {
      name: "slashed",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "offence", type: "pubkey" },
          { name: "kind", type: { defined: { name: "offenceKind" } } },
          { name: "victim", type: { option: "pubkey" } },
          { name: "bondLoss", type: "u64" },
          { name: "delegatedLoss", type: "u64" },
        ],
      },
    },
    {
      name: "staked",
      docs: ["Stake came in: the operator's or a delegator's, new or from rewards."],
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "shares", type: "u64" },
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
            type: { defined: { name: "parameters" } },
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
      name: "unbonding",
      docs: [
        "Stake that is leaving. It keeps its shares of the pool, and so its part of every slash, until it is withdrawn.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "shares", type: "u64" },
          { name: "nonce", type: "u64" },
          { name: "unlocksAt", type: "i64" },
          { name: "isBond", docs: ["Whether it left the operator's bond."], type: "bool" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "unstakeRequested",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "nonce", type: "u64" },
          { name: "shares", type: "u64" },
          { name: "unlocksAt", type: "i64" },
        ],
      },
    },
    {
      name: "withdrawn",
      type: {
        kind: "struct",
        fields: [
          { name: "pool", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "nonce", type: "u64" },
          { name: "shares", type: "u64" },
          { name: "amount", type: "u64" },
        ],
      },
    },
  ],
  constants: [
    {
      name: "roles",
      docs: ["User, provider and guardian beside the node."],
      type: "u8",
      value: "4",
    },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<StakingIdl>`. */
export type StakingIdl = c.Mutable<typeof idl>;

export const stakingIdl = idl as StakingIdl;
