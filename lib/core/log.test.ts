import { afterEach, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

it("takes an empty LOG_LEVEL for absent, and a given one as it is", async () => {
  vi.stubEnv("LOG_LEVEL", "");
  vi.resetModules();
  expect((await import("./log")).log.level).toBe("silent");
  vi.stubEnv("LOG_LEVEL", "warn");
  vi.resetModules();
  expect((await import("./log")).log.level).toBe("warn");
});
