import { jsonSchema } from "../book/json-schema.ts";
import type { ExitStatus } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import type { GlobalOptions } from "./global-options.ts";

/** Prints the JSON Schema of the contact file, for editors. */
export async function run(
  _options: Readonly<Record<string, unknown>>,
  _global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  runtime.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return 0;
}
