export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

// All three ask the program, which answers with one line that says what kind of thing comes ("words" or "files") and a
// line for each candidate. What it answers is never evaluated, and whatever goes wrong is silence at the prompt.

const BASH = `
_keepintouch() {
    local answer line newline=$'\\n'
    COMPREPLY=()
    answer=$(command keepintouch __complete bash "$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null) || return 0
    if [[ $answer == files ]]; then
        # The compopt of bash 4 and later leaves quoting and folders to the shell itself.
        compopt -o default +o nospace 2>/dev/null && return 0
        while IFS= read -r line; do
            [[ -d $line ]] && line+=/
            COMPREPLY+=("$(printf %q "$line")")
        done < <(compgen -f -- "$2")
        return 0
    fi
    [[ $answer == words$newline* ]] || return 0
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done <<<"\${answer#*$newline}"
}
complete -o nospace -F _keepintouch keepintouch
`;

const ZSH = `
_keepintouch() {
    local answer line
    local -a values shown
    answer=$(COLUMNS=$COLUMNS command keepintouch __complete zsh "\${(Q)PREFIX}" "\${(@Q)words[1,CURRENT-1]}" 2>/dev/null) || return 1
    if [[ $answer == files ]]; then
        compset -P '--*='
        _files
        return
    fi
    [[ $answer == words$'\\n'* ]] || return 1
    for line in "\${(@f)\${answer#*$'\\n'}}"; do
        values+=("\${line%%$'\\t'*}")
        shown+=("\${line#*$'\\t'}")
    done
    # Small letters find capitals, as the program does.
    compadd -V keepintouch -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a values
}

if [[ "\${funcstack[1]}" == _keepintouch ]]; then
    _keepintouch "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _keepintouch keepintouch
fi
`;

const FISH = `
# Fails where files are wanted: those fish completes itself, as long as no other rule holds.
function __keepintouch_answers
    set -g __keepintouch_candidates
    set -l current (commandline -ct)
    set -l answer (command keepintouch __complete fish "$current" (commandline -opc) 2>/dev/null)
    if test "$answer[1]" = files
        return 1
    end
    if test (count $answer) -gt 1
        set __keepintouch_candidates $answer[2..-1]
    end
end
complete -c keepintouch -e
complete -c keepintouch -n __keepintouch_answers -f -k -a '$__keepintouch_candidates'
`;

/** The script that makes a shell ask the program at the Tab key; `remarks` are lines for its reader. */
export function completionScript(shell: Shell, remarks: readonly string[]): string {
  const comments = remarks.map((line) => `# ${line}\n`).join("");
  if (shell === "bash") return comments + BASH;
  // A file of this text in zsh's fpath is taken for a completion by its first line.
  if (shell === "zsh") return `#compdef keepintouch\n${comments}${ZSH}`;
  return comments + FISH;
}
