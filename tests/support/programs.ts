import { existsSync } from "node:fs";
import { join } from "node:path";
import { deployed, deployFolder, marketGenesis, programImage, SQUADS_PROGRAM_ID, type Genesis } from "../../services/ledger/src/genesis";
import { named } from "./keys";

export {
  deployed,
  programDataAddress,
  programImage,
  SQUADS_PROGRAM_ID,
  UPGRADEABLE_LOADER,
  type Genesis,
} from "../../services/ledger/src/genesis";

/** Who may upgrade the programs at genesis, and therefore initialise them. */
export const upgradeAuthority = named("upgrade authority");

/** Every program of the market, and Squads where it is built, as the ledgers load them at genesis. */
export function genesisPrograms(): Genesis {
  const authority = upgradeAuthority.publicKey;
  const squads = "squads_multisig_program";
  const hasSquads = existsSync(join(deployFolder, `${squads}.so`));
  return [...marketGenesis(authority), ...(hasSquads ? deployed(SQUADS_PROGRAM_ID, programImage(squads), authority) : [])];
}
