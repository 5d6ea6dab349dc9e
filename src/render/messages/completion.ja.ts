import type { Messages } from "./catalogue.ts";

export const completionJa: Messages["completion"] = {
  which: (command) => `どのシェルですか。bash、zsh、fish のどれかを書いてください。例: ${command}`,
  unknown: (shell, command) =>
    `「${shell}」用の補完はありません。bash、zsh、fish のどれかにしてください。例: ${command}`,
  what: "Tab キーで keepintouch のコマンド、オプション、名前、機会を補完します。",
  how: {
    bash: '有効にするには、次の一行を ~/.bashrc に加えて、ターミナルを開き直してください: eval "$(keepintouch completion bash)"',
    zsh: "有効にするには、次の一行を ~/.zshrc に加えて、ターミナルを開き直してください: source <(keepintouch completion zsh)",
    fish: "有効にするには、次の一行を ~/.config/fish/config.fish に加えて、ターミナルを開き直してください: keepintouch completion fish | source",
  },
};
