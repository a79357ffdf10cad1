import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // `server-only` throws outside React's server build; tests are server code.
      { find: "server-only", replacement: path.join(root, "e2e/server-only.ts") },
    ],
  },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules", ".next", ".data", "e2e"],
    globalSetup: ["prisma/testing/global-setup.ts"],
    // Files wait for the database as much as for a processor: two at once even where there are only two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // A crowded machine is no reason for a search to find less.
    env: { SEARCH_PATIENCE_MS: "20000" },
    pool: "forks",
    reporters: process.env.CI ? ["default"] : ["default"],
  },
});
