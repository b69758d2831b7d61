const words: readonly (readonly [RegExp, string])[] = [
  [/recogni[sz]ed legitimate interests?/g, 'recognised-legitimate-interests'],
  [/legitimate interests?|interets? legitimes?|6 ?\(1\) ?\(f\)/g, 'legitimate-interests'],
  [/legal obligations?|obligations? legales?|6 ?\(1\) ?\(c\)/g, 'legal-obligation'],
  [/vital interests?|interets? vitaux|6 ?\(1\) ?\(d\)/g, 'vital-interests'],
  [/public tasks?|public interest|missions? d.interet public|6 ?\(1\) ?\(e\)/g, 'public-task'],
  [/\bcontract(s|ual)?\b|\bcontrats?\b|6 ?\(1\) ?\(b\)/g, 'contract'],
  [/\bconsent\b|\bconsentement\b|6 ?\(1\) ?\(a\)/g, 'consent'],
]

/** The type of lawful basis that a text names (Art. 6(1)); `null` when it names none, several, or denies one. */
export function listedBasis(text: string): string | null {
  let rest = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/\b(no|not|without|or|ou|unless)\b/.test(rest)) return null
  const found: string[] = []
  for (const [pattern, type] of words) {
    const left = rest.replace(pattern, ' ')
    if (left !== rest) found.push(type)
    rest = left
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What each type of basis rests on, none of which a list says. */
export const basisRestsOn: Readonly<Record<string, readonly string[]>> = {
  consent: ['asked', 'withdrawn'],
  contract: ['contract', 'party'],
  'legal-obligation': ['law'],
  'vital-interests': ['whose'],
  'public-task': ['law'],
  'legitimate-interests': ['interest', 'assessment'],
  'recognised-legitimate-interests': [],
}
