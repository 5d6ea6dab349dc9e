const MEANING: Readonly<Record<string, string>> = {
  boss: "上司",
  mentor: "恩師・先輩",
  client: "取引先",
  colleague: "同僚",
  friend: "友人",
  alumni: "自分の会社を辞めた人",
};

/** A comma-separated list of relationships, with what the built-in ones mean: they have to be written in English. */
export function explained(known: string): string {
  const parts = known.split(", ").map((type) => {
    const meaning = MEANING[type];
    return meaning === undefined ? type : `${type}(${meaning})`;
  });
  return parts.join("、");
}
