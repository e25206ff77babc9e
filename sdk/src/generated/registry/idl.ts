// Generated from the program's IDL by `npm run generate`. Do not edit.

import type * as c from "../../codec";

const idl = {
  address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV",
  metadata: {
    name: "registry",
    version: "0.1.0",
    spec: "0.1.0",
    description: "Who exists on the market and what they claim.",
  },
  instructions: [
    {
      name: "acceptAgentAuthority",
      docs: ["Completes the rotation of an agent's key; only the proposed authority."],
      discriminator: [97, 238, 215, 235, 68, 86, 68, 193],
      accounts: [
        { name: "pendingAuthority", signer: true, relations: ["agent"] },
        { name: "agent", writable: true },
      ],
      args: [],
    },
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
      name: "activateVersion",
      docs: ["Makes another published version the active one."],
      discriminator: [184, 199, 55, 14, 63, 157, 99, 90],
      accounts: [
        { name: "owner", signer: true, relations: ["worker"] },
        { name: "worker", writable: true, relations: ["version"] },
        { name: "version" },
      ],
      args: [],
    },
    {
      name: "closeAgent",
      docs: ["Closes an agent and returns its rent; its did never comes back."],
      discriminator: [52, 185, 104, 145, 157, 30, 87, 237],
      accounts: [
        { name: "authority", writable: true, signer: true, relations: ["agent"] },
        { name: "agent", writable: true },
      ],
      args: [],
    },
    {
      name: "closeCapability",
      docs: ["Closes a retired capability and returns its rent."],
      discriminator: [168, 2, 142, 58, 140, 0, 163, 130],
      accounts: [
        { name: "authority", writable: true, signer: true, relations: ["config"] },
        { name: "config" },
        { name: "capability", writable: true },
      ],
      args: [],
    },
    {
      name: "closeNode",
      docs: [
        "Closes a retired node and returns its rent; its reputation stays, so its address never comes back.",
      ],
      discriminator: [19, 61, 232, 69, 247, 135, 255, 107],
      accounts: [
        { name: "operator", writable: true, signer: true, relations: ["node"] },
        { name: "node", writable: true },
      ],
      args: [],
    },
    {
      name: "closeVersion",
      docs: ["Closes a version that is not active and returns its rent."],
      discriminator: [234, 243, 5, 102, 199, 184, 87, 98],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["worker"] },
        { name: "worker", writable: true, relations: ["version"] },
        { name: "version", writable: true },
      ],
      args: [],
    },
    {
      name: "closeWorker",
      docs: ["Closes a worker with its last version and returns the rent of both."],
      discriminator: [84, 165, 159, 156, 90, 210, 249, 119],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["worker"] },
        { name: "worker", writable: true, relations: ["version"] },
        { name: "version", writable: true },
      ],
      args: [],
    },
    {
      name: "createTrigger",
      docs: ["Lets a schedule, a webhook or an event start a worker."],
      discriminator: [67, 87, 144, 99, 124, 232, 86, 137],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["worker"] },
        { name: "config" },
        { name: "worker", writable: true },
        { name: "trigger", writable: true },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "kind", type: { defined: { name: "triggerKind" } } }],
    },
    {
      name: "defineCapability",
      docs: ["Gives a capability bit its name and the least bond it asks for."],
      discriminator: [213, 120, 53, 220, 194, 18, 92, 16],
      accounts: [
        { name: "authority", writable: true, signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "capability", writable: true },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "bit", type: "u8" },
        { name: "name", type: { array: ["u8", 32] } },
        { name: "minBondUsd", type: "u64" },
      ],
    },
    {
      name: "deployWorker",
      docs: ["Deploys a worker with its first version."],
      discriminator: [153, 30, 44, 237, 190, 114, 92, 253],
      accounts: [
        { name: "owner", writable: true, signer: true },
        { name: "config" },
        {
          name: "worker",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [119, 111, 114, 107, 101, 114] },
              { kind: "account", path: "owner" },
              { kind: "arg", path: "name" },
            ],
          },
        },
        {
          name: "version",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [118, 101, 114, 115, 105, 111, 110] },
              { kind: "account", path: "worker" },
              { kind: "const", value: [1, 0, 0, 0] },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "name", type: { array: ["u8", 32] } },
        { name: "codeHash", type: { array: ["u8", 32] } },
        { name: "settings", type: { defined: { name: "workerSettings" } } },
      ],
    },
    {
      name: "initialize",
      docs: ["Creates the config; only the program's upgrade authority, once."],
      discriminator: [175, 175, 109, 31, 13, 152, 155, 237],
      accounts: [
        { name: "authority", writable: true, signer: true },
        {
          name: "config",
          writable: true,
          pda: { seeds: [{ kind: "const", value: [99, 111, 110, 102, 105, 103] }] },
        },
        { name: "program", address: "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV" },
        { name: "programData" },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "pauseAuthority", type: "pubkey" }],
    },
    {
      name: "pinWriter",
      docs: ["Pins the program that may write reputation in one role; the system program unpins it."],
      discriminator: [44, 119, 106, 208, 58, 169, 154, 20],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "program" },
      ],
      args: [{ name: "role", type: { defined: { name: "writerRole" } } }],
    },
    {
      name: "proposeAgentAuthority",
      docs: ["Names an agent's next authority, or withdraws the offer with the default key."],
      discriminator: [70, 127, 6, 215, 32, 84, 183, 149],
      accounts: [
        { name: "authority", signer: true, relations: ["agent"] },
        { name: "agent", writable: true },
      ],
      args: [{ name: "pendingAuthority", type: "pubkey" }],
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
      name: "publishVersion",
      docs: ["Publishes a worker's next version and makes it the active one."],
      discriminator: [6, 123, 155, 174, 43, 89, 146, 212],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["worker"] },
        { name: "config" },
        { name: "worker", writable: true },
        { name: "version", writable: true },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "codeHash", type: { array: ["u8", 32] } }],
    },
    {
      name: "recordDisputeLost",
      docs: ["Counts a dispute lost by `node`; only the pinned disputes program."],
      discriminator: [22, 57, 163, 71, 51, 91, 104, 126],
      accounts: [
        { name: "authority", docs: ["The `[b\"authority\"]` PDA of disputes."], signer: true },
        { name: "config" },
        { name: "reputation", writable: true },
      ],
      args: [{ name: "node", type: "pubkey" }],
    },
    {
      name: "recordFault",
      docs: ["Counts a fault of `node`; only the pinned program that proves faults of this kind."],
      discriminator: [237, 190, 33, 73, 226, 235, 89, 56],
      accounts: [
        {
          name: "authority",
          docs: ["The `[b\"authority\"]` PDA of escrow or staking."],
          signer: true,
        },
        { name: "config" },
        { name: "reputation", writable: true },
      ],
      args: [
        { name: "node", type: "pubkey" },
        { name: "kind", type: { defined: { name: "faultKind" } } },
      ],
    },
    {
      name: "recordSettlement",
      docs: ["Counts a settled session of `node`; only the pinned escrow or market."],
      discriminator: [225, 116, 158, 209, 29, 96, 45, 32],
      accounts: [
        {
          name: "authority",
          docs: ["The `[b\"authority\"]` PDA of escrow or market."],
          signer: true,
        },
        { name: "config" },
        { name: "reputation", writable: true },
      ],
      args: [
        { name: "node", type: "pubkey" },
        { name: "kind", type: { defined: { name: "unitKind" } } },
        { name: "units", type: "u64" },
      ],
    },
    {
      name: "refreshAttestation",
      docs: ["Replaces the hash of a node's attestation and its expiry."],
      discriminator: [139, 255, 0, 69, 135, 127, 111, 33],
      accounts: [{ name: "operator", signer: true, relations: ["node"] }, { name: "node", writable: true }],
      args: [
        { name: "attestationHash", type: { array: ["u8", 32] } },
        { name: "expiresAt", type: "i64" },
      ],
    },
    {
      name: "registerAgent",
      docs: ["Registers an agent whose did is derived from its first authority and a recent slot."],
      discriminator: [135, 157, 66, 195, 2, 113, 175, 30],
      accounts: [
        { name: "authority", writable: true, signer: true },
        { name: "config" },
        { name: "agent", writable: true },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [{ name: "slot", type: "u64" }, { name: "metadataHash", type: { array: ["u8", 32] } }],
    },
    {
      name: "registerNode",
      docs: ["Registers a node and its reputation."],
      discriminator: [102, 85, 117, 114, 194, 188, 211, 168],
      accounts: [
        { name: "operator", writable: true, signer: true },
        { name: "config" },
        {
          name: "node",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [110, 111, 100, 101] },
              { kind: "account", path: "operator" },
              { kind: "arg", path: "nodeId" },
            ],
          },
        },
        {
          name: "reputation",
          writable: true,
          pda: {
            seeds: [
              { kind: "const", value: [114, 101, 112, 117, 116, 97, 116, 105, 111, 110] },
              { kind: "account", path: "node" },
            ],
          },
        },
        { name: "systemProgram", address: "11111111111111111111111111111111" },
      ],
      args: [
        { name: "nodeId", type: "u64" },
        { name: "class", type: { defined: { name: "nodeClass" } } },
        { name: "receiptKey", type: "pubkey" },
        { name: "profile", type: { defined: { name: "nodeProfile" } } },
      ],
    },
    {
      name: "removeTrigger",
      docs: ["Removes a trigger and returns its rent."],
      discriminator: [108, 149, 60, 1, 37, 184, 236, 96],
      accounts: [
        { name: "owner", writable: true, signer: true, relations: ["worker"] },
        { name: "worker", writable: true, relations: ["trigger"] },
        { name: "trigger", writable: true },
      ],
      args: [],
    },
    {
      name: "retireCapability",
      docs: [
        "Ends a capability: no node can claim its bit any more, and the bit never gets another meaning.",
      ],
      discriminator: [17, 136, 63, 192, 47, 59, 176, 5],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config", writable: true },
        { name: "capability", writable: true },
      ],
      args: [],
    },
    {
      name: "rotateReceiptKey",
      docs: ["Replaces the key that signs receipts of sessions opened from now on."],
      discriminator: [211, 165, 104, 175, 2, 14, 236, 52],
      accounts: [{ name: "operator", signer: true, relations: ["node"] }, { name: "node", writable: true }],
      args: [{ name: "receiptKey", type: "pubkey" }],
    },
    {
      name: "setNodeStatus",
      docs: ["Makes a node available, draining or, for good, retired."],
      discriminator: [37, 22, 91, 119, 178, 19, 226, 207],
      accounts: [{ name: "operator", signer: true, relations: ["node"] }, { name: "node", writable: true }],
      args: [{ name: "status", type: { defined: { name: "nodeStatus" } } }],
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
      docs: ["Stops or resumes new entries; nothing that exists is blocked."],
      discriminator: [91, 60, 125, 192, 176, 225, 166, 218],
      accounts: [
        { name: "signer", docs: ["The pause authority or the authority."], signer: true },
        { name: "config", writable: true },
      ],
      args: [{ name: "paused", type: "bool" }],
    },
    {
      name: "setTriggerEnabled",
      docs: ["Switches a trigger on or off."],
      discriminator: [148, 143, 38, 139, 99, 81, 44, 175],
      accounts: [
        { name: "owner", signer: true, relations: ["worker"] },
        { name: "worker", relations: ["trigger"] },
        { name: "trigger", writable: true },
      ],
      args: [{ name: "enabled", type: "bool" }],
    },
    {
      name: "setWorkerStatus",
      docs: ["Pauses or resumes a worker."],
      discriminator: [46, 4, 180, 49, 2, 23, 161, 145],
      accounts: [{ name: "owner", signer: true, relations: ["worker"] }, { name: "worker", writable: true }],
      args: [{ name: "status", type: { defined: { name: "workerStatus" } } }],
    },
    {
      name: "updateAgent",
      docs: ["Replaces an agent's metadata hash."],
      discriminator: [85, 2, 178, 9, 119, 139, 102, 164],
      accounts: [
        { name: "authority", signer: true, relations: ["agent"] },
        { name: "agent", writable: true },
      ],
      args: [{ name: "metadataHash", type: { array: ["u8", 32] } }],
    },
    {
      name: "updateCapability",
      docs: ["Changes the least bond of a capability."],
      discriminator: [153, 128, 234, 118, 111, 107, 186, 107],
      accounts: [
        { name: "authority", signer: true, relations: ["config"] },
        { name: "config" },
        { name: "capability", writable: true },
      ],
      args: [{ name: "minBondUsd", type: "u64" }],
    },
    {
      name: "updateNode",
      docs: ["Replaces what a node claims of itself."],
      discriminator: [13, 65, 246, 102, 101, 91, 98, 43],
      accounts: [
        { name: "operator", signer: true, relations: ["node"] },
        { name: "config" },
        { name: "node", writable: true },
      ],
      args: [{ name: "profile", type: { defined: { name: "nodeProfile" } } }],
    },
    {
      name: "updateWorker",
      docs: ["Replaces a worker's routes and limits."],
      discriminator: [222, 12, 91, 141, 125, 7, 125, 116],
      accounts: [{ name: "owner", signer: true, relations: ["worker"] }, { name: "worker", writable: true }],
      args: [{ name: "settings", type: { defined: { name: "workerSettings" } } }],
    },
  ],
  accounts: [
    { name: "agent", discriminator: [47, 166, 112, 147, 155, 197, 86, 7] },
    { name: "capability", discriminator: [192, 140, 41, 92, 236, 64, 181, 99] },
    { name: "node", discriminator: [208, 53, 1, 3, 49, 122, 180, 49] },
    { name: "registryConfig", discriminator: [23, 118, 10, 246, 173, 231, 243, 156] },
    { name: "reputation", discriminator: [55, 148, 90, 71, 68, 183, 193, 28] },
    { name: "trigger", discriminator: [77, 155, 35, 144, 38, 14, 106, 88] },
    { name: "worker", discriminator: [224, 158, 97, 5, 224, 241, 67, 146] },
    { name: "workerVersion", discriminator: [132, 254, 158, 22, 225, 8, 246, 183] },
  ],
  events: [
    { name: "agentAuthorityAccepted", discriminator: [155, 68, 50, 112, 176, 79, 36, 72] },
    { name: "agentAuthorityProposed", discriminator: [98, 42, 77, 200, 25, 149, 104, 23] },
    { name: "agentClosed", discriminator: [72, 133, 207, 59, 220, 188, 201, 165] },
    { name: "agentRegistered", discriminator: [191, 78, 217, 54, 232, 100, 189, 85] },
    { name: "agentUpdated", discriminator: [210, 179, 162, 250, 123, 250, 210, 166] },
    { name: "attestationRefreshed", discriminator: [230, 84, 202, 68, 213, 45, 19, 191] },
    { name: "authorityAccepted", discriminator: [166, 192, 219, 188, 41, 209, 195, 26] },
    { name: "authorityProposed", discriminator: [244, 117, 94, 112, 53, 151, 35, 89] },
    { name: "capabilityClosed", discriminator: [105, 227, 210, 248, 158, 154, 227, 120] },
    { name: "capabilityDefined", discriminator: [210, 66, 16, 211, 12, 31, 202, 142] },
    { name: "capabilityRetired", discriminator: [10, 253, 231, 33, 151, 181, 53, 220] },
    { name: "capabilityUpdated", discriminator: [89, 102, 25, 83, 90, 202, 181, 211] },
    { name: "disputeLostRecorded", discriminator: [27, 176, 164, 20, 230, 61, 23, 253] },
    { name: "faultRecorded", discriminator: [18, 96, 10, 158, 209, 18, 237, 219] },
    { name: "initialized", discriminator: [208, 213, 115, 98, 115, 82, 201, 209] },
    { name: "nodeClosed", discriminator: [191, 85, 142, 188, 15, 189, 76, 109] },
    { name: "nodeRegistered", discriminator: [15, 57, 183, 59, 93, 55, 157, 195] },
    { name: "nodeStatusSet", discriminator: [132, 74, 243, 66, 213, 105, 182, 214] },
    { name: "nodeUpdated", discriminator: [3, 8, 87, 251, 118, 64, 24, 70] },
    { name: "pauseAuthoritySet", discriminator: [177, 33, 27, 216, 181, 96, 84, 145] },
    { name: "pausedSet", discriminator: [171, 125, 127, 156, 233, 81, 68, 66] },
    { name: "receiptKeyRotated", discriminator: [205, 10, 119, 186, 245, 48, 124, 22] },
    { name: "triggerCreated", discriminator: [234, 107, 6, 121, 156, 29, 138, 144] },
    { name: "triggerEnabledSet", discriminator: [164, 199, 49, 249, 221, 185, 173, 231] },
    { name: "triggerRemoved", discriminator: [46, 195, 237, 130, 139, 112, 245, 250] },
    { name: "versionActivated", discriminator: [248, 242, 247, 55, 106, 58, 55, 50] },
    { name: "versionClosed", discriminator: [188, 102, 224, 253, 5, 203, 125, 242] },
    { name: "versionPublished", discriminator: [153, 232, 67, 69, 206, 21, 193, 185] },
    { name: "workerClosed", discriminator: [152, 99, 84, 171, 195, 25, 179, 79] },
    { name: "workerDeployed", discriminator: [215, 192, 152, 226, 165, 189, 187, 4] },
    { name: "workerStatusSet", discriminator: [126, 238, 144, 181, 8, 189, 210, 147] },
    { name: "workerUpdated", discriminator: [33, 39, 231, 190, 44, 226, 238, 190] },
    { name: "writerPinned", discriminator: [173, 90, 78, 156, 121, 180, 105, 38] },
  ],
  errors: [
    {
      code: 6000,
      name: "notUpgradeAuthority",
      msg: "Only the program's upgrade authority may initialize: sign with it",
    },
    {
      code: 6001,
      name: "notAuthority",
      msg: "Only the config's authority may do this: sign with the key that the config names",
    },
    {
      code: 6002,
      name: "notPendingAuthority",
      msg: "Only the proposed authority may accept: have the authority propose this key first",
    },
    {
      code: 6003,
      name: "notPauseAuthority",
      msg: "Only the pause authority or the authority may pause: sign with one of the two",
    },
    {
      code: 6004,
      name: "paused",
      msg: "New entries are paused: wait; existing ones can still be changed, retired and closed",
    },
    {
      code: 6005,
      name: "writerNotProgram",
      msg: "A writer must be an executable program: pass its program account",
    },
    {
      code: 6006,
      name: "writerNotPinned",
      msg: "This signer is not the authority of a program pinned to write this: have governance pin the program",
    },
    {
      code: 6007,
      name: "reputationOfAnotherNode",
      msg: "This reputation belongs to another node: pass the one derived from the node",
    },
    {
      code: 6008,
      name: "capabilityBitOutOfBounds",
      msg: "A capability bit is at most 127: take a lower one",
    },
    {
      code: 6009,
      name: "capabilityBitUsed",
      msg: "This capability bit had a meaning before and never gets another: take a fresh bit",
    },
    {
      code: 6010,
      name: "invalidName",
      msg: "A name is lower-case letters, digits and inner hyphens, padded with zeros: correct the name",
    },
    {
      code: 6011,
      name: "bondOutOfBounds",
      msg: "min_bond_usd must lie between 10 and 1,000,000 USD, in micro-USD: name an amount between the two",
    },
    {
      code: 6012,
      name: "capabilityRetired",
      msg: "This capability is retired and cannot change: define another one",
    },
    {
      code: 6013,
      name: "capabilityNotRetired",
      msg: "Only a retired capability can be closed: retire it first",
    },
    {
      code: 6014,
      name: "notAgentAuthority",
      msg: "Only the agent's authority may do this: sign with the key that the agent names",
    },
    {
      code: 6015,
      name: "notPendingAgentAuthority",
      msg: "Only the agent's proposed authority may accept: have its authority propose this key first",
    },
    {
      code: 6016,
      name: "slotNotRecent",
      msg: "The did's slot must be one of the last 150: register again with the current one",
    },
    {
      code: 6017,
      name: "agentTooRecent",
      msg: "An agent can be closed once its did's slot is more than 150 slots old: try again in a minute",
    },
    {
      code: 6018,
      name: "notOperator",
      msg: "Only the node's operator may do this: sign with the key that the node names",
    },
    {
      code: 6019,
      name: "nodeAddressUsed",
      msg: "This node address was used before and its reputation stays: take another node_id",
    },
    { code: 6020, name: "nodeRetired", msg: "This node is retired for good: register another" },
    {
      code: 6021,
      name: "nodeNotRetired",
      msg: "Only a retired node can be closed: retire it first",
    },
    {
      code: 6022,
      name: "invalidRegion",
      msg: "A region is lower-case letters, digits and inner hyphens, padded with zeros: correct the region",
    },
    {
      code: 6023,
      name: "floorPriceOutOfBounds",
      msg: "The floor price must lie between 0.000001 and 1,000,000 USDC an hour, in micro-USDC: name a price between the two",
    },
    {
      code: 6024,
      name: "capabilityNotActive",
      msg: "A claimed capability bit is not active: claim only defined capabilities that are not retired",
    },
    {
      code: 6025,
      name: "weakEncryptionKey",
      msg: "The encryption key is a weak X25519 point: generate a fresh key pair",
    },
    {
      code: 6026,
      name: "missingEndpoint",
      msg: "The endpoint hash is empty: give the SHA-256 of the endpoint",
    },
    {
      code: 6027,
      name: "receiptKeyNotOnCurve",
      msg: "The receipt key is not a point of Ed25519's curve: generate a fresh key pair",
    },
    {
      code: 6028,
      name: "weakReceiptKey",
      msg: "The receipt key is of small order, so anyone could sign with it: generate a fresh key pair",
    },
    {
      code: 6029,
      name: "receiptKeyUnchanged",
      msg: "The receipt key is the one the node has already: rotate to another key",
    },
    {
      code: 6030,
      name: "missingAttestation",
      msg: "The attestation hash is empty: give the SHA-256 of the attestation",
    },
    {
      code: 6031,
      name: "attestationExpiryOutOfBounds",
      msg: "An attestation must expire in the future and within 90 days: name a time between the two",
    },
    {
      code: 6032,
      name: "notWorkerOwner",
      msg: "Only the worker's owner may do this: sign with the key that the worker names",
    },
    {
      code: 6033,
      name: "missingCode",
      msg: "The code hash is empty: give the SHA-256 of the code",
    },
    {
      code: 6034,
      name: "timeoutOutOfBounds",
      msg: "A worker's timeout must lie between 100 and 900,000 ms: name a time between the two",
    },
    {
      code: 6035,
      name: "memoryOutOfBounds",
      msg: "A worker's memory must lie between 16 and 16,384 MB: name a size between the two",
    },
    { code: 6036, name: "tooManyRoutes", msg: "A worker has at most 8 routes: leave some out" },
    {
      code: 6037,
      name: "invalidRoute",
      msg: "A route is at most 64 bytes of /literal and /:parameter segments and a last /*: correct the route",
    },
    { code: 6038, name: "duplicateRoute", msg: "The same route is given twice: leave one out" },
    {
      code: 6039,
      name: "ofAnotherWorker",
      msg: "The version or trigger belongs to another worker: pass the worker that it names",
    },
    {
      code: 6040,
      name: "versionActive",
      msg: "The active version cannot be closed: activate another one first",
    },
    {
      code: 6041,
      name: "workerHasVersions",
      msg: "The worker has other versions: close them first",
    },
    { code: 6042, name: "workerHasTriggers", msg: "The worker has triggers: remove them first" },
    {
      code: 6043,
      name: "invalidCron",
      msg: "The cron expression is not five fields of numbers in 64 bytes: write minute hour day month weekday",
    },
    {
      code: 6044,
      name: "missingWebhookPath",
      msg: "The webhook's path hash is empty: give the SHA-256 of the path",
    },
    {
      code: 6045,
      name: "missingEventProgram",
      msg: "The event filter names no program: name the program whose events start the worker",
    },
    { code: 6046, name: "counterFull", msg: "A worker's counter is full: deploy another worker" },
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
      name: "agentAuthorityAccepted",
      type: {
        kind: "struct",
        fields: [{ name: "did", type: { array: ["u8", 32] } }, { name: "authority", type: "pubkey" }],
      },
    },
    {
      name: "agentAuthorityProposed",
      type: {
        kind: "struct",
        fields: [
          { name: "did", type: { array: ["u8", 32] } },
          { name: "pendingAuthority", type: "pubkey" },
        ],
      },
    },
    {
      name: "agentClosed",
      type: { kind: "struct", fields: [{ name: "did", type: { array: ["u8", 32] } }] },
    },
    {
      name: "agentRegistered",
      type: {
        kind: "struct",
        fields: [
          { name: "did", type: { array: ["u8", 32] } },
          { name: "authority", type: "pubkey" },
          { name: "slot", type: "u64" },
          { name: "metadataHash", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "agentUpdated",
      type: {
        kind: "struct",
        fields: [
          { name: "did", type: { array: ["u8", 32] } },
          { name: "metadataHash", type: { array: ["u8", 32] } },
        ],
      },
    },
    {
      name: "attestationRefreshed",
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "attestationHash", type: { array: ["u8", 32] } },
          { name: "expiresAt", type: "i64" },
        ],
      },
    },
    {
      name: "authorityAccepted",
      type: { kind: "struct", fields: [{ name: "authority", type: "pubkey" }] },
    },
    {
      name: "authorityProposed",
      type: { kind: "struct", fields: [{ name: "pendingAuthority", type: "pubkey" }] },
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
    { name: "capabilityClosed", type: { kind: "struct", fields: [{ name: "bit", type: "u8" }] } },
    {
      name: "capabilityDefined",
      type: {
        kind: "struct",
        fields: [
          { name: "bit", type: "u8" },
          { name: "name", type: { array: ["u8", 32] } },
          { name: "minBondUsd", type: "u64" },
        ],
      },
    },
    { name: "capabilityRetired", type: { kind: "struct", fields: [{ name: "bit", type: "u8" }] } },
    {
      name: "capabilityUpdated",
      type: {
        kind: "struct",
        fields: [{ name: "bit", type: "u8" }, { name: "minBondUsd", type: "u64" }],
      },
    },
    { name: "cronText", type: { kind: "type", alias: "string" } },
    {
      name: "disputeLostRecorded",
      type: { kind: "struct", fields: [{ name: "node", type: "pubkey" }] },
    },
    {
      name: "eventFilter",
      docs: ["An event that a program logged."],
      type: {
        kind: "struct",
        fields: [
          { name: "program", type: "pubkey" },
          {
            name: "discriminator",
            docs: ["The first eight bytes of the event's data."],
            type: { array: ["u8", 8] },
          },
          {
            name: "account",
            docs: ["Only events of transactions that name this account."],
            type: { option: "pubkey" },
          },
        ],
      },
    },
    {
      name: "faultKind",
      docs: ["What a program proved against a node."],
      type: { kind: "enum", variants: [{ name: "abandoned" }, { name: "equivocated" }] },
    },
    {
      name: "faultRecorded",
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "kind", type: { defined: { name: "faultKind" } } },
        ],
      },
    },
    { name: "flag", type: { kind: "type", alias: "bool" } },
    {
      name: "initialized",
      type: {
        kind: "struct",
        fields: [{ name: "authority", type: "pubkey" }, { name: "pauseAuthority", type: "pubkey" }],
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
    { name: "nodeClosed", type: { kind: "struct", fields: [{ name: "node", type: "pubkey" }] } },
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
      name: "nodeRegistered",
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "operator", type: "pubkey" },
          { name: "nodeId", type: "u64" },
          { name: "class", type: { defined: { name: "nodeClass" } } },
          { name: "receiptKey", type: "pubkey" },
          { name: "profile", type: { defined: { name: "nodeProfile" } } },
          { name: "registeredAt", type: "i64" },
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
      name: "nodeStatusSet",
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "status", type: { defined: { name: "nodeStatus" } } },
        ],
      },
    },
    {
      name: "nodeUpdated",
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "profile", type: { defined: { name: "nodeProfile" } } },
        ],
      },
    },
    {
      name: "pauseAuthoritySet",
      type: { kind: "struct", fields: [{ name: "pauseAuthority", type: "pubkey" }] },
    },
    { name: "pausedSet", type: { kind: "struct", fields: [{ name: "paused", type: "bool" }] } },
    {
      name: "receiptKeyRotated",
      type: {
        kind: "struct",
        fields: [{ name: "node", type: "pubkey" }, { name: "receiptKey", type: "pubkey" }],
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
      name: "reputation",
      docs: [
        "`[b\"reputation\", node]`. Created with its node and never closed: faults can be proven after the node is gone, and",
        "the account that stays keeps the node's address from being registered again with a clean record.",
        "",
        "Counters saturate, so that no count, however it was driven up, can block a settlement.",
      ],
      serialization: "bytemuck",
      repr: { kind: "c" },
      type: {
        kind: "struct",
        fields: [
          { name: "node", type: "pubkey" },
          { name: "sessionsSettled", type: "u64" },
          { name: "gpuSecondsServed", type: "u64" },
          { name: "cpuSecondsServed", type: "u64" },
          { name: "requestsServed", type: "u64" },
          { name: "faultsAbandoned", type: "u64" },
          { name: "faultsEquivocated", type: "u64" },
          { name: "disputesLost", type: "u64" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 39] } },
        ],
      },
    },
    { name: "routes", type: { kind: "type", alias: { vec: "string" } } },
    {
      name: "sourceType",
      docs: ["Who stands behind a node: anyone, the protocol, or another market it resells."],
      type: {
        kind: "enum",
        variants: [{ name: "community" }, { name: "managed" }, { name: "upstream" }],
      },
    },
    {
      name: "trigger",
      docs: ["`[b\"trigger\", worker, id]`."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "id", type: "u32" },
          { name: "enabled", type: { defined: { name: "flag" } } },
          { name: "bump", type: "u8" },
          { name: "kind", type: { defined: { name: "triggerKind" } } },
        ],
      },
    },
    {
      name: "triggerCreated",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "id", type: "u32" },
          { name: "kind", type: { defined: { name: "triggerKind" } } },
        ],
      },
    },
    {
      name: "triggerEnabledSet",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "id", type: "u32" },
          { name: "enabled", type: "bool" },
        ],
      },
    },
    {
      name: "triggerKind",
      docs: ["What starts a worker."],
      type: {
        kind: "enum",
        variants: [
          {
            name: "cron",
            fields: [{ name: "expression", type: { defined: { name: "cronText" } } }],
          },
          { name: "webhook", fields: [{ name: "pathHash", type: { array: ["u8", 32] } }] },
          { name: "event", fields: [{ defined: { name: "eventFilter" } }] },
        ],
      },
    },
    {
      name: "triggerRemoved",
      type: { kind: "struct", fields: [{ name: "worker", type: "pubkey" }, { name: "id", type: "u32" }] },
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
      name: "versionActivated",
      type: {
        kind: "struct",
        fields: [{ name: "worker", type: "pubkey" }, { name: "number", type: "u32" }],
      },
    },
    {
      name: "versionClosed",
      type: {
        kind: "struct",
        fields: [{ name: "worker", type: "pubkey" }, { name: "number", type: "u32" }],
      },
    },
    {
      name: "versionPublished",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "number", type: "u32" },
          { name: "codeHash", type: { array: ["u8", 32] } },
          { name: "publishedAt", type: "i64" },
        ],
      },
    },
    {
      name: "worker",
      docs: ["`[b\"worker\", owner, name]`."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "owner", type: "pubkey" },
          { name: "name", docs: ["A label padded with zeros."], type: { array: ["u8", 32] } },
          { name: "status", type: { defined: { name: "workerStatus" } } },
          { name: "timeoutMs", type: "u32" },
          { name: "memoryMb", type: "u32" },
          { name: "latestVersion", type: "u32" },
          { name: "activeVersion", type: "u32" },
          {
            name: "codeHash",
            docs: ["Of the active version, so that a runtime reads one account."],
            type: { array: ["u8", 32] },
          },
          {
            name: "openVersions",
            docs: ["Versions and triggers that still exist; they go before the worker does."],
            type: "u32",
          },
          { name: "openTriggers", type: "u32" },
          { name: "nextTrigger", type: "u32" },
          { name: "deployedAt", type: "i64" },
          { name: "bump", type: "u8" },
          { name: "reserved", type: { array: ["u8", 32] } },
          {
            name: "routes",
            docs: ["Last, because what follows a list of texts has no fixed offset for clients."],
            type: { defined: { name: "routes" } },
          },
        ],
      },
    },
    {
      name: "workerClosed",
      type: { kind: "struct", fields: [{ name: "worker", type: "pubkey" }] },
    },
    {
      name: "workerDeployed",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "owner", type: "pubkey" },
          { name: "name", type: { array: ["u8", 32] } },
          { name: "codeHash", type: { array: ["u8", 32] } },
          { name: "timeoutMs", type: "u32" },
          { name: "memoryMb", type: "u32" },
          { name: "deployedAt", type: "i64" },
          { name: "routes", type: { defined: { name: "routes" } } },
        ],
      },
    },
    {
      name: "workerSettings",
      docs: ["What an owner may change about a worker at any time."],
      type: {
        kind: "struct",
        fields: [
          { name: "timeoutMs", type: { option: "u32" } },
          { name: "memoryMb", type: { option: "u32" } },
          {
            name: "routes",
            docs: ["Last, because it takes the rest of what it is read from."],
            type: { defined: { name: "routes" } },
          },
        ],
      },
    },
    {
      name: "workerStatus",
      type: { kind: "enum", variants: [{ name: "active" }, { name: "paused" }] },
    },
    {
      name: "workerStatusSet",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "status", type: { defined: { name: "workerStatus" } } },
        ],
      },
    },
    {
      name: "workerUpdated",
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "timeoutMs", type: "u32" },
          { name: "memoryMb", type: "u32" },
          { name: "routes", type: { defined: { name: "routes" } } },
        ],
      },
    },
    {
      name: "workerVersion",
      docs: ["`[b\"version\", worker, number]`."],
      serialization: "bytemuck",
      repr: { kind: "c", packed: true },
      type: {
        kind: "struct",
        fields: [
          { name: "worker", type: "pubkey" },
          { name: "number", type: "u32" },
          { name: "codeHash", type: { array: ["u8", 32] } },
          { name: "publishedAt", type: "i64" },
          { name: "bump", type: "u8" },
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
    {
      name: "writerPinned",
      type: {
        kind: "struct",
        fields: [
          { name: "role", type: { defined: { name: "writerRole" } } },
          { name: "program", type: "pubkey" },
        ],
      },
    },
    {
      name: "writerRole",
      type: {
        kind: "enum",
        variants: [{ name: "escrow" }, { name: "staking" }, { name: "market" }, { name: "disputes" }],
      },
    },
  ],
  constants: [
    { name: "agentSeed", type: "bytes", value: "[97, 103, 101, 110, 116]" },
    {
      name: "authoritySeed",
      docs: ["Seed, in every program, of the PDA that signs its calls into other programs."],
      type: "bytes",
      value: "[97, 117, 116, 104, 111, 114, 105, 116, 121]",
    },
    {
      name: "capabilitySeed",
      type: "bytes",
      value: "[99, 97, 112, 97, 98, 105, 108, 105, 116, 121]",
    },
    { name: "configSeed", type: "bytes", value: "[99, 111, 110, 102, 105, 103]" },
    { name: "defaultMemoryMb", type: "u32", value: "128" },
    { name: "defaultTimeoutMs", type: "u32", value: "30000" },
    {
      name: "didDomain",
      docs: ["Prefix of what an agent's did is the SHA-256 of."],
      type: "bytes",
      value: "[100, 105, 100, 58, 99, 111, 109, 112, 117, 116, 101, 58]",
    },
    {
      name: "didSlotWindow",
      docs: [
        "How old the slot that a did is derived from may be, and for how long its agent cannot be closed.",
      ],
      type: "u64",
      value: "150",
    },
    { name: "maxAttestationSecs", type: "i64", value: "7776000" },
    { name: "maxCapabilityBondUsd", type: "u64", value: "1000000000000" },
    { name: "maxCronLen", type: "u8", value: "64" },
    { name: "maxFloorPrice", docs: ["Micro-USDC per hour."], type: "u64", value: "1000000000000" },
    { name: "maxMemoryMb", type: "u32", value: "16384" },
    { name: "maxRoutes", type: "u8", value: "8" },
    { name: "maxRouteLen", type: "u8", value: "64" },
    { name: "maxTimeoutMs", type: "u32", value: "900000" },
    { name: "minCapabilityBondUsd", docs: ["Micro-USD."], type: "u64", value: "10000000" },
    { name: "minMemoryMb", type: "u32", value: "16" },
    { name: "minTimeoutMs", type: "u32", value: "100" },
    { name: "nodeSeed", type: "bytes", value: "[110, 111, 100, 101]" },
    {
      name: "reputationSeed",
      type: "bytes",
      value: "[114, 101, 112, 117, 116, 97, 116, 105, 111, 110]",
    },
    { name: "triggerSeed", type: "bytes", value: "[116, 114, 105, 103, 103, 101, 114]" },
    { name: "versionSeed", type: "bytes", value: "[118, 101, 114, 115, 105, 111, 110]" },
    { name: "workerSeed", type: "bytes", value: "[119, 111, 114, 107, 101, 114]" },
  ],
} as const;

/** The IDL's type, for Anchor's `Program<RegistryIdl>`. */
export type RegistryIdl = c.Mutable<typeof idl>;

export const registryIdl = idl as RegistryIdl;
