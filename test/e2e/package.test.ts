import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const INSTALLED_LIMIT = 5_000_000;
const INTENDED =
  /^(package\.json|README(\.ja)?\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY-LICENSES|contacts\.example\.yaml|(bin|dist)\/package\.json|bin\/keepintouch\.js|dist\/.+\.js|templates\/.+\.(hbs|yaml))$/;

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: cwd, npm_config_update_notifier: "false" };
  const { stdout, stderr, status } = await runProcess("npm", args, { cwd, env });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

it("the packed program is small, whole, and runs where it was installed without a network", () =>
  withScratch(async (folder) => {
    // The scripts would build again under the feet of the other tests.
    const packed = await npm(
      ["pack", ROOT, "--json", "--ignore-scripts", "--pack-destination", folder],
      folder,
    );
    const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    expect(files.map(({ path }) => path).filter((path) => !INTENDED.test(path))).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(["README.md", "README.ja.md"]));

    const tarball = join(folder, filename);
    await npm(["install", "--global", "--prefix", folder, "--offline", "--ignore-scripts", tarball], folder);
    const installed = join(folder, "lib/node_modules/keepintouch");
    const sizes = readdirSync(installed, { recursive: true, encoding: "utf8" }).map(
      (path) => statSync(join(installed, path)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(INSTALLED_LIMIT);

    const bin = join(folder, "bin/keepintouch");
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
    const env = { PATH: process.env.PATH, HOME: folder };
    expect((await runProcess(bin, ["--version"], { cwd: folder, env })).stdout).toBe(`${version}\n`);
    const example = join(installed, "contacts.example.yaml");
    for (const words of [["due"], ["list"], ["check"]]) {
      const args = [...words, "--file", example, "--today", "2026-12-16"];
      const there = await runProcess(bin, args, { cwd: folder, env });
      const here = await runProgram(args, { cwd: folder });
      expect(there).toEqual(here);
      expect(there.status).toBe(0);
    }
  }));
