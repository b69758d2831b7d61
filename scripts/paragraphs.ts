/**
 * `npm run paragraphs` writes `docs/paragraphs.md`, the GDPR paragraph by paragraph with the rules that ask it, from their
 * citations and from `law/paragraphs.ts`; with `--check`, it only says whether it is stale.
 */
import {
  type AskedParagraph,
  askedOfOtherLaw,
  askedParagraphs,
  numbers,
  whyWords,
} from '../compiler/report/paragraphs.ts'
import { unaskedRows, type WhyUnasked } from '../law/paragraphs.ts'
import { rules } from '../policies/registry.ts'
import type { Rule } from '../policies/rule.ts'
import { generate } from './generated.ts'

const ruleLink = ({ name }: Rule): string => `[\`${name}\`](../policies/${name}.md)`

const said = ({ rules: by, unasked }: AskedParagraph): string =>
  unasked ? `*${whyWords[unasked.why]}*: ${unasked.text}` : by.map(ruleLink).join(', ')

/** What could be asked and is not, in one list. */
function openList(): readonly string[] {
  const open = unaskedRows.filter(({ why }) => why === 'open')
  if (open.length === 0) return []
  const lines = open.map(({ article, from, to, text }) => `- Art. ${article}${numbers(from, to)}: ${text}`)
  return [`What stands under *${whyWords.open}*, in one list:`, lines.join('\n')]
}

/** The page as it should be. */
export function paragraphPage(): string {
  const articles = askedParagraphs(rules)
  const all = articles.flatMap(({ paragraphs }) => paragraphs)
  const size = (rows: readonly AskedParagraph[]): number => rows.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const count = (why: WhyUnasked): number => size(all.filter(({ unasked }) => unasked?.why === why))
  return `${[
    '# The law, paragraph by paragraph',
    '<!-- Generated from the rules and `law/paragraphs.ts` by `npm run paragraphs`. Edit these instead. -->',
    `Articles 5 to 50 of the GDPR have ${size(all)} paragraphs. Rules ask ${size(all.filter(({ unasked }) => !unasked))} of them, each the part of it that a declaration can show: a paragraph that is asked is not thereby kept. Of the others, ${count('others')} bind legislators, authorities or certifiers (*${whyWords.others}*), ${count('relief')} let off or leave a choice (*${whyWords.relief}*), ${count('conduct')} are about what people do in the single case (*${whyWords.conduct}*), and ${count('elsewhere')} are carried out by the router, a document or another command (*${whyWords.elsewhere}*). **${count('open')} could be asked, and are not** (*${whyWords.open}*). \`bylaw law --paragraphs\` prints the same, \`--format json\` for machines; \`bylaw explain RULE\` says what a rule asks.`,
    ...articles.map(({ article, title, numbered, paragraphs }) =>
      [
        `## Art. ${article}: ${title}`,
        '',
        '| | |',
        '|---|---|',
        ...paragraphs.map((row) => `| ${numbered ? numbers(row.from, row.to) : ''} | ${said(row)} |`),
      ].join('\n'),
    ),
    [
      '## Other law',
      '',
      'What rules cite beside the GDPR. [Decision 259](decisions/0259-duties-that-no-rule-asked.md) has the duties of other law and of the later articles that are asked, and those that are not.',
      '',
      '| | |',
      '|---|---|',
      ...askedOfOtherLaw(rules).map(([ref, by]) => `| ${ref} | ${by.map(ruleLink).join(', ')} |`),
    ].join('\n'),
    ...openList(),
  ].join('\n\n')}\n`
}

await generate({
  by: import.meta.url,
  command: 'paragraphs',
  path: 'docs/paragraphs.md',
  text: paragraphPage,
})
