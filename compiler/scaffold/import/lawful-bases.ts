/** The types of Art. 6(1) by their words in the languages of the Union, the narrower before those that they hold. */
const words: readonly (readonly [RegExp, string])[] = (
  [
    ['recogni[sz]ed legitimate interests?', 'recognised-legitimate-interests'],
    [
      'legitimate interests?|interets? legitimes?|berechtigtes? interessen?|gerechtvaardigde? belang(en)?|interes(es)? legitimos?|legittim[oi] interess[ei]|interess[ei] legittim[oi]|legitime? interesser?|berattigat intresse|berettigede? interesser?|prawnie uzasadnion[a-z]+ interes[a-z]*|interesses? legitimos?|opravnen[a-z]+ zaj[a-z]+|oikeutettu etu|interes[a-z]* legitim[a-z]*|legitimn[a-z]+ interes[a-z]*|legitim[a-z]+ interes[a-z]+|jogos erdek[a-z]*|teiset[a-z]+ interes[a-z]+|oigustatud huv[a-z]+|εννομ(ο|α|ου|ων) συμφερον(τα|τος|των)?|легитимн?(ен|ни|ния|ните) интерес(и|ите)?',
      'legitimate-interests',
    ],
    [
      'legal obligations?|obligations? legales?|rechtliche verpflichtung(en)?|gesetzliche (verpflichtung(en)?|pflicht(en)?)|wettelijke verplichting(en)?|obligacion(es)? legal(es)?|obblig(o|hi) (di legge|legal[ei])|retlig forpligtelse|rettslig forpliktelse|rattslig forpliktelse|obowiaz[a-z]+ prawn[a-z]+|obrigac[a-z]+ (legal|legais|juridica)|pravni povinnost|lakisaateinen velvoite|obligati[a-z]+ legal[a-z]*|jogi kotelezettseg[a-z]*|(juriidiline|seadusest tulenev|seadusjargne) kohustus|(zakonsk|pravn)[a-z]+ obvez[a-z]+|teisin[a-z]+ (prievol|pareig)[a-z]+|juridisk[a-z]+ pienakum[a-z]+|(εννομη|νομικη|εννομης|νομικης) υποχρεωση(ς)?|(законово|правно|нормативно) задължение',
      'legal-obligation',
    ],
    [
      'vital interests?|interets? vitaux|lebenswichtige interessen|vitale belang(en)?|interes(es)? vital(es)?|interess[ei] vital[ei]|vitale interesser|zywotn[a-z]+ interes[a-z]*|interes[a-z]* vital[a-z]*|letfontossagu erdek[a-z]*|elulise?d? huv[a-z]+|gyvybin[a-z]+ interes[a-z]*|(vital|zivotn)[a-z]+ interes[a-z]*|ζωτικ(ο|α|ου|ων) συμφερον(τα|τος|των)?|жизненоважн[а-я]+ интерес(и|ите)?',
      'vital-interests',
    ],
    [
      'public tasks?|public interest|missions? d.interet public|offentliches? interesse|ausubung offentlicher gewalt|(taak van )?algemeen belang|interes publico|interesse pubblico|samfundets interesse|allmant intresse|interes[a-z]* publiczn[a-z]+|interesse publico|interes[a-z]* public[a-z]*|kozerdek[a-z]*|avali[a-z]+ huv[a-z]*|javn[a-z]+ interes[a-z]*|viesoj[a-z]+ interes[a-z]*|sabiedrib[a-z]+ interes[a-z]*|δημοσι(ο|ου) συμφερον(τος)?|обществен(ия?)? интерес',
      'public-task',
    ],
    [
      '(?!auftrag)[a-z]*vertrag(s|es)?|vertrags(erfullung|durchfuhrung|anbahnung)|contract(s|ual)?|pre-?contractual (measures|steps)|contrats?|mesures precontractuelles|contrato|medidas precontractuales|contratto|misure precontrattuali|(?!verwerker)[a-z]*overeenkomst(en)?|precontractuele maatregelen|kontrakt(er)?|aftale|avtal(e)?|umow[aey]|smlouv[aey]|contractului|(?<!adatfeldolgozoi )szerzodes[a-z]*|ugovor(a|u|om)?(?! o obradi)|(?<!tvarkymo )sutart(is|ies|i)|(?<!apstrades )ligum(s|a|u)|(?<!tootlemis)(?<!tootlemise )leping(u|uga)?( taitmine)?|(εκτελεση|συναψη)(ς)? (της )?συμβασης|συμβαση(?! επεξεργασιας)|договор(а|и|ни отношения)?(?! за обработване)',
      'contract',
    ],
    [
      'consent|consentement|einwilligung(en)?|toestemming|consentimiento|consenso|samtykke|samtycke|zgod[aey]|consentimento|souhlas|suostumus|consimtamant[a-z]*|hozzajarulas[a-z]*|privol[a-z]+|sutikim[a-z]+|piekrisan[a-z]+|nousolek[a-z]*|συγκαταθεση(ς)?|съгласие(то)?',
      'consent',
    ],
  ] as const
).map(([names, type]) => [new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu'), type] as const)

/** What the letters of Art. 6(1) stand for; `ea` is that of the UK GDPR alone. */
const letters: Readonly<Record<string, string>> = {
  a: 'consent',
  b: 'contract',
  c: 'legal-obligation',
  d: 'vital-interests',
  e: 'public-task',
  f: 'legitimate-interests',
  ea: 'recognised-legitimate-interests',
  ...Object.fromEntries(
    [
      'α а consent',
      'β б contract',
      'γ в legal-obligation',
      'δ г vital-interests',
      'ε д public-task',
      'στ е legitimate-interests',
    ]
      .map((line) => line.split(' '))
      .flatMap(([greek = '', cyrillic = '', type]) => [
        [greek, type],
        [cyrillic, type],
      ]),
  ),
}
/** Of these some are words, too (`е` is `is`), so that a mark or a bracket has to stand before them. */
const foreign = 'στ|[α-ε]|[а-е]'
const one = `ea|[a-f]|${foreign}`

const paragraph =
  'abs\\.?|absatz|ust\\.?|par\\.?|paragraf|paragraphe|apartado|apdo\\.?|comma|co\\.?|stk\\.?|lid|odst\\.?|alin\\.?|st\\.?|stav(?:ak|ka)|παρ\\.?|παραγραφο(?:ς|υ)|ал\\.?|алинея|пар\\.?|параграф|lg\\.?|loike|§|nr\\.?|n\\.? ?o?\\.?'
const sentence = '(?:,? ?(?:s\\.|satz|uabs\\.?|unterabs\\.?) ?1)*'
/** `6. cikk (1) bekezdés`, `6 str. 1 d.`, `6. panta 1. punkta`: words behind both numbers. */
const postposed = '(?:cikk\\w*|pant\\w+|str\\.?|straipsni\\w+) \\(?1\\)?\\.? ?(?:bekezd\\w+|punkt\\w+|d\\.?|dal\\w+)'
/** `Art. 6(1)`, `Art. 6 Abs. 1 S. 1`, `6.1`: what stands before the letter. */
const article = new RegExp(
  `(?<!§ ?)\\b6(?:\\.?o|\\.)?(?:,? ?(?:${paragraph}) ?\\(?1\\)?(?:er|\\.)?(?!\\d)${sentence}| ${postposed}| ?\\(1\\)|\\.1\\.?(?!\\d))`,
  'g',
)
const mark =
  '(?:lit\\.?|litra|lett\\.?|lettera|letra|let\\.|pkt\\.?|pism\\.?|buchst\\.?|buchstabe|onder|sub|point|bokstav|punkt|litera|alinea|tock[aeu]|t\\.|στοιχ\\.?|στοιχειο|περ\\.?|εδ\\.?|p\\.?|б\\.|букв[аи])'
/** A letter that nothing but a mark or brackets can have before it, or that ends where it stands. */
const letter = new RegExp(
  `^,? ?(?:(?:${mark} ?)?[("“„]?(ea|[a-f])|(?:${mark} ?[("“„]?|[("“„])(${foreign}))[)"”“'’΄]?(?=$|[\\s,;:./)–-]|und |and )(?!\\p{L})`,
  'u',
)
const another = new RegExp(
  `^ ?(?:[,;/&+–-]|and|und|et|y|e|en|og|och|oraz|i|bis|to|a|si|es|ir|un|и|και) ?(?:${mark} ?[("“„]?(${one})[)"”“]?|[("“„](${one})[)"”“]|(${one})\\)|(${one})(?= ?(?:$|[,;/&)]|gdpr|uk gdpr|от|του|γκπδ|ds-?gvo|avg|rgpd|rodo|eu)))(?!\\p{L})`,
  'u',
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
  /\b(no|not|without|or|ou|unless|nicht|ohne|kein(e|er)?|oder|falls|niet|geen|zonder|sans|pas|sin|senza|non|ikke|uden|eller|inte|utan|nie|bez|lub|sem|nao|sau|fara|nu|vagy|nem|nelkul|ili|ne|arba|vai|voi|ilma)\b|(?<!\p{L})(χωρις|ειτε|οχι|без|или|не)(?!\p{L})/u

/** `ή` is `or`; without its mark it is the article `η`. */
const greekOr = /(?<!\p{L})ή(?!\p{L})/iu

/** The type of lawful basis that a text names (Art. 6(1)); `null` when it names none, several, or denies one. */
export function listedBasis(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (open.test(plain) || greekOr.test(text.normalize('NFC'))) return null
  const { types, rest: without } = cited(plain)
  // A condition of Art. 9(2) is none of the bases of Art. 6(1), whatever both are called.
  if (types.length === 0 && /\b9 ?(?:\(2\)|\.2\b|(?:abs|par|ust|stk|lid|comma|n)\.? ?2\b)/.test(plain)) return null
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
