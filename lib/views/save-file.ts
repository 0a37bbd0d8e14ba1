/** A file to be saved: its name, media type and whole content. */
export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Offers a text that was made on this device as a file; nothing is sent for it. */
export function saveFile({ name, mediaType, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
