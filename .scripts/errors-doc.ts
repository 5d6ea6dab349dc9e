import { PROBLEM_CODES } from "../src/book/problem.ts";
import { run } from "../src/commands/check.ts";
import { fakeRuntime } from "../test/unit/book/fake-runtime.ts";
import { type Trouble, troubles } from "../test/unit/book/trouble.ts";

const INTRODUCTION = `# What can be wrong with a contact file

<!-- Generated from test/fixtures/trouble: UPDATE_DOCS=1 npx vitest run test/unit/book/errors-doc.test.ts -->

\`keepintouch check\` reports everything at once, each problem with file, line, column, a message and a remedy; every
other command prints the same on stderr before it does its work.

- A wrong value in one contact leaves that contact out; everybody else is planned. The exit status is 2.
- A file that cannot be trusted as a whole (a syntax error, a key that is there twice, a wrong value in \`me\` or
  \`settings\`) is not used at all: nothing is printed on stdout, and the exit status is 2.
- Warnings change nothing about the exit status.

Each code below is what \`check --json\` calls \`code\`. The examples are read on 2026-12-16.
`;

/** docs/errors.md: each kind of problem with an example file and what the program says about it. */
export async function errorsDoc(): Promise<string> {
  const sections = new Map<string, string[]>();
  for (const trouble of troubles()) {
    const code = PROBLEM_CODES.filter((known) => trouble.name.startsWith(known)).sort(
      (one, other) => other.length - one.length,
    )[0];
    if (code === undefined) throw new Error(`${trouble.name} is named after no code`);
    sections.set(code, [...(sections.get(code) ?? []), await section(trouble)]);
  }
  const parts = PROBLEM_CODES.map((code) => `## ${code}\n\n${(sections.get(code) ?? []).join("\n")}`);
  return `${INTRODUCTION}\n${parts.join("\n")}`;
}

async function section(trouble: Trouble): Promise<string> {
  const fake = fakeRuntime({ "/home/taro/notes/contacts.yaml": trouble.bytes }, { width: 100 });
  await run({}, { file: "contacts.yaml", today: "2026-12-16", uiLang: "en" }, fake.runtime);
  // The summary of an unusable file is the same everywhere.
  const said = fake.err().replace(/\n\d+ contacts?, [^\n]*\n$/, "\n");
  const example = trouble.text === undefined ? "" : `${fence("yaml", visible(trouble.text))}\n`;
  return `${example}${fence("text", said)}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

function visible(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, "\ufffd");
}
