import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const prismaFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../prisma');
const noFilter = { externalTables: [], externalEnums: [] };

let loaded: typeof bindings | undefined;

/** Prisma's own schema engine as WebAssembly, given its instance by hand: Node does not import .wasm as ES modules. */
function engineBindings(): typeof bindings {
  if (loaded) return loaded;
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(wasm, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  const internals = bindings as unknown as { __wbg_set_wasm(exports: unknown): void };
  internals.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  loaded = bindings;
  return loaded;
}

/** The adapter cuts a script at every semicolon, also inside function bodies; PostgreSQL itself runs a whole script, as one transaction. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script: string) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

async function openEngine(adminUrl: string): Promise<SchemaEngine> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: adminUrl }));
  return engineBindings().SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter as never);
}

function datamodel(): DiffTarget {
  const folder = join(prismaFolder, 'schema');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
  return { tag: 'schemaDatamodel', files };
}

function migrationList(): MigrationList {
  const baseDir = join(prismaFolder, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: {
      path: './migration_lock.toml',
      content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    migrationDirectories: names.map((name) => ({
      path: basename(name),
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** Applies what is missing of prisma/migrations, as `prisma migrate deploy` does. Returns the names applied now. */
export async function applyMigrations(adminUrl: string): Promise<string[]> {
  const engine = await openEngine(adminUrl);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: migrationList(),
    filters: noFilter,
  });
  return appliedMigrationNames;
}

/** SQL that makes the datamodel of prisma/schema in an empty database: where a migration is begun, and what migrations are compared with. */
export async function datamodelSql(adminUrl: string): Promise<string> {
  const engine = await openEngine(adminUrl);
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: datamodel(),
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  return stdout ?? '';
}
