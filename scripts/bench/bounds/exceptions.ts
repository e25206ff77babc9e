// Scenarios that cost over `MOST` times their bound, and why. A name that needs no excuse any more fails the check.

const borsh =
  "its accounts are Borsh, which Anchor reads and writes whole: 600 to 1,300 units. Read in place, their enums and texts would reach the client as numbers and bytes";
const created = "Anchor's `init` reads the new account once before it is written, and evaluates its seeds twice; with Borsh accounts beside it";
const once = "once in a program's life; Anchor unpacks the loader's accounts";
const bookkeeping = "checked arithmetic on a dozen fields of pool and delegation, and a division in each conversion between shares and assets";
const slashing = "`init_if_needed` evaluates the offence's seed twice, and the evidence is a Borsh account";
const routing = "Anchor builds the call of the treasury with all its accounts, optional ones among them, and checks their borrows; once for each part of the loss";
const open = "not cut yet";
const unreckoned = "what it searches (slot hashes, seats, votes) is not declared yet, so the bound is too low";

const of = (program: string, reason: string, ...scenarios: string[]) => scenarios.map((scenario) => [`${program} ${scenario}`, reason] as const);

export const exceptions: Record<string, string> = Object.fromEntries([
  ...of("compute_bond", open, "lock_bond_to_task (called directly, as inside its caller)", "close_bond (after its expiry)"),
  ...of("compute_bond", once, "initialize (everything)"),
  ...of("disputes", unreckoned, "fix_seed (of 512 slot hashes)", "draw_guardian (the first of a panel)", "draw_guardian (the last of an appeal's panel)", "commit_vote (one of three)", "reveal_vote (one of three)", "conclude_round (three votes)"),
  ...of("disputes", routing, "execute_verdict (for the client)", "execute_verdict (for the agent)", "slash_node (five hundredths)"),
  ...of("disputes", open, "take_seat (a new seat)", "evict (whose stake is gone)", "settle_juror (with the verdict)", "update_config (everything)"),
  ...of("escrow", "it reads the registry's node, a Borsh account", "accept_session (by the operator)"),
  ...of("market", open, "award (locks the bond)", "pass_over (a bond that another task locked)", "expire_task (slashes the bond)"),
  ...of("market", once, "initialize (everything)", "register_verifier (once a verifier)"),
  ...of("registry", once, "initialize (everything)"),
  ...of(
    "registry",
    borsh,
    "update_capability (its bond)",
    "retire_capability (a bit)",
    "update_agent (its metadata)",
    "propose_agent_authority (a successor)",
    "accept_agent_authority (by the successor)",
    "update_node (its profile)",
    "set_node_status (draining)",
    "rotate_receipt_key (another key)",
    "refresh_attestation (for a day)",
    "close_node (a retired one)",
    "update_worker (its settings)",
    "activate_version (back to the first)",
    "close_version (one that is not active)",
    "set_worker_status (paused)",
    "close_worker (with its last version)",
    "set_trigger_enabled (off)",
    "remove_trigger (a cron)",
  ),
  ...of(
    "registry",
    created,
    "register_agent (a new did)",
    "deploy_worker (with its first version)",
    "deploy_worker (with eight routes)",
    "publish_version (the second)",
    "create_trigger (cron)",
    "create_trigger (webhook)",
    "create_trigger (event)",
  ),
  ...of(
    "staking",
    bookkeeping,
    "stake (the first bond)",
    "stake (more, with rewards running)",
    "delegate (more, with rewards running)",
    "compound (half of the rewards)",
  ),
  ...of("staking", slashing, "slash_equivocation (proof and slash)", "slash_abandonment (by anyone)", "slash_verdict (as disputes)"),
  ...of(
    "staking",
    routing,
    "settle_redelegation (after the old pool was slashed)",
    "route_proceeds (of an equivocation, to finder and treasury)",
    "route_proceeds (of an abandonment, to victim, finder and treasury)",
    "route_proceeds (with the proof and the slash in one transaction)",
  ),
]);
