export const clipboardEn = {
  missing: (packages: readonly string[]): string =>
    packages.length === 0
      ? "There is no clipboard here; the text is on stdout."
      : `There is no clipboard tool here; the text is on stdout. Install: ${packages.join(" or ")}`,
} as const;
