/** Rights, complaints and decisions by software, in English. */
export const rightsEn = {
  'right.15': 'You can ask us which data about you we have and what we do with it, and get a copy ({article}).',
  'right.16': 'You can have wrong data corrected and incomplete data completed ({article}).',
  'right.17': 'You can have your data deleted, within the limits of the law ({article}).',
  'right.17-duty':
    'You can have your data deleted, but not as far as we need it for what the law has us do ({article}).',
  'right.17-task':
    'You can have your data deleted, but not as far as we need it for a task in the public interest ({article}).',
  'right.18': 'You can have the use of your data restricted in the cases of the law ({article}).',
  'right.20': 'You can get the data that you gave us in a form that machines read, and take it elsewhere ({article}).',
  'right.21(1)':
    'You can object to our use of your data for reasons of your own situation. We then stop, unless we have compelling reasons or need the data for legal claims ({article}).',
  'right.21(2)': 'You can object to direct marketing at any time and without a reason. We then stop ({article}).',
  'right.22':
    'You need not accept a decision by software alone that has legal or similarly significant effects on you, unless the law allows it ({article}).',
  'right.22A-22D':
    'Where software alone takes a decision that has legal or similarly significant effects on you, you are told of it and can have your say, contest it and have a human being look at it ({article}).',
  'right.7(3)': 'You can withdraw your consent at any time. What was done before stays lawful ({article}).',
  'right.for-classes': '{activity} (for {classes})',
  'right.for-law': '{activity} (under the {law})',
  'right.in': '{sentence} This holds for: {activities}.',
  'right.under': '{sentence} It is a right under the {law}.',
  'right.write': 'To use your rights, write to {contact}.',
  'right.passed-on.erase':
    '“{source}” can pass on to us that you want your data deleted. We then delete what we hold of you from there.',
  'right.passed-on.erase-tenant':
    '“{source}” can tell us that a customer has left. We then delete everything that we hold for that customer.',
  'right.passed-on.export':
    '“{source}” can pass on to us that you want to know which data we hold. Your request is noted with the day by which it is due.',
  'complaint.eu-gdpr':
    'You can complain to the supervisory authority of the member state where you live, where you work, or where you think the law was broken ({article}).',
  'complaint.uk-gdpr':
    'You can complain to the ICO, the supervisory authority of the United Kingdom (ico.org.uk; {article}).',
  'complaint.own': 'In {country}, where we are, that is {authority}.',
  'complaint.competent': 'The authority that is competent for us is {authority}.',
  'complaint.to-us': 'You can also complain to us ({article}): write to {contact}.',
  'automation.none': 'We make no decision with legal or similarly significant effects on you by software alone.',
  'automation.logic': '{activity}: software decides alone. How it decides: {logic}.',
  'automation.significance': 'What this means for you: {significance}.',
  'automation.intervention': 'How you reach a human being: {intervention}.',
} as const
