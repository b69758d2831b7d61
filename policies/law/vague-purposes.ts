import { saysOnly } from '../support/wording.ts'

/**
 * Purposes that say nothing: Opinion 03/2013 of the Article 29 Working Party on purpose limitation (WP 203, section
 * III.1.1: "improving users' experience", "marketing purposes", "IT-security purposes" and "future research" are
 * usually not specific without more). Only where nothing else is said.
 */
const filler =
  '(?:our|your|the|any|all|other|some|certain|various|general|internal|legitimate|future|further|and|or|for)'
const empty =
  "(?:purposes?|reasons?|uses?|needs?|processing|data processing|business|business purposes?|operations?|activities|things?|stuff|misc(?:ellaneous)?|etc|research|marketing purposes?|(?:it[- ])?security purposes?|improv\\w+ (?:the )?(?:users?'? |customers?'? )?experience)"
const vague = new RegExp(`^(?:${filler}\\s+)*(?:${empty}|${filler})[.\\s]*$`, 'i')

/** Words that fit any purpose, whatever is put together from them (WP 203, p. 16: vague or general is not specific). */
const fitting = new Set(
  `a all and any as at of for in on or the to with our us we its it their this that these be is are is by such
  business businesses commercial company corporate general internal legitimate lawful legal operational various other
  several different multiple miscellaneous further future possible certain necessary needed required
  appropriate useful reason reasons purpose purposes need needs use uses using usage operation operations activity
  activities processing process handle handling data personal information administrative
  administration things anything everything whatever nothing none no
  requirement requirements compatible related etc collect collecting store storing keep keeping`.split(/\s+/),
)

/** Whether a purpose names none. */
export const isVaguePurpose = (text: string): boolean => vague.test(text.trim()) || saysOnly(text, fitting)
