/** The props of Words. */
export interface WordsProps {
  readonly text: string;
  readonly language: string;
  /** A report in the third person: its words are not the speaker's, so they stand without quotation marks. */
  readonly reported?: boolean;
}

/** Words of a source, verbatim; the speaker's own in quotation marks of the reader's language. Nothing in them can reorder what stands around. */
export function Words({ text, language, reported = false }: WordsProps) {
  const words = <bdi>{text}</bdi>;
  return reported ? (
    <span class="words" lang={language}>
      {words}
    </span>
  ) : (
    <q class="words" lang={language}>
      {words}
    </q>
  );
}
