import type { BuildResult } from "esbuild";

export declare const ROOT: string;
export declare function bundle(): Promise<BuildResult<{ write: false; metafile: true }>>;
