import { defineConfig } from "@playwright/test";

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  // These have a world of their own: npm run test:edge.
  testIgnore: "edge/**",
  outputDir: "test-results",
  globalSetup: "./e2e/world-up.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A story either works or it does not; only where nobody looks on is it told once more, and npm test says so.
  retries: process.env.CI ? 1 : 0,
  // The first stories meet a product that is still making its pictures.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    // A wrong name fails by itself, not with the whole story.
    actionTimeout: 30_000,
    baseURL: process.env.E2E_URL,
    locale: "en-US",
    timezoneId: "America/Chicago",
    // Recording every step of every story takes a third of two processors: TRACE=1 asks for it.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(root ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
