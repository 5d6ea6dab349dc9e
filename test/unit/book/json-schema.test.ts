import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchema } from "../../../src/book/json-schema.ts";
import { readBook } from "../../../src/book/read.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const isValid = ajv.compile(jsonSchema());
const EXAMPLE = readFileSync(new URL("../../../contacts.example.yaml", import.meta.url), "utf8");

/** An editor reads YAML's own types: numbers, booleans, null; dates stay text. */
const complaints = (text: string): string[] => {
  isValid(parse(text));
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe("the JSON Schema", () => {
  it("accepts the example", () => {
    expect(complaints(EXAMPLE)).toEqual([]);
  });

  it.each([
    "contacts: []\n",
    "contacts:\n",
    "me: {name: 山田}\nsettings: {limit: 5, spread: no}\ncontacts: [{name: A, relationship: boss}]\n",
    "contacts: [{family: A, relationship: boss, phone: 0312345678, do_not_contact: true, nengajo: no}]\n",
    "contacts: [{name: A, relationship: boss, email: [a@b.example], birthday: 02-29, every: 6 months, tags: x}]\n",
    "contacts: [{name: A, relationship: boss, consent: {news: 2026-01-01}, extra: {any: {thing: [1]}}}]\n",
    "contacts: [{name: A, relationship: boss, history: [{on: 2026-01-01, occasion: [birthday], reply: yes}]}]\n",
    "occasions: {x: {from: 12-01, to: 12-05, for: friend}}\nrelationships: {senpai: {extends: boss}, plain: }\n",
    "contacts: [{name: A, relationship: boss, notes: , met: 2026/10/31}]\n",
  ])("and the reader accept %s", async (text) => {
    expect(complaints(text)).toEqual([]);
    expect((await readBook(text)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    "contacts: [{relationship: boss}]\n",
    "contacts: [{name: A}]\n",
    "contacts: [{name: A, relationship: boss, channel: e-mail}]\n",
    "contacts: [{name: A, relationship: boss, every: often}]\n",
    "contacts: [{name: A, relationship: boss, met: soon}]\n",
    "contacts: [{name: [A], relationship: boss}]\n",
    "contacts: [{name: A, relationship: boss, history: [{via: email}]}]\n",
    "contacts: [{name: A, relationship: boss, do_not_contact: maybe}]\n",
    "contacts: {name: A, relationship: boss}\n",
    "settings: {post_days: -1}\n",
  ])("and the reader refuse %s", async (text) => {
    expect(complaints(text)).not.toEqual([]);
    expect((await readBook(text)).problems.filter(({ severity }) => severity === "error")).not.toEqual([]);
  });

  it("knows no other keys than the reader", async () => {
    expect(complaints("contacts: [{name: A, relationship: boss, last_contct: 2026-01-01}]\n")).not.toEqual(
      [],
    );
  });
});
