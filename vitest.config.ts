import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    maxConcurrency: 4,
    // A skipped test must be seen, and a forgotten `.only` must not pass.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          pool: "threads",
          // Pure modules: loading them once a worker rather than once a file halves the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "program",
          include: ["test/*.test.ts", "test/e2e/**/*.test.ts", "test/house/**/*.test.ts"],
          pool: "threads",
          // They wait for other processes; a busy machine must not fail them.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
