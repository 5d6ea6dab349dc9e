import { win32 } from "node:path";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import { FileProblem, type Ran, type Runtime } from "../runtime.ts";
import { FILE_ARGUMENT, type RunStep, type Step } from "./schedule-types.ts";

/** Carries out steps in order; throws UserError (status 2) at the first that fails. */
export async function carryOut(steps: readonly Step[], messages: Messages, runtime: Runtime): Promise<void> {
  for (const step of steps) {
    if (step.kind === "run") await runStep(step, messages, runtime);
    else changeFile(step, messages, runtime);
  }
}

function changeFile(step: Exclude<Step, RunStep>, messages: Messages, runtime: Runtime): void {
  try {
    if (step.kind === "write") runtime.files.replace(step.path, step.content);
    else runtime.files.remove(step.path);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UserError(messages.schedule.cannotWrite(singleLine(step.path), singleLine(error.message)));
  }
}

async function runStep(step: RunStep, messages: Messages, runtime: Runtime): Promise<void> {
  let ran = await started(step, runtime);
  if (ran.status !== 0 && step.otherwise)
    ran = await runtime.run(step.otherwise.command, step.otherwise.args);
  const failed = ran.status !== 0 || (step.confirm !== undefined && !(await step.confirm()));
  if (failed && !step.mayFail) throw new UserError(failure(step, ran, messages));
}

async function started(step: RunStep, runtime: Runtime): Promise<Ran> {
  const { command, args, file, input } = step;
  if (file === undefined) {
    return await runtime.run(command, args, input === undefined ? {} : { input, bytes: true });
  }
  const folder = runtime.files.makeTemporaryFolder();
  try {
    const path = runtime.platform === "win32" ? win32.join(folder, "task.xml") : `${folder}/task.xml`;
    runtime.files.replace(path, utf16(file));
    return await runtime.run(
      command,
      args.map((word) => (word === FILE_ARGUMENT ? path : word)),
    );
  } finally {
    runtime.files.removeFolder(folder);
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + 2 * index, text.charCodeAt(index), true);
  }
  return bytes;
}

function failure(step: RunStep, ran: Ran, messages: Messages): string {
  const text = messages.schedule;
  const line = [step.command, ...step.args].join(" ");
  if (ran.status === undefined) return text.noProgram(step.command);
  if (ran.status === 0) return text.notConfirmed(line);
  return text.failed(line, singleLine(ran.err) || singleLine(ran.out) || `${ran.status}`);
}

/** What the steps would do, for the user to read. */
export function describeSteps(steps: readonly Step[], messages: Messages): string {
  const text = messages.schedule.dryRun;
  if (steps.length === 0) return `${text.nothing}\n`;
  const parts = steps.map((step) => {
    if (step.kind === "write") return `${text.write(singleLine(step.path))}\n${indented(step.content)}`;
    if (step.kind === "remove") return `${text.remove(singleLine(step.path))}\n`;
    const line = singleLine([step.command, ...step.args].map(shown).join(" "));
    const given = step.file ?? (step.input === undefined ? undefined : textOfBytes(step.input));
    return `${text.run(line)}\n${given === undefined ? "" : indented(given)}`;
  });
  return parts.join("");
}

function shown(word: string): string {
  return /^[\w@+:,./\\=<>-]+$/.test(word) ? word : `"${word}"`;
}

function indented(content: string): string {
  const lines = severalLines(content).replace(/\n$/, "").split("\n");
  return lines.map((line) => `${`    ${line}`.trimEnd()}\n`).join("");
}

/** UTF-8 text as bytes, one a character. */
export function bytesOfText(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** The text of bytes, one a character; what is not UTF-8 shows as a replacement character. */
export function textOfBytes(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
