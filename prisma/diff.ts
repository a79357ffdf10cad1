// Prints the SQL that leads from the migrated database (DATABASE_URL), or from nothing (--empty), to
// prisma/schema: the text of a new migration. Uses the WebAssembly engine, so nothing is downloaded.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const folder = path.join(import.meta.dirname, "schema");

/** PostgreSQL 18 lists NOT NULL constraints too ('n'), which this engine does not know: ask without them. */
class TextualPg extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = (query) =>
      queryRaw({ ...query, sql: query.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')") });
    return connection;
  }
}

/** The script of differences; an empty migration reads "-- This is an empty migration.". */
export async function schemaDiff(databaseUrl: string, from: "live" | "empty" = "live"): Promise<string> {
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
  const adapter = bindMigrationAwareSqlAdapterFactory(new TextualPg({ connectionString: databaseUrl }));
  const engine = await glue.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    adapter,
  );
  const schema = { files };
  const answer = await engine.diff({
    from: from === "live" ? { tag: "schemaDatasource", ...schema, configDir: folder } : { tag: "empty" },
    to: { tag: "schemaDatamodel", ...schema },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.stdout ?? "";
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL to a migrated database.");
  process.stdout.write(await schemaDiff(url, process.argv.includes("--empty") ? "empty" : "live"));
}
