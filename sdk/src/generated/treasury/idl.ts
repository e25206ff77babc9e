// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs",
  metadata: {
    name: "treasury",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Where fees and slashed stake go, and how fast they may leave.",
  },
  instructions: [
    {
      name: "acceptAuthority",
      docs: ["The proposed key takes over, with its own token account as the warm tier."],
      discriminator: [107, 86, 198, 91, 33, 12, 107, 160],
      accounts: [
        { name: "newAuthority", signer: true },
        { name: "config", writable: true },
        { name: "warmVault" },
      ],
      args: [],
    },
    {
      name: "applyCold",
      docs: ["The authority puts an announced cold address in force once it is due."],
      discriminator: [221, 143, 145, 139, 132, 240, 14, 254],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "newColdVault" },
      ],
      args: [],
    },
    {
      name: "cancelCold",
      docs: ["The authority withdraws an announced cold address."],
      discriminator: [56, 50, 173, 231, 116, 113, 164, 102],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [],
    },
    {
      name: "initialize",
      docs: ["Creates the config and the vaults; only the program's upgrade authority."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        {
          name: "authority",
          docs: ["Becomes the config's authority until it hands over to the Squads vault."],
          writable: true,
          signer: true,
        },
        { name: "program", address: "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs" },
        { name: "programData" },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        {
          name: "window",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [119, 105, 110, 100, 111, 119] }] },
        },
        {
          name: "held",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [104, 101, 108, 100] }] },
        },
        { name: "mint" },
        {
          name: "feeVault",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [102, 101, 101, 95, 118, 97, 117, 108, 116] }] },
        },
        {
          name: "hotVault",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [104, 111, 116, 95, 118, 97, 117, 108, 116] }] },
        },
        {
          name: "claimVault",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [99, 108, 97, 105, 109, 95, 118, 97, 117, 108, 116] }],
          },
        },
        { name: "warmVault" },
        { name: "coldVault" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "args", type: { defined: { name: "initializeArgs" } } }],
    },
    {
      name: "openClaim",
      docs: ["Makes room for what a slash owes a victim that cannot be paid; anyone."],
      discriminator: [222, 101, 161, 226, 92, 247, 44, 252],
      accounts: [
        { name: "opener", writable: true, signer: true },
        { name: "payee" },
        {
          name: "claim",
          writable: true,
          pda: {
            seeds: [{ kind: "const", value: [99, 108, 97, 105, 109] }, { kind: "account", path: "payee" }],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "payClaim",
      docs: ["Pays a claim to its payee and closes it; anyone."],
      discriminator: [73, 127, 176, 110, 67, 8, 221, 170],
      accounts: [
        { name: "config" },
        { name: "claim", writable: true },
        { name: "opener", writable: true, relations: ["claim"] },
        { name: "claimVault", writable: true, relations: ["config"] },
        { name: "destination", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "pinSlashCallers",
      docs: ["The authority names the programs that may route slashes."],
      discriminator: [149, 53, 195, 29, 250, 123, 43, 174],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [
        { name: "staking", type: "pubkey" },
        { name: "computeBond", type: "pubkey" },
        { name: "disputes", type: "pubkey" },
      ],
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
      name: "proposeCold",
      docs: ["The authority announces a new cold address, seven days ahead."],
      discriminator: [213, 190, 41, 122, 126, 26, 92, 181],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "newColdVault" },
      ],
      args: [],
    },
    {
      name: "refillHot",
      docs: ["The authority moves money from warm to hot."],
      discriminator: [0, 205, 3, 227, 202, 11, 140, 58],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config" },
        { name: "warmVault", writable: true, relations: ["config"] },
        { name: "hotVault", writable: true, relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "rotateOperationalKey",
      docs: ["The authority replaces the key that spends from hot."],
      discriminator: [73, 36, 22, 174, 19, 115, 79, 206],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "operationalKey", type: "pubkey" }],
    },
    {
      name: "routeSlash",
      docs: [
        "Splits slashed stake between victim, finder and treasury; only a pinned program's authority PDA.",
      ],
      discriminator: [15, 81, 219, 104, 7, 146, 8, 131],
      accounts: [
        {
          name: "caller",
          docs: ["The `[b\"authority\"]` PDA of a pinned program, which owns the source."],
          signer: true,
        },
        { name: "config" },
        { name: "source", writable: true },
        { name: "victimToken", writable: true, optional: true },
        { name: "victimClaim", writable: true, optional: true },
        {
          name: "finderToken",
          docs: ["that there is nothing to wait for: a share that cannot be paid goes to the treasury."],
          writable: true,
          optional: true,
        },
        { name: "feeVault", writable: true, relations: ["config"] },
        { name: "claimVault", writable: true, relations: ["config"] },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }, { name: "victim", type: { option: "pubkey" } }],
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
      docs: ["Stops spending from hot and refilling it, and nothing else; only the authority resumes."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [{ name: "signer", signer: true }, { name: "config", writable: true }],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "spendHot",
      docs: ["The operational key pays from hot, within the limits."],
      discriminator: [189, 38, 6, 113, 162, 87, 22, 86],
      accounts: [
        { name: "operationalKey", signer: true, relations: ["config"] },
        { name: "config" },
        { name: "window", writable: true },
        { name: "hotVault", writable: true, relations: ["config"] },
        { name: "destination", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "sweep",
      docs: ["Splits the fee vault between the tiers; anyone."],
      discriminator: [40, 23, 234, 175, 14, 61, 154, 177],
      accounts: [
        { name: "config" },
        { name: "held", writable: true },
        { name: "feeVault", writable: true, relations: ["config"] },
        { name: "hotVault", writable: true, relations: ["config"] },
        { name: "warmVault", writable: true, relations: ["config"] },
        { name: "coldVault", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "updateConfig",
      docs: ["The authority sets limits and shares, within the bounds in code."],
      discriminator: [29, 158, 252, 191, 10, 83, 219, 99],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "window", writable: true },
      ],
      args: [{ name: "parameters", type: { defined: { name: "parameters" } } }],
    },
  ],
  accounts: [
    { name: "claim", discriminator: [155, 70, 22, 176, 123, 215, 246, 102] },
    { name: "held", discriminator: [148, 98, 241, 105, 69, 94, 144, 149] },
    { name: "spendWindow", discriminator: [142, 182, 133, 115, 97, 190, 239, 19] },
    { name: "treasuryConfig", discriminator: [124, 54, 212, 227, 213, 189, 168, 41] },
  ],
  events: [
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "claimOpened", discriminator: [149, 209, 22, 4, 147, 156, 128, 152] },
    { name: "claimPaid", discriminator: [212, 155, 88, 118, 128, 99, 132, 42] },
    { name: "coldApplied", discriminator: [71, 94, 11, 62, 240, 120, 89, 150] },
    { name: "coldCancelled", discriminator: [59, 227, 170, 177, 9, 137, 237, 204] },
    { name: "coldProposed", discriminator: [116, 157, 41, 115, 113, 7, 244, 85] },
    { name: "configUpdated", discriminator: [40, 241, 230, 122, 11, 19, 198, 194] },
    { name: "hotRefilled", discriminator: [95, 114, 79, 223, 16, 247, 167, 206] },
    { name: "hotSpent", discriminator: [26, 42, 118, 230, 146, 237, 220, 57] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "operationalKeyRotated", discriminator: [89, 121, 185, 180, 152, 115, 77, 217] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "slashCallersPinned", discriminator: [147, 100, 184, 175, 255, 211, 151, 9] },
    { name: "slashRouted", discriminator: [115, 157, 40, 92, 64, 218, 98, 172] },
    { name: "swept", discriminator: [254, 138, 9, 198, 192, 61, 165, 135] },
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
      msg: "Only the config's authority (the warm tier) may do this: sign with the key that the config names",
    },
    {
      code: 6002,
      name: "notPendingAuthority",
      msg: "Only the proposed authority can accept: ask the authority to propose this key first",
    },
    {
      code: 6003,
      name: "notPauseAuthority",
      msg: "Only the pause authority or the authority may pause: sign with one of the two",
    },
    {
      code: 6004,
      name: "onlyAuthorityResumes",
      msg: "The pause authority can only pause: ask the authority to resume",
    },
    {
      code: 6005,
      name: "notOperationalKey",
      msg: "Only the operational key spends from the hot tier: sign with the key that the config names",
    },
    {
      code: 6006,
      name: "keyMissing",
      msg: "A role or a program needs a key, and the default key is nobody: name a real one",
    },
    {
      code: 6007,
      name: "rolesMustDiffer",
      msg: "Two roles or tiers have one key or token account: give each its own",
    },
    {
      code: 6008,
      name: "paused",
      msg: "The treasury is paused: the authority must resume it first",
    },
    {
      code: 6009,
      name: "wrongMint",
      msg: "The token account is not of the treasury's mint: pass one of the mint that the config names",
    },
    {
      code: 6010,
      name: "wrongWarmOwner",
      msg: "The warm tier's token account must be owned by the authority: pass one that is",
    },
    {
      code: 6011,
      name: "tierAccountNotClean",
      msg: "A tier's token account must be unfrozen, with neither a delegate nor a close authority of its own: thaw it, revoke them, or pass another",
    },
    {
      code: 6012,
      name: "wrongFeeVault",
      msg: "This is not the fee vault of the config: pass the one that the config names",
    },
    {
      code: 6013,
      name: "wrongHotVault",
      msg: "This is not the hot vault of the config: pass the one that the config names",
    },
    {
      code: 6014,
      name: "wrongWarmVault",
      msg: "This is not the warm tier's token account of the config: pass the one that the config names",
    },
    {
      code: 6015,
      name: "wrongColdVault",
      msg: "This is not the cold tier's token account of the config: pass the one that the config names",
    },
    {
      code: 6016,
      name: "wrongClaimVault",
      msg: "This is not the claim vault of the config: pass the one that the config names",
    },
    {
      code: 6017,
      name: "sharesMustSum",
      msg: "The shares must add up to 10,000 basis points: correct one",
    },
    {
      code: 6018,
      name: "sweepShareOutOfBounds",
      msg: "The sweep's shares are out of bounds: set hot to at most 5,000 basis points, cold to at least 1,000",
    },
    {
      code: 6019,
      name: "slashShareOutOfBounds",
      msg: "The slash's shares are out of bounds: set victim to at most 5,000 basis points, finder to at most 2,000",
    },
    {
      code: 6020,
      name: "windowOutOfBounds",
      msg: "The window must last between 1 and 30 days: name a time between the two",
    },
    {
      code: 6021,
      name: "windowLimitOutOfBounds",
      msg: "The window's limit must be between 1 and 250,000 USDC: name an amount between the two",
    },
    {
      code: 6022,
      name: "transactionLimitOutOfBounds",
      msg: "The limit per transaction must be above zero and not above the window's limit: correct it",
    },
    {
      code: 6023,
      name: "zeroAmount",
      msg: "The amount must be above zero: give at least one unit",
    },
    {
      code: 6024,
      name: "aboveTransactionLimit",
      msg: "The amount is above the limit of one transaction: spend it in parts",
    },
    {
      code: 6025,
      name: "aboveWindowLimit",
      msg: "The amount is above what the window has left: wait for what was spent to decay",
    },
    {
      code: 6026,
      name: "balanceTooLow",
      msg: "The source holds less than the amount: fund it, or name a smaller amount",
    },
    {
      code: 6027,
      name: "spendToItself",
      msg: "The destination is the hot vault itself: name another token account",
    },
    {
      code: 6028,
      name: "destinationFrozen",
      msg: "The destination is frozen: name another token account",
    },
    {
      code: 6029,
      name: "vaultFrozen",
      msg: "The source vault is frozen: ask the mint's issuer to thaw it",
    },
    {
      code: 6030,
      name: "feeVaultShort",
      msg: "The fee vault holds less than what is held in it for the tiers: stop, and report it with the vault's address",
    },
    {
      code: 6031,
      name: "nothingToSweep",
      msg: "Nothing can be delivered: too few fees to split, or every tier that is due is closed or frozen",
    },
    {
      code: 6032,
      name: "noColdProposed",
      msg: "No change of the cold address is proposed: propose one first",
    },
    {
      code: 6033,
      name: "coldNotDue",
      msg: "The proposed cold address is not due yet: wait until its seven days in public are over",
    },
    {
      code: 6034,
      name: "notProposedCold",
      msg: "This is not the token account that was proposed, or its owner has changed since: pass that one, or propose again",
    },
    {
      code: 6035,
      name: "callerNotPinned",
      msg: "The caller is not the authority PDA of a program that may route slashes: let a pinned program call",
    },
    {
      code: 6036,
      name: "wrongSourceOwner",
      msg: "The source must be a token account owned by the caller: pass one of its own",
    },
    {
      code: 6037,
      name: "claimNotOpen",
      msg: "The victim cannot be paid directly: open a claim for the victim first and pass it",
    },
    {
      code: 6038,
      name: "nothingToClaim",
      msg: "The claim holds nothing yet: wait until a slash fills it",
    },
    {
      code: 6039,
      name: "wrongClaim",
      msg: "The claim belongs to another payee: pass the claim of this payee",
    },
    {
      code: 6040,
      name: "payeeCannotReceive",
      msg: "The destination is closed, frozen, of another mint or another owner: pass a live token account of the payee",
    },
    {
      code: 6041,
      name: "wrongRentReceiver",
      msg: "The rent returns to whoever opened the claim: pass the key that the claim names",
    },
    { code: 6042, name: "overflow", msg: "The arithmetic overflowed: give smaller amounts" },
  ],
  types: [
    {
      name: "authorityAccepted",
      type: {
        kind: "struct",
        fields: [{ name: "authority", type: "pubkey" }, { name: "warmVault", type: "pubkey" }],
      },
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
      name: "claim",
      docs: [
        "`[b\"claim\", payee]`. What a slash owes a victim whose token account could not be paid; covered by the claim vault.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "payee", type: "pubkey" },
          {
            name: "opener",
            docs: ["Who opened the claim and gets its rent back."],
            type: "pubkey",
          },
          { name: "amount", type: "u64" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "claimOpened",
      type: {
        kind: "struct",
        fields: [{ name: "payee", type: "pubkey" }, { name: "opener", type: "pubkey" }],
      },
    },
    {
      name: "claimPaid",
      type: {
        kind: "struct",
        fields: [
          { name: "payee", type: "pubkey" },
          { name: "destination", type: "pubkey" },
          { name: "amount", type: "u64" },
        ],
      },
    },
    {
      name: "cold",
      docs: ["Where the cold tier receives. No instruction spends it."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [{ name: "owner", type: "pubkey" }, { name: "vault", type: "pubkey" }],
      },
    },
    {
      name: "coldApplied",
      type: { kind: "struct", fields: [{ name: "cold", type: { defined: { name: "cold" } } }] },
    },
    {
      name: "coldCancelled",
      type: { kind: "struct", fields: [{ name: "cold", type: { defined: { name: "cold" } } }] },
    },
    {
      name: "coldProposed",
      type: {
        kind: "struct",
        fields: [{ name: "cold", type: { defined: { name: "cold" } } }, { name: "dueAt", type: "i64" }],
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
      name: "held",
      docs: [
        "`[b\"held\"]`, created by `initialize` alone, as the config is.",
        "",
        "The shares of the fee vault that belong to a tier whose token account could not receive them.",
        "Without this record, repeated sweeps would hand one tier's share to the others.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "hot", type: "u64" },
          { name: "warm", type: "u64" },
          { name: "cold", type: "u64" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    { name: "hotRefilled", type: { kind: "struct", fields: [{ name: "amount", type: "u64" }] } },
    {
      name: "hotSpent",
      type: {
        kind: "struct",
        fields: [{ name: "destination", type: "pubkey" }, { name: "amount", type: "u64" }],
      },
    },
    {
      name: "initializeArgs",
      type: {
        kind: "struct",
        fields: [
          { name: "pauseAuthority", type: "pubkey" },
          { name: "operationalKey", type: "pubkey" },
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
          { name: "operationalKey", type: "pubkey" },
          { name: "mint", type: "pubkey" },
          { name: "warmVault", type: "pubkey" },
          { name: "cold", type: { defined: { name: "cold" } } },
          { name: "parameters", type: { defined: { name: "parameters" } } },
        ],
      },
    },
    {
      name: "operationalKeyRotated",
      type: { kind: "struct", fields: [{ name: "operationalKey", type: "pubkey" }] },
    },
    {
      name: "parameters",
      docs: ["Everything `update_config` changes."],
      type: {
        kind: "struct",
        fields: [
          { name: "limits", type: { defined: { name: "spendLimits" } } },
          { name: "sweep", type: { defined: { name: "sweepShares" } } },
          { name: "slash", type: { defined: { name: "slashShares" } } },
        ],
      },
    },
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
      name: "slashCaller",
      docs: ["A program that may route slashes; both keys are the default while none is pinned."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "program", type: "pubkey" },
          {
            name: "authority",
            docs: ["The program's `[b\"authority\"]` PDA, derived once when it is pinned."],
            type: "pubkey",
          },
        ],
      },
    },
    {
      name: "slashCallersPinned",
      type: {
        kind: "struct",
        fields: [
          { name: "staking", type: "pubkey" },
          { name: "computeBond", type: "pubkey" },
          { name: "disputes", type: "pubkey" },
        ],
      },
    },
    {
      name: "slashRouted",
      type: {
        kind: "struct",
        fields: [
          { name: "caller", type: "pubkey" },
          { name: "source", type: "pubkey" },
          { name: "victim", type: { option: "pubkey" } },
          { name: "victimPaid", type: "u64" },
          { name: "victimClaimed", docs: ["What the victim's claim grew by."], type: "u64" },
          { name: "finderToken", type: { option: "pubkey" } },
          { name: "finderPaid", type: "u64" },
          { name: "treasury", type: "u64" },
        ],
      },
    },
    {
      name: "slashShares",
      docs: ["How slashed stake is split, in basis points."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "victimBps", type: "u16" },
          { name: "finderBps", type: "u16" },
          { name: "treasuryBps", type: "u16" },
        ],
      },
    },
    {
      name: "spendLimits",
      docs: ["How much the hot tier may spend."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "perTransaction", type: "u64" },
          { name: "perWindow", type: "u64" },
          { name: "windowSecs", type: "u64" },
        ],
      },
    },
    {
      name: "spendWindow",
      docs: [
        "`[b\"window\"]`, created by `initialize` alone, as the config is.",
        "",
        "A leaky bucket: what was spent decays linearly, from the limit to zero in one window.",
        "",
        "The level is kept in unit-seconds (amount x window length) and so loses exactly the limit every second. Nothing is",
        "divided: many tiny spends age exactly as one large spend does, and no rounding can be farmed.",
        "In any span of `t` seconds at most `limit * (1 + t / window)` leaves.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "level", type: "u128" },
          { name: "updatedAt", type: "i64" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "sweepShares",
      docs: ["How fees are split between the tiers, in basis points."],
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "hotBps", type: "u16" },
          { name: "warmBps", type: "u16" },
          { name: "coldBps", type: "u16" },
        ],
      },
    },
    {
      name: "swept",
      docs: ["What each tier received, and what the fee vault holds for it from now on."],
      type: {
        kind: "struct",
        fields: [
          { name: "hot", type: "u64" },
          { name: "warm", type: "u64" },
          { name: "cold", type: "u64" },
          { name: "heldHot", type: "u64" },
          { name: "heldWarm", type: "u64" },
          { name: "heldCold", type: "u64" },
        ],
      },
    },
    {
      name: "treasuryConfig",
      docs: [
        "`[b\"config\"]`, created by `initialize` alone. There can be only one, so `spend_hot` and `sweep` take its type for",
        "its identity and save deriving its address. Zero-copy, because every spend, sweep and slash reads it.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          {
            name: "authority",
            docs: [
              "The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.",
              "The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.",
            ],
            type: "pubkey",
          },
          {
            name: "pendingAuthority",
            docs: ["The default key while no handover is under way."],
            type: "pubkey",
          },
          { name: "pauseAuthority", type: "pubkey" },
          { name: "operationalKey", docs: ["The hot tier's only spender."], type: "pubkey" },
          { name: "mint", type: "pubkey" },
          { name: "feeVault", type: "pubkey" },
          { name: "hotVault", type: "pubkey" },
          { name: "claimVault", docs: ["Holds what victims of slashes wait for."], type: "pubkey" },
          { name: "warmVault", docs: ["The authority's token account."], type: "pubkey" },
          { name: "cold", type: { defined: { name: "cold" } } },
          { name: "pendingCold", type: { defined: { name: "cold" } } },
          {
            name: "pendingColdDueAt",
            docs: ["When the pending cold address may come into force; zero while none is proposed."],
            type: "i64",
          },
          { name: "staking", type: { defined: { name: "slashCaller" } } },
          { name: "computeBond", type: { defined: { name: "slashCaller" } } },
          { name: "disputes", type: { defined: { name: "slashCaller" } } },
          { name: "limits", type: { defined: { name: "spendLimits" } } },
          { name: "sweep", type: { defined: { name: "sweepShares" } } },
          { name: "slash", type: { defined: { name: "slashShares" } } },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "feeVaultBump", type: "u8" },
          { name: "hotVaultBump", type: "u8" },
          { name: "claimVaultBump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 127] } },
        ],
      },
    },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<TreasuryIdl>`. */
export type TreasuryIdl = c.Mutable<typeof idl>;

export const treasuryIdl = idl as TreasuryIdl;
