/** The closed set of errors a command may end with, and their exit status. */
export type ExitStatus = 0 | 1 | 2 | 70 | 130;

/** An error that the user can mend: `message` is already in the UI language. */
export class UserError extends Error {
  readonly status: 1 | 2;
  constructor(message: string, status: 1 | 2 = 2) {
    super(message);
    this.name = "UserError";
    this.status = status;
  }
}

/** The user ended a question with Ctrl-C or Escape. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
