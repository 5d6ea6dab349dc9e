import type { Messages } from "./catalogue.ts";

export const clipboardJa: Messages["clipboard"] = {
  missing: (packages) =>
    packages.length === 0
      ? "ここではクリップボードが使えません。文面は標準出力にあります。"
      : `クリップボードの道具がありません。文面は標準出力にあります。入れるもの: ${packages.join(" または ")}`,
};
