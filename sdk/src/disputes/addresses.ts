export {
  AUTHORITY_ADDRESS as DISPUTES_AUTHORITY_ADDRESS,
  CONFIG_ADDRESS as DISPUTES_CONFIG_ADDRESS,
  COURT_ADDRESS,
  DISPUTES_PROGRAM_ID,
  findDisputeAddress,
  findGuardianAddress,
  findSeatAddress,
  findVoteAddress,
  VAULT_ADDRESS as DISPUTES_VAULT_ADDRESS,
} from "../generated/disputes/pdas";
