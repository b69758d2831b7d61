const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Link texts that say nothing without where they lead. */
export const pointing =
  /^(here|link|dpa|view( dpa)?|dpa link|website|details|more|hier|ici|aqui|privacy( (policy|notice|statement))?|datenschutz(erkl[äa]rung)?|(privacy|security|legal) page|polic(y|ies)|terms|security|trust cent(er|re)|see (here|list)|(sub-?processors?|their) list)$/i

/** A text without its marks: `**Stripe**`, `[Stripe](https://stripe.com)`, `a<br>b`. */
export function unmarked(text: string): string {
  return (
    text
      .replace(/<br\s*\/?>|<\/li>\s*(?=<li)/gi, '\n')
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^\]]*)\]\(([^()\s]*(?:\([^)]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g, (_, label: string, url: string) =>
        pointing.test(label.trim()) || label.trim() === '' ? url : label,
      )
      .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
      .replace(/<\/?(a|ul|ol|li|b|i|u|p|em|strong|span|small|sup|sub|code|div)(\s[^>]*)?>/gi, '')
      .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
      .replace(/(^|[^\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?!\w)/g, '$1$2')
      .replace(/(^|\s)_(?=[^\s_])([^_]*[^\s_])_(?=\s|$)/g, '$1$2')
      // What is struck out beside what is not says what was.
      .replace(/~~(?=\S)[^~]*\S~~/g, (struck, _at: number, all: string) => (all.trim() === struck ? struck : ''))
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
      .replace(
        /&(amp|lt|gt|quot|apos|nbsp|#39);/g,
        (whole, name: string) => entities[name] ?? (name === '#39' ? "'" : whole),
      )
      .trim()
  )
}
