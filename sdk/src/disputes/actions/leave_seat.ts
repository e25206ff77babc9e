import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { guardianAccount, type Guardian } from "../../generated/disputes/accounts";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findGuardianAddress } from "../addresses";
import { fetchDisputesConfig } from "../fetch";
import { addDepositInstruction, leaveSeatInstruction, vacateSeatInstruction, withdrawDepositInstruction } from "../instructions";
import { requirePayer } from "../paying";

const LEAVE_NOTICE_SECS = 2n * 24n * 3_600n;

/** Raises the wallet's deposit, so that it can be drawn again. */
export async function addDeposit(client: Client, params: { amount: bigint; source?: PublicKey }): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { mint } = await fetchDisputesConfig(client);
  const { amount, source = associatedTokenAddress(mint, wallet) } = params;
  const { guardian, token } = await snapshot(client, { guardian: wantedGuardian(wallet), token: wantedToken(source) });
  const { amount: balance } = requirePayer(token, { source, mint, owner: wallet });
  required(amount > 0n, "disputes", "AmountZero");
  required(guardian.seated, "disputes", "NotSeated");
  required(balance >= amount, "disputes", "BalanceTooLow", { balance, amount });
  return prepared(computeUnits.disputes.addDeposit, addDepositInstruction({ wallet, source }, { amount }));
}

/** Gives notice; the seat can be vacated two days later. */
export async function leaveSeat(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { guardian } = await snapshot(client, { guardian: wantedGuardian(wallet) });
  required(guardian.seated, "disputes", "NotSeated");
  required(guardian.leavingAt === 0n, "disputes", "AlreadyLeaving", { leavingAt: guardian.leavingAt });
  return prepared(computeUnits.disputes.leaveSeat, leaveSeatInstruction({ wallet }));
}

/** Frees the seat of a guardian whose notice is over. Anyone may send it. */
export async function vacateSeat(client: Client, params: { wallet: PublicKey }): Promise<PreparedTransaction> {
  const { guardian, now } = await snapshot(client, { guardian: wantedGuardian(params.wallet) });
  const { leavingAt, openCases, seat } = guardian;
  const isOver = leavingAt !== 0n && now >= leavingAt + LEAVE_NOTICE_SECS;
  required(isOver, "disputes", "NoticeRunning", { leavingAt, now });
  required(openCases === 0, "disputes", "CasesOpen", { openCases });
  return prepared(computeUnits.disputes.vacateSeat, vacateSeatInstruction({ ...params, seat }));
}

/** Pays out what the wallet has above the deposit of its seat, or everything once it has left it. */
export async function withdrawDeposit(client: Client, params: { destination?: PublicKey } = {}): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { mint, parameters } = await fetchDisputesConfig(client);
  const { destination = associatedTokenAddress(mint, wallet) } = params;
  const { guardian, token } = await snapshot(client, { guardian: wantedGuardian(wallet), token: wantedToken(destination) });
  required(free(guardian, parameters.seatDeposit) > 0n || !guardian.seated, "disputes", "NothingFree", { deposit: guardian.deposit });
  const isUsable = token?.mint.equals(mint) === true && token.state === "initialized";
  required(isUsable, "disputes", "DestinationUnusable", { destination });
  return prepared(computeUnits.disputes.withdrawDeposit, withdrawDepositInstruction({ wallet, destination }));
}

const wantedGuardian = (wallet: PublicKey) => wanted(guardianAccount, findGuardianAddress(wallet));

function free({ seated, deposit }: Guardian, seatDeposit: bigint): bigint {
  return seated ? deposit - seatDeposit : deposit;
}
