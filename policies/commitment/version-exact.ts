import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { amongVersions, tlsClaims, tlsVersion } from '../support/texts/tls-claims.ts'
import { isIn } from '../words/match.ts'

export const commitmentVersionExact = defineRule({
  name: 'commitment/version-exact',
  summary: 'A promise or measure of one version of TLS, where newer ones are spoken too.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 5(2)' },
  severity: 'note',
  *found({ model }) {
    for (const { who, text, at } of tlsClaims(model)) {
      const match = tlsVersion.exec(text)
      // Nothing is newer than 1.3.
      if (!match || match[1] === '1.3' || isIn(newer, text) || amongVersions.test(text)) continue
      yield {
        rule: 'commitment/version-exact',
        message: `${who} says ${quote(match[0])} and not whether newer versions are spoken, which they are.`,
        at: { ...at, within: { start: match.index, end: match.index + match[0].length } },
        help: 'Write "or newer" behind it.',
      } satisfies Finding
    }
  },
})

/** Words by which a version is the oldest of several. */
const newer =
  /\b(?:or|and) (?:newer|later|higher|above|better|greater|up(?:wards?)?|beyond|stronger|more recent)\b|\bat least\b|\bat (?:a |the )?minimum\b|\bminimum\b|\b(?:no|nothing|none|not) (?:older|lower|weaker|below|less|earlier)\b|\bfrom\b|1\.[0-2] ?\+|[≥>]=? ?(?:TLS ?)?1\.[0-2]|\b(?:oldest|lowest|least)\b/i
