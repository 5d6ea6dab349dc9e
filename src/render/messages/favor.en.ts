export const favorEn = {
  noted: (name: string, on: string, what: readonly string[]): string =>
    `Noted for ${name}, ${on}: ${what.join("; ")}.`,
  notedAlready: (name: string, on: string, what: readonly string[]): string =>
    `Noted for ${name} already, ${on}: ${what.join("; ")}.`,
  did: {
    given: (text: string): string => `you helped them (${text})`,
    received: (text: string): string => `they helped you (${text})`,
  },
  thanks: {
    plan: (on: string): string => `A thank-you is planned: ${on}.`,
    planned: (on: string): string => `A thank-you is planned already: ${on}.`,
    done: "The thank-you for it is done.",
    touched: (on: string): string => `You have been in touch since (${on}), so no thank-you was planned.`,
    doNotContact: "The file says do_not_contact, so no thank-you was planned.",
  },
  inFuture: (on: string): string =>
    `--on ${on} is still to come: note the help when it has been given. Without --on it is today.`,
  noText: (flag: string): string => `${flag} needs a few words on what the help was.`,
  noSide: (receivedCommand: string, givenCommand: string): string =>
    `Who helped whom? If they helped you: ${receivedCommand}\nIf you helped them: ${givenCommand}`,
  example: { given: "feedback on the talk", received: "introduced me to Kim" },
  ask: {
    side: (name: string): string => `Who helped, ${name} or you?`,
    received: (name: string): string => `${name} helped me`,
    given: (name: string): string => `I helped ${name}`,
    what: {
      received: (name: string): string => `What did ${name} do for you? (introduced me to Kim)`,
      given: (name: string): string => `What did you do for ${name}? (feedback on the talk)`,
    },
    on: "When was that?",
  },
} as const;
