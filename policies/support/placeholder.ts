/** What people write where they know nothing yet. */
const placeholder =
  /^[\s\W]*(t\.?b\.?[acd]\.?|to ?do|fix ?me|x{2,}|n\.?\/?a\.?|not applicable|not (yet )?(known|stated|available|decided|defined|determined|specified)|to be (announced|added|confirmed|completed|decided|defined|determined|done|filled( in)?|specified)|unknown|undefined|unspecified|unclear|somehow|somewhere|some ?(day|time)|sometime|whatever|whoever|wherever|whenever|yes|none yet|nowhere|null|pending|placeholder|lorem ipsum.*|fill (me |this )?in|change ?me|insert .* here|your .* here)[\s\W]*$/i
const blank = /^[\s\p{P}\p{S}]+$/u

/** Whether a text only holds the place of a fact: `TBD`, `n/a`, dashes. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= 60 && (placeholder.test(text) || blank.test(text))
