// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY",
  metadata: {
    name: "computeBond",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Money behind a bid, and the compute that a broker attests was reserved for it.",
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
      name: "closeBond",
      docs: ["Closes a bond that is over and returns its rent; anyone."],
      discriminator: [47, 18, 254, 114, 33, 116, 141, 41],
      accounts: [
        { name: "bond", writable: true },
        { name: "lease", writable: true },
        { name: "operator", writable: true },
      ],
      args: [],
    },
    {
      name: "expireBond",
      docs: ["Refunds a bond that is locked to no task, after its slash window; anyone."],
      discriminator: [58, 81, 18, 160, 145, 47, 244, 228],
      accounts: [
        {
          name: "refund",
          accounts: [
            {
              name: "caller",
              docs: [
                "Anyone. The operator who posted the bond may have it paid to another account of its own.",
              ],
              signer: true,
            },
            { name: "bond", writable: true },
            { name: "lease" },
            { name: "escrow", writable: true },
            { name: "destination", writable: true },
            { name: "operator", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
      ],
      args: [],
    },
    {
      name: "initialize",
      docs: ["Creates the config; only the program's upgrade authority, once."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        { name: "authority", writable: true, signer: true },
        { name: "program", address: "S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY" },
        { name: "programData" },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        { name: "mint" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "args", type: { defined: { name: "initializeArgs" } } }],
    },
    {
      name: "lockBondToTask",
      docs: ["Binds a bond to one task, which must end before the bond does; only the pinned market."],
      discriminator: [39, 147, 77, 56, 99, 164, 229, 241],
      accounts: [
        { name: "caller", docs: ["The `[b\"authority\"]` PDA of the market."], signer: true },
        { name: "config" },
        { name: "bond", writable: true },
        { name: "lease", writable: true },
      ],
      args: [{ name: "task", type: "pubkey" }, { name: "workEndsAt", type: "i64" }],
    },
    {
      name: "pinCallers",
      docs: [
        "Names the market that locks and slashes bonds from now on, and the disputes program that slashes them.",
      ],
      discriminator: [146, 54, 40, 102, 200, 153, 79, 144],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "market", type: "pubkey" }, { name: "disputes", type: "pubkey" }],
    },
    {
      name: "postComputeBond",
      docs: ["Posts a bond for a lease that the broker attests; the agent's operator."],
      discriminator: [186, 183, 107, 113, 232, 119, 223, 168],
      accounts: [
        { name: "operator", writable: true, signer: true },
        { name: "config" },
        { name: "agent" },
        { name: "bond", writable: true },
        { name: "lease", writable: true },
        {
          name: "escrow",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [98, 111, 110, 100, 95, 101, 115, 99, 114, 111, 119] },
              { kind: "account", path: "bond" },
            ],
          },
        },
        { name: "operatorToken", writable: true },
        { name: "mint" },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "args", type: { defined: { name: "postComputeBondArgs" } } }],
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
      name: "releaseBond",
      docs: ["Refunds a bond whose task was completed; anyone."],
      discriminator: [15, 50, 71, 19, 101, 191, 81, 142],
      accounts: [
        {
          name: "refund",
          accounts: [
            {
              name: "caller",
              docs: [
                "Anyone. The operator who posted the bond may have it paid to another account of its own.",
              ],
              signer: true,
            },
            { name: "bond", writable: true },
            { name: "lease" },
            { name: "escrow", writable: true },
            { name: "destination", writable: true },
            { name: "operator", writable: true },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        { name: "task" },
      ],
      args: [],
    },
    {
      name: "renewBond",
      docs: ["Extends a bond to a newly attested end of its lease; the agent's operator."],
      discriminator: [130, 169, 215, 141, 231, 97, 138, 230],
      accounts: [
        { name: "operator", signer: true },
        { name: "config" },
        { name: "agent" },
        { name: "bond", writable: true },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "rotateBrokerKey",
      docs: ["Replaces the broker's key; the one before is honoured for 48 hours more."],
      discriminator: [121, 1, 227, 251, 210, 84, 2, 15],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "brokerKey", type: "pubkey" }],
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
      docs: ["Stops or resumes posting, renewing and locking."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [
        { name: "signer", docs: ["The pause authority or the authority."], signer: true },
        { name: "config", writable: true },
      ],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "slashBond",
      docs: ["Takes a bond that is locked to `task`; only the market that locked it, or disputes."],
      discriminator: [143, 246, 51, 243, 88, 198, 217, 48],
      accounts: [
        {
          name: "caller",
          docs: ["The `[b\"authority\"]` PDA of the market that locked the bond, or of disputes."],
          signer: true,
        },
        { name: "config" },
        { name: "bond", writable: true },
        { name: "lease" },
        { name: "escrow", writable: true },
        { name: "destination", writable: true },
        { name: "operator", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "task", type: "pubkey" }],
    },
  ],
  accounts: [
    { name: "agent", discriminator: [47, 166, 112, 147, 155, 197, 86, 7] },
    { name: "bondGlobal", discriminator: [22, 8, 63, 212, 109, 151, 162, 10] },
    { name: "computeBond", discriminator: [151, 49, 11, 28, 3, 105, 143, 255] },
    { name: "lease", discriminator: [14, 103, 218, 61, 248, 234, 105, 84] },
  ],
  events: [
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "bondClosed", discriminator: [227, 55, 88, 183, 234, 17, 203, 66] },
    { name: "bondExpired", discriminator: [53, 250, 94, 244, 245, 139, 101, 103] },
    { name: "bondLocked", discriminator: [89, 45, 139, 7, 22, 105, 232, 59] },
    { name: "bondPosted", discriminator: [39, 196, 2, 142, 202, 74, 107, 205] },
    { name: "bondReleased", discriminator: [191, 161, 250, 29, 188, 146, 120, 251] },
    { name: "bondRenewed", discriminator: [194, 48, 200, 43, 164, 56, 0, 41] },
    { name: "bondSlashed", discriminator: [59, 7, 252, 195, 234, 156, 42, 54] },
    { name: "brokerKeyRotated", discriminator: [35, 187, 56, 248, 42, 15, 164, 102] },
    { name: "callersPinned", discriminator: [216, 129, 17, 161, 71, 13, 31, 202] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
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
      msg: "The program is paused, so nothing new is bonded or locked: wait; refunds and slashes go on",
    },
    {
      code: 6005,
      name: "instanceMissing",
      msg: "The instance is missing: give the cluster's genesis hash",
    },
    {
      code: 6006,
      name: "keyMissing",
      msg: "A role needs a key, and the default key is nobody: name a real one",
    },
    {
      code: 6007,
      name: "brokerKeyHasRole",
      msg: "The broker's key is the authority's or the pause authority's: give the broker a key without another role",
    },
    {
      code: 6008,
      name: "brokerKeySmallOrder",
      msg: "The broker key is of small order, so anyone could sign with it: generate a fresh key pair",
    },
    {
      code: 6009,
      name: "brokerKeyUnchanged",
      msg: "The broker key is the one in use already: rotate to another key",
    },
    {
      code: 6010,
      name: "wrongMint",
      msg: "The token account or mint is not of the bonds' mint: pass the mint that the config names, or an account of it",
    },
    {
      code: 6011,
      name: "operatorTokenUnusable",
      msg: "The operator's token account must be of the bonds' mint, the operator's own, and not frozen: pass another one",
    },
    {
      code: 6012,
      name: "balanceTooLow",
      msg: "The operator's token account holds less than the bond: fund it, or post a smaller bond",
    },
    {
      code: 6013,
      name: "wrongInstructionsSysvar",
      msg: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
    },
    {
      code: 6014,
      name: "notAgentOperator",
      msg: "Only the agent's authority in the registry may do this: sign with that key",
    },
    {
      code: 6015,
      name: "wrongLease",
      msg: "This is the lease of another bond: pass the lease account of this bond",
    },
    {
      code: 6016,
      name: "wrongAgent",
      msg: "The bond belongs to another agent: pass the agent that the bond names",
    },
    {
      code: 6017,
      name: "wrongOperator",
      msg: "The rent returns to the operator who posted the bond: pass the operator that the bond names",
    },
    {
      code: 6018,
      name: "wrongRefundToken",
      msg: "The refund goes to the token account named at posting; another one of the operator's needs its signature: pass that one, or let the operator sign",
    },
    {
      code: 6019,
      name: "refundUndeliverable",
      msg: "The token account cannot receive: it is closed, frozen, of another mint or of another owner",
    },
    {
      code: 6020,
      name: "destinationUnusable",
      msg: "The destination must be a live token account of the bonds' mint, and not the bond's own: pass another one",
    },
    { code: 6021, name: "bondTooSmall", msg: "A bond is at least 10 USD: post more" },
    {
      code: 6022,
      name: "postedAtNotRecent",
      msg: "posted_at must be one of the last 120 seconds: send it again with the present time",
    },
    {
      code: 6023,
      name: "noCapability",
      msg: "A bond covers at least one capability: set at least one bit",
    },
    {
      code: 6024,
      name: "noGpuHours",
      msg: "The lease reserves no GPU hours: reserve at least one",
    },
    {
      code: 6025,
      name: "leaseOver",
      msg: "The attested lease is over: reserve another one and have it attested",
    },
    {
      code: 6026,
      name: "durationTooLong",
      msg: "A bond is posted, and each time renewed, for at most 14 days: end it earlier, and renew it later",
    },
    {
      code: 6027,
      name: "leaseAlreadyBonded",
      msg: "This lease backs a bond already: reserve another one",
    },
    {
      code: 6028,
      name: "notSignedByBroker",
      msg: "The attestation is not signed by the broker, or by its previous key within 48 hours of the rotation: ask the broker for a new one",
    },
    {
      code: 6029,
      name: "attestationOfAnotherInstance",
      msg: "The attestation was made for another cluster: ask the broker for one with this cluster's genesis hash",
    },
    {
      code: 6030,
      name: "attestationOfAnotherProgram",
      msg: "The attestation was made for another program: ask the broker for one with this program's address",
    },
    {
      code: 6031,
      name: "attestationOfAnotherAgent",
      msg: "The attestation was made for another agent: ask the broker for one with this agent's address",
    },
    {
      code: 6032,
      name: "attestationOfAnotherLease",
      msg: "The attestation is of another lease: ask the broker for one of this lease",
    },
    {
      code: 6033,
      name: "attestationLength",
      msg: "An attestation has exactly 158 bytes: pass the broker's bytes unchanged",
    },
    {
      code: 6034,
      name: "attestationDomain",
      msg: "The signed bytes do not begin with an attestation's domain: pass the broker's attestation unchanged",
    },
    {
      code: 6035,
      name: "attestationVersion",
      msg: "The attestation is of a version that this program does not know: ask the broker for one of version 1",
    },
    {
      code: 6036,
      name: "attestationProvider",
      msg: "The attestation names a provider that this program does not know: ask the broker for one of a known provider",
    },
    {
      code: 6037,
      name: "instructionsTruncated",
      msg: "The instructions sysvar is cut short: pass the runtime's own account",
    },
    {
      code: 6038,
      name: "noInstructionBefore",
      msg: "No instruction comes before this one: put the Ed25519 instruction there",
    },
    {
      code: 6039,
      name: "notEd25519Program",
      msg: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
    },
    {
      code: 6040,
      name: "ed25519Accounts",
      msg: "The Ed25519 instruction names accounts: build it without any",
    },
    {
      code: 6041,
      name: "ed25519NoSignatures",
      msg: "The Ed25519 instruction claims no signature, so nothing was verified: put the broker's into it",
    },
    {
      code: 6042,
      name: "ed25519SignatureCount",
      msg: "The Ed25519 instruction must claim exactly one signature: put in the broker's and no other",
    },
    {
      code: 6043,
      name: "ed25519Padding",
      msg: "The Ed25519 instruction's padding byte is not zero: set it to zero",
    },
    {
      code: 6044,
      name: "ed25519InstructionIndex",
      msg: "An instruction index is not 0xFFFF: keep signature, key and message in the Ed25519 instruction itself",
    },
    {
      code: 6045,
      name: "ed25519SignatureOffset",
      msg: "The signature lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
    },
    {
      code: 6046,
      name: "ed25519KeyOffset",
      msg: "The key lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
    },
    {
      code: 6047,
      name: "ed25519MessageOffset",
      msg: "The message lies elsewhere than in the one layout that is accepted: put offsets, key, signature and message in the order of docs/receipts.md",
    },
    {
      code: 6048,
      name: "ed25519MessageSize",
      msg: "The message must reach exactly to the end of the Ed25519 instruction: leave nothing behind it",
    },
    {
      code: 6049,
      name: "ed25519DataLength",
      msg: "The Ed25519 instruction has too few bytes: pass the whole attestation",
    },
    {
      code: 6050,
      name: "bondNotActive",
      msg: "The bond was released, slashed or has expired: post another one",
    },
    {
      code: 6051,
      name: "bondStillActive",
      msg: "The bond has not ended: close it after it is released, slashed or expired",
    },
    {
      code: 6052,
      name: "bondLocked",
      msg: "The bond is locked to a task: wait until the task ends",
    },
    {
      code: 6053,
      name: "notLockedToTask",
      msg: "The bond is not locked to this task: pass the bond that the task names",
    },
    {
      code: 6054,
      name: "bondExpired",
      msg: "The bond's time is over, so it can be neither locked nor renewed: post another one",
    },
    {
      code: 6055,
      name: "bondEndsBeforeTask",
      msg: "The bond ends before the task does: renew it first",
    },
    {
      code: 6056,
      name: "slashWindowOpen",
      msg: "The slash window is still open: try again once it is over",
    },
    {
      code: 6057,
      name: "taskNotReleased",
      msg: "The task has not released the bond: have the task release it first",
    },
    {
      code: 6058,
      name: "notAnExtension",
      msg: "A renewal must end later than the bond does now: name a later end",
    },
    {
      code: 6059,
      name: "gpuHoursReduced",
      msg: "A renewal cannot reserve fewer GPU hours than before: keep at least as many",
    },
    {
      code: 6060,
      name: "tooEarlyToClose",
      msg: "The bond can be closed once its lease is over and two minutes have passed since it was posted: wait",
    },
    {
      code: 6061,
      name: "callerNotPinned",
      msg: "The caller is not the authority PDA of the market that is pinned, of the one that locked the bond, or of disputes: let that program call",
    },
    { code: 6062, name: "overflow", msg: "A time does not fit 64 bits: name an earlier one" },
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
    { name: "bondClosed", type: { kind: "struct", fields: [{ name: "bond", type: "pubkey" }] } },
    {
      name: "bondExpired",
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "token", type: "pubkey" },
        ],
      },
    },
    {
      name: "bondGlobal",
      docs: [
        "`[b\"config\"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.",
        "Zero-copy, because every lock and slash reads it.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
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
          { name: "mint", docs: ["The only money of bonds."], type: "pubkey" },
          {
            name: "instance",
            docs: ["The cluster's genesis hash, which attestations name."],
            type: { array: ["u8", 32] },
          },
          { name: "brokerKey", docs: ["Signs attestations."], type: "pubkey" },
          {
            name: "previousBrokerKey",
            docs: ["The default key before the first rotation."],
            type: "pubkey",
          },
          { name: "rotatedAt", type: "i64" },
          { name: "market", type: { defined: { name: "caller" } } },
          { name: "disputes", type: { defined: { name: "caller" } } },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 126] } },
        ],
      },
    },
    {
      name: "bondLocked",
      type: {
        kind: "struct",
        fields: [{ name: "bond", type: "pubkey" }, { name: "task", type: "pubkey" }],
      },
    },
    {
      name: "bondPosted",
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          { name: "agentDid", type: { array: ["u8", 32] } },
          { name: "operator", type: "pubkey" },
          { name: "provider", type: { defined: { name: "computeProvider" } } },
          { name: "leaseId", type: { array: ["u8", 32] } },
          { name: "amount", type: "u64" },
          { name: "gpuHours", type: "u32" },
          { name: "capabilityBits", type: "u128" },
          { name: "expiresAt", type: "i64" },
        ],
      },
    },
    {
      name: "bondReleased",
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          { name: "task", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "token", type: "pubkey" },
        ],
      },
    },
    {
      name: "bondRenewed",
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          { name: "gpuHours", type: "u32" },
          { name: "expiresAt", type: "i64" },
        ],
      },
    },
    {
      name: "bondSlashed",
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          { name: "task", type: "pubkey" },
          { name: "caller", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "destination", type: "pubkey" },
          {
            name: "leaseId",
            docs: ["For the broker, who takes the lease back."],
            type: { array: ["u8", 32] },
          },
        ],
      },
    },
    {
      name: "brokerKeyRotated",
      type: {
        kind: "struct",
        fields: [{ name: "brokerKey", type: "pubkey" }, { name: "previousBrokerKey", type: "pubkey" }],
      },
    },
    {
      name: "caller",
      docs: [
        "A program that may call this one; both keys are the default, for which nobody signs, while none is pinned.",
      ],
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
      name: "callersPinned",
      type: {
        kind: "struct",
        fields: [{ name: "market", type: "pubkey" }, { name: "disputes", type: "pubkey" }],
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
      name: "computeProvider",
      type: { kind: "enum", variants: [{ name: "ionet" }, { name: "akash" }] },
    },
    {
      name: "initializeArgs",
      type: {
        kind: "struct",
        fields: [
          { name: "pauseAuthority", type: "pubkey" },
          { name: "instance", docs: ["The cluster's genesis hash."], type: { array: ["u8", 32] } },
          { name: "brokerKey", type: "pubkey" },
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
          { name: "instance", type: { array: ["u8", 32] } },
          { name: "brokerKey", type: "pubkey" },
        ],
      },
    },
    {
      name: "lease",
      docs: [
        "`[b\"lease\", provider, lease_id]`: the one bond that a lease backs. While it exists, no attestation of the lease counts",
        "for another bond, whoever's. It also keeps what the bond has no field for.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "bond", type: "pubkey" },
          {
            name: "operator",
            docs: [
              "Who posted the bond: the money and the rent return here, whoever holds the agent later.",
            ],
            type: "pubkey",
          },
          {
            name: "refundToken",
            docs: ["Fixed at posting, so that who cranks a refund chooses nothing."],
            type: "pubkey",
          },
          {
            name: "market",
            docs: [
              "The market that locked the bond. It settles the lock, even where another one is pinned meanwhile.",
            ],
            type: { defined: { name: "caller" } },
          },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "pauseAuthoritySet",
      type: { kind: "struct", fields: [{ name: "pauseAuthority", type: "pubkey" }] },
    },
    { name: "pausedSet", type: { kind: "struct", fields: [{ name: "paused", type: "bool" }] } },
    {
      name: "postComputeBondArgs",
      type: {
        kind: "struct",
        fields: [
          { name: "postedAt", type: "i64" },
          { name: "amount", type: "u64" },
          { name: "capabilityBits", type: "u128" },
          { name: "provider", type: { defined: { name: "computeProvider" } } },
          { name: "leaseId", type: { array: ["u8", 32] } },
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
      name: "bondEscrowSeed",
      type: "bytes",
      value: "[98, 111, 110, 100, 95, 101, 115, 99, 114, 111, 119]",
    },
    {
      name: "brokerKeyGraceSecs",
      docs: ["For how long the key before the last rotation still attests."],
      type: "i64",
      value: "172800",
    },
    {
      name: "computeBondSeed",
      type: "bytes",
      value: "[99, 111, 109, 112, 117, 116, 101, 95, 98, 111, 110, 100]",
    },
    { name: "configSeed", type: "bytes", value: "[99, 111, 110, 102, 105, 103]" },
    { name: "leaseSeed", type: "bytes", value: "[108, 101, 97, 115, 101]" },
    { name: "maxBondDurationSecs", type: "i64", value: "1209600" },
    {
      name: "minBondUsdMicro",
      docs: ["$10. One micro-USD is one micro-unit of the mint."],
      type: "u64",
      value: "10000000",
    },
    {
      name: "postedAtToleranceSecs",
      docs: [
        "How old `posted_at` may be, which the client writes into the bond's address. A bond cannot be closed before, so its",
        "address never comes back.",
      ],
      type: "i64",
      value: "120",
    },
    {
      name: "slashWindowSecs",
      docs: [
        "For how long after its expiry a bond stays: the time in which a task that ended late can still be settled or disputed.",
      ],
      type: "i64",
      value: "604800",
    },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<ComputeBondIdl>`. */
export type ComputeBondIdl = c.Mutable<typeof idl>;

export const computeBondIdl = idl as ComputeBondIdl;
