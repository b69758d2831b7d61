const tool =
  /\b(?:sccs?|standard contractual clauses|clauses contractuelles types|cct|standardvertragsklauseln|dpf|data privacy framework|bcrs?|binding corporate rules|idta|uk addendum|adequa\w+|angemessenheitsbeschluss|data bridge)\b/gi

/** Words beside a transfer tool that say no more of where something is. */
const beside =
  /\b(?:self[- ]?certified|certifi\w+|zertifiziert|certificat\w+|participants?|decisions?|approved|in place|active|covered|based|under|by|the|an?|with|on|of|and|plus|via|for|commercial|organi[sz]ations|private sector|transfers?|mechanism|modules?|agreement|dpas?|avv|ava|data processing agreement|signed|executed|eu|eea|us|u\.s\.?|uk|swiss|international|pipeda|partial|d|unter|nach|mit|und|et|sous|de|la|le|par)\b/giu

/** Whether a remark names a transfer tool and nothing besides. */
function namesTool(remark: string): boolean {
  const text = remark.normalize('NFKD').replace(/\p{M}/gu, '')
  const rest = text.replace(tool, ' ')
  return rest !== text && !/[\p{L}]/u.test(rest.replace(beside, ' '))
}

/**
 * A place without the transfer tool that is named beside it, which says nothing about where: `US (SCCs)`,
 * `USA – certified under the EU-U.S. Data Privacy Framework`, `Israel, adequacy`.
 */
export function withoutTools(place: string): string {
  let text = place.replace(/\s*\(([^()]+)\)/g, (all, inner: string) => (namesTool(inner) ? '' : all))
  for (;;) {
    const [, where = '', remark = ''] = /^(.*\S)(?:\s+[-–—/]\s+|[,;|:]\s)\s*(\S.*)$/s.exec(text) ?? []
    if (where === '' || !namesTool(remark)) return text
    text = where
  }
}
