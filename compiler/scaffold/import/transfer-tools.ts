type Regime = 'eu-gdpr' | 'uk-gdpr'

/** A transfer tool as the language writes it. */
export interface ListedTool {
  readonly tool: string
  readonly module?: number
}

/** The standard contractual clauses as each language of the Union calls them (Implementing Decision (EU) 2021/914). */
const clauses =
  'standardvertragsklauseln|(?:standaard|model)contractbepalingen|clausulas contractuales tipo|clausole contrattuali tipo|clausulas contratuais ?-? ?tipo|standardkontrakt(?:s)?bestemmelser|standardavtalsklausuler|vakiosopimuslausekke\\p{L}*|standardowe klauzule umowne|standardni smluvni dolozky|standardne zmluvne dolozky|clauze contractuale standard|altalanos szerzodesi feltetelek|standardne ugovorne klauzule|standartines sutarciu salygos|liguma standartklauzulas|standardsed lepingutingimused|lepingu tuuptingimused|τυποποιημενες συμβατικες ρητρες|стандартни договорни клаузи'
const denied =
  'no|not|without|pending|expired|former|privacy shield|aucun|nicht|keine?|ohne|ausstehend|geplant|niet|geen|zonder|sans|pas|sin|senza|non|ikke|ingen|uden|inte|inga|utan|nie|bez|brak|sem|nao|nu|fara|nem|nelkul|nincs|ne|nema|nera|nav|ei|ilma|puudub|χωρις|δεν|οχι|без|не|няма'

const tools: readonly (readonly [RegExp, Regime, string])[] = [
  [/\buk[- ]addendum\b|\binternational data transfer addendum\b/, 'uk-gdpr', 'uk-addendum'],
  [/\bidta\b|\binternational data transfer agreement\b/, 'uk-gdpr', 'idta'],
  [/\buk extension\b|\buk[- ]us data bridge\b/, 'uk-gdpr', 'dpf'],
  [/\buk adequacy\b/, 'uk-gdpr', 'adequacy'],
  [/\bsccs?\b|\bstandard contractual clauses\b|\bclauses contractuelles types\b|\bcct\b/, 'eu-gdpr', 'scc'],
  [new RegExp(`(?<!\\p{L})(?:${clauses})(?!\\p{L})`, 'u'), 'eu-gdpr', 'scc'],
  [/\bdpf\b|\bdata privacy framework\b/, 'eu-gdpr', 'dpf'],
  [/\bbcrs?\b|\bbinding corporate rules\b/, 'eu-gdpr', 'bcr'],
  [/\badequa(cy|te)\b|\badequation\b/, 'eu-gdpr', 'adequacy'],
]
const isDenied = new RegExp(`(?<!\\p{L})(?:${denied})(?!\\p{L})`, 'u')

/**
 * The tools that a text names, one for each regime. `null` when it names none, denies one, or names two for one regime,
 * of which a person must say which applies.
 */
export function listedTools(text: string): Partial<Readonly<Record<Regime, ListedTool>>> | null {
  let rest = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (isDenied.test(rest)) return null
  const module = /\bmodules? ?([1-4])\b(?! ?(,|and|&|\/|-|to) ?\d)/.exec(rest)?.[1]
  const found: Partial<Record<Regime, ListedTool>> = {}
  for (const [pattern, regime, tool] of tools) {
    if (!pattern.test(rest)) continue
    // What an earlier, narrower pattern has read, a later one must not read again.
    rest = rest.replace(new RegExp(pattern, 'gu'), ' ')
    if (found[regime]?.tool === tool) continue
    if (found[regime]) return null
    found[regime] = tool === 'scc' && module !== undefined ? { tool, module: Number(module) } : { tool }
  }
  return Object.keys(found).length === 0 ? null : found
}

/** Words that say that nothing is transferred, so that no tool is asked for. */
export const noTransfer =
  /^((eu|ue|eea|eer|eee|ewr|intra-?(eu|eea|ue))\b[\s:,–—-]*)?(no|none|not applicable|nee|nein|non|nej|nie|ne|nu|nem|nē|ei|не|όχι|nincs|nema|nėra|nav|няма|keine?r?|geen|pas de transfert|no transfers?|none (required|needed|necessary)|not (required|needed|necessary)|nicht erforderlich|niet nodig|no necesario|non nécessaire|kein(e)? (drittland)?(transfer|übermittlung)s?|geen doorgifte|sin transferencias?|nessun trasferimento|ingen overf[öø]r(ing|sel)|intra-?(eea|eu|ue|eee)|n\/a)(\s*[—–-]\s*((intra-?)?(eu|eea|ue|eee|ewr|eer)([/ ](eea|eu))?|f[aă]r[aă] transfer|no transfer))?[.]?$/iu
