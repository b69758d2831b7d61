import { type Edit, replace } from '../mutation.ts'

/** The dating service, said otherwise and as sound. */
export const datingVariations: Readonly<Record<string, readonly Edit[]>> = {
  'orientation-consent-a-question-that-can-be-skipped': [
    replace(
      'company.yaml',
      '    asked: A screen of its own at registration, with a button for yes and one for no',
      '    asked: A question that can be skipped, with no answer chosen beforehand',
    ),
  ],
  'nearby-consent-asked-a-dialogue-in-which-nothing': [
    replace(
      'company.yaml',
      '    asked: The question of the telephone when people nearby are first shown',
      '    asked: A dialogue in which nothing is preselected',
    ),
  ],
  'face-consent-withdrawn-the-same-switch-withdrawing-costs': [
    replace(
      'company.yaml',
      `    asked: A screen before the first selfie, which says that a code can be used instead
    withdrawn: A switch in the profile`,
      `    asked: A screen before the first selfie, which says that a code can be used instead
    withdrawn: The same switch; withdrawing costs nothing and cannot be refused`,
    ),
  ],
  'two-eyes-text-pictures-are-not-shown-to': [
    replace(
      'company.yaml',
      '    text: Moderators see reports alone, and two of them decide about a ban',
      '    text: Pictures are not shown to moderators, and screens are not recorded outside of the room',
    ),
  ],
  'watchful-telephones-are-not-allowed-in-the': [
    replace(
      'recipients.yaml',
      '      - Moderators work in a room without telephones.',
      `      - Telephones are not allowed in the room.
      - Cases are not stored on the desks.`,
    ),
  ],
  'watchful-accessedfrom-in-de': [replace('recipients.yaml', '    accessedFrom: [IN]', '    accessedFrom: [IN, DE]')],
  'tell-police-why-whoever-is-warned-may-destroy': [
    replace(
      'activities.yaml',
      '      why: Who is warned destroys evidence',
      '      why: Whoever is warned may destroy evidence or flee',
    ),
  ],
  'chat-for-p180d': [replace('company.yaml', '    for: P6M', '    for: P180D')],
  'judge-event-reason-in-fraud-threat-picture': [
    replace(
      'routing.yaml',
      '    when: event.reason != "age"',
      '    when: event.reason in ["fraud", "threat", "picture"]',
    ),
  ],
  'tell-liked-event-score-39-event-score-100': [
    replace(
      'routing.yaml',
      '    when: event.verdict in ["yes", "super"] && event.score >= 40',
      '    when: event.verdict in ["yes", "super"] && event.score > 39 && event.score <= 100',
    ),
  ],
  'adults-flow-minimumage-17': [
    replace('published.yaml', '      must: flow.minimumAge >= 18', '      must: flow.minimumAge > 17'),
  ],
  'counter-lifetime-p6m': [replace('published.yaml', '    lifetime: P13M', '    lifetime: P6M')],
  'session-purpose-keeps-you-signed-in-so': [
    replace(
      'published.yaml',
      '    purpose: Keeps you signed in',
      '    purpose: Keeps you signed in, so that you need not type your password again',
    ),
  ],
  'automateddecisions-intervention-no-decision-is-final-a': [
    replace(
      'activities.yaml',
      '      intervention: A button in the mail about it brings the case before a moderator within a day.',
      '      intervention: No decision is final; a moderator looks at it anew when you answer the mail.',
    ),
  ],
  'profile-liked-minimum-0-maximum-1000': [
    replace(
      'routing.yaml',
      '        score: { type: integer, x-category: none, minimum: 0, maximum: 100 }',
      '        score: { type: integer, x-category: none, minimum: 0, maximum: 1000 }',
    ),
  ],
}
