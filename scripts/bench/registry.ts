import { BN } from "@coral-xyz/anchor";
import { DID_SLOT_WINDOW, label, named, profile, RegistryFixture, sha256, type TriggerKind, type WriterRole } from "../../tests/registry/fixture";
import { startLiteSVM, type LiteLedger } from "../../tests/support";
import { ESCROW_PROGRAM_ID } from "../../sdk/src/escrow";
import type { Scenario } from "./measure";
import { scenarioOf } from "./scenario";

type Registry = RegistryFixture<LiteLedger>;

const scenario = scenarioOf("registry", () => RegistryFixture.on(startLiteSVM()));
const beforehand = scenarioOf("registry", () => RegistryFixture.on(startLiteSVM(), { initialized: false }));

/** Signs for a pinned program. */
const writer = named("pinned program's authority");
const successor = named("successor");

const slot = (f: Registry) => f.ledger.svm.getClock().slot;

async function agent(f: Registry) {
  await f.registerAgent(f.operator, slot(f));
  return f.agent(f.operator.publicKey, slot(f));
}

async function capability(f: Registry) {
  await f.defineCapability();
  return f;
}

async function node(f: Registry) {
  await f.registerNode();
  return f;
}

async function writing(f: Registry, role: WriterRole) {
  await node(f);
  await f.impersonate(role, writer.publicKey);
  return f;
}

async function worker(f: Registry) {
  await f.deployWorker();
  return f;
}

async function versions(f: Registry) {
  await worker(f);
  await f.publishVersion(2);
  return f;
}

const triggers: [name: string, kind: TriggerKind][] = [
  ["cron", { cron: { expression: "*/15 9-17 * * 1-5" } }],
  ["webhook", { webhook: { pathHash: sha256("/secret-path") } }],
  ["event", { event: { 0: { program: ESCROW_PROGRAM_ID, discriminator: sha256("event:SessionOpened").slice(0, 8), account: null } } }],
];

async function triggered(f: Registry) {
  await worker(f);
  await f.createTrigger(triggers[0]![1], 0);
  return f;
}

export const registryScenarios: Scenario[] = [
  beforehand("initialize", "everything", (f) => () => f.initialize()),
  scenario("propose_authority", "a successor", (f) => () => f.proposeAuthority(successor.publicKey)),
  scenario("accept_authority", "by the successor", async (f) => {
    await f.proposeAuthority(successor.publicKey);
    return () => f.acceptAuthority(successor);
  }),
  scenario("set_pause_authority", "another key", (f) => () => f.setPauseAuthority(successor.publicKey)),
  scenario("set_paused", "paused", (f) => () => f.setPaused(true)),
  scenario("pin_writer", "escrow", (f) => () => f.pinWriter("escrow", ESCROW_PROGRAM_ID)),

  scenario("define_capability", "a bit", (f) => () => f.defineCapability()),
  scenario("update_capability", "its bond", async (f) => (await capability(f), () => f.updateCapability(new BN(50_000_000)))),
  scenario("retire_capability", "a bit", async (f) => (await capability(f), () => f.retireCapability())),
  scenario("close_capability", "a retired bit", async (f) => {
    await (await capability(f)).retireCapability();
    return () => f.closeCapability();
  }),

  scenario("register_agent", "a new did", (f) => () => f.registerAgent(f.operator, slot(f))),
  scenario("update_agent", "its metadata", async (f) => {
    const address = await agent(f);
    return () => f.updateAgent(address, sha256("new metadata"), f.operator);
  }),
  scenario("propose_agent_authority", "a successor", async (f) => {
    const address = await agent(f);
    return () => f.proposeAgentAuthority(address, successor.publicKey, f.operator);
  }),
  scenario("accept_agent_authority", "by the successor", async (f) => {
    const address = await agent(f);
    await f.proposeAgentAuthority(address, successor.publicKey, f.operator);
    return () => f.acceptAgentAuthority(address, successor);
  }),
  scenario("close_agent", "by its authority", async (f) => {
    const address = await agent(f);
    f.ledger.svm.warpToSlot(slot(f) + BigInt(DID_SLOT_WINDOW) + 1n);
    return () => f.closeAgent(address, f.operator);
  }),

  scenario("register_node", "with its reputation", (f) => () => f.registerNode()),
  scenario("update_node", "its profile", async (f) => (await node(f), () => f.updateNode(profile({ benchmarkScore: 9_001 })))),
  scenario("set_node_status", "draining", async (f) => (await node(f), () => f.setNodeStatus("draining"))),
  scenario("rotate_receipt_key", "another key", async (f) => (await node(f), () => f.rotateReceiptKey(successor.publicKey))),
  scenario("refresh_attestation", "for a day", async (f) => {
    const tomorrow = (await (await node(f)).ledger.now()) + 86_400n;
    return () => f.refreshAttestation(sha256("attestation"), tomorrow);
  }),
  scenario("close_node", "a retired one", async (f) => {
    await (await node(f)).setNodeStatus("retired");
    return () => f.closeNode();
  }),

  scenario("record_settlement", "as escrow", async (f) => (await writing(f, "escrow"), () => f.recordSettlement(writer, new BN(3_600)))),
  scenario("record_fault", "as escrow", async (f) => (await writing(f, "escrow"), () => f.recordFault(writer, "abandoned"))),
  scenario("record_dispute_lost", "as disputes", async (f) => (await writing(f, "disputes"), () => f.recordDisputeLost(writer))),

  scenario("deploy_worker", "with its first version", (f) => () => f.deployWorker()),
  scenario("deploy_worker", "with eight routes", (f) => () => {
    const routes = Array.from({ length: 8 }, (_, route) => `/api/v1/route-${route}/*`);
    return f.deployWorker("hello-world", { nameBytes: label("hello-world"), with: { routes } });
  }),
  scenario("update_worker", "its settings", async (f) => (await worker(f), () => f.updateWorker({ routes: ["/goodbye/*"] }))),
  scenario("publish_version", "the second", async (f) => (await worker(f), () => f.publishVersion(2))),
  scenario("activate_version", "back to the first", async (f) => (await versions(f), () => f.activateVersion(f.version(1)))),
  scenario("close_version", "one that is not active", async (f) => (await versions(f), () => f.closeVersion(f.version(1)))),
  scenario("set_worker_status", "paused", async (f) => (await worker(f), () => f.setWorkerStatus("paused"))),
  scenario("close_worker", "with its last version", async (f) => (await worker(f), () => f.closeWorker())),

  ...triggers.map(([name, kind]) =>
    scenario("create_trigger", name, async (f) => (await worker(f), () => f.createTrigger(kind, 0)))),
  scenario("set_trigger_enabled", "off", async (f) => (await triggered(f), () => f.setTriggerEnabled(false, f.trigger(0)))),
  scenario("remove_trigger", "a cron", async (f) => (await triggered(f), () => f.removeTrigger(f.trigger(0)))),
];
