/** What is brought into every page, in its order; that the page was asked for comes first, for it is of no site. */
const SCRIPTS = ['/asked.js', '/reader.js', '/guide.js', '/card.js'];
const STYLES = '/marks.css';

/**
 * Marks this page as any other: by the very scripts that browsers bring into pages, which they do not bring into an
 * extension's own.
 */
export function bringMarks(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLES;
  const scripts = SCRIPTS.map((address) => {
    const script = document.createElement('script');
    script.src = address;
    // One after the other.
    script.async = false;
    return script;
  });
  document.head.append(link, ...scripts);
}
