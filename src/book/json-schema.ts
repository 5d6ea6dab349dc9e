/** The JSON Schema (2020-12) of the contact file, from the same definition that the reader uses (fields.ts). */
import { FILE, type Shape, type Type } from "./fields.ts";

type Schema = Readonly<Record<string, unknown>>;

// YAML gives an editor numbers, booleans and null where people write 090, true or nothing; the reader takes them as text.
const TEXT: Schema = { type: ["string", "number", "boolean", "null"] };
const NULL: Schema = { type: "null" };
const DATE = "^\\s*(\\d{4}-\\d{2}-\\d{2}|\\d{4}[/.年]\\d{1,2}[/.月]\\d{1,2}日?)?\\s*$";
const YES_NO: Schema = { enum: [true, false, "yes", "no", "Yes", "No", "YES", "NO", "true", "false", null] };

export function jsonSchema(): Schema {
  const definitions: Record<string, Schema> = {};
  const file = shapeSchema(FILE, definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "keepintouch contact file",
    ...file,
    $defs: definitions,
  };
}

function shapeSchema(shape: Shape, definitions: Record<string, Schema>): Schema {
  const properties: Record<string, Schema> = {};
  for (const field of shape.fields.values()) {
    properties[field.key] = { description: field.about, ...typeSchema(field.type, definitions) };
  }
  return {
    type: shape === FILE ? ["object", "null"] : "object",
    properties,
    additionalProperties: false,
    ...(shape.required.length > 0 ? { required: shape.required } : {}),
    ...(shape.name === "contact"
      ? { anyOf: ["name", "family", "given"].map((key) => ({ required: [key] })) }
      : {}),
  };
}

function reference(shape: Shape, definitions: Record<string, Schema>): Schema {
  if (!Object.hasOwn(definitions, shape.name)) {
    // The place is taken first, so that a shape that holds itself would not run forever.
    definitions[shape.name] = {};
    definitions[shape.name] = shapeSchema(shape, definitions);
  }
  return { $ref: `#/$defs/${shape.name}` };
}

function typeSchema(type: Type, definitions: Record<string, Schema>): Schema {
  switch (type.kind) {
    case "text":
    case "name":
    case "time-zone":
    case "country":
    case "occasion-id":
      return TEXT;
    case "id":
      return { type: ["string", "number", "null"], pattern: "^[a-z0-9-]*$" };
    case "email":
      return { type: ["string", "null"], pattern: "^([^@\\s]+@[^@\\s]+)?$" };
    case "date":
      return { type: ["string", "null"], pattern: DATE };
    case "birthday":
      return { type: ["string", "null"], pattern: "^((\\d{4}-|--)?\\d{2}-\\d{2}|[\\d/.年月日]*)$" };
    case "month-day":
      return { type: ["string", "null"], pattern: "^((--)?\\d{2}-\\d{2}|[\\d/.月日]*)$" };
    case "yes-no":
      return YES_NO;
    case "duration":
      return {
        type: ["string", "null"],
        pattern: `^(\\s*\\d{1,5}\\s*([Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[dwmyDWMY])\\s*${type.never ? "|never" : ""})?$`,
      };
    case "number":
      return {
        anyOf: [
          { type: "integer", minimum: type.least, maximum: type.most },
          { type: "string", pattern: "^\\d*$" },
          NULL,
        ],
      };
    case "choice":
      return { enum: [...type.values, null] };
    case "yes-no-or":
      return { anyOf: [YES_NO, { enum: [...type.values] }] };
    case "date-or-no":
      return { anyOf: [{ type: "string", pattern: DATE }, YES_NO] };
    case "list":
      return listSchema(type, definitions);
    case "map":
      return { type: ["object", "null"], additionalProperties: orNull(typeSchema(type.of, definitions)) };
    case "free":
      return { type: ["object", "null"] };
    case "record":
      return { anyOf: [reference(type.record, definitions), NULL] };
    case "text-or-record":
      return { anyOf: [TEXT, reference(type.record, definitions)] };
  }
}

function listSchema(type: Type & { kind: "list" }, definitions: Record<string, Schema>): Schema {
  const item = typeSchema(type.of, definitions);
  const list: Schema = { type: "array", items: orNull(item) };
  return { anyOf: type.alone ? [list, item, NULL] : [list, NULL] };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, NULL] };
}
