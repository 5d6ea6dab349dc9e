// Times whole processes, a floor and a command in turn, and asks the system for the peak of their memory.
import { spawnSync } from "node:child_process";

const PEAK = `
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak / (1048576 if sys.platform == "darwin" else 1024))
`;

// With one of these Node itself starts up to 2.8 times slower, and every ratio lies.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...ENVIRONMENT } = process.env;
const env = { ...ENVIRONMENT, NO_COLOR: "1" };

/** What the commands keep for themselves goes there, and not to the user's own. */
export function keepStateIn(folder) {
  env.XDG_STATE_HOME = folder;
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Refuses a command that fails: the time of a failure is no measurement. */
export function checkRuns(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
}

function milliseconds(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { env, stdio: "ignore" });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Medians of `pairs` runs of both, one after the other, so that a busy moment meets both; `prepare` is not counted. */
export function measurePair(floorArgs, args, pairs, prepare) {
  const floor = [];
  const own = [];
  prepare();
  milliseconds(args);
  for (let pair = 0; pair < pairs; pair++) {
    prepare();
    floor.push(milliseconds(floorArgs));
    own.push(milliseconds(args));
  }
  return { floor: median(floor), own: median(own) };
}

/** Peak MiB of one process, median of three; null where python3 is not there to ask. */
export function peakMemory(args, prepare) {
  const peaks = [1, 2, 3].map(() => {
    prepare();
    const { stdout } = spawnSync("python3", ["-c", PEAK, process.execPath, ...args], {
      env,
      encoding: "utf8",
    });
    return Number.parseFloat(stdout ?? "");
  });
  return peaks.some(Number.isNaN) ? null : median(peaks);
}
