import type { Messages } from "./catalogue.ts";

export const clipboardJa: Messages["clipboard"] = {
  refused: (tool) =>
    `${tool} はありますが、文面を渡せませんでした。画面につながっていますか。文面は標準出力にあります。`,
  missing: (packages) =>
    packages.length === 0
      ? "ここではクリップボードが使えません。文面は標準出力にあります。"
      : `クリップボードの道具がありません。文面は標準出力にあります。デスクトップでは ${packages.join(" または ")} を入れてください。`,
};
