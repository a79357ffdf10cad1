import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

const { testIgnore: _, ...same } = base;

/** Stories behind the edge. The outage ends the world they live in, and comes last. */
export default defineConfig({
  ...same,
  globalSetup: "./e2e/edge/world.ts",
  fullyParallel: false,
  workers: 1,
  projects: [
    { name: "changes", testMatch: "kill.spec.ts" },
    { name: "edge", testMatch: "edge/*.spec.ts", testIgnore: "edge/outage.spec.ts" },
    { name: "outage", testMatch: "edge/outage.spec.ts", dependencies: ["changes", "edge"] },
  ],
});
