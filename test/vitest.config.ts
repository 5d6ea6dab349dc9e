import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    maxConcurrency: 4,
    // Properties and other processes take their time; a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A forgotten `.only` must not pass for the whole suite.
    allowOnly: false,
    setupFiles: ["test/harness/seed.ts"],
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
        },
      },
    ],
  },
});
