/** The types of Art. 6(1) by their words in the languages of the Union, the narrower before those that they hold. */
const words: readonly (readonly [RegExp, string])[] = (
  [
    ['recogni[sz]ed legitimate interests?', 'recognised-legitimate-interests'],
    [
      'legitimate interests?|interets? legitimes?|berechtigtes? interessen?|gerechtvaardigde? belang(en)?|interes(es)? legitimos?|legittim[oi] interess[ei]|interess[ei] legittim[oi]|legitime? interesser?|berattigat intresse|berettigede? interesser?|prawnie uzasadnion[a-z]+ interes[a-z]*|interesses? legitimos?|opravnen[a-z]+ zaj[a-z]+|oikeutettu etu',
      'legitimate-interests',
    ],
    [
      'legal obligations?|obligations? legales?|rechtliche verpflichtung(en)?|gesetzliche (verpflichtung(en)?|pflicht(en)?)|wettelijke verplichting(en)?|obligacion(es)? legal(es)?|obblig(o|hi) (di legge|legal[ei])|retlig forpligtelse|rettslig forpliktelse|rattslig forpliktelse|obowiaz[a-z]+ prawn[a-z]+|obrigac[a-z]+ (legal|legais|juridica)|pravni povinnost|lakisaateinen velvoite',
      'legal-obligation',
    ],
    [
      'vital interests?|interets? vitaux|lebenswichtige interessen|vitale belang(en)?|interes(es)? vital(es)?|interess[ei] vital[ei]|vitale interesser|zywotn[a-z]+ interes[a-z]*',
      'vital-interests',
    ],
    [
      'public tasks?|public interest|missions? d.interet public|offentliches? interesse|ausubung offentlicher gewalt|(taak van )?algemeen belang|interes publico|interesse pubblico|samfundets interesse|allmant intresse|interes[a-z]* publiczn[a-z]+|interesse publico',
      'public-task',
    ],
    [
      '(?!auftrag)[a-z]*vertrag(s|es)?|vertrags(erfullung|durchfuhrung|anbahnung)|contract(s|ual)?|pre-?contractual (measures|steps)|contrats?|mesures precontractuelles|contrato|medidas precontractuales|contratto|misure precontrattuali|(?!verwerker)[a-z]*overeenkomst(en)?|precontractuele maatregelen|kontrakt(er)?|aftale|avtal(e)?|umow[aey]|smlouv[aey]',
      'contract',
    ],
    [
      'consent|consentement|einwilligung(en)?|toestemming|consentimiento|consenso|samtykke|samtycke|zgod[aey]|consentimento|souhlas|suostumus',
      'consent',
    ],
  ] as const
).map(([names, type]) => [new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'g'), type] as const)

/** What the letters of Art. 6(1) stand for; `ea` is that of the UK GDPR alone. */
const letters: Readonly<Record<string, string>> = {
  a: 'consent',
  b: 'contract',
  c: 'legal-obligation',
  d: 'vital-interests',
  e: 'public-task',
  f: 'legitimate-interests',
  ea: 'recognised-legitimate-interests',
}

const paragraph =
  'abs\\.?|absatz|ust\\.?|par\\.?|paragraf|paragraphe|apartado|apdo\\.?|comma|co\\.?|stk\\.?|lid|odst\\.?|§|nr\\.?|n\\.? ?o?\\.?'
const sentence = '(?:,? ?(?:s\\.|satz|uabs\\.?|unterabs\\.?) ?1)*'
/** `Art. 6(1)`, `Art. 6 Abs. 1 S. 1`, `6.1`: what stands before the letter. */
const article = new RegExp(
  `(?<!§ ?)\\b6(?:\\.?o)?(?:,? ?(?:${paragraph}) ?\\(?1\\)?(?:er)?(?!\\d)${sentence}| ?\\(1\\)|\\.1\\.?(?!\\d))`,
  'g',
)
const mark =
  '(?:lit\\.?|litra|lett\\.?|lettera|letra|let\\.|pkt\\.?|pism\\.?|buchst\\.?|buchstabe|onder|sub|point|bokstav|punkt|litera|alinea)'
/** A letter that nothing but a mark or brackets can have before it, or that ends where it stands. */
const letter = new RegExp(`^,? ?(?:${mark} ?)?[("“„]?(ea|[a-f])[)"”“]?(?=$|[\\s,;:./)–-]|und |and )(?![a-z])`)
const another = new RegExp(
  `^ ?(?:[,;/&+–-]|and|und|et|y|e|en|og|och|oraz|i|bis|to|a) ?(?:${mark} ?[("“„]?(ea|[a-f])[)"”“]?|[("“„](ea|[a-f])[)"”“]|(ea|[a-f])\\)|(ea|[a-f])(?= ?(?:$|[,;/&)]|gdpr|uk gdpr|ds-?gvo|avg|rgpd|rodo|eu)))(?![a-z])`,
)

/** The types that references to Art. 6(1) name, and the text without these. */
function cited(text: string): { readonly types: readonly string[]; readonly rest: string } {
  const types: string[] = []
  let rest = ''
  let at = 0
  for (const found of text.matchAll(article)) {
    if (found.index < at) continue
    let end = found.index + found[0].length
    let one = letter.exec(text.slice(end))
    if (one === null) continue
    rest += `${text.slice(at, found.index)} `
    for (; one !== null; one = another.exec(text.slice(end))) {
      types.push(letters[one.slice(1).find((name) => name !== undefined) ?? ''] ?? '')
      end += one[0].length
    }
    at = end
  }
  return { types, rest: rest + text.slice(at) }
}

/** Words that deny a basis, or leave open which it is. */
const open =
  /\b(no|not|without|or|ou|unless|nicht|ohne|kein(e|er)?|oder|falls|niet|geen|zonder|sans|pas|sin|senza|non|ikke|uden|eller|inte|utan|nie|bez|lub|sem|nao)\b/

/** The type of lawful basis that a text names (Art. 6(1)); `null` when it names none, several, or denies one. */
export function listedBasis(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (open.test(plain)) return null
  const { types, rest: without } = cited(plain)
  const found = new Set(types)
  let rest = without
  for (const [pattern, type] of words) {
    const left = rest.replace(pattern, ' ')
    if (left !== rest) found.add(type)
    rest = left
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
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
