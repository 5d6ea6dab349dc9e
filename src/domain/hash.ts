const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** FNV-1a, 32 bit, over the text's UTF-8 bytes; an unsigned whole number. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      hash = Math.imul(hash ^ unit, PRIME);
      continue;
    }
    const code = text.codePointAt(index) as number;
    if (code > 0xffff) {
      index++;
      hash = Math.imul(hash ^ (0xf0 | (code >> 18)), PRIME);
      hash = Math.imul(hash ^ (0x80 | ((code >> 12) & 0x3f)), PRIME);
      hash = Math.imul(hash ^ (0x80 | ((code >> 6) & 0x3f)), PRIME);
    } else if (code > 0x7ff) {
      hash = Math.imul(hash ^ (0xe0 | (code >> 12)), PRIME);
      hash = Math.imul(hash ^ (0x80 | ((code >> 6) & 0x3f)), PRIME);
    } else {
      hash = Math.imul(hash ^ (0xc0 | (code >> 6)), PRIME);
    }
    hash = Math.imul(hash ^ (0x80 | (code & 0x3f)), PRIME);
  }
  return hash >>> 0;
}
