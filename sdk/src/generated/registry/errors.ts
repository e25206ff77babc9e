// Generated from the program's IDL by `npm run generate`. Do not edit.

/** Every error of the program by name. */
export const registryErrors = {
  NotUpgradeAuthority: { code: 6000, message: "Only the program's upgrade authority may initialize: sign with it" },
  NotAuthority: {
    code: 6001,
    message: "Only the config's authority may do this: sign with the key that the config names",
  },
  NotPendingAuthority: {
    code: 6002,
    message: "Only the proposed authority may accept: have the authority propose this key first",
  },
  NotPauseAuthority: {
    code: 6003,
    message: "Only the pause authority or the authority may pause: sign with one of the two",
  },
  Paused: {
    code: 6004,
    message: "New entries are paused: wait; existing ones can still be changed, retired and closed",
  },
  WriterNotProgram: { code: 6005, message: "A writer must be an executable program: pass its program account" },
  WriterNotPinned: {
    code: 6006,
    message: "This signer is not the authority of a program pinned to write this: have governance pin the program",
  },
  ReputationOfAnotherNode: {
    code: 6007,
    message: "This reputation belongs to another node: pass the one derived from the node",
  },
  CapabilityBitOutOfBounds: { code: 6008, message: "A capability bit is at most 127: take a lower one" },
  CapabilityBitUsed: {
    code: 6009,
    message: "This capability bit had a meaning before and never gets another: take a fresh bit",
  },
  InvalidName: {
    code: 6010,
    message: "A name is lower-case letters, digits and inner hyphens, padded with zeros: correct the name",
  },
  BondOutOfBounds: {
    code: 6011,
    message: "min_bond_usd must lie between 10 and 1,000,000 USD, in micro-USD: name an amount between the two",
  },
  CapabilityRetired: { code: 6012, message: "This capability is retired and cannot change: define another one" },
  CapabilityNotRetired: { code: 6013, message: "Only a retired capability can be closed: retire it first" },
  NotAgentAuthority: {
    code: 6014,
    message: "Only the agent's authority may do this: sign with the key that the agent names",
  },
  NotPendingAgentAuthority: {
    code: 6015,
    message: "Only the agent's proposed authority may accept: have its authority propose this key first",
  },
  SlotNotRecent: {
    code: 6016,
    message: "The did's slot must be one of the last 150: register again with the current one",
  },
  AgentTooRecent: {
    code: 6017,
    message: "An agent can be closed once its did's slot is more than 150 slots old: try again in a minute",
  },
  NotOperator: {
    code: 6018,
    message: "Only the node's operator may do this: sign with the key that the node names",
  },
  NodeAddressUsed: {
    code: 6019,
    message: "This node address was used before and its reputation stays: take another node_id",
  },
  NodeRetired: { code: 6020, message: "This node is retired for good: register another" },
  NodeNotRetired: { code: 6021, message: "Only a retired node can be closed: retire it first" },
  InvalidRegion: {
    code: 6022,
    message: "A region is lower-case letters, digits and inner hyphens, padded with zeros: correct the region",
  },
  FloorPriceOutOfBounds: {
    code: 6023,
    message: "The floor price must lie between 0.000001 and 1,000,000 USDC an hour, in micro-USDC: name a price between the two",
  },
  CapabilityNotActive: {
    code: 6024,
    message: "A claimed capability bit is not active: claim only defined capabilities that are not retired",
  },
  WeakEncryptionKey: { code: 6025, message: "The encryption key is a weak X25519 point: generate a fresh key pair" },
  MissingEndpoint: { code: 6026, message: "The endpoint hash is empty: give the SHA-256 of the endpoint" },
  ReceiptKeyNotOnCurve: {
    code: 6027,
    message: "The receipt key is not a point of Ed25519's curve: generate a fresh key pair",
  },
  WeakReceiptKey: {
    code: 6028,
    message: "The receipt key is of small order, so anyone could sign with it: generate a fresh key pair",
  },
  ReceiptKeyUnchanged: { code: 6029, message: "The receipt key is the one the node has already: rotate to another key" },
  MissingAttestation: { code: 6030, message: "The attestation hash is empty: give the SHA-256 of the attestation" },
  AttestationExpiryOutOfBounds: {
    code: 6031,
    message: "An attestation must expire in the future and within 90 days: name a time between the two",
  },
  NotWorkerOwner: {
    code: 6032,
    message: "Only the worker's owner may do this: sign with the key that the worker names",
  },
  MissingCode: { code: 6033, message: "The code hash is empty: give the SHA-256 of the code" },
  TimeoutOutOfBounds: {
    code: 6034,
    message: "A worker's timeout must lie between 100 and 900,000 ms: name a time between the two",
  },
  MemoryOutOfBounds: {
    code: 6035,
    message: "A worker's memory must lie between 16 and 16,384 MB: name a size between the two",
  },
  TooManyRoutes: { code: 6036, message: "A worker has at most 8 routes: leave some out" },
  InvalidRoute: {
    code: 6037,
    message: "A route is at most 64 bytes of /literal and /:parameter segments and a last /*: correct the route",
  },
  DuplicateRoute: { code: 6038, message: "The same route is given twice: leave one out" },
  OfAnotherWorker: {
    code: 6039,
    message: "The version or trigger belongs to another worker: pass the worker that it names",
  },
  VersionActive: { code: 6040, message: "The active version cannot be closed: activate another one first" },
  WorkerHasVersions: { code: 6041, message: "The worker has other versions: close them first" },
  WorkerHasTriggers: { code: 6042, message: "The worker has triggers: remove them first" },
  InvalidCron: {
    code: 6043,
    message: "The cron expression is not five fields of numbers in 64 bytes: write minute hour day month weekday",
  },
  MissingWebhookPath: { code: 6044, message: "The webhook's path hash is empty: give the SHA-256 of the path" },
  MissingEventProgram: {
    code: 6045,
    message: "The event filter names no program: name the program whose events start the worker",
  },
  CounterFull: { code: 6046, message: "A worker's counter is full: deploy another worker" },
} as const;

export type RegistryErrorName = keyof typeof registryErrors;
