import { keyAt } from '../../../diagnostics/place.ts'
import { list, type PublicBlock, paragraph, type Section, sentencesOf } from './document.ts'
import { type Input, organisation } from './input.ts'
import type { MessageKey } from './messages/message.ts'
import { automationSection } from './sections/automation.ts'
import { behalfSection } from './sections/behalf.ts'
import { receiving, sharedSentences } from './sections/receivers.ts'
import { purposeSentence } from './sections/uses.ts'
import { whoSection } from './sections/who.ts'
import { whomSentences } from './sections/whom.ts'
import { type Sentence, tell } from './sentence.ts'

/** What of the sections of the whole notice the first layer says. */
const kept: ReadonlySet<MessageKey | null> = new Set<MessageKey>([
  'who.name',
  'who.controller-apart',
  'who.joint',
  'who.contact',
  'who.officer',
  'who.officer-bare',
  'who.representative.eu-gdpr',
  'who.representative.uk-gdpr',
  'automation.logic',
  'automation.significance',
  'automation.intervention',
])

const isOfBehalf = (message: MessageKey | null): boolean =>
  message === 'behalf.customers' || message === 'behalf.others'

/**
 * The first layer of a notice: who answers, what for, what decides without people, who receives data, and that there are
 * rights; the whole is a link away (Art. 12(1); Article 29 Working Party, WP260 rev.01, 35 to 37). It says nothing that
 * the whole does not say.
 */
export function shortNotice(input: Input, title: string, url: string): readonly Section[] {
  const { voice, notice } = input
  const section = (key: string, name: MessageKey & `section.${string}`, blocks: readonly PublicBlock[]): Section => ({
    key,
    title: voice.text(name, {}),
    articles: [],
    blocks,
  })
  const of = ({ blocks }: Section): readonly Sentence[] =>
    sentencesOf({ blocks }).filter(({ message }) => kept.has(message))
  const contact = input.view.model.organisation?.value.contacts?.privacy
  const receivers = receiving(input)
  return [
    section('who-we-are', 'section.who', paragraph(...of(whoSection(input)))),
    section(
      'purposes',
      'section.purposes',
      list(
        input.activities.map((activity) => [
          purposeSentence(input, activity, 'use.to', 'short.purpose'),
          ...whomSentences(input, activity.resource),
        ]),
      ),
    ),
    section(
      'on-behalf',
      'section.on-behalf',
      input.onBehalf.length === 0
        ? []
        : [
            ...paragraph(...sentencesOf(behalfSection(input)).filter(({ message }) => isOfBehalf(message))),
            ...list(input.onBehalf.map((activity) => [purposeSentence(input, activity, 'use.to', 'short.purpose')])),
          ],
    ),
    section('automation', 'section.automation', paragraph(...of(automationSection(input)))),
    section(
      'recipients',
      'section.recipients',
      receivers.length === 0
        ? []
        : paragraph(
            ...sharedSentences(
              input,
              receivers,
              ({ resource }) => [keyAt(resource, resource.value.title === undefined ? 'legalName' : 'title')],
              () => ({ article: '13(1)(e)' }),
            ),
          ),
    ),
    section('rights', 'section.rights', [
      ...(contact === undefined
        ? []
        : paragraph(
            tell(voice, 'short.rights', { contact }, [keyAt(organisation, 'contacts', 'privacy')], {
              article: '12(1)',
            }),
          )),
      ...(notice === null
        ? []
        : paragraph(
            tell(voice, 'short.more', { title, url }, [keyAt(notice, 'url'), keyAt(notice, 'title')], {
              article: '12(1)',
            }),
          )),
    ]),
  ]
}
