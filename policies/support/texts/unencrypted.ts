import { isIn, matchOf } from '../../words/match.ts'

const subjects =
  '(?:(?:stored|kept) (?:messages?|mails?|e-mails?)|data|information|passwords?|credentials|keys|secrets|events?|payloads?|recordings?|disks?|volumes?|records?|files|databases?|backups?|everything|nothing|what (?:is|we)\\b[^.;]{0,20})'

/** Words by which something is stored as it is; of mail on its way a careful notice says the same. */
const unencrypted = new RegExp(
  `\\b${subjects}\\b[^.;]{0,40}\\b(?:(?:is|are) (?:not|never) encrypted|unencrypted|(?:stored|kept|held|saved)(?: only)? (?:in (?:the )?(?:clear|plain ?text)|as plain ?text))\\b|\\bnothing is encrypted\\b`,
  'i',
)
const denied = /\b(?:no|not|never|nor|none|without)\b[^.;]{0,40}$/i

/** Where a text says that something is stored without being encrypted. */
export function unencryptedIn(text: string): { words: string; start: number; end: number } | null {
  const match = matchOf(unencrypted, text)
  if (!match || isIn(denied, text.slice(0, match.index)) || /^(?:never|not|no|nothing)\b.*\bplain/i.test(match[0]))
    return null
  return { words: match[0], start: match.index, end: match.index + match[0].length }
}
