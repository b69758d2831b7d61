/**
 * Purposes that say nothing: Opinion 03/2013 of the Article 29 Working Party on purpose limitation (WP 203, section
 * III.1.1: "improving users' experience", "marketing purposes", "IT-security purposes" and "future research" are
 * usually not specific without more). Only where nothing else is said. Read on 2026-11-28.
 */
const filler =
  '(?:our|your|the|any|all|other|some|certain|various|general|internal|legitimate|future|further|and|or|for)'
const empty =
  "(?:purposes?|reasons?|uses?|needs?|processing|data processing|business|business purposes?|operations?|activities|things?|stuff|misc(?:ellaneous)?|etc|research|marketing purposes?|(?:it[- ])?security purposes?|improv\\w+ (?:the )?(?:users?'? |customers?'? )?experience|tbd|todo|n/?a|unknown)"
const vague = new RegExp(`^(?:${filler}\\s+)*(?:${empty}|${filler})[.\\s]*$`, 'i')

/** Whether a purpose names none. */
export const isVaguePurpose = (text: string): boolean => vague.test(text.trim())
