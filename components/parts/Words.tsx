/** Somebody's words, verbatim, in quotation marks of the reader's language; nothing in them can reorder what stands around. */
export function Words({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <q class="words" lang={language}>
      <bdi>{text}</bdi>
    </q>
  );
}
