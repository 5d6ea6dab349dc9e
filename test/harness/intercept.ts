import fs from "node:fs";

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Calls `step` before every call of a synchronous file function of this process, once more in the middle of writing a
 * text. Gives the way back. Only for a process of its own: all its modules are concerned.
 */
export function intercept(step: (name: string, args: readonly unknown[]) => void): () => void {
  const functions = fs as unknown as Record<string, AnyFunction>;
  const originals = Object.entries(functions).filter(([name]) => name.endsWith("Sync"));
  for (const [name, original] of originals) {
    functions[name] = (...args) => {
      step(name, args);
      if (name !== "writeFileSync" || typeof args[0] !== "number") return original(...args);
      const bytes = Buffer.from(args[1] as string);
      const half = bytes.length >> 1;
      fs.writeSync(args[0], bytes, 0, half);
      return original(args[0], bytes.subarray(half));
    };
  }
  return () => {
    for (const [name, original] of originals) functions[name] = original;
  };
}
