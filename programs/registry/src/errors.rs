use anchor_lang::prelude::*;

#[error_code]
pub enum RegistryError {
    // Governance.
    #[msg("Only the program's upgrade authority may initialize: sign with it")]
    NotUpgradeAuthority,
    #[msg("Only the config's authority may do this: sign with the key that the config names")]
    NotAuthority,
    #[msg("Only the proposed authority may accept: have the authority propose this key first")]
    NotPendingAuthority,
    #[msg("Only the pause authority or the authority may pause: sign with one of the two")]
    NotPauseAuthority,
    #[msg("New entries are paused: wait; existing ones can still be changed, retired and closed")]
    Paused,
    #[msg("A writer must be an executable program: pass its program account")]
    WriterNotProgram,

    // Reputation.
    #[msg("This signer is not the authority of a program pinned to write this: have governance pin the program")]
    WriterNotPinned,
    #[msg("This reputation belongs to another node: pass the one derived from the node")]
    ReputationOfAnotherNode,

    // Capabilities.
    #[msg("A capability bit is at most 127: take a lower one")]
    CapabilityBitOutOfBounds,
    #[msg("This capability bit had a meaning before and never gets another: take a fresh bit")]
    CapabilityBitUsed,
    #[msg("A name is lower-case letters, digits and inner hyphens, padded with zeros: correct the name")]
    InvalidName,
    #[msg("min_bond_usd must lie between 10 and 1,000,000 USD, in micro-USD: name an amount between the two")]
    BondOutOfBounds,
    #[msg("This capability is retired and cannot change: define another one")]
    CapabilityRetired,
    #[msg("Only a retired capability can be closed: retire it first")]
    CapabilityNotRetired,

    // Agents.
    #[msg("Only the agent's authority may do this: sign with the key that the agent names")]
    NotAgentAuthority,
    #[msg("Only the agent's proposed authority may accept: have its authority propose this key first")]
    NotPendingAgentAuthority,
    #[msg("The did's slot must be one of the last 150: register again with the current one")]
    SlotNotRecent,
    #[msg("An agent can be closed once its did's slot is more than 150 slots old: try again in a minute")]
    AgentTooRecent,

    // Nodes.
    #[msg("Only the node's operator may do this: sign with the key that the node names")]
    NotOperator,
    #[msg("This node address was used before and its reputation stays: take another node_id")]
    NodeAddressUsed,
    #[msg("This node is retired for good: register another")]
    NodeRetired,
    #[msg("Only a retired node can be closed: retire it first")]
    NodeNotRetired,
    #[msg("A region is lower-case letters, digits and inner hyphens, padded with zeros: correct the region")]
    InvalidRegion,
    #[msg(
        "The floor price must lie between 0.000001 and 1,000,000 USDC an hour, in micro-USDC: name a price between the two"
    )]
    FloorPriceOutOfBounds,
    #[msg("A claimed capability bit is not active: claim only defined capabilities that are not retired")]
    CapabilityNotActive,
    #[msg("The encryption key is a weak X25519 point: generate a fresh key pair")]
    WeakEncryptionKey,
    #[msg("The endpoint hash is empty: give the SHA-256 of the endpoint")]
    MissingEndpoint,
    #[msg("The receipt key is not a point of Ed25519's curve: generate a fresh key pair")]
    ReceiptKeyNotOnCurve,
    #[msg("The receipt key is of small order, so anyone could sign with it: generate a fresh key pair")]
    WeakReceiptKey,
    #[msg("The receipt key is the one the node has already: rotate to another key")]
    ReceiptKeyUnchanged,
    #[msg("The attestation hash is empty: give the SHA-256 of the attestation")]
    MissingAttestation,
    #[msg("An attestation must expire in the future and within 90 days: name a time between the two")]
    AttestationExpiryOutOfBounds,

    // Workers and triggers.
    #[msg("Only the worker's owner may do this: sign with the key that the worker names")]
    NotWorkerOwner,
    #[msg("The code hash is empty: give the SHA-256 of the code")]
    MissingCode,
    #[msg("A worker's timeout must lie between 100 and 900,000 ms: name a time between the two")]
    TimeoutOutOfBounds,
    #[msg("A worker's memory must lie between 16 and 16,384 MB: name a size between the two")]
    MemoryOutOfBounds,
    #[msg("A worker has at most 8 routes: leave some out")]
    TooManyRoutes,
    #[msg("A route is at most 64 bytes of /literal and /:parameter segments and a last /*: correct the route")]
    InvalidRoute,
    #[msg("The same route is given twice: leave one out")]
    DuplicateRoute,
    #[msg("The version or trigger belongs to another worker: pass the worker that it names")]
    OfAnotherWorker,
    #[msg("The active version cannot be closed: activate another one first")]
    VersionActive,
    #[msg("The worker has other versions: close them first")]
    WorkerHasVersions,
    #[msg("The worker has triggers: remove them first")]
    WorkerHasTriggers,
    #[msg("The cron expression is not five fields of numbers in 64 bytes: write minute hour day month weekday")]
    InvalidCron,
    #[msg("The webhook's path hash is empty: give the SHA-256 of the path")]
    MissingWebhookPath,
    #[msg("The event filter names no program: name the program whose events start the worker")]
    MissingEventProgram,
    #[msg("A worker's counter is full: deploy another worker")]
    CounterFull,
}
