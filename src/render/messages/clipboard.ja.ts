import type { Messages } from "./catalogue.ts";

export const clipboardJa: Messages["clipboard"] = {
  refused: (tool) =>
    `${tool} はありますが、文面を渡せませんでした。画面につながっていますか。文面はいつもどおり出してあります。`,
  missing: (packages) =>
    packages.length === 0
      ? "ここではクリップボードが使えません。文面はいつもどおり出してあります。"
      : `クリップボードに写すプログラムがありません。文面はいつもどおり出してあります。デスクトップでは ${packages.join(" または ")} をインストールしてください。`,
};
