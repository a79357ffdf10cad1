import { describe, expect, it } from "vitest";
import { call, routeFolders } from "@/app/api/testing/call";
import { SHAPES } from "./answers";
import { description, OPERATIONS } from "./document";
import { EXAMPLE_RELEASE } from "./release-operations";

const pathOf = (folder: string) => `/${folder.replaceAll(/\[(\w+)\]/g, "{$1}")}`;
const document = description() as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: object;
};
type Operation = {
  operationId: string;
  parameters?: { name: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: { properties: object; required?: string[] } }> };
  responses: Record<string, object>;
};

describe("the description of the API", () => {
  it("names every route and method, and no other", async () => {
    const there: string[] = [];
    for (const folder of routeFolders().filter((each) => !each.startsWith("[["))) {
      const path = pathOf(folder).replaceAll(/\{\w+\}/g, "x");
      // No route has PUT: it tells which it has.
      const { headers } = await call("PUT", path);
      const allowed = (headers.get("allow") ?? "").split(", ").filter((each) => !/HEAD|OPTIONS/.test(each));
      there.push(...allowed.map((method) => `${method} ${pathOf(folder)}`));
    }
    const told = OPERATIONS.map((each) => `${each.method.toUpperCase()} ${each.path}`);
    expect(told.sort()).toEqual(there.sort());
    expect(new Set(OPERATIONS.map((each) => each.id)).size).toBe(OPERATIONS.length);
  });

  it("is served to everybody, and kept by its tag", async () => {
    const told = await call("GET", "/openapi.json");
    expect([told.status, told.body.openapi]).toEqual([200, "3.1.0"]);
    const again = await call("GET", "/openapi.json", { headers: { "if-none-match": told.etag } });
    expect(again.status).toBe(304);
  });

  it("points only at what is there", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(OPERATIONS.length);
    for (const [, name] of references) expect(Object.keys(SHAPES)).toContain(name);
  });

  it("tells the fields of a release, which are needed, and how tags travel", () => {
    const create = document.paths["/releases"]?.post as Operation;
    const schema = create.requestBody?.content["application/json"]?.schema;
    expect(Object.keys(schema?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(EXAMPLE_RELEASE)),
    );
    expect(schema?.required).toEqual(["kind"]);
    const patch = document.paths["/releases/{id}"]?.patch as Operation;
    expect(patch.requestBody?.content["application/json"]?.schema.required ?? []).toEqual([]);
    expect(patch.parameters).toContainEqual(expect.objectContaining({ name: "If-Match", required: true }));
    expect(Object.keys(patch.responses)).toEqual(
      expect.arrayContaining(["200", "404", "409", "412", "422", "428"]),
    );
  });

  it("gives examples that are taken", () => {
    for (const { body, id } of OPERATIONS.filter(
      (each) => each.body?.schema && each.body.type !== "multipart/form-data",
    ))
      expect([id, body?.schema.safeParse(body.example).error]).toEqual([id, undefined]);
  });
});
