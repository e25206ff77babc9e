// Starts workloads in the folder and with the engine that it is given, says so, and waits to be killed.
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { containers, type Engine } from "../../services/agent/src/sandbox/containers";
import { Sandbox } from "../../services/agent/src/sandbox/sandbox";
import { limits, UID } from "./fixture";

void (async () => {
  const folder = process.argv[2]!;
  const drivers = [bubblewrap, bubblewrap, containers(process.argv[3] as Engine, "runc")] as const;
  for (const [index, name] of process.argv.slice(4).entries()) {
    const driver = drivers[index]!;
    const cgroups = await findCgroupBase(driver.usesEngine);
    if ("whyNot" in cgroups) throw new Error(cgroups.whyNot);
    const network = { mbitPerSecond: 1, mibPerJob: 1, dns: ["203.0.113.18"] };
    const command = ["/bin/sh", "-c", "echo written > it; echo started; sleep 60"];
    const job = { name, uid: UID + 10, image: "host", command, env: {}, limits, network: driver === bubblewrap };
    const { stdout } = (await Sandbox.create({ driver, cgroups, folder, disk: `${folder}/disk`, network }, job)).start();
    await new Promise((resolve) => stdout.once("data", resolve));
  }
  console.log("started");
  setInterval(() => {}, 1_000);
})();
