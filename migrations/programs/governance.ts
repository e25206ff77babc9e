import { PublicKey } from "@solana/web3.js";
import { multisigOf } from "../squads";
import type { State } from "../state";
import { corrected, governing, type Change, type Governance, type MarketProgram, type Setup } from "./program";

interface DecodedGovernance {
  authority: PublicKey;
  /** Programs write "nobody" as the default key or as no key. */
  pendingAuthority: PublicKey | null;
  pauseAuthority: PublicKey;
  paused: boolean | number;
}

export function governanceOf(config: DecodedGovernance | null): Governance | null {
  if (!config) return null;
  const { authority, pendingAuthority, pauseAuthority, paused } = config;
  const nobody = pendingAuthority === null || pendingAuthority.equals(PublicKey.default);
  return { authority, pendingAuthority: nobody ? null : pendingAuthority, pauseAuthority, paused: Boolean(paused) };
}

/** Who is to hold every authority of the cluster. */
export function holders({ cluster }: Pick<Setup, "cluster">) {
  const council = multisigOf("council", cluster.multisigs.council);
  const guard = multisigOf("guard", cluster.multisigs.guard);
  return { council, guard, authority: council.vault, pauseAuthority: guard.vault };
}

/** The cluster's genesis hash, which binds addresses and signatures to the cluster. */
export const instanceOf = ({ genesisHash }: State) => [...new PublicKey(genesisHash).toBytes()];

/** What every program's config must be, whatever else it holds. */
export function governanceChanges(
  program: Pick<MarketProgram, "name" | "idl" | "config">,
  onChain: Governance,
  setup: Setup,
): Change[] {
  const { pauseAuthority } = holders(setup);
  const act = governing(program, onChain.authority);
  return [
    ...corrected(pauseAuthority, onChain.pauseAuthority, `${program.name}.pauseAuthority`, () =>
      act.setPauseAuthority(pauseAuthority),
    ),
    ...corrected(false, onChain.paused, `${program.name}.paused`, () => act.setPaused(false)),
  ];
}
