import type { PublicKey } from "@solana/web3.js";
import { registryIdl } from "../../sdk/src/generated";
import { configAddress, instruction, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders } from "./governance";
import { programId } from "./ids";
import { corrected, type MarketProgram } from "./program";

/** Who may write reputation: the market's own programs. */
const roles = ["escrow", "staking", "market", "disputes"] as const;

type RegistryConfig = Record<(typeof roles)[number], { program: PublicKey }> & {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
};

const id = programId("registry");
const config = configAddress(id);
const read = (state: State) => readAccount<RegistryConfig>(state, registryIdl, "registryConfig", config);

export const registry: MarketProgram = {
  name: "registry",
  idl: registryIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),
  prepare: () => [],

  initialize: (_state, { cluster, payer }) =>
    instruction(
      registryIdl,
      "initialize",
      { authority: payer, config, program: id, programData: programDataAddress(id) },
      { pauseAuthority: holders({ cluster }).pauseAuthority },
    ),

  acceptAuthority: (_setup, pendingAuthority) =>
    instruction(registryIdl, "acceptAuthority", { pendingAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const accounts = { authority: onChain.authority, config };
    return [
      ...governanceChanges(registry, governance, setup),
      ...roles.flatMap((role) => {
        const program = programId(role);
        return corrected(program, onChain[role].program, `registry.writers.${role}`, () =>
          instruction(registryIdl, "pinWriter", { ...accounts, program }, { role: { [role]: {} } }),
        );
      }),
    ];
  },
};
