import { FileProblem, type FileProblemCode } from "../runtime.ts";

const CODES: Readonly<Record<string, FileProblemCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "directory",
  ENXIO: "not-regular",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "not-allowed",
  EEXIST: "exists",
  ELOOP: "link-loop",
  ENOSPC: "no-space",
  EDQUOT: "no-space",
  EFBIG: "no-space",
  ERR_FS_FILE_TOO_LARGE: "too-large",
};

/** Runs an action on a file; what the system refuses is thrown as a FileProblem of that path. */
export function asked<Result>(path: string, doing: FileProblem["doing"], action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileProblem || !(error instanceof Error)) throw error;
    throw new FileProblem(CODES[codeOf(error) ?? ""] ?? "other", path, error.message, doing);
  }
}

/** The system's name of an error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
