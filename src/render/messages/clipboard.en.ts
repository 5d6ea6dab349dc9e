export const clipboardEn = {
  refused: (tool: string): string =>
    `${tool} is there but did not take the text; does the display answer? The text is printed as usual.`,
  missing: (packages: readonly string[]): string =>
    packages.length === 0
      ? "There is no clipboard here; the text is printed as usual. A terminal on your own desktop, or tmux, has one."
      : `No clipboard tool works here; the text is printed as usual. On a desktop install ${packages.join(" or ")}.`,
} as const;
