declare const KEEPINTOUCH_VERSION: string | undefined;

/** The package's version, put in by the build. */
export const VERSION = typeof KEEPINTOUCH_VERSION === "string" ? KEEPINTOUCH_VERSION : "0.0.0-unbuilt";
