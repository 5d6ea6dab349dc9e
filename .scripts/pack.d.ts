import type { bundle } from "./bundle.js";

export declare function packed(
  bundled: Awaited<ReturnType<typeof bundle>>,
): Promise<readonly { readonly name: string; readonly text: string }[]>;
