import { isExempt } from '../../../../../law/storage-exemptions.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import { companyName } from '../../content/company-name.ts'
import { fact, isMarked } from '../../content/statement.ts'
import { recipientTitle, written } from '../../content/view.ts'
import { capital, humanise } from '../../content/words.ts'
import { type PublicBlock, paragraph, type Section } from '../document.ts'
import type { Input } from '../input.ts'
import { lack, lackInCell, quoted, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'
import { beginsOn } from './receivers.ts'
import { whomSentences } from './whom.ts'

type Tracker = Resource<language.Tracker>

/** Cookies and what works like them: in a notice, a pointer to their own policy where there is one. */
export function cookieSection(input: Input): Section {
  const { view, voice } = input
  const trackers = trackersOf(input)
  const policy = [...view.model.notices.values()].find(
    ({ poisoned, value }) => !poisoned && value.kind === 'cookie-policy' && (value.language ?? 'en') === voice.language,
  )
  const blocks = trackers.length === 0 ? [] : policy ? paragraph(pointer(voice, policy)) : cookieBlocks(input, trackers)
  return { key: 'cookies', title: voice.text('section.cookies', {}), articles: [], blocks }
}

/** Where the cookie policy is. */
function pointer(voice: Voice, policy: Resource<language.Notice>): Sentence {
  const { url, title = voice.text('title.cookie-policy', {}) } = policy.value
  const facts = [keyAt(policy, 'kind'), keyAt(policy, 'title')]
  return url === undefined
    ? tell(voice, 'cookie.see', { title }, facts)
    : tell(voice, 'cookie.see-at', { title, url }, [...facts, keyAt(policy, 'url')])
}

/** The trackers that concern the audience. */
export function trackersOf({ view, activities, onBehalf, audience }: Input): readonly Tracker[] {
  const names = new Set([...activities, ...onBehalf].map(({ name }) => name))
  return written(view.model.trackers).filter(
    ({ value: { activity } }) => audience === null || activity === undefined || names.has(activity),
  )
}

/** All that is known of each tracker: whose it is, what for, how long, what consent, and what is lost without it. */
export function cookieBlocks(input: Input, trackers: readonly Tracker[]): readonly PublicBlock[] {
  const { voice } = input
  const loss = trackers.some(({ value }) => value.loss !== undefined)
  const keys = ['name', 'kind', 'purpose', 'setBy', 'lifetime', 'consent'] as const
  const columns = [...keys, ...(loss ? (['loss'] as const) : [])].map((key) => voice.text(`column.${key}`, {}))
  return [
    ...paragraph(
      tell(
        voice,
        'cookie.intro',
        {},
        trackers.map((tracker) => keyAt(tracker)),
      ),
    ),
    {
      kind: 'table',
      columns,
      rows: trackers.map((tracker) => row(input, tracker).slice(0, columns.length)),
    },
    ...paragraph(...withdrawals(input, trackers), ...objections(input, trackers)),
  ]
}

/** What a tracker is called. */
export const nameOf = ({ name, value }: Tracker): string => value.title ?? capital(humanise(name))

function row(input: Input, tracker: Tracker): readonly (readonly Sentence[])[] {
  const { view, voice } = input
  const { model } = view
  const { title, kind, class: use, purpose, lifetime, loss } = tracker.value
  const at = (...path: string[]): readonly Place[] => [keyAt(tracker, ...path)]
  const activity = tracker.value.activity === undefined ? undefined : model.activities.get(tracker.value.activity)
  const absent = (key: string, why: string): Sentence => lackInCell(fact(model, tracker, [key], undefined, why))
  return [
    [quoted(nameOf(tracker), at(...(title === undefined ? [] : ['title'])))],
    [
      tell(voice, `cookie.${use}`, {}, at('class')),
      ...(kind === undefined ? [] : [tell(voice, `cookie.kind.${kind}`, {}, at('kind'))]),
      ...(kind === undefined && isMarked(model, tracker, 'kind')
        ? [absent('kind', 'what kind it is is not declared')]
        : []),
    ],
    [
      purpose === undefined ? absent('purpose', 'the purpose is not declared') : quoted(purpose, at('purpose')),
      ...(activity ? whomSentences(input, activity, 'cookie') : []),
    ],
    [setter(input, tracker), ...setsFrom(input, tracker)],
    [
      lifetime === undefined
        ? absent('lifetime', 'the lifetime is not declared')
        : lifetime === 'session'
          ? tell(voice, 'cookie.session', {}, at('lifetime'))
          : quoted(voice.period(lifetime), at('lifetime')),
    ],
    [consent(input, tracker)],
    loss === undefined ? [] : [quoted(loss, at('loss'))],
  ]
}

/** Who sets it: we ourselves where nobody else is named, unless it is marked that somebody is. */
function setter({ view: { model }, voice }: Input, tracker: Tracker): Sentence {
  const { setBy } = tracker.value
  if (setBy === undefined)
    return isMarked(model, tracker, 'setBy')
      ? lackInCell(fact(model, tracker, ['setBy'], undefined, 'who sets it is not declared'))
      : tell(voice, 'cookie.us', {}, [keyAt(tracker)])
  const recipient = model.recipients.get(setBy)
  if (!recipient) return quoted(capital(humanise(setBy)), [keyAt(tracker, 'setBy')])
  const { title, legalName } = recipient.value
  const facts = (['title', 'legalName'] as const).flatMap((key) =>
    recipient.value[key] === undefined ? [] : [keyAt(recipient, key)],
  )
  return quoted(companyName(title, legalName) ?? recipientTitle(recipient), [keyAt(tracker, 'setBy'), ...facts])
}

/** From when others set it, where that day has not come. */
function setsFrom({ view, voice }: Input, { value: { setBy } }: Tracker): readonly Sentence[] {
  const recipient = setBy === undefined ? undefined : view.model.recipients.get(setBy)
  const day = recipient ? beginsOn(view, recipient) : null
  return recipient && day !== null
    ? [tell(voice, 'list.active', { date: voice.date(day) }, [keyAt(recipient, 'activeFrom')])]
    : []
}

function consent({ view, voice }: Input, tracker: Tracker): Sentence {
  const { model } = view
  const { class: use, consent: name } = tracker.value
  const basis = name === undefined ? undefined : model.lawfulBases.get(name)
  if (name === undefined && use === 'essential' && !isMarked(model, tracker, 'consent'))
    return tell(voice, 'cookie.no-consent', {}, [keyAt(tracker, 'class')])
  const { exemption } = tracker.value
  if (name === undefined && exemption !== undefined && isExempt(view, exemption))
    return tell(voice, `cookie.exempt.${exemption}`, {}, [keyAt(tracker, 'exemption')])
  const why = 'how consent is asked for is not declared'
  if (!basis) return lackInCell(fact(model, tracker, ['consent'], undefined, why))
  const { asked } = basis.value
  if (asked === undefined) return lackInCell(fact(model, basis, ['asked'], undefined, why))
  return tell(voice, 'cookie.asked', { how: asked }, [keyAt(tracker, 'consent'), keyAt(basis, 'asked')])
}

/** How people object to what they are not asked for (PECR, Schedule A1, paragraphs 5 and 6), once for each way. */
function objections({ view, voice }: Input, trackers: readonly Tracker[]): readonly Sentence[] {
  const exempt = trackers.filter(
    ({ value: { consent: name, exemption, objection } }) =>
      objection !== undefined ||
      (name === undefined && exemption !== undefined && exemption !== 'emergency' && isExempt(view, exemption)),
  )
  return [...Map.groupBy(exempt, ({ value }) => value.objection)].flatMap(([how, all]) =>
    how === undefined
      ? all.map((tracker) =>
          lack(fact(view.model, tracker, ['objection'], undefined, 'how people object is not declared')),
        )
      : [
          tell(
            voice,
            'cookie.object',
            {
              names: voice.list(all.map((tracker) => voice.text('cookie.name', { name: nameOf(tracker) }))),
              how: voice.inner(how),
            },
            all.map((tracker) => keyAt(tracker, 'objection')),
          ),
        ],
  )
}

/** How a choice is changed, once for each way. */
function withdrawals({ view: { model }, voice }: Input, trackers: readonly Tracker[]): readonly Sentence[] {
  const asked = trackers.flatMap((tracker) => {
    const { consent: name } = tracker.value
    const basis = name === undefined ? undefined : model.lawfulBases.get(name)
    return basis ? [{ tracker, basis }] : []
  })
  return [...Map.groupBy(asked, ({ basis }) => basis)].map(([basis, all]) => {
    const { withdrawn } = basis.value
    if (withdrawn === undefined)
      return lack(fact(model, basis, ['withdrawn'], undefined, 'how consent is withdrawn is not declared'))
    const names = all.map(({ tracker }) => voice.text('cookie.name', { name: nameOf(tracker) }))
    return tell(
      voice,
      'cookie.withdrawn',
      { names: voice.list(names), how: voice.inner(withdrawn) },
      [
        ...all.flatMap(({ tracker }) => [
          ...(tracker.value.title === undefined ? [] : [keyAt(tracker, 'title')]),
          keyAt(tracker, 'consent'),
        ]),
        keyAt(basis, 'withdrawn'),
      ],
      { article: '7(3)' },
    )
  })
}
