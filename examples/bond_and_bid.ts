// Posts a bond behind a lease of compute, wins a task with it, and is paid when the client acknowledges the result.
import { computeBond, formatUsdc, market as tasks, registry, send, type Client } from "@compute-market/sdk";
import { ed25519 } from "@noble/curves/ed25519";
import { Keypair } from "@solana/web3.js";
import { randomBytes } from "node:crypto";
import { profile, runAlone, USDC, type ExampleMarket } from "./market";

const GPU = 0;

export async function bondAndBid(market: ExampleMarket): Promise<string> {
  await market.defineCapability(GPU, "gpu-h100");
  const [client, bidder] = [market.person(100n * USDC), market.person(100n * USDC)];
  const { did, node } = await agent(bidder, await market.slot());

  // A broker has seen the lease, and signs what it saw. The bond is worth as much as the operator puts behind it.
  const lease = { instance: await market.instance(), agentDid: did, provider: "ionet", leaseId: randomBytes(32) } as const;
  const expiresAt = (await bidder.ledger.now()) + 7n * 86_400n;
  const attestation = market.attest({ ...lease, gpuHours: 100, expiresAt });
  const posted = await computeBond.postComputeBond(bidder, { attestation, amount: 50n * USDC, capabilityBits: 1n << BigInt(GPU) });
  await send(bidder, posted);
  const { bond } = posted;

  // The client puts the reward into a vault. Whoever asks the least gets the work.
  const clientKey = Keypair.generate();
  const now = await client.ledger.now();
  const { task, ...post } = await tasks.postTask(client, {
    reward: 40n * USDC,
    capabilityBit: GPU,
    clientKey: clientKey.publicKey,
    specHash: randomBytes(32),
    commitBy: now + 600n,
    revealBy: now + 1_200n,
    deadline: now + 3n * 86_400n,
  });
  await send(client, post);

  // A bid is sealed until nobody can bid any more. Losing the salt loses the deposit.
  const bid = { task, bond, price: 30n * USDC, salt: randomBytes(32) };
  await send(bidder, await tasks.commitBid(bidder, { ...bid, node }));
  market.wait(600);
  await send(bidder, await tasks.revealBid(bidder, bid));
  market.wait(600);
  await send(bidder, await tasks.closeBidBook(bidder, { task }));
  await send(bidder, await tasks.award(bidder, { task }));

  // The work is done elsewhere. With the client's word for it, anyone brings the payment about.
  const resultHash = randomBytes(32);
  const message = tasks.encodeCompletion({ witness: "client", task, resultHash });
  const signature = ed25519.sign(message, clientKey.secretKey.subarray(0, 32));
  await send(bidder, await tasks.submitProofAndClaim(bidder, { task, proof: { kind: "acknowledgement", resultHash, signature } }));
  await send(bidder, await computeBond.releaseBond(bidder, { bond }));
  return `the agent has ${formatUsdc(await market.money(bidder))} USDC, its bond among them`;
}

/** An agent and the node that does its work, of the same operator. */
async function agent(operator: Client, slot: bigint) {
  const { did, ...register } = await registry.registerAgent(operator, { slot, metadataHash: randomBytes(32) });
  await send(operator, register);
  const claims = { ...profile(), capabilityBits: 1n << BigInt(GPU) };
  const receiptKey = Keypair.generate().publicKey;
  const { node, ...enter } = await registry.registerNode(operator, { nodeId: 1n, class: "gpu", receiptKey, profile: claims });
  await send(operator, enter);
  return { did, node };
}

runAlone(module, bondAndBid);
