import type { ComponentChildren } from 'preact';

/** Every drawing there is. */
export type IconName =
  | 'logo'
  | 'pin'
  | 'close'
  | 'settings'
  | 'previous'
  | 'next'
  | 'zoom-in'
  | 'zoom-out'
  | 'earlier'
  | 'later'
  | 'find'
  | 'back'
  | 'move'
  | 'copy'
  | 'keep'
  | 'panel';

const DRAWINGS: { readonly [name in IconName]: ComponentChildren } = {
  logo: (
    <>
      <rect x="1.500" y="2.200" width="8.500" height="8.500" rx="1.500" />
      <rect x="6" y="5.300" width="8.500" height="8.500" rx="1.500" />
    </>
  ),
  pin: <path d="M6 2h4l-.5 4.500L12 8.700V10H4V8.700l2.500-2.200zM8 10v4" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  settings: (
    <>
      <path d="M2.500 4.500h5m4 0h2m-11 7h2m4 0h5" />
      <circle cx="9.500" cy="4.500" r="1.800" />
      <circle cx="6.500" cy="11.500" r="1.800" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4.200" />
      <path d="m10.200 10.200 3.300 3.300" />
    </>
  ),
  panel: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.500" />
      <path d="M9.500 3v10" />
    </>
  ),
  previous: <path d="M3.500 10 8 5.500l4.500 4.500" />,
  next: <path d="M3.500 6 8 10.500 12.500 6" />,
  'zoom-in': <path d="M8 3v10M3 8h10" />,
  'zoom-out': <path d="M3 8h10" />,
  earlier: <path d="M10 3.500 5.500 8l4.500 4.500" />,
  later: <path d="M6 3.500 10.500 8 6 12.500" />,
  back: <path d="M9.500 3.500 5 8l4.500 4.500" />,
  move: <path d="M8 2v12M2 8h12M6.500 3.500 8 2l1.500 1.500m-3 9L8 14l1.500-1.500m-6-6L2 8l1.500 1.500m9-3L14 8l-1.500 1.500" />,
  keep: <path class="keeping" d="M4.500 2.500h7v11L8 10.800l-3.500 2.700z" />,
  copy: <path d="M5.500 5.500h8v8h-8zM10.500 2.500h-8v8" />,
};

/** A drawing in the colour of the text, silent to screen readers: whoever shows it says the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
