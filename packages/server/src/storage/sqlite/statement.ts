import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Schema } from './schema.ts';

/** Stands for a value that is given when the statement runs. */
class Parameter {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Values = Record<string, SQLInputValue>;
/** Builds one query; reads its parameters from the second argument by name. */
export type Build<P extends Values, R> = (query: Kysely<Schema>, parameter: P) => Compilable<R>;

/** Compiles to SQL and never runs anything. */
export const compiler = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Compiles a Kysely query once; what it returns lists the parameters in the order of the SQL. */
export const compile = <P extends Values, R>(build: Build<P, R>): { sql: string; parameters: readonly unknown[] } => {
  const placeholders = new Proxy({}, { get: (_target, name) => new Parameter(String(name)) }) as P;
  return build(compiler, placeholders).compile();
};

/** A query compiled once and prepared on one connection. */
export class Statement<P extends Values, R> {
  readonly #statement: StatementSync;
  readonly #parameters: readonly unknown[];
  readonly #values: SQLInputValue[];

  constructor(database: DatabaseSync, build: Build<P, R>) {
    const { sql, parameters } = compile(build);
    this.#statement = database.prepare(sql);
    this.#parameters = parameters;
    this.#values = parameters.map((parameter) =>
      parameter instanceof Parameter ? null : (parameter as SQLInputValue),
    );
  }

  get(values: P): R | undefined {
    return this.#statement.get(...this.#bind(values)) as R | undefined;
  }

  all(values: P): R[] {
    return this.#statement.all(...this.#bind(values)) as R[];
  }

  /** @returns how many rows changed */
  run(values: P): number {
    return Number(this.#statement.run(...this.#bind(values)).changes);
  }

  #bind(values: P): SQLInputValue[] {
    for (let index = 0; index < this.#parameters.length; index++) {
      const parameter = this.#parameters[index];
      if (parameter instanceof Parameter) this.#values[index] = values[parameter.name] ?? null;
    }
    return this.#values;
  }
}
