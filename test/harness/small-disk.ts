import { execFileSync } from "node:child_process";

/** Whether this process may mount a file system; where nobody may, nothing can be full or read-only for the superuser. */
export const CAN_MOUNT = process.platform === "linux" && process.getuid?.() === 0;

/** Calls `use` while a folder is a file system of its own in memory. `options` are mount's: `size=64k`. */
export async function withSmallDisk(
  folder: string,
  options: string,
  use: () => Promise<void>,
): Promise<void> {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", folder]);
  try {
    await use();
  } finally {
    execFileSync("umount", [folder]);
  }
}

/** From now on nothing can be written there. */
export function makeReadOnly(folder: string): void {
  execFileSync("mount", ["-o", "remount,ro", folder]);
}
