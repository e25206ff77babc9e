import { expect } from "chai";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { AgentError } from "../../services/agent/src/errors";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { namespaces } from "../../services/agent/src/sandbox/namespaces";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { HOST_IMAGE, type Driver } from "../../services/agent/src/sandbox/driver";
import { DRIVERS, type Candidate } from "../../services/agent/src/sandbox/probe";
import { Sandbox, type Isolation } from "../../services/agent/src/sandbox/sandbox";
import { collectOutputs } from "../../services/agent/src/sandbox/outputs";
import { folder, limits, MIB, run, UID, workload } from "./fixture";

const secret = "the agent's receipt key";

const probed = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "probe.ts")], { encoding: "utf8" });
const candidates = JSON.parse(probed.stdout) as Candidate[];
const engines = DRIVERS.filter(({ name, usesEngine }) => usesEngine && candidates.some(({ driver, works }) => works && driver === name));

interface Wall {
  driver: Driver;
  kind: "cgroups" | "rlimits";
}

const walls: Wall[] = [
  // Which engines run, if any, is the machine's; the other two have to work wherever this repository is tested.
  ...engines.map((driver) => ({ driver, kind: "cgroups" }) as const),
  { driver: bubblewrap, kind: "cgroups" },
  { driver: namespaces, kind: "rlimits" },
];

describe("agent: the probe", () => {
  it("says of every sandbox that does not work why not, and of none that it works without a trial", () => {
    expect(candidates.map(({ driver }) => driver)).to.include.members(DRIVERS.map(({ name }) => name));
    for (const { works, reason } of candidates) expect(works).to.equal(reason === undefined);
  });
});

for (const { driver, kind } of walls) {
  /** What a workload reaches is a kernel of its own. */
  const gvisor = driver.name.endsWith("runsc");
  describe(`agent: a workload in ${driver.name} with ${kind}`, () => {
    let isolation: Isolation;
    let keys: Awaited<ReturnType<typeof folder>>;
    let home: Awaited<ReturnType<typeof folder>>;
    let listener: Server;
    let other: Sandbox;
    /** What each attempt printed: they are made in one sandbox, one after the other. */
    let printed: Map<string, string>;

    before(async () => {
      home = await folder();
      keys = await folder();
      const base = kind === "cgroups" ? await findCgroupBase(driver.usesEngine) : undefined;
      if (base && "whyNot" in base) throw new Error(base.whyNot);
      isolation = { driver, folder: home.path, cgroups: base };
      await writeFile(`${keys.path}/receipt-key`, secret, { mode: 0o644 });
      listener = createServer((socket) => socket.end("reached"));
      await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
      other = await Sandbox.create(isolation, workload("sleep 60", { uid: UID + 1 }));
      await mkdir(`${other.scratch.work}/out`);
      await writeFile(`${other.scratch.work}/out/others`, "another renter's");
      printed = await attempt();
    });

    after(async () => {
      listener?.close();
      await other?.remove();
      await keys.remove();
      await home.remove();
    });

    async function attempt(): Promise<Map<string, string>> {
      const { port } = listener.address() as AddressInfo;
      const attempts = {
        files: `
          cat ${keys.path}/receipt-key /etc/shadow /root/.bashrc /proc/1/root/etc/shadow /proc/${process.pid}/environ
          ls ${home.path} /home /var /run /boot
          cd /proc && echo && echo [0-9]*`,
        others: `
          cat ${other.scratch.work}/out/others; ls -R /work /tmp /dev/shm
          find / -path /usr -prune -o -path /proc -prune -o -name others -print`,
        writes: `
          for place in / /usr /usr/bin /dev /proc /proc/sys/kernel /etc /run /var; do echo x > $place/x && echo wrote $place; done
          echo 1 > /proc/sys/vm/drop_caches && echo wrote drop_caches
          echo b > /proc/sysrq-trigger && echo wrote sysrq
          for place in /work /tmp /dev/shm; do echo x > $place/x && echo wrote $place; done`,
        network: `perl <<'END'
          use IO::Socket::INET;
          my $socket = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => ${port}, Timeout => 2);
          print $socket ? "connected" : "refused: $!";
          open(my $links, "<", "/proc/net/dev"); print scalar(grep { /:/ && !/^\\s*lo:/ } <$links>), " links";
END`,
        rights: `
          grep -E "^(CapPrm|CapEff|CapBnd|NoNewPrivs)" /proc/self/status
          mount -t tmpfs x /tmp && echo mounted
          mount --bind /usr /tmp && echo bound
          umount /work && echo unmounted
          mount -o remount,rw / && echo remounted
          unshare --user --map-root-user true && echo namespace
          chroot / true && echo chroot
          su -c true root && echo su
          mknod /tmp/disk b 254 0 && echo device`,
      };
      const script = Object.entries(attempts).map(([name, each]) => `(\n${each}\n) 2>/dev/null\necho; echo "== end of ${name}"`);
      const { stdout } = await run(isolation, script.join("\n"));
      const parts = [...stdout.matchAll(/([^]*?)\n== end of (\w+)\n/g)];
      return new Map(parts.map(([, said, name]) => [name!, said!]));
    }

    it("runs, says what it says and ends as it ends", async () => {
      const ran = await run(isolation, "echo out; echo err >&2; exit 7");
      expect(ran).to.deep.equal({ code: 7, reason: "exited", stdout: "out\n", stderr: "err\n" });
    });

    it("finds its environment, and no process outside of the wall does", async () => {
      const separator = driver.usesEngine ? " " : "\n";
      const env = { SECRET: `it's $(a) "secret"${separator}of two lines`, LD_PRELOAD: "/work/evil.so", PATH: "/work" };
      const ran = await run(isolation, 'printf %s "$SECRET"; printf " %s" "$PATH"', { env });
      expect(ran.stdout).to.equal(`${env.SECRET} /work`);
      // The loader complains in each process that it should load the library into: all of them are inside.
      for (const line of ran.stderr.trim().split("\n")) expect(line).to.contain("/work/evil.so");
      const given = { name: "test", image: HOST_IMAGE, command: ["/bin/true"], env, uid: UID, gpus: [], network: undefined, scratch: "/nowhere", cgroup: "/test", limits };
      const argv = driver.command(given).argv;
      expect(argv.join(" ")).to.not.contain("of two lines");
    });

    it("sees no file of the host that it should not, and no other process", () => {
      const stdout = printed.get("files")!;
      expect(stdout).to.not.contain(secret).and.not.contain("root:");
      const processes = stdout.trim().split("\n").at(-1)!.split(" ").map(Number);
      expect(processes.length).to.be.at.most(4);
      expect(Math.max(...processes)).to.be.below(64);
    });

    it("does not reach another job's scratch", () => {
      expect(printed.get("others")).to.be.a("string").and.not.contain("another renter's").and.not.contain("others");
      // Nor does its user, should it ever get out of the wall.
      const outside = () => execFileSync("setpriv", [
        ...["--reuid", `${UID}`, "--regid", `${UID}`, "--clear-groups"],
        ...["cat", `${other.scratch.work}/out/others`],
      ], { stdio: "pipe" });
      expect(outside).to.throw("Permission denied");
    });

    it("writes nowhere but into its scratch", () => {
      expect(printed.get("writes")).to.equal("wrote /work\nwrote /tmp\nwrote /dev/shm\n");
    });

    it("has no network, not even to a listener on this machine", () => {
      expect(printed.get("network")).to.match(/^refused: .*0 links$/);
    });

    it("has no rights, cannot mount, make namespaces, or become somebody", () => {
      const none = "0000000000000000";
      expect(printed.get("rights")).to.equal(`CapPrm:\t${none}\nCapEff:\t${none}\nCapBnd:\t${none}\nNoNewPrivs:\t1\n${gvisor ? "namespace\n" : ""}`);
    });

    it("cannot signal or trace the agent's processes, nor any of its user outside", async () => {
      const outside = spawn("setpriv", ["--reuid", `${UID}`, "--regid", `${UID}`, "--clear-groups", "sleep", "60"]);
      try {
        const pids = `${outside.pid} ${process.pid}`;
        const trace = `syscall(${process.arch === "x64" ? 101 : 117}, 16, $_, 0, 0) == 0 and print "traced $_" for qw(${pids})`;
        const script = `for pid in ${pids}; do kill -9 $pid && echo killed $pid; done; kill -9 -1; echo on; perl -e '${trace}'`;
        const { stdout } = await run(isolation, script);
        expect(stdout).to.not.contain("killed").and.not.contain("traced");
        // Where a user is a job, the agent itself ends it with the job.
        if (kind === "cgroups") expect(await processesOf(UID)).to.deep.equal(["Name:\tsleep"]);
      } finally {
        outside.kill("SIGKILL");
      }
    });

    // Only bubblewrap gets this filter; `namespaces` says that it has none, an engine has its own.
    if (driver === bubblewrap && process.arch === "x64") {
      it("is refused system calls that reach into the kernel or another process", async () => {
        // ptrace(PTRACE_TRACEME), which asks for no rights; keyctl; io_uring_setup; and getpid, which everybody may call.
        const script = "print join ' ', map { syscall($_->[0], $_->[1], 0, 0, 0) >= 0 ? 'done' : $! + 0 } [101, 0], [250, 0], [425, 1], [39, 0]";
        const { stdout } = await run(isolation, "", { command: ["/usr/bin/perl", "-e", script] });
        expect(stdout).to.equal("1 1 1 done");
        // By the numbers of the x32 machine, with which a list of numbers could be walked around.
        const x32 = await run(isolation, "", { command: ["/usr/bin/perl", "-e", "syscall(0x40000000 + 39); print 'on'"] });
        expect(x32).to.include({ stdout: "", code: 159 });
      });
    }

    it("cannot bomb the machine with processes", async () => {
      const script = `my $made = 0; while (defined(my $pid = fork)) { sleep 60 if !$pid; $made++ } print "$made\\n";`;
      let incidents = 0;
      const ran = await run(
        isolation,
        "",
        { command: ["/usr/bin/perl", "-e", `$| = 1; ${script}`] },
        async ({ confinement }) => void (incidents = (await confinement.incidents()).processesRefused),
      );
      expect(Number(ran.stdout)).to.be.within(8, limits.processes);
      // Version 1 counts them in the container's own cgroup, which is gone with it.
      if (kind === "cgroups" && !driver.usesEngine) expect(incidents).to.be.above(0);
      expect(await processesOf(UID)).to.deep.equal([]);
    });

    it("cannot take more memory than it has", async () => {
      // 16 MiB a process, each touched: no single one is above the limit, all of them together are.
      const grow = 'my $x = "x" x (16 << 20); sleep 60; exit';
      const script = `for (1..12) { if (!fork) { ${grow} } } wait; print $? & 127 ? "one was ended" : "none was ended"`;
      const ran = await run(isolation, "", {
        command: ["/usr/bin/perl", "-e", script],
        limits: { ...limits, memoryBytes: 96 * MIB },
      });
      // With gVisor it is all of them, who are one to the host's kernel.
      if (kind === "cgroups" && !gvisor) expect(ran.stdout).to.equal("one was ended");
      else expect(ran.reason).to.equal("memoryLimit");
    });

    if (kind === "cgroups") it("is ended by the kernel when it alone takes too much", async () => {
      const ran = await run(isolation, "", { command: ["/usr/bin/perl", "-e", 'my $x = "x" x (500 << 20)'] });
      expect(ran).to.include({ code: 137, reason: "memoryLimit" });
    });

    it("cannot fill the disk, wherever it writes", async () => {
      const script = `
        for place in /work /tmp /dev/shm; do dd if=/dev/zero of=$place/fill bs=64k 2>/dev/null || echo full; done
        cat /work/fill /tmp/fill /dev/shm/fill | wc -c
      `;
      const { stdout } = await run(isolation, script);
      const [first, second, third, bytes] = stdout.trim().split("\n");
      expect([first, second, third]).to.deep.equal(["full", "full", "full"]);
      expect(Number(bytes)).to.be.at.most(limits.scratchBytes);
    });

    it("is ended when its time is over, with everything that it left running", async () => {
      const script = "(setsid sleep 60 &) ; (trap '' TERM INT HUP; sleep 60) & sleep 60";
      const ran = await run(isolation, script, { limits: { ...limits, wallSeconds: 0.2 } });
      expect(ran.reason).to.equal("timeLimit");
      expect(await processesOf(UID)).to.deep.equal([]);
    });

    it("is ended even in the moment in which it starts", async () => {
      const sandbox = await Sandbox.create(isolation, workload("sleep 60"));
      const { stdout, stderr, exited } = sandbox.start();
      stdout.resume();
      stderr.resume();
      await sandbox.stop("renterStopped");
      expect((await exited).reason).to.equal("renterStopped");
      await sandbox.remove();
    });

    it("has its outputs read without a link being followed", async () => {
      const script = `
        mkdir -p out/in/deeper && echo result > out/in/result && printf done > out/done
        ln -s /etc/shadow out/link && ln -s /etc out/folder && ln -s ${keys.path} out/in/keys
        mkfifo out/pipe; ln out/done out/hard
        perl -e 'open(F, ">", "out/\\xff\\xfe")'
      `;
      await run(isolation, script, {}, async ({ scratch }) => {
        const { files, skipped } = await collectOutputs(`${scratch.work}/out`, { bytes: MIB });
        expect(files.map((file) => [file.path, file.bytes])).to.deep.equal([["done", 4], ["hard", 4], ["in/result", 7]]);
        expect(files[2]!.sha256).to.equal("5656fafa00d4f294bcb606cf4f7d4fa877390e46f583e8b3c8744ace104a31d1");
        // gVisor keeps pipes to itself.
        expect(skipped.sort()).to.deep.equal(["folder", "in/keys", "link", ...(gvisor ? [] : ["pipe"]), "\ufffd\ufffd"].sort());
      });
    });

    it("has no outputs where it put a link, and none beyond its limit", async () => {
      await run(isolation, "ln -s /etc out", {}, async ({ scratch }) => {
        expect(await collectOutputs(`${scratch.work}/out`, { bytes: MIB })).to.deep.equal({ files: [], skipped: [] });
      });
      await run(isolation, "mkdir out && truncate -s 1M out/sparse", {}, async ({ scratch }) => {
        let code = "";
        await collectOutputs(`${scratch.work}/out`, { bytes: MIB - 1 }).catch((error) => (code = (error as AgentError).code));
        expect(code).to.equal("OutputTooLarge");
      });
    });

    it("leaves nothing: no mount, no folder, no cgroup, no process", async () => {
      const { path } = home;
      await run(isolation, "echo secret > /work/secret; (setsid sleep 60 &)");
      expect(await readdir(path)).to.deep.equal([other.scratch.path.split("/").at(-1)]);
      const mounts = (await readFile("/proc/self/mountinfo", "utf8")).split("\n").filter((line) => line.includes(path));
      expect(mounts).to.have.lengthOf(1);
      expect(await processesOf(UID)).to.deep.equal([]);
    });

    it("is metered by the kernel, what ended included", async () => {
      const burn = "1 while (times)[0] < 0.1";
      const script = `perl -e '${burn}'; perl -e '${burn}' & perl -e '${burn}' & wait; sleep 0.1`;
      let used = 0n;
      await run(isolation, script, {}, async ({ confinement }) => void (used = await confinement.cpuNanoseconds()));
      // Three times 0.1 seconds; looking at processes misses what happened since the last look.
      expect(Number(used) / 1e9).to.be.within(kind === "cgroups" ? 0.28 : 0.1, 3);
    });
  });
}

async function processesOf(uid: number): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    if (status.includes(`\nUid:\t${uid}\t`) && !status.includes("\nState:\tZ")) found.push(status.split("\n")[0]!);
  }
  return found;
}
