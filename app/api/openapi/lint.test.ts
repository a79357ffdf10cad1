import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import { description } from "./document";

it("passes a linter's recommended rules, warnings included", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(description()), config });
  const told = problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
  // Nobody can ask for the description in a wrong way.
  expect(told).toEqual(["operation-4xx-response #/paths/~1openapi.json/get/responses"]);
});

it("would be told of a mistake", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const broken = { ...description(), info: { title: "No version" } };
  const problems = await lintFromString({ source: JSON.stringify(broken), config });
  expect(problems.map((each) => each.severity)).toContain("error");
});
