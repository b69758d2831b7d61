/** What people write who do not know, or not yet, in the languages that answers come in: plain letters. */
const unknown = new Set(
  (
    'unknown|not known|not known yet|dont know|do not know|we dont know|i dont know|no idea|not sure|unsure|unclear|' +
    'tbd|tbc|tba|to be determined|to be confirmed|to be announced|to be defined|to be checked|to check|will check|checking|' +
    'n a|na|not applicable|not available|not stated|open|pending|later|todo|to do|wip|' +
    'unbekannt|weiss nicht|nicht bekannt|keine ahnung|offen|noch offen|k a|keine angabe|wird geklart|in klarung|entfallt|nicht anwendbar|' +
    'inconnu|inconnue|ne sait pas|a definir|a confirmer|a determiner|sans objet|non applicable|en attente|' +
    'desconocido|desconocida|no se sabe|por definir|por confirmar|pendiente|no aplica|' +
    'onbekend|weet ik niet|weten we niet|nog te bepalen|nvt|n v t|niet van toepassing|' +
    'sconosciuto|non so|da definire|da confermare|non applicabile|desconhecido|nao sei|a definir|nao aplicavel|okand|ukendt|ukjent'
  ).split('|'),
)

/** Yes and no, which are no text that anything is called or described by. */
const truths = /^(y|n|yes|no|ja|nein|nee|oui|non|si|ok|okay|done|erledigt|fait|hecho|gedaan)$/

/** Where somebody is to look instead. */
const elsewhere =
  /^((see|siehe|vgl|cf|voir|ver|vease|zie|vedi|refer to|according to|gemass|laut)( the)?(?! (what|how|who|which|whether|where|why|if)\b)( \p{L}+){1,4}|same( as)?( above| before)?|ditto|dto|idem|wie oben|as (above|before|agreed|discussed)|see above)$/u

/**
 * Whether an answer says no more than that there is none, yes, or where to look: `TBD`, `n/a`, `?`, `weiß nicht`,
 * `see contract`. Where the language has such a word, the schema of the place says so.
 */
export function statesNothing(answer: string): boolean {
  const plain = answer
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' || unknown.has(plain) || truths.test(plain) || elsewhere.test(plain)
}
