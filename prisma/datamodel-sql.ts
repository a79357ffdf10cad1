// Prints the SQL that makes prisma/schema from nothing. Migrations are written by hand from its differences, and
// a test holds both against each other. Uses the WebAssembly engine, so nothing is downloaded.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const folder = path.join(import.meta.dirname, "schema");

/** The SQL of the whole data model. The engine connects to `databaseUrl` but changes nothing there. */
export async function datamodelSql(databaseUrl: string): Promise<string> {
  const home = path.dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")));
  const glue = await import(path.join(home, "schema_engine_bg.js"));
  const bytes = readFileSync(path.join(home, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const files = readdirSync(folder).map((name) => ({
    path: path.join(folder, name),
    content: readFileSync(path.join(folder, name), "utf8"),
  }));
  const engine = await glue.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl })),
  );
  const answer = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.stdout ?? "";
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL to any PostgreSQL database.");
  process.stdout.write(await datamodelSql(url));
}
