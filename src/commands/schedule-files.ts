import { FileProblem, type Runtime } from "../runtime.ts";

/** The text of a file; undefined when there is none. Throws FileProblem when it cannot be read. */
export function textAt(path: string, runtime: Runtime): string | undefined {
  try {
    return new TextDecoder().decode(runtime.files.read(path));
  } catch (error) {
    if (error instanceof FileProblem && error.code === "not-found") return undefined;
    throw error;
  }
}
