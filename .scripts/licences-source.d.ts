import type { Metafile } from "esbuild";

export declare function licencesText(metafile: Metafile): string;
