export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column (from 1, in characters) of offsets into one text. */
export class Places {
  private readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  at(offset: number): Place {
    const line = this.lineOf(Math.min(offset, this.text.length));
    const start = this.starts[line] as number;
    let column = 1;
    for (const character of this.text.slice(start, offset)) if (character !== "\ufeff") column++;
    return { line: line + 1, column };
  }

  get lines(): number {
    return this.starts.length;
  }

  /** Offset of the first character of a line, counted from 1. */
  startOf(line: number): number {
    return this.starts[Math.min(line, this.starts.length) - 1] ?? 0;
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
