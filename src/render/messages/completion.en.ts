export const completionEn = {
  which: (command: string): string => `Which shell: bash, zsh or fish? For example: ${command}`,
  unknown: (shell: string, command: string): string =>
    `There is no completion for "${shell}", only for bash, zsh and fish. For example: ${command}`,
  what: "Lets the Tab key complete keepintouch: commands, flags, names, occasions.",
  how: {
    bash: 'To switch it on, add this line to ~/.bashrc and open a new terminal: eval "$(keepintouch completion bash)"',
    zsh: "To switch it on, add this line to ~/.zshrc and open a new terminal: source <(keepintouch completion zsh)",
    fish: "To switch it on, add this line to ~/.config/fish/config.fish and open a new terminal: keepintouch completion fish | source",
  },
} as const;
