/** The id of the feed that the extension was built with. Its records' ids are theirs alone; those of others begin with `<feed>:`. */
export const OFFICIAL_FEED = 'parallax';
