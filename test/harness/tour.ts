import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { displayWidth } from "../../src/render/width.ts";
import { BIN } from "./program.ts";
import { type Keys, runCommandOnTerminal } from "./terminal.ts";

/** One command of a recorded session: what is typed, and why in one line for the reader. */
export interface Step {
  readonly why: string;
  readonly command: string;
  /** Each question's beginning and the keys that answer it. */
  readonly answers?: readonly (readonly [question: string, keys: string])[];
  /** The exit status, where it is not 0. */
  readonly status?: number;
  /** The day on which this is typed, instead of the step's before. */
  readonly on?: string;
}

export interface Walk {
  readonly home: string;
  /** The last part of the home that the reader is shown: the real one is a scratch folder. */
  readonly user: string;
  readonly locale: string;
  readonly steps: readonly Step[];
}

export interface Recorded extends Step {
  /** What the terminal shows in the end, without colour. */
  readonly shown: string;
}

export const ENTER = "\r";
export const DOWN = "\u001b[B";

/** All that is on the PATH beside the program: a cron of this home alone. Nothing of the machine's may be touched. */
const SYSTEM: Readonly<Record<string, string>> = {
  crontab: [
    'case "$1" in',
    '-l) if [ -f "$HOME/.crontab" ]; then exec /bin/cat "$HOME/.crontab"; fi; echo "no crontab for taro" >&2; exit 1 ;;',
    '-r) exec /bin/rm "$HOME/.crontab" ;;',
    '*) exec /bin/cat > "$HOME/.crontab" ;;',
    "esac",
  ].join("\n"),
  // Cron seems to run, and no systemd of the user's own does.
  pgrep: "exit 0",
  systemctl: "exit 1",
};

/**
 * Types the commands one after the other in a shell on a terminal, in a home where nothing is but what
 * the test has put there. The day of a step reaches the program as its own flag, which the reader is not shown.
 */
export async function record({ home, user, locale, steps }: Walk): Promise<readonly Recorded[]> {
  const bin = join(home, ".bin");
  mkdirSync(bin);
  const script = join(bin, "keepintouch");
  writeFileSync(
    script,
    `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@" \${TOUR_DAY:+--today "$TOUR_DAY"}\n`,
  );
  chmodSync(script, 0o755);
  for (const [name, lines] of Object.entries(SYSTEM)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const recorded: Recorded[] = [];
  let day: string | undefined;
  for (const step of steps) {
    day = step.on ?? day;
    const keys: Keys[] = (step.answers ?? []).map(([after, send]) => ({ after, send }));
    const env = {
      HOME: home,
      PATH: bin,
      LANG: locale,
      NO_COLOR: "1",
      TOUR_DAY: day,
    };
    const { screen, status } = await runCommandOnTerminal(["/bin/sh", "-c", step.command], {
      cwd: home,
      env,
      keys,
      columns: 100,
    });
    if (status !== (step.status ?? 0)) throw new Error(`${step.command} ended with ${status}:\n${screen}`);
    recorded.push({ ...step, shown: onScreen(screen.replaceAll(home, `/home/${user}`), day) });
  }
  return recorded;
}

/** The lines as they stand when all is done: a question that was answered has drawn itself anew in its place. */
function onScreen(screen: string, day: string | undefined): string {
  const rows: string[][] = [];
  let row = 0;
  let column = 0;
  for (const [piece, sequence, count = "", code] of screen.matchAll(PIECES)) {
    const times = Math.max(1, Number(count) || 1);
    if (piece === "\n") {
      row += 1;
      column = 0;
    } else if (piece === "\r") column = 0;
    else if (sequence === undefined) {
      for (const sign of piece) {
        const cells = rows[row] ?? [];
        rows[row] = cells;
        while (cells.length < column) cells.push(" ");
        cells[column] = sign;
        // A wide character has two cells, and the second is nobody's.
        for (let more = 1; more < displayWidth(sign); more++) cells[column + more] = "";
        column += displayWidth(sign);
      }
    } else if (code === "A") row = Math.max(0, row - times);
    else if (code === "B") row += times;
    else if (code === "C") column += times;
    else if (code === "D") column = Math.max(0, column - times);
    else if (code === "G") column = times - 1;
    else if (code === "K") rows[row] = count === "2" ? [] : (rows[row] ?? []).slice(0, column);
    else if (code === "J") {
      rows.length = Math.min(rows.length, row + 1);
      rows[row] = (rows[row] ?? []).slice(0, column);
    }
  }
  const lines = Array.from(rows, (cells) => (cells ?? []).join("").trimEnd());
  const text = lines.join("\n");
  return (day === undefined ? text : text.replaceAll(` --today ${day}`, ""))
    .replace(NEXT_RUN, `$<label>${MASKED_RUN}`)
    .trim();
}

/** A scheduler knows the machine's own clock only, whatever day the session is on. */
const NEXT_RUN = /(?<label>次回: |next: )\d{4}-.*/;
const MASKED_RUN = "…";

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told with
const PIECES = /(\u001b\[\??(\d*)[\d;]*([A-Za-z]))|\r|\n|[^\u001b\r\n]+/g;

/** The document: an introduction, then each command with the line on why, and what it shows. */
export function tourText(introduction: string, recorded: readonly Recorded[]): string {
  const parts = recorded.map(
    ({ why, command, shown }) => `${why}\n\n\`\`\`console\n$ ${command}\n${shown}\n\`\`\`\n`,
  );
  return `${introduction}\n${parts.join("\n")}`;
}
