// Scenarios that cost over `MOST` times their bound, and why. A name that needs no excuse any more fails the check.

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
  ...of("staking", slashing, "slash_equivocation (proof and slash)", "slash_abandonment (by anyone)", "slash_verdict (as disputes)"),
  ...of(
    "staking",
    calling,
    "route_proceeds (of an equivocation, to finder and treasury)",
    "route_proceeds (of an abandonment, to victim, finder and treasury)",
    "route_proceeds (with the proof and the slash in one transaction)",
  ),
]);
