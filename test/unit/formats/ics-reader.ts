/** One property: its name, its parameters as written, its value as written. */
export interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly parts: readonly Component[];
}

/** Reads an iCalendar text as RFC 5545 says, strictly; throws at whatever it does not allow. */
export function readIcs(text: string): Component {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    if (/[\p{Cc}\p{Surrogate}]/u.test(line)) throw new Error(`a control character: ${JSON.stringify(line)}`);
  }
  const lines = physical
    .join("\r\n")
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z-]+)*):(.*)$/su.exec(line);
      if (!match) throw new Error(`no property: ${line}`);
      const [, name = "", parameters = "", value = ""] = match;
      return { name, parameters, value };
    });
  const [first, ...rest] = lines;
  if (first?.name !== "BEGIN") throw new Error("it does not begin");
  const component = readComponent(first.value, rest);
  if (rest.length > 0) throw new Error("something follows the end");
  return component;
}

function readComponent(name: string, lines: Property[]): Component {
  const properties: Property[] = [];
  const parts: Component[] = [];
  for (;;) {
    const line = lines.shift();
    if (!line) throw new Error(`${name} does not end`);
    if (line.name === "BEGIN") parts.push(readComponent(line.value, lines));
    else if (line.name !== "END") properties.push(line);
    else if (line.value === name) return { name, properties, parts };
    else throw new Error(`${name} ends as ${line.value}`);
  }
}

/** The values of a TEXT list: one, or several between commas that are not escaped. */
export function textsOf(component: Component, name: string): string[] {
  const property = only(component, name);
  return [...property.value.matchAll(/(?:^|,)((?:[^\\,;]|\\[\\;,n])*)(?=,|$)/gu)].map(([, value = ""]) =>
    value.replace(/\\(.)/gu, (_all, escaped) => (escaped === "n" ? "\n" : escaped)),
  );
}

/** The value of a property that is there once. */
export function rawValue(component: Component, name: string): string {
  return only(component, name).value;
}

function only(component: Component, name: string): Property {
  const [property, ...more] = component.properties.filter((one) => one.name === name);
  if (!property || more.length > 0) throw new Error(`${name} is there ${property ? "twice" : "not at all"}`);
  return property;
}
