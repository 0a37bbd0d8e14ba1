/** The element that stands around marked words while the element painter is in use; inline to our own reading. */
export const MARK_ELEMENT = 'parallax-mark';
