// A job's scratch on an encrypted disk, with the real gocryptfs.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import type { AgentError } from "../../services/agent/src/errors";
import { checkRoom, scratchRoom } from "../../services/agent/src/offer";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import type { Driver } from "../../services/agent/src/sandbox/driver";
import { cipherFolder } from "../../services/agent/src/sandbox/encrypted";
import { mountsIn } from "../../services/agent/src/sandbox/mounts";
import { chooseScratch } from "../../services/agent/src/sandbox/probe";
import { Sandbox, type Isolation } from "../../services/agent/src/sandbox/sandbox";
import { parseJobSpec } from "../../services/agent/src/spec/job_spec";
import { folder, imagesIn, limits, run, text, UID, workload } from "./fixture";
import { ENGINES, GVISOR } from "./image";

const MARK = "the renter's secret, in the plain";

describe("agent: a scratch on an encrypted disk", () => {
  let home: Awaited<ReturnType<typeof folder>>;

  before(async () => {
    home = await folder();
  });

  after(() => home.remove());

  async function isolation(driver: Driver = bubblewrap): Promise<Isolation> {
    const cgroups = await findCgroupBase(driver.usesEngine);
    if ("whyNot" in cgroups) throw new Error(cgroups.whyNot);
    return { driver, cgroups, folder: home.path, disk: `${home.path}/disk` };
  }

  /** The image as it lies on the disk. */
  async function image(scratch: string): Promise<Buffer> {
    execFileSync("sync", ["--file-system", cipherFolder(scratch)]);
    return readFileSync(await deviceOf(scratch));
  }

  for (const driver of [bubblewrap, ...ENGINES.map((engine) => containers(engine, "runc")), ...GVISOR]) {
    it(`is written and read by a job in ${driver.name}, and none of it lies in the image`, async () => {
      const script = `
        set -e
        for place in /work /tmp /dev/shm; do mkdir $place/out; echo "${MARK}" > "$place/out/${MARK}"; cat "$place/out/${MARK}"; done
        cp /bin/echo out/program; out/program ran; mkfifo pipe; ln out/program hard; ln -s hard soft; ls | wc -l
      `;
      const ran = await run(await isolation(driver), script, {}, async ({ scratch }) => {
        expect(await readFile(`${scratch.work}/out/${MARK}`, "utf8")).to.equal(`${MARK}\n`);
        await writeFile(join(cipherFolder(scratch.path), "beside"), "what is not encrypted is found");
        const bytes = await image(scratch.path);
        expect(bytes.includes("what is not encrypted is found")).to.equal(true);
        expect(bytes.includes(MARK)).to.equal(false);
        // Not even a program that everybody has: its first page would say that it was there.
        expect(bytes.includes(readFileSync("/bin/echo").subarray(0, 64))).to.equal(false);
      });
      expect(ran).to.include({ stdout: `${MARK}\n${MARK}\n${MARK}\nran\n4\n`, stderr: "", code: 0 });
    });
  }

  it("holds what the job was promised and hardly more; a job that wants more is told so, and the next one has its own", async () => {
    const script = "dd if=/dev/zero of=fill bs=64k count=62 2>&1 | tail -1; dd if=/dev/zero of=/tmp/more bs=64k; cat fill /tmp/more | wc -c";
    const ran = await run(await isolation(), script);
    expect(ran.stderr).to.contain("No space left on device");
    const written = Number(ran.stdout.trim().split("\n").at(-1));
    expect(written / limits.scratchBytes).to.be.within(1, 1.1);
    expect((await run(await isolation(), "echo on > it; cat it")).stdout).to.equal("on\n");
  });

  it("is no other job's, nor its user's, should it ever get out of the wall", async () => {
    const other = await Sandbox.create(await isolation(), workload("true", { uid: UID + 1 }));
    try {
      await writeFile(`${other.scratch.work}/theirs`, MARK);
      const ran = await run(await isolation(), `cat ${other.scratch.work}/theirs; ls -a / /work /tmp`);
      expect(ran.stdout).to.not.contain("theirs").and.not.contain(MARK);
      for (const path of [`${other.scratch.work}/theirs`, `${cipherFolder(other.scratch.path)}/files`]) {
        const outside = () => execFileSync("setpriv", ["--reuid", `${UID}`, "--regid", `${UID}`, "--clear-groups", "ls", path], { stdio: "pipe" });
        expect(outside).to.throw("Permission denied");
      }
    } finally {
      await other.remove();
    }
  });

  it("is gone with the job: the key, the mounts, the image, and its place on the disk", async () => {
    let serving: string[] = [];
    await run(await isolation(), "echo it > it", {}, async ({ scratch }) => {
      expect(imagesIn(home.path)).to.have.lengthOf(1);
      serving = await servedBy(scratch.path);
      expect(await readdir(`${home.path}/disk`)).to.deep.equal([]);
    });
    // One process has the key, and neither its arguments nor its environment do.
    expect(serving).to.have.lengthOf(1);
    expect(serving[0]).to.not.match(/[0-9a-f]{64}/);
    expect(await readdir(home.path)).to.deep.equal(["disk"]);
    expect(await mountsIn(home.path)).to.deep.equal([]);
    await until("the key's end", async () => (await servedBy(home.path)).length === 0);
    await until("the image's end", async () => imagesIn(home.path).length === 0);
  });

  it("is gone even while somebody still has it open", async () => {
    const sandbox = await Sandbox.create(await isolation(), workload("true"));
    const { path, work } = sandbox.scratch;
    await writeFile(`${work}/it`, MARK);
    const reader = spawn("sh", ["-c", `exec 3< ${work}/it; echo opened; read line; cat <&3`]);
    await once(reader.stdout, "data");
    try {
      await sandbox.remove();
      await until("the key's end", async () => (await servedBy(path)).length === 0);
    } finally {
      reader.stdin.end("\n");
    }
    expect(await Promise.all([text(reader.stdout), once(reader, "exit")])).to.deep.equal(["", [1, null]]);
  });

  it("is chosen where it works, else memory is, and it is said why", async () => {
    const places = { folder: home.path, disk: `${home.path}/disk` };
    expect(await chooseScratch(places)).to.deep.equal({ kind: "encrypted disk" });
    expect(await chooseScratch({ ...places, disk: undefined })).to.deep.equal({ kind: "memory", reason: "the operator gives jobs no disk" });
    const tools = `${home.path}/tools`;
    await mkdir(tools);
    const { PATH } = process.env;
    for (const tool of ["fallocate", "mkfs.ext4", "mount", "umount"]) {
      await symlink(execFileSync("sh", ["-c", `command -v ${tool}`]).toString().trim(), join(tools, tool));
    }
    process.env["PATH"] = tools;
    try {
      expect(await chooseScratch(places)).to.deep.equal({ kind: "memory", reason: "gocryptfs is not installed" });
      expect(await mountsIn(home.path)).to.deep.equal([]);
    } finally {
      process.env["PATH"] = PATH;
    }
  });

  it("counts against the disk, and a scratch in memory against the memory", async () => {
    const memory = { kind: "memory", reason: "gocryptfs is not installed" } as const;
    const places = { folder: home.path, disk: home.path };
    expect(await scratchRoom(undefined, places, memory)).to.deep.equal({});
    const error = await scratchRoom(10, places, memory).catch((reason: unknown) => reason as AgentError);
    expect(error).to.include({ code: "ScratchUnavailable" });
    expect(await scratchRoom(10, places, { kind: "encrypted disk" })).to.deep.equal({ scratchMiB: 10 });
    expect((await scratchRoom(undefined, places, { kind: "encrypted disk" })).scratchMiB).to.be.above(0);

    const spec = parseJobSpec({
      ...{ version: 1, salt: "0".repeat(32), image: "host", command: ["true"] },
      limits: { cpus: 1, memoryMiB: 60, scratchMiB: 10, processes: 1, wallSeconds: 1 },
    });
    const room = { cpus: 1, memoryMiB: 64, gpus: 0, slots: 1 };
    expect(() => checkRoom(spec, room)).to.throw("memoryMiB");
    expect(() => checkRoom(spec, { ...room, scratchMiB: 9 })).to.throw("scratchMiB");
    checkRoom(spec, { ...room, scratchMiB: 10 });
  });

  it("that cannot have its space is not made, and leaves nothing", async () => {
    const tooLarge = { limits: { ...limits, scratchBytes: 2 ** 43 } };
    const error = await run(await isolation(), "true", tooLarge).catch((reason: unknown) => reason as AgentError);
    expect(error).to.include({ code: "ScratchUnavailable" });
    expect((error as AgentError).values["reason"]).to.match(/^the disk has \d+ bytes left/);
    expect(await mountsIn(home.path)).to.deep.equal([]);
    expect(await readdir(`${home.path}/disk`)).to.deep.equal([]);
  });
});

async function deviceOf(scratch: string): Promise<string> {
  const line = (await readFile("/proc/self/mountinfo", "utf8")).split("\n").find((each) => each.includes(` ${cipherFolder(scratch)} `));
  return line!.split(" - ext4 ")[1]!.split(" ")[0]!;
}

/** Arguments and environment of what serves mounts in a folder. */
async function servedBy(path: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (words.includes("gocryptfs") && words.includes(path)) found.push(words + (await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")));
  }
  return found;
}
