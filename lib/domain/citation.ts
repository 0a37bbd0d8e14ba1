/** A quote with its source as it leaves the extension by the clipboard: as plain text, and for programs that take more, as HTML. */
export interface Citation {
  readonly text: string;
  readonly html: string;
}
