import type { Messages } from '../message.ts'

/** Rights, complaints and decisions by software, in German. */
export const rightsDe = {
  'right.15':
    'Sie können von uns erfahren, welche Daten wir über Sie haben und was wir damit tun, und eine Kopie erhalten ({article}).',
  'right.16': 'Sie können falsche Daten berichtigen und unvollständige ergänzen lassen ({article}).',
  'right.17': 'Sie können Ihre Daten in den Grenzen des Gesetzes löschen lassen ({article}).',
  'right.17-duty':
    'Sie können Ihre Daten löschen lassen, nicht aber, soweit wir sie für das brauchen, wozu uns das Gesetz verpflichtet ({article}).',
  'right.17-task':
    'Sie können Ihre Daten löschen lassen, nicht aber, soweit wir sie für eine Aufgabe im öffentlichen Interesse brauchen ({article}).',
  'right.18': 'Sie können die Verwendung Ihrer Daten in den Fällen des Gesetzes einschränken lassen ({article}).',
  'right.20':
    'Sie können die Daten, die Sie uns gegeben haben, in maschinenlesbarer Form erhalten und mitnehmen ({article}).',
  'right.21(1)':
    'Sie können der Verwendung Ihrer Daten aus Gründen Ihrer besonderen Situation widersprechen. Wir hören dann damit auf, außer wir haben zwingende Gründe oder brauchen die Daten für Rechtsansprüche ({article}).',
  'right.21(2)':
    'Sie können der Direktwerbung jederzeit und ohne Grund widersprechen. Wir hören dann damit auf ({article}).',
  'right.22':
    'Sie müssen eine Entscheidung allein durch Software, die für Sie rechtliche oder ähnlich erhebliche Folgen hat, nicht hinnehmen, außer das Gesetz erlaubt sie ({article}).',
  'right.22A-22D':
    'Wo Software allein etwas entscheidet, das für Sie rechtliche oder ähnlich erhebliche Folgen hat, erfahren Sie davon, können Stellung nehmen, die Entscheidung anfechten und sie von einem Menschen prüfen lassen ({article}).',
  'right.7(3)': 'Sie können Ihre Einwilligung jederzeit widerrufen. Was vorher geschah, bleibt rechtmäßig ({article}).',
  'right.for-classes': '{activity} (für: {classes})',
  'right.for-law': '{activity} (nach der {law})',
  'right.in': '{sentence} Das gilt für: {activities}.',
  'right.under': '{sentence} Dies ist ein Recht nach der {law}.',
  'right.write': 'Um Ihre Rechte zu nutzen, schreiben Sie an {contact}.',
  'right.passed-on.erase':
    '„{source}“ kann uns weitergeben, dass Sie Ihre Daten löschen lassen wollen. Wir löschen dann, was wir von dort über Sie haben.',
  'right.passed-on.erase-tenant':
    '„{source}“ kann uns mitteilen, dass ein Kunde nicht mehr da ist. Wir löschen dann alles, was wir für diesen Kunden haben.',
  'right.passed-on.export':
    '„{source}“ kann uns weitergeben, dass Sie wissen wollen, welche Daten wir haben. Ihre Anfrage wird mit dem Tag festgehalten, bis zu dem sie zu beantworten ist.',
  'complaint.eu-gdpr':
    'Sie können sich bei der Aufsichtsbehörde des Mitgliedstaats beschweren, in dem Sie leben, arbeiten oder den Verstoß vermuten ({article}).',
  'complaint.uk-gdpr':
    'Sie können sich beim ICO beschweren, der Aufsichtsbehörde des Vereinigten Königreichs (ico.org.uk; {article}).',
  'complaint.own': 'Wo unser Sitz ist ({country}), ist zuständig: {authority}.',
  'complaint.competent': 'Für uns zuständig ist: {authority}.',
  'complaint.to-us': 'Sie können sich auch bei uns beschweren ({article}): Schreiben Sie an {contact}.',
  'automation.none':
    'Wir treffen keine Entscheidung, die für Sie rechtliche oder ähnlich erhebliche Folgen hat, allein durch Software.',
  'automation.logic': '{activity}: Hier entscheidet Software allein. So entscheidet sie: {logic}.',
  'automation.significance': 'Was das für Sie bedeutet: {significance}.',
  'automation.intervention': 'So erreichen Sie einen Menschen: {intervention}.',
} satisfies Partial<Messages>
