import { BN } from "@coral-xyz/anchor";
import { label, RegistryFixture } from "../../../tests/registry/fixture";
import { startLiteSVM } from "../../../tests/support";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("registry", () => RegistryFixture.on(startLiteSVM()));

const ROUTE_LENGTH = 64;

export const registryCurves: Curve[] = [
  curve(
    scenario,
    "deploy_worker",
    {
      of: "routes of 64 characters",
      shape: "linear",
      bound: "At most eight routes of 64 characters.",
      at: [1, 2, 4, 8],
    },
    (at) => (f) => () => {
      const routes = Array.from({ length: at }, (_, route) => `/${route}`.padEnd(ROUTE_LENGTH, "-"));
      return f.deployWorker("hello-world", { nameBytes: label("hello-world"), with: { routes } });
    },
  ),
  curve(
    scenario,
    "create_trigger",
    {
      of: "characters of a cron expression",
      shape: "linear",
      bound: "At most 64 characters.",
      at: [9, 25, 63],
    },
    (at) => async (f) => {
      await f.deployWorker();
      const minutes = Array.from({ length: (at - 7) / 2 }, () => "0").join(",");
      return () => f.createTrigger({ cron: { expression: `${minutes} * * * *` } }, 0);
    },
  ),
  curve(
    scenario,
    "register_node",
    {
      of: "capabilities",
      shape: "constant",
      bound: "Capabilities are 64 bits of one number.",
      at: [0, 8, 64],
    },
    (at) => async (f) => {
      for (let bit = 0; bit < at; bit++) await f.defineCapability(bit);
      return () => f.registerNode(1, { claims: { capabilityBits: new BN(((1n << BigInt(at)) - 1n).toString()) } });
    },
  ),
];
