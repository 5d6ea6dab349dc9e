import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import { choiceOf } from "./line-prompt.ts";

export interface KeyQuestion {
  readonly message: string;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly unknown: string;
}

/** Asks for one key; gives the key of the choice, undefined when the terminal is at its end. */
export const keyPrompt = createPrompt<string | undefined, KeyQuestion>(
  ({ message, choices, unknown }, done) => {
    const [pressed, setPressed] = useState("");
    // An object of its own for each wrong key, so that the cursor is put back each time.
    const [wrong, setWrong] = useState<{ readonly key: string }>();
    const [, setBack] = useState({});
    const { current: state } = useRef({ keys: [] as string[], isOver: false });
    useEffect((readline) => {
      readline.on("close", () => done(undefined));
      // Back from Ctrl-Z.
      readline.on("SIGCONT", () => {
        readline.resume();
        setBack({});
      });
      return () => {
        state.isOver = true;
      };
    }, []);

    const decide = (): void => {
      const keys = state.keys.splice(0);
      if (state.isOver) return;
      const [key = ""] = keys;
      // Pasted text comes in one piece: none of its letters was meant as a key.
      const choice = keys.length === 1 ? choiceOf(key, choices) : undefined;
      if (choice === undefined) {
        setWrong({ key });
        return;
      }
      setPressed(choice.key);
      done(choice.key);
    };

    useKeypress((event, readline) => {
      const key = readline.line === "" ? event.name : readline.line;
      readline.clearLine(0);
      if (event.ctrl || key === undefined) return;
      state.keys.push(key);
      if (state.keys.length === 1) setImmediate(decide);
    });

    const choice = choices.find(({ key }) => key === pressed);
    if (choice) return answered(choice);
    return `${message}\n${wrong === undefined ? "" : `${unknown}\n`}> `;
  },
);

/** What stays on the screen. */
function answered({ key, name }: KeyQuestion["choices"][number]): string {
  return `> ${key === "escape" ? "" : `${key}  `}${name}`;
}
