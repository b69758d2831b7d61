const forms =
  'inc|incorporated|s\\.?c\\.?a|corp|pbc|s\\.?r\\.?o|a\\.s|sp\\.? z ?o\\.? ?o|kft|d\\.?o\\.?o|kgaa|gmbh & co\\.? kg|o[uü]|uab|sia|s\\.?l|s\\.?l\\.?u|lda|ltda|pvt\\.? ltd|private limited|pty limited|corporation|ltd|limited|llc|llp|lp|plc|gmbh|ag|se|kg|ug|sarl|s\\.?a\\.?r\\.?l|sas|s\\.?a\\.?s|sa|s\\.a|bv|b\\.v|nv|n\\.v|ab|oy|oyj|as|aps|a\\/s|spa|s\\.p\\.a|srl|s\\.r\\.l|pty ltd|pte\\.? ltd|kk|k\\.k'

/** A company that names its legal form is named in full. */
export const companyForm = new RegExp(`[\\s,](${forms})\\.?$`, 'i')

const followed = new RegExp(`^(.{1,80}?[\\s,](?:${forms})\\.?),\\s+(.+)$`, 'is')

/** A company's name apart from what is written behind its legal form: `Acme GmbH, Musterweg 1, 10115 Berlin`. */
export function apartFromAddress(text: string): { readonly name: string; readonly behind: string } {
  const [, name = text, behind = ''] = followed.exec(text) ?? []
  return { name, behind }
}
