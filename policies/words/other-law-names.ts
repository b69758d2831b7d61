import { otherLaws } from '../../law/other-laws.ts'
import { isIn, matchOf } from './match.ts'

/** What laws that are not checked are called beside their titles, by their names in `regimes`. */
const called: Readonly<Record<string, string>> = {
  'au-privacy-act': 'Australian Privacy Act|Privacy Act 1988',
  'br-lgpd': 'LGPD|Lei Geral de Proteção de Dados',
  'ca-pipeda': 'PIPEDA|Personal Information Protection and Electronic Documents Act',
  'ch-fadp':
    'FADP|nFADP|revFADP|Swiss (?:Federal )?(?:Act on Data Protection|Data Protection Act)|Swiss data protection law',
  'cn-pipl': 'PIPL',
  'jp-appi': 'APPI|Act on the Protection of Personal Information',
  'sg-pdpa': 'Singapore(?:an)? (?:PDPA|Personal Data Protection Act)',
  'us-ca-ccpa': 'CCPA|CPRA|California(?:n)? (?:Consumer )?Privacy (?:Rights )?Act',
  'za-popia': 'POPIA|POPI Act|Protection of Personal Information Act',
}

/** Acts of states of the Union of States have titles that nothing else has. */
const titled = otherLaws
  .filter(({ reach }) => reach === 'by-name')
  .map(
    ({ regime, title }) =>
      [regime, (title.split(/,| \(/)[0] ?? title).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')] as const,
  )

let patterns: readonly (readonly [regime: string, pattern: RegExp])[] | undefined

/** Words by which a text says that a law holds for what it tells of. */
const claiming =
  /\b(?:under|pursuant to|according to|in (?:accordance|compliance|line) with|as (?:required|defined|demanded) by|(?:required|governed|given|granted) (?:to you )?(?:by|under)|compl(?:y|ies|iant) with|fulfils?|meets?|follows?|appl(?:y|ies))\b/i
const denying =
  /\b(?:not|no|never|neither|nor|outside|unless|if|where|may|might|customers?|similar|such as|like|transfer\w*|decision|adequa\w*|scope)\b/i

/** The law without a pack that a sentence says to follow, by its name in `regimes`; where it only speaks of one, none. */
export function lawClaimed(
  text: string,
): { readonly regime: string; readonly words: string; readonly start: number } | null {
  if (!/(?:Act|Law|law|Lei|[A-Z]{4})\b/.test(text) || !isIn(claiming, text) || isIn(denying, text)) return null
  patterns ??= [...Object.entries(called), ...titled].map(
    ([regime, words]) => [regime, new RegExp(`\\b(?:${words})\\b`)] as const,
  )
  for (const [regime, pattern] of patterns) {
    const match = matchOf(pattern, text)
    if (match) return { regime, words: match[0], start: match.index }
  }
  return null
}
