// Scenarios that cost over `MOST` times their bound, and why. A name that needs no excuse any more fails the check.

const borsh =
  "its accounts are Borsh, which Anchor reads and writes whole: 600 to 1,300 units. Read in place, their enums and texts would reach the client as numbers and bytes";
const created = "Anchor's `init` reads the new account once before it is written, and evaluates its seeds twice; with Borsh accounts beside it";
const once = "once in a program's life; Anchor unpacks the loader's accounts";
const routes = "each route is a text of its own, allocated, decoded and written one by one. A fixed array would save it, and cost rent for eight routes in each worker";

const of = (program: string, reason: string, ...scenarios: string[]) => scenarios.map((scenario) => [`${program} ${scenario}`, reason] as const);

export const exceptions: Record<string, string> = Object.fromEntries([
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
]);
