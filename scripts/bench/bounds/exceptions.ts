// Scenarios that cost over `MOST` times their bound, and why. A name that needs no excuse any more fails the check.

const borsh =
  "its accounts are Borsh, which Anchor reads and writes whole: 600 to 1,300 units. Read in place, their enums and texts would reach the client as numbers and bytes";
const created = "Anchor's `init` reads the new account once before it is written, and evaluates its seeds twice; with Borsh accounts beside it";
const once = "once in a program's life; Anchor unpacks the loader's accounts";
const searching =
  "its bound counts a bare binary search; each halving here also checks its sums, and reads the entry through a slice that is checked";
const bonds =
  "the bond is a Borsh account, which is read whole, and written whole where it changes. Where little else happens (lock, close, pass over) they stand 840 to 1,080 units above their bounds: no more than that would zero-copy save, as the lease has it; options and enums would reach the client as numbers and bytes";
const votes =
  "the vote is a Borsh account: closing one takes about 330 units more than its bound (`settle_juror` of an absent juror has none, and is within), and Anchor's `init_if_needed` evaluates its seeds twice. Zero-copy would save part of it";
const slashing =
  "Anchor's `init_if_needed` evaluates the offence's seed twice, its hash and for an equivocation both receipts, and the offence is a Borsh account. A derivation by hand would save the second time";
const calling =
  "Anchor builds each call with all of its accounts, optional ones among them, and `invoke_signed` checks their borrows. Only calls written by hand would save it";
const routes = "each route is a text of its own, allocated, decoded and written one by one. A fixed array would save it, and cost rent for eight routes in each worker";

const of = (program: string, reason: string, ...scenarios: string[]) => scenarios.map((scenario) => [`${program} ${scenario}`, reason] as const);

export const exceptions: Record<string, string> = Object.fromEntries([
  ...of("compute_bond", bonds, "lock_bond_to_task (called directly, as inside its caller)", "close_bond (after its expiry)"),
  ...of("compute_bond", once, "initialize (everything)"),
  ...of("disputes", searching, "fix_seed (of 512 slot hashes)"),
  ...of("disputes", votes, "commit_vote (one of three)", "settle_juror (with the verdict)"),
  ...of("disputes", calling, "execute_verdict (for the client)", "execute_verdict (for the agent)"),
  ...of("disputes", `${slashing}. ${calling}`, "slash_node (five hundredths)"),
  ...of("market", bonds, "award (locks the bond)", "pass_over (a bond that another task locked)"),
  ...of("market", `two programs read the bond, a Borsh account. ${calling}`, "expire_task (slashes the bond)"),
  ...of("market", once, "initialize (everything)"),
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
    "publish_version (the second)",
    "create_trigger (cron)",
    "create_trigger (webhook)",
    "create_trigger (event)",
  ),
  ...of("registry", routes, "deploy_worker (with eight routes)"),
  ...of("staking", slashing, "slash_equivocation (proof and slash)", "slash_abandonment (by anyone)", "slash_verdict (as disputes)"),
  ...of(
    "staking",
    calling,
    "route_proceeds (of an equivocation, to finder and treasury)",
    "route_proceeds (of an abandonment, to victim, finder and treasury)",
    "route_proceeds (with the proof and the slash in one transaction)",
  ),
]);
