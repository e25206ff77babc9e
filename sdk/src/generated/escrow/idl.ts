// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve",
  metadata: {
    name: "escrow",
    version: "0.1.0",
    spec: "0.1.0",
    description: "What a renter owes a node, settled by a receipt chain.",
  },
  instructions: [
    {
      name: "acceptAuthority",
      docs: ["Completes the handover; only the proposed authority."],
      discriminator: [107, 86, 198, 91, 33, 12, 107, 160],
      accounts: [{ name: "newAuthority", signer: true }, { name: "config", writable: true }],
      args: [],
    },
    {
      name: "acceptSession",
      docs: ["Accepts a proposed session; the node's operator, until the deadline."],
      discriminator: [251, 179, 199, 198, 39, 41, 121, 136],
      accounts: [
        { name: "operator", signer: true, relations: ["node"] },
        { name: "config" },
        { name: "session", writable: true },
        { name: "node" },
        { name: "exposure", writable: true },
        { name: "operatorToken" },
        { name: "pool" },
        { name: "stakingConfig" },
      ],
      args: [],
    },
    {
      name: "cancelUnaccepted",
      docs: [
        "Refunds a session that nobody accepted; the renter at any time, anyone after the deadline.",
      ],
      discriminator: [165, 153, 32, 101, 199, 134, 68, 50],
      accounts: [
        { name: "caller", signer: true },
        { name: "session", writable: true },
        { name: "vault", writable: true },
        { name: "renter", writable: true },
        { name: "renterToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "claimLedgerWaiting",
      docs: [
        "Pays what a ledger could not deliver: anyone to the agreed account, the payee to any of its own.",
      ],
      discriminator: [50, 248, 181, 70, 6, 138, 95, 203],
      accounts: [
        { name: "caller", signer: true },
        { name: "ledger", writable: true },
        { name: "vault", writable: true },
        { name: "destination", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "payee", type: { defined: { name: "payeeRole" } } }],
    },
    {
      name: "claimWaiting",
      docs: [
        "Pays what a session could not deliver: anyone to the agreed account, the payee to any of its own.",
      ],
      discriminator: [62, 190, 26, 10, 123, 39, 38, 91],
      accounts: [
        { name: "caller", signer: true },
        { name: "session", writable: true },
        { name: "vault", writable: true },
        { name: "destination", writable: true },
        { name: "renter", writable: true },
        { name: "renterToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "payee", type: { defined: { name: "payeeRole" } } }],
    },
    {
      name: "closeLedger",
      docs: ["Closes an empty ledger and returns its rent; the renter."],
      discriminator: [236, 179, 19, 235, 59, 77, 121, 118],
      accounts: [
        { name: "renter", writable: true, signer: true },
        { name: "ledger", writable: true },
        { name: "vault", writable: true },
        { name: "renterToken", writable: true },
        { name: "registryConfig" },
        { name: "reputation", writable: true },
        { name: "escrowAuthority" },
        { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "deposit",
      docs: ["Adds funds to a ledger; the renter."],
      discriminator: [242, 35, 198, 137, 82, 225, 242, 182],
      accounts: [
        { name: "renter", signer: true },
        { name: "config" },
        { name: "ledger", writable: true },
        { name: "vault", writable: true },
        { name: "renterToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "amount", type: "u64" }],
    },
    {
      name: "extend",
      docs: ["Moves the expiry of an active session out; the renter."],
      discriminator: [228, 127, 0, 1, 227, 154, 54, 168],
      accounts: [{ name: "renter", signer: true }, { name: "config" }, { name: "session", writable: true }],
      args: [{ name: "expiresAt", type: "i64" }],
    },
    {
      name: "finalizeClose",
      docs: ["Ends a session whose challenge window is over; anyone."],
      discriminator: [9, 206, 42, 67, 232, 143, 165, 246],
      accounts: [
        {
          name: "end",
          accounts: [
            { name: "session", writable: true },
            { name: "exposure", writable: true },
            { name: "vault", writable: true },
            { name: "renter", writable: true },
            { name: "renterToken", writable: true },
            { name: "operatorToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "registryConfig" },
            { name: "reputation", writable: true },
            { name: "escrowAuthority" },
            { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
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
        { name: "program", address: "7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve" },
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
      name: "openExposure",
      docs: ["Creates the account that counts what runs on a node's bond; anyone."],
      discriminator: [40, 9, 215, 224, 48, 121, 231, 108],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "node" },
        {
          name: "exposure",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [101, 120, 112, 111, 115, 117, 114, 101] },
              { kind: "account", path: "node" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "openLedger",
      docs: ["Opens a prepaid ledger with one node; the renter."],
      discriminator: [54, 103, 189, 232, 236, 251, 119, 42],
      accounts: [
        { name: "renter", writable: true, signer: true },
        { name: "renterAccount", writable: true },
        { name: "renterToken" },
        { name: "config" },
        { name: "node" },
        { name: "operatorToken" },
        { name: "ledger", writable: true },
        {
          name: "vault",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [118, 97, 117, 108, 116] },
              { kind: "account", path: "ledger" },
            ],
          },
        },
        { name: "mint" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "offer", type: { defined: { name: "offer" } } },
        { name: "withdrawDelay", type: "u32" },
      ],
    },
    {
      name: "openSession",
      docs: ["Proposes a session and funds it; the renter."],
      discriminator: [130, 54, 124, 7, 236, 20, 104, 104],
      accounts: [
        { name: "renter", writable: true, signer: true },
        { name: "renterAccount", writable: true },
        { name: "renterToken", writable: true },
        { name: "config" },
        { name: "node" },
        { name: "session", writable: true },
        {
          name: "vault",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [118, 97, 117, 108, 116] },
              { kind: "account", path: "session" },
            ],
          },
        },
        { name: "mint" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "terms", type: { defined: { name: "sessionTerms" } } }],
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
      name: "registerRenter",
      docs: ["Creates the account that counts a renter's deals; anyone."],
      discriminator: [127, 42, 211, 84, 104, 88, 115, 188],
      accounts: [
        { name: "payer", writable: true, signer: true },
        { name: "renter" },
        {
          name: "renterAccount",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [114, 101, 110, 116, 101, 114] },
              { kind: "account", path: "renter" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "reportAbandoned",
      docs: ["Ends a session whose node fell silent, and records the fault; the renter."],
      discriminator: [45, 243, 225, 77, 199, 99, 132, 220],
      accounts: [
        { name: "reporter", writable: true, signer: true },
        {
          name: "end",
          accounts: [
            { name: "session", writable: true },
            { name: "exposure", writable: true },
            { name: "vault", writable: true },
            { name: "renter", writable: true },
            { name: "renterToken", writable: true },
            { name: "operatorToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "registryConfig" },
            { name: "reputation", writable: true },
            { name: "escrowAuthority" },
            { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        {
          name: "fault",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [102, 97, 117, 108, 116] },
              { kind: "account", path: "end.session", account: "endSession" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "requestClose",
      docs: [
        "Opens the window in which a higher receipt may still come; renter or operator, and anyone after the expiry.",
      ],
      discriminator: [82, 168, 167, 86, 14, 15, 199, 180],
      accounts: [{ name: "caller", signer: true }, { name: "session", writable: true }],
      args: [],
    },
    {
      name: "requestWithdraw",
      docs: ["Asks for funds back; the renter. Vouchers may spend them until the delay is over."],
      discriminator: [137, 95, 187, 96, 250, 138, 31, 182],
      accounts: [{ name: "renter", signer: true }, { name: "ledger", writable: true }],
      args: [{ name: "amount", type: "u64" }],
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
      docs: ["Stops or resumes what would put new money or new duties in."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [{ name: "signer", signer: true }, { name: "config", writable: true }],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "settle",
      docs: ["Pays what a receipt signed by both adds; anyone, any time."],
      discriminator: [175, 42, 185, 87, 144, 131, 102, 212],
      accounts: [
        { name: "session", writable: true },
        { name: "vault", writable: true },
        { name: "operatorToken", writable: true },
        { name: "feeVault", writable: true },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "settleFinal",
      docs: ["Pays what the last receipt adds, and ends the session; anyone."],
      discriminator: [178, 70, 107, 219, 7, 103, 82, 187],
      accounts: [
        {
          name: "end",
          accounts: [
            { name: "session", writable: true },
            { name: "exposure", writable: true },
            { name: "vault", writable: true },
            { name: "renter", writable: true },
            { name: "renterToken", writable: true },
            { name: "operatorToken", writable: true },
            { name: "feeVault", writable: true },
            { name: "registryConfig" },
            { name: "reputation", writable: true },
            { name: "escrowAuthority" },
            { name: "registryProgram", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
            { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
          ],
        },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
      ],
      args: [],
    },
    {
      name: "settleVoucher",
      docs: ["Pays what a voucher signed by both adds; anyone, any time."],
      discriminator: [144, 176, 128, 220, 156, 79, 41, 54],
      accounts: [
        { name: "ledger", writable: true },
        { name: "vault", writable: true },
        { name: "operatorToken", writable: true },
        { name: "feeVault", writable: true },
        { name: "instructions", address: "Sysvar1nstructions1111111111111111111111111" },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
    {
      name: "topUp",
      docs: ["Adds units and their funds to an active session; the renter."],
      discriminator: [236, 225, 96, 9, 60, 106, 77, 208],
      accounts: [
        { name: "renter", signer: true },
        { name: "config" },
        { name: "session", writable: true },
        { name: "vault", writable: true },
        { name: "renterToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [{ name: "units", type: "u64" }],
    },
    {
      name: "updateConfig",
      docs: ["Replaces fees and bounds for deals opened from then on."],
      discriminator: [29, 158, 252, 191, 10, 83, 219, 99],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
      ],
      args: [{ name: "parameters", type: { defined: { name: "parameters" } } }],
    },
    {
      name: "withdraw",
      docs: ["Returns what was asked for and is still unspent; anyone, after the delay."],
      discriminator: [183, 18, 70, 156, 148, 109, 161, 34],
      accounts: [
        { name: "ledger", writable: true },
        { name: "vault", writable: true },
        { name: "renterToken", writable: true },
        { name: "tokenProgram", address: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
      ],
      args: [],
    },
  ],
  accounts: [
    { name: "escrowConfig", discriminator: [138, 174, 227, 187, 239, 148, 1, 44] },
    { name: "exposure", discriminator: [248, 75, 204, 21, 92, 251, 197, 147] },
    { name: "fault", discriminator: [102, 125, 167, 181, 93, 167, 251, 127] },
    { name: "ledger", discriminator: [43, 41, 21, 213, 180, 176, 95, 32] },
    { name: "node", discriminator: [208, 53, 1, 3, 49, 122, 180, 49] },
    { name: "registryConfig", discriminator: [23, 118, 10, 246, 173, 231, 243, 156] },
    { name: "renter", discriminator: [153, 33, 77, 9, 98, 95, 174, 89] },
    { name: "session", discriminator: [243, 81, 72, 115, 214, 188, 72, 144] },
  ],
  events: [
    { name: "abandoned", discriminator: [144, 22, 126, 220, 164, 236, 57, 168] },
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "closeRequested", discriminator: [136, 120, 170, 78, 168, 236, 47, 118] },
    { name: "configUpdated", discriminator: [40, 241, 230, 122, 11, 19, 198, 194] },
    { name: "deposited", discriminator: [111, 141, 26, 45, 161, 35, 100, 57] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "ledgerClosed", discriminator: [22, 212, 40, 108, 223, 155, 10, 194] },
    { name: "ledgerOpened", discriminator: [115, 6, 103, 111, 89, 54, 170, 69] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "sessionAccepted", discriminator: [243, 71, 68, 66, 126, 9, 207, 22] },
    { name: "sessionCleared", discriminator: [13, 37, 224, 206, 57, 52, 138, 32] },
    { name: "sessionEnded", discriminator: [58, 51, 229, 78, 240, 232, 236, 18] },
    { name: "sessionExtended", discriminator: [233, 52, 6, 150, 6, 177, 42, 43] },
    { name: "sessionOpened", discriminator: [34, 79, 77, 95, 195, 207, 104, 223] },
    { name: "sessionToppedUp", discriminator: [3, 83, 18, 81, 116, 179, 58, 150] },
    { name: "settled", discriminator: [232, 210, 40, 17, 142, 124, 145, 238] },
    { name: "waitingClaimed", discriminator: [46, 88, 147, 74, 25, 232, 101, 159] },
    { name: "withdrawalRequested", discriminator: [75, 207, 21, 12, 160, 102, 150, 55] },
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
    {
      code: 6004,
      name: "paused",
      msg: "The escrow is paused, so nothing new starts: wait; settling, closing and withdrawing go on",
    },
    {
      code: 6005,
      name: "feeOutOfBounds",
      msg: "A fee is above 1,000 basis points: name at most that",
    },
    {
      code: 6006,
      name: "sessionBondOutOfBounds",
      msg: "The bond of a session is above 10,000 basis points of its price: name at most that",
    },
    {
      code: 6007,
      name: "windowBoundsOutOfBounds",
      msg: "The bounds of the windows must lie between 60 seconds and 30 days, the lower one below the upper: correct them",
    },
    {
      code: 6008,
      name: "durationOutOfBounds",
      msg: "The longest session must last between an hour and 366 days: name a time between the two",
    },
    {
      code: 6009,
      name: "instanceMissing",
      msg: "The instance is missing: give the cluster's genesis hash",
    },
    {
      code: 6010,
      name: "wrongMint",
      msg: "The token account or mint is not of the escrow's mint: pass the mint that the config names, or an account of it",
    },
    {
      code: 6011,
      name: "wrongVault",
      msg: "This is not the vault of the session or ledger: pass the one that the account names",
    },
    {
      code: 6012,
      name: "wrongNode",
      msg: "This is not the session's node: pass the node that the session names",
    },
    {
      code: 6013,
      name: "wrongExposure",
      msg: "This is not the exposure of the session's node: pass the one derived from the node",
    },
    {
      code: 6014,
      name: "wrongRenter",
      msg: "This is not the renter of the session: pass the renter that the session names",
    },
    {
      code: 6015,
      name: "wrongRenterToken",
      msg: "This is not the renter's token account of the session or ledger: pass the one that the account names",
    },
    {
      code: 6016,
      name: "wrongOperatorToken",
      msg: "This is not the operator's token account of the session or ledger: pass the one that the account names",
    },
    {
      code: 6017,
      name: "wrongFeeVault",
      msg: "This is not the treasury's fee vault of the session or ledger: pass the one that the account names",
    },
    {
      code: 6018,
      name: "wrongInstructionsSysvar",
      msg: "This is not the instructions sysvar: pass Sysvar1nstructions1111111111111111111111111",
    },
    {
      code: 6019,
      name: "wrongAuthority",
      msg: "This is not the authority that the registry has pinned for this program: pass the authority PDA that the config names",
    },
    { code: 6020, name: "notRenter", msg: "Only the renter may do this: sign as the renter" },
    {
      code: 6021,
      name: "notOperator",
      msg: "Only the node's operator may do this: sign with the key that the node names",
    },
    {
      code: 6022,
      name: "notAParty",
      msg: "Only the renter or the operator may do this before the session expires: sign as one of them, or wait",
    },
    {
      code: 6023,
      name: "renterTokenUnusable",
      msg: "The renter's token account must be of the escrow's mint, the renter's own, and not frozen: pass another one",
    },
    {
      code: 6024,
      name: "operatorTokenUnusable",
      msg: "The operator's token account must be of the escrow's mint, the operator's own, and not frozen: pass another one",
    },
    {
      code: 6025,
      name: "nodeNotAvailable",
      msg: "The node is draining or retired and takes no new work: choose another node",
    },
    {
      code: 6026,
      name: "unitKindNotServed",
      msg: "The node does not serve units of this kind: ask a GPU node for GPU-seconds, a CPU node for CPU-seconds",
    },
    {
      code: 6027,
      name: "priceBelowFloor",
      msg: "The price is below the node's floor: offer at least the floor",
    },
    {
      code: 6028,
      name: "feeChanged",
      msg: "The renter's fee is not what the terms say: read the config and sign again",
    },
    {
      code: 6029,
      name: "sessionKeySmallOrder",
      msg: "The session key is of small order: generate a new one",
    },
    {
      code: 6030,
      name: "sessionKeyInvalid",
      msg: "The session key is not a point of the curve: generate a new one",
    },
    {
      code: 6031,
      name: "sameKeyTwice",
      msg: "The node and the renter need different keys to sign receipts with: give the session a key of its own",
    },
    {
      code: 6032,
      name: "noUnits",
      msg: "The number of units must be above zero: ask for at least one",
    },
    {
      code: 6033,
      name: "acceptByOutOfBounds",
      msg: "The acceptance deadline must lie ahead, and within the longest window: correct it",
    },
    {
      code: 6034,
      name: "expiryOutOfBounds",
      msg: "The expiry must come after the acceptance deadline or the present expiry, and within the longest duration: correct it",
    },
    {
      code: 6035,
      name: "windowOutOfBounds",
      msg: "A window or delay is outside the config's bounds: read the bounds in the config and correct it",
    },
    {
      code: 6036,
      name: "sessionNotProposed",
      msg: "The session is not waiting to be accepted: look at its state",
    },
    { code: 6037, name: "sessionNotActive", msg: "The session is not active: look at its state" },
    {
      code: 6038,
      name: "sessionNotRunning",
      msg: "The session is neither active nor closing, so no receipt counts: look at its state",
    },
    {
      code: 6039,
      name: "sessionNotClosing",
      msg: "The session is not closing: ask to close it first",
    },
    {
      code: 6040,
      name: "acceptanceOver",
      msg: "The acceptance deadline is over: cancel the session and open another",
    },
    {
      code: 6041,
      name: "acceptanceStillOpen",
      msg: "Before the acceptance deadline only the renter may cancel: sign as the renter, or wait",
    },
    {
      code: 6042,
      name: "receiptKeyRotated",
      msg: "The node changed its receipt key since the session was opened: open another",
    },
    {
      code: 6043,
      name: "challengeWindowOver",
      msg: "The challenge window is over: use finalize_close",
    },
    {
      code: 6044,
      name: "challengeWindowOpen",
      msg: "The challenge window is still open: settle a higher receipt, or wait",
    },
    {
      code: 6045,
      name: "notSilentLongEnough",
      msg: "The node has not been silent for longer than agreed: wait",
    },
    {
      code: 6046,
      name: "nothingLeftToServe",
      msg: "The node has served all it accepted, or the time it accepted is over: ask to close instead",
    },
    {
      code: 6047,
      name: "receiptOfAnotherKind",
      msg: "The receipt is of another kind: bring receipts for a session, vouchers for a ledger",
    },
    {
      code: 6048,
      name: "receiptOfAnotherAccount",
      msg: "The receipt is of another session or ledger: bring one that names this one",
    },
    {
      code: 6049,
      name: "rolesSwapped",
      msg: "The node and the renter signed in each other's place: put the node's key first",
    },
    {
      code: 6050,
      name: "notSignedByNode",
      msg: "The first signature is not by the node's receipt key: have the node sign it with the key that the account names",
    },
    {
      code: 6051,
      name: "notSignedByRenter",
      msg: "The second signature is not by the renter's session key: have the renter sign it with the key that the account names",
    },
    {
      code: 6052,
      name: "numberNotHigher",
      msg: "The receipt's number is not higher than the settled one: bring the newest receipt",
    },
    {
      code: 6053,
      name: "unitsDecreased",
      msg: "The receipt has fewer units than were settled: bring the newest receipt",
    },
    {
      code: 6054,
      name: "unitsAboveMaximum",
      msg: "The receipt has more units than were agreed: top up first",
    },
    {
      code: 6055,
      name: "unitsAboveFunds",
      msg: "The voucher has more units than the funds pay for: deposit first",
    },
    {
      code: 6056,
      name: "receiptIsFinal",
      msg: "The receipt is the last one: end the session with it, by settle_final",
    },
    {
      code: 6057,
      name: "receiptNotFinal",
      msg: "The receipt is not marked as the last one: use settle, or sign a final receipt",
    },
    {
      code: 6058,
      name: "receiptLength",
      msg: "A receipt has exactly 107 bytes: put the whole receipt into the Ed25519 instruction",
    },
    {
      code: 6059,
      name: "receiptDomain",
      msg: "The signed bytes do not begin with a receipt's domain: bring the receipt itself",
    },
    {
      code: 6060,
      name: "receiptVersion",
      msg: "The receipt is of a version that this program does not know: sign a receipt of version 1",
    },
    {
      code: 6061,
      name: "receiptKind",
      msg: "The receipt is neither a session's nor a ledger's: set kind 1 for a session, 2 for a ledger",
    },
    {
      code: 6062,
      name: "receiptFlags",
      msg: "The receipt sets a flag that has no meaning: set bit 0 for a final receipt, and no other",
    },
    {
      code: 6063,
      name: "receiptFinalVoucher",
      msg: "A ledger has no last voucher: clear the final flag",
    },
    {
      code: 6064,
      name: "receiptNumberZero",
      msg: "The receipt's number is zero: number receipts from 1",
    },
    {
      code: 6065,
      name: "instructionsTruncated",
      msg: "The instructions sysvar is cut short: pass the runtime's own account",
    },
    {
      code: 6066,
      name: "noInstructionBefore",
      msg: "No instruction comes before this one: put the Ed25519 instruction there",
    },
    {
      code: 6067,
      name: "notEd25519Program",
      msg: "The instruction before this one is not of the Ed25519 program: put the Ed25519 instruction directly before this one",
    },
    {
      code: 6068,
      name: "ed25519Accounts",
      msg: "The Ed25519 instruction names accounts: build it without any",
    },
    {
      code: 6069,
      name: "ed25519NoSignatures",
      msg: "The Ed25519 instruction claims no signature, so nothing was verified: put the signatures into it",
    },
    {
      code: 6070,
      name: "ed25519SignatureCount",
      msg: "The Ed25519 instruction must claim exactly two signatures: put in the node's and the renter's, and no other",
    },
    {
      code: 6071,
      name: "ed25519Padding",
      msg: "The Ed25519 instruction's padding byte is not zero: set it to zero",
    },
    {
      code: 6072,
      name: "ed25519InstructionIndex",
      msg: "An instruction index is not 0xFFFF: keep signatures, keys and message in the Ed25519 instruction itself",
    },
    {
      code: 6073,
      name: "ed25519SignatureOffset",
      msg: "A signature lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6074,
      name: "ed25519KeyOffset",
      msg: "A key lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6075,
      name: "ed25519MessageOffset",
      msg: "A message lies elsewhere than in the one layout that is accepted: put offsets, keys, signatures and message in the order of docs/receipts.md",
    },
    {
      code: 6076,
      name: "ed25519MessageSize",
      msg: "A message must have exactly 107 bytes: pass the receipt alone",
    },
    {
      code: 6077,
      name: "ed25519DataLength",
      msg: "The Ed25519 instruction has too few or too many bytes: end it with the last byte of the message",
    },
    {
      code: 6078,
      name: "zeroAmount",
      msg: "The amount must be above zero: give at least one unit",
    },
    {
      code: 6079,
      name: "amountOverflow",
      msg: "An amount does not fit 64 bits: ask for fewer units or a lower price",
    },
    { code: 6080, name: "timeOverflow", msg: "A time does not fit 64 bits: name an earlier one" },
    {
      code: 6081,
      name: "vaultShort",
      msg: "The vault holds less than it owes: stop, and report it with the vault's address",
    },
    {
      code: 6082,
      name: "nothingWaits",
      msg: "Nothing waits for this payee: look whom the account names before claiming",
    },
    {
      code: 6083,
      name: "notPayee",
      msg: "Only the payee may choose another token account than the agreed one: sign as the payee, or pass the agreed token account",
    },
    {
      code: 6084,
      name: "destinationUnusable",
      msg: "The destination must be the payee's own token account, of the escrow's mint and not frozen: pass another one",
    },
    {
      code: 6085,
      name: "noWithdrawalRequested",
      msg: "No withdrawal was asked for: use request_withdraw first",
    },
    {
      code: 6086,
      name: "withdrawalTooEarly",
      msg: "The withdrawal's delay is not over: wait until it is",
    },
    {
      code: 6087,
      name: "ledgerNotEmpty",
      msg: "The ledger still holds funds: withdraw them first",
    },
    { code: 6088, name: "moneyWaits", msg: "Money still waits in the ledger: claim it first" },
    {
      code: 6089,
      name: "notPoolOfNode",
      msg: "This is not the staking pool of the session's node: create and bond it first",
    },
    {
      code: 6090,
      name: "notStakingConfig",
      msg: "This is not staking's config: pass the config PDA of the staking program",
    },
    {
      code: 6091,
      name: "bondBelowMinimum",
      msg: "The operator's stake is below the minimum for a node: stake more",
    },
    {
      code: 6092,
      name: "bondTooSmall",
      msg: "The operator's stake does not cover this session beside the node's other live ones: stake more",
    },
  ],
  types: [
    {
      name: "abandoned",
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "fault", type: "pubkey" },
          { name: "node", type: "pubkey" },
          { name: "bond", type: "u64" },
        ],
      },
    },
    {
      name: "amounts",
      docs: ["Cumulative amounts."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "gross", docs: ["The price of the units."], type: "u64" },
          { name: "renterFee", docs: ["On top of it."], type: "u64" },
          { name: "providerFee", docs: ["Out of it."], type: "u64" },
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
      name: "closeRequested",
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "by", type: "pubkey" },
          { name: "closeAt", type: "i64" },
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
      name: "deal",
      docs: [
        "What a session and a ledger have in common: who is paid, whose signatures count, and how much of what.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "renter", type: { defined: { name: "payee" } } },
          { name: "operator", type: { defined: { name: "payee" } } },
          { name: "treasury", type: { defined: { name: "payee" } } },
          { name: "node", type: "pubkey" },
          {
            name: "vault",
            docs: ["Token account `[b\"vault\", deal]`, owned by the deal."],
            type: "pubkey",
          },
          { name: "sessionKey", docs: ["Signs receipts for the renter."], type: "pubkey" },
          {
            name: "receiptKey",
            docs: ["Signs receipts for the node: its key at opening."],
            type: "pubkey",
          },
          {
            name: "instance",
            docs: ["Of the config, here for the seeds."],
            type: { array: ["u8", 32] },
          },
          { name: "nonce", type: "u64" },
          { name: "rates", type: { defined: { name: "rates" } } },
          {
            name: "funds",
            docs: ["What the renter put in and has not taken out again."],
            type: "u64",
          },
          {
            name: "number",
            docs: ["Of the highest receipt that was settled: zero before the first."],
            type: "u64",
          },
          { name: "units", type: "u64" },
          {
            name: "earned",
            docs: ["What these units cost since the beginning."],
            type: { defined: { name: "amounts" } },
          },
          { name: "bump", type: "u8" },
          { name: "authorityBump", type: "u8" },
          { name: "padding", type: { array: ["u8", 6] } },
        ],
      },
    },
    {
      name: "deposited",
      type: {
        kind: "struct",
        fields: [
          { name: "ledger", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "funds", docs: ["Everything put in and not taken out again."], type: "u64" },
        ],
      },
    },
    {
      name: "escrowConfig",
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
          { name: "mint", docs: ["The only money of this escrow."], type: "pubkey" },
          {
            name: "feeVault",
            docs: [
              "The treasury's vault, fixed for good: no authority can turn the fees of running sessions elsewhere.",
            ],
            type: "pubkey",
          },
          { name: "feeVaultOwner", type: "pubkey" },
          {
            name: "instance",
            docs: ["The cluster's genesis hash: addresses, and so receipts, differ between clusters."],
            type: { array: ["u8", 32] },
          },
          { name: "parameters", type: { defined: { name: "parameters" } } },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          {
            name: "authorityBump",
            docs: ["Of `[b\"authority\"]`, which signs for this program in the registry."],
            type: "u8",
          },
          { name: "reserved", type: { array: ["u8", 64] } },
        ],
      },
    },
    {
      name: "exposure",
      docs: [
        "`[b\"exposure\", node]`: what runs on a node's bond. Staking reads it before it lets a bond leave. Never closed.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "liveSessions", type: "u64" },
          {
            name: "bondRequired",
            docs: ["The sum of what the live sessions ask for."],
            type: "u64",
          },
          { name: "bump", type: "u8" },
          { name: "padding", type: { array: ["u8", 7] } },
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
      name: "ledger",
      docs: [
        "`[b\"ledger\", instance, renter, nonce]`: money prepaid to one node for work by the request.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "deal", type: { defined: { name: "deal" } } },
          {
            name: "withdrawal",
            docs: ["What the renter asked to take out; vouchers may still spend it until then."],
            type: "u64",
          },
          {
            name: "withdrawAt",
            docs: ["When it may leave; zero while nothing was asked for."],
            type: "i64",
          },
          { name: "withdrawDelay", docs: ["Seconds between asking and taking."], type: "u32" },
          { name: "padding", type: { array: ["u8", 4] } },
        ],
      },
    },
    {
      name: "ledgerClosed",
      type: {
        kind: "struct",
        fields: [{ name: "ledger", type: "pubkey" }, { name: "paid", docs: ["Donations."], type: "u64" }],
      },
    },
    {
      name: "ledgerOpened",
      type: {
        kind: "struct",
        fields: [
          { name: "ledger", type: "pubkey" },
          { name: "renter", type: "pubkey" },
          { name: "renterToken", type: "pubkey" },
          { name: "node", type: "pubkey" },
          { name: "unitKind", type: { defined: { name: "unitKind" } } },
          { name: "price", type: "u64" },
          { name: "operatorToken", type: "pubkey" },
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
      name: "offer",
      docs: ["What a renter proposes, whatever the deal."],
      type: {
        kind: "struct",
        fields: [
          {
            name: "price",
            docs: ["Micro-units of the mint for an hour, or for a request."],
            type: "u64",
          },
          { name: "unitKind", type: { defined: { name: "unitKind" } } },
          {
            name: "renterFeeBps",
            docs: [
              "What the renter knows the fee to be: a change on the way must not cost more than was signed.",
            ],
            type: "u16",
          },
          { name: "sessionKey", docs: ["Signs receipts for the renter."], type: "pubkey" },
        ],
      },
    },
    {
      name: "outcome",
      docs: ["How a session ended."],
      type: {
        kind: "enum",
        variants: [{ name: "cancelled" }, { name: "final" }, { name: "closed" }, { name: "abandoned" }],
      },
    },
    {
      name: "parameters",
      docs: ["What the authority may change, for deals opened from then on."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "renterFeeBps", docs: ["On top of the price, paid by the renter."], type: "u16" },
          {
            name: "providerFeeBps",
            docs: ["Out of the price, paid by the operator."],
            type: "u16",
          },
          {
            name: "sessionBondBps",
            docs: ["The share of a session's price that the node's bond must cover while it runs."],
            type: "u16",
          },
          {
            name: "minWindow",
            docs: ["Bounds of every window that a renter proposes, in seconds."],
            type: "u32",
          },
          { name: "maxWindow", type: "u32" },
          {
            name: "maxDuration",
            docs: ["The longest time for which a session may be open, in seconds."],
            type: "u32",
          },
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
      type: { kind: "enum", variants: [{ name: "renter" }, { name: "operator" }, { name: "treasury" }] },
    },
    {
      name: "payment",
      docs: ["What a payee gets now, and what then waits for it."],
      type: { kind: "struct", fields: [{ name: "paid", type: "u64" }, { name: "owed", type: "u64" }] },
    },
    {
      name: "rates",
      docs: ["The price and the fees, as agreed at opening."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          {
            name: "price",
            docs: ["Micro-units of the mint for an hour, or for a request."],
            type: "u64",
          },
          { name: "renterFeeBps", type: "u16" },
          { name: "providerFeeBps", type: "u16" },
          { name: "unitKind", docs: ["As in [`UnitKind`]."], type: "u8" },
          { name: "padding", type: { array: ["u8", 3] } },
        ],
      },
    },
    {
      name: "registryConfig",
      docs: ["`[b\"config\"]`. Zero-copy, because every settlement reads it."],
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
          { name: "escrow", type: { defined: { name: "writer" } } },
          { name: "staking", type: { defined: { name: "writer" } } },
          { name: "market", type: { defined: { name: "writer" } } },
          { name: "disputes", type: { defined: { name: "writer" } } },
          {
            name: "activeCapabilities",
            docs: ["Little-endian u128: the bits a node may claim."],
            type: { array: ["u8", 16] },
          },
          {
            name: "retiredCapabilities",
            docs: ["Little-endian u128: the bits that will never mean anything else."],
            type: { array: ["u8", 16] },
          },
          { name: "paused", type: "u8" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 126] } },
        ],
      },
    },
    {
      name: "renter",
      docs: [
        "`[b\"renter\", wallet]`. Never closed: its count is what keeps every session's and ledger's address from repeating.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "wallet", type: "pubkey" },
          { name: "nextNonce", docs: ["The nonce of the next session or ledger."], type: "u64" },
          { name: "bump", type: "u8" },
        ],
      },
    },
    {
      name: "session",
      docs: ["`[b\"session\", instance, renter, nonce]`: one rental of one node."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "deal", type: { defined: { name: "deal" } } },
          { name: "maxUnits", type: "u64" },
          {
            name: "acceptedUnits",
            docs: [
              "The part of `max_units` and of the time until `expires_at` that the operator accepted. What the renter adds later",
              "obliges nobody: not serving it is no fault.",
            ],
            type: "u64",
          },
          { name: "acceptedUntil", type: "i64" },
          {
            name: "bond",
            docs: ["The bond that the node must have while this session runs."],
            type: "u64",
          },
          { name: "acceptBy", type: "i64" },
          { name: "expiresAt", type: "i64" },
          {
            name: "activeAt",
            docs: ["When the session was accepted or last settled."],
            type: "i64",
          },
          {
            name: "closeAt",
            docs: ["When anyone may end a closing session; zero before."],
            type: "i64",
          },
          {
            name: "challengeWindow",
            docs: ["For how long a higher receipt may be brought after a close was asked for."],
            type: "u32",
          },
          {
            name: "silenceLimit",
            docs: ["For how long a node may settle nothing before the renter may call it gone."],
            type: "u32",
          },
          { name: "sshKeyHash", docs: ["Zero for none."], type: { array: ["u8", 32] } },
          { name: "jobSpecHash", docs: ["Zero for none."], type: { array: ["u8", 32] } },
          { name: "state", docs: ["As in [`SessionState`]."], type: "u8" },
          { name: "padding", type: { array: ["u8", 7] } },
        ],
      },
    },
    {
      name: "sessionAccepted",
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "operatorToken", type: "pubkey" },
          { name: "bond", type: "u64" },
        ],
      },
    },
    {
      name: "sessionCleared",
      docs: ["After the last claim: what else was in the vault, if anything, went to the renter."],
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "renter", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "sessionEnded",
      docs: [
        "The vault holds exactly what is still owed to the three; if that is nothing, vault and session are gone.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "outcome", type: { defined: { name: "outcome" } } },
          { name: "number", type: "u64" },
          { name: "units", type: "u64" },
          { name: "renter", type: { defined: { name: "payment" } } },
          { name: "operator", type: { defined: { name: "payment" } } },
          { name: "treasury", type: { defined: { name: "payment" } } },
        ],
      },
    },
    {
      name: "sessionExtended",
      type: {
        kind: "struct",
        fields: [{ name: "session", type: "pubkey" }, { name: "expiresAt", type: "i64" }],
      },
    },
    {
      name: "sessionOpened",
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "renter", type: "pubkey" },
          { name: "renterToken", type: "pubkey" },
          { name: "node", type: "pubkey" },
          { name: "unitKind", type: { defined: { name: "unitKind" } } },
          { name: "price", type: "u64" },
          { name: "maxUnits", type: "u64" },
          { name: "funds", type: "u64" },
        ],
      },
    },
    {
      name: "sessionTerms",
      type: {
        kind: "struct",
        fields: [
          { name: "offer", type: { defined: { name: "offer" } } },
          { name: "maxUnits", type: "u64" },
          { name: "acceptBy", type: "i64" },
          { name: "expiresAt", type: "i64" },
          { name: "challengeWindow", type: "u32" },
          { name: "silenceLimit", type: "u32" },
          { name: "sshKeyHash", type: { option: { array: ["u8", 32] } } },
          { name: "jobSpecHash", type: { option: { array: ["u8", 32] } } },
        ],
      },
    },
    {
      name: "sessionToppedUp",
      type: {
        kind: "struct",
        fields: [
          { name: "session", type: "pubkey" },
          { name: "maxUnits", type: "u64" },
          { name: "funds", type: "u64" },
        ],
      },
    },
    {
      name: "settled",
      docs: [
        "Of a session or a ledger. What was earned since the receipt before is what was paid and what is owed more than then.",
      ],
      type: {
        kind: "struct",
        fields: [
          { name: "deal", type: "pubkey" },
          { name: "number", type: "u64" },
          { name: "units", type: "u64" },
          { name: "operator", type: { defined: { name: "payment" } } },
          { name: "treasury", type: { defined: { name: "payment" } } },
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
      name: "unitKind",
      docs: ["What a node's units are."],
      type: {
        kind: "enum",
        variants: [{ name: "gpuSecond" }, { name: "cpuSecond" }, { name: "request" }],
      },
    },
    {
      name: "waitingClaimed",
      docs: ["What waited for a payee in a deal has left."],
      type: {
        kind: "struct",
        fields: [
          { name: "deal", type: "pubkey" },
          { name: "payee", type: { defined: { name: "payeeRole" } } },
          { name: "token", type: "pubkey" },
          { name: "paid", type: "u64" },
        ],
      },
    },
    {
      name: "withdrawalRequested",
      type: {
        kind: "struct",
        fields: [
          { name: "ledger", type: "pubkey" },
          { name: "amount", type: "u64" },
          { name: "withdrawAt", type: "i64" },
        ],
      },
    },
    {
      name: "withdrawn",
      type: {
        kind: "struct",
        fields: [
          { name: "ledger", type: "pubkey" },
          { name: "renter", type: { defined: { name: "payment" } } },
          { name: "funds", type: "u64" },
        ],
      },
    },
    {
      name: "writer",
      docs: ["A program that may write reputation."],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "program", type: "pubkey" },
          {
            name: "authority",
            docs: [
              "The program's `[b\"authority\"]` PDA, derived when the pin is set, so that a settlement only compares it.",
            ],
            type: "pubkey",
          },
        ],
      },
    },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<EscrowIdl>`. */
export type EscrowIdl = c.Mutable<typeof idl>;

export const escrowIdl = idl as EscrowIdl;
