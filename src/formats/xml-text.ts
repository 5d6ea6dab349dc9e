const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as the content of an XML element; it must hold no control characters, which XML cannot say. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
}

/** The text of an XML element's content. */
export function unescapeXml(content: string): string {
  return content.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (_all, name: string) => {
    if (name.startsWith("#"))
      return String.fromCodePoint(Number(name.replace(/^#x?/i, (start) => (start === "#" ? "" : "0x"))));
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name.toLowerCase()] as string;
  });
}
