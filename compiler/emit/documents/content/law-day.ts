/**
 * The day as of which documents state the law: the last on which a row of the law pack came into force. Not today, so
 * that the same declaration gives the same documents on every day; a later law comes with a later version of bylaw.
 */
export const lawDay = '2026-06-19'
