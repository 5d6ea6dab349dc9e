import type { Messages } from "../render/messages/catalogue.ts";
import { ClipboardMissing, type Runtime } from "../runtime.ts";

/** Puts text on the clipboard; gives what to tell where there is none. */
export async function copyText(
  text: string,
  messages: Messages,
  runtime: Runtime,
): Promise<string | undefined> {
  try {
    const clipboard = await runtime.clipboard();
    await clipboard.copy(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof ClipboardMissing)) throw error;
    return clipboardMessage(error, messages);
  }
}

function clipboardMessage({ packages, refused }: ClipboardMissing, { clipboard }: Messages): string {
  const [tool] = refused;
  return tool === undefined ? clipboard.missing(packages) : clipboard.refused(tool);
}
