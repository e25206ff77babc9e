import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { courtAccount, guardianAccount, SEAT_OFFSETS, seatAccount } from "../../generated/disputes/accounts";
import { poolAccount, stakingConfigAccount } from "../../generated/staking/accounts";
import { CONFIG_ADDRESS as STAKING_CONFIG_ADDRESS } from "../../generated/staking/pdas";
import { findAccounts, snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { findPoolAddress } from "../../staking/addresses";
import { valueOfShares } from "../../staking/state";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { COURT_ADDRESS, findGuardianAddress } from "../addresses";
import { fetchDisputesConfig } from "../fetch";
import { takeSeatInstruction } from "../instructions";
import { requirePayer } from "../paying";

const GUARDIAN_ROLE = 3;

/** Puts down the deposit of a seat, from which guardians are drawn. The wallet has a guardian's stake. */
export async function takeSeat(client: Client, params: { source?: PublicKey } = {}): Promise<PreparedTransaction & { seat: number }> {
  const wallet = client.wallet.publicKey;
  const config = await fetchDisputesConfig(client);
  const { source = associatedTokenAddress(config.mint, wallet) } = params;
  const { court, pool, staking, guardian, token } = await snapshot(client, {
    court: wanted(courtAccount, COURT_ADDRESS),
    pool: wantedIfThere(poolAccount, findPoolAddress("guardian", wallet)),
    staking: wanted(stakingConfigAccount, STAKING_CONFIG_ADDRESS),
    guardian: wantedIfThere(guardianAccount, findGuardianAddress(wallet)),
    token: wantedToken(source),
  });
  const { seatDeposit } = config.parameters;
  required(!guardian, "disputes", "AlreadySeated", { seat: guardian?.seat ?? null });
  const { amount: balance } = requirePayer(token, { source, mint: config.mint, owner: wallet });
  required(config.paused === 0, "disputes", "Paused");
  required(pool !== undefined, "disputes", "NotGuardianPool", { wallet });
  const staked = valueOfShares(pool, pool.bondShares);
  const minimum = staking.parameters.minimums[GUARDIAN_ROLE]!;
  required(staked >= minimum, "disputes", "StakeTooSmall", { staked, minimum });
  required(balance >= seatDeposit, "disputes", "BalanceTooLow", { balance, seatDeposit });
  const seat = court.vacant === 0 ? court.seats : await vacantSeat(client);
  return { seat, ...prepared(computeUnits.disputes.takeSeat, takeSeatInstruction({ wallet, source }, { number: seat })) };
}

async function vacantSeat(client: Client): Promise<number> {
  const nobody = { offset: SEAT_OFFSETS.guardian, bytes: PublicKey.default.toBytes() };
  const [vacant] = await findAccounts(client, seatAccount, [nobody]);
  required(vacant !== undefined, "disputes", "SeatTaken");
  return vacant.number;
}
