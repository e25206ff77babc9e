import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount, exposureAccount } from "../../generated/escrow/accounts";
import { acceptSessionInstruction, openExposureInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS, findExposureAddress } from "../../generated/escrow/pdas";
import { nodeAccount } from "../../generated/registry/accounts";
import { poolAccount, stakingConfigAccount } from "../../generated/staking/accounts";
import { CONFIG_ADDRESS as STAKING_CONFIG_ADDRESS } from "../../generated/staking/pdas";
import { snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { findPoolAddress } from "../../staking/addresses";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, canReceive, createAssociatedToken } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireBonded } from "../bonds";
import { wantedSession } from "../fetch";

export interface AcceptSessionParams {
  session: PublicKey;
  /** Where every payment of this session goes; the wallet's associated account unless given. */
  operatorToken?: PublicKey;
}

/** Begins a rental. The wallet is the node's operator. */
export async function acceptSession(client: Client, params: AcceptSessionParams): Promise<PreparedTransaction> {
  const operator = client.wallet.publicKey;
  const { config, session } = await snapshot(client, {
    config: wanted(escrowConfigAccount, CONFIG_ADDRESS),
    session: wantedSession(params.session),
  });
  const own = associatedTokenAddress(config.mint, operator);
  const { operatorToken = own } = params;
  const pool = findPoolAddress("node", session.node);
  const { node, exposure, token, now, ...staking } = await snapshot(client, {
    node: wanted(nodeAccount, session.node),
    exposure: wantedIfThere(exposureAccount, findExposureAddress(session.node)),
    token: wantedToken(operatorToken),
    pool: wantedIfThere(poolAccount, pool),
    config: wantedIfThere(stakingConfigAccount, STAKING_CONFIG_ADDRESS),
  });

  required(node.operator.equals(operator), "escrow", "NotOperator", { operator: node.operator });
  required(config.paused === 0, "escrow", "Paused");
  required(session.state === "proposed", "escrow", "SessionNotProposed", { state: session.state });
  required(now <= session.acceptBy, "escrow", "AcceptanceOver", { now, acceptBy: session.acceptBy });
  required(node.status === "available", "escrow", "NodeNotAvailable", { status: node.status });
  const { receiptKey } = session;
  required(node.receiptKey.equals(receiptKey), "escrow", "ReceiptKeyRotated", { receiptKey, now: node.receiptKey });
  const isMissing = !token && operatorToken.equals(own);
  const isUsable = isMissing || canReceive(token, config.mint, operator);
  required(isUsable, "escrow", "OperatorTokenUnusable", { operatorToken });
  requireBonded(staking.pool, staking.config, session.node, (exposure?.bondRequired ?? 0n) + session.bond);

  const instructions: TransactionInstruction[] = [];
  if (isMissing) instructions.push(createAssociatedToken(operator, config.mint, operator));
  if (!exposure) instructions.push(openExposureInstruction({ node: session.node, payer: operator }));
  const accounts = { operator, session: session.address, node: session.node, operatorToken, pool };
  const exposureAddress = findExposureAddress(session.node);
  instructions.push(acceptSessionInstruction({ ...accounts, exposure: exposureAddress, stakingConfig: STAKING_CONFIG_ADDRESS }));
  const { acceptSession: units, openExposure } = computeUnits.escrow;
  return prepared(units + (isMissing ? ASSOCIATED_TOKEN_UNITS : 0) + (exposure ? 0 : openExposure), ...instructions);
}
