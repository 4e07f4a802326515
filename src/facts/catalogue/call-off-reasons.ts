/** Facts about the reasons and leave that a call-off rests on. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entry, question, YES_NO } from './call-off-entry.ts';

export const callOffReasonFacts: readonly FactEntry[] = [
  entry(
    'unforeseenReasoned',
    YES_NO,
    ['callOffs'],
    [
      'Begrunnelse for uforutsette omstendigheter',
      'Grunngiving for uføresette omstende',
      'Reason for unforeseen circumstances',
    ],
    [
      'At registeret har en begrunnelse. Viser ikke at omstendighetene faktisk var uforutsette; dårlig planlegging er det ikke.',
      'At registeret har ei grunngiving. Viser ikkje at omstenda faktisk var uføresette; dårleg planlegging er det ikkje.',
      'That the register holds a reason. Does not show that the circumstances really were unforeseen; poor planning is not.',
    ],
  ),
  entry(
    'unforeseenOn',
    DAY,
    ['callOffs'],
    [
      'Dagen de uforutsette omstendighetene ble begrunnet',
      'Dagen dei uføresette omstenda vart grunngitte',
      'The day the unforeseen circumstances were reasoned',
    ],
    ['Når begrunnelsen ble skrevet.', 'Når grunngivinga vart skriven.', 'When the reason was written.'],
  ),
  entry(
    'criticalReasoned',
    YES_NO,
    ['callOffs'],
    [
      'Begrunnelse for sikkerhet eller kritisk tjeneste',
      'Grunngiving for tryggleik eller kritisk teneste',
      'Reason for security or a critical service',
    ],
    [
      'At registeret sier hva oppdraget har betydning for, og hvorfor. Viser ikke at begrunnelsen er riktig.',
      'At registeret seier kva oppdraget har å seie noko for, og kvifor. Viser ikkje at grunngivinga er rett.',
      'That the register says what the assignment matters for, and why. Does not show that the reason is right.',
    ],
  ),
  entry(
    'criticalOn',
    DAY,
    ['callOffs'],
    [
      'Dagen sikkerhet eller kritisk tjeneste ble begrunnet',
      'Dagen tryggleik eller kritisk teneste vart grunngitt',
      'The day security or the critical service was reasoned',
    ],
    ['Når begrunnelsen ble skrevet.', 'Når grunngivinga vart skriven.', 'When the reason was written.'],
  ),
  entry(
    'criticalGround',
    CODE,
    ['callOffs'],
    ['Grunnlaget for unntaket', 'Grunnlaget for unntaket', 'The ground of the exception'],
    [
      'Hva registeret fører oppdraget som: sikkerhet, kritisk tjeneste for liv eller helse, annen kritisk tjeneste, eller ingenting.',
      'Kva registeret fører oppdraget som: tryggleik, kritisk teneste for liv eller helse, anna kritisk teneste, eller ingenting.',
      'What the register records: security, a critical service for life or health, another critical service, or nothing.',
    ],
  ),
  entry(
    'groundIsLifeOrHealth',
    YES_NO,
    ['callOffs'],
    [
      'Grunnlaget er ført som liv eller helse',
      'Grunnlaget er ført som liv eller helse',
      'The ground is recorded as life or health',
    ],
    [
      'Om unntaket også holder når «liv eller helse» leses som et krav til sikkerhet. Er det bare ført sikkerhet, er svaret nei; det viser ikke at liv eller helse var uten betydning.',
      'Om unntaket òg held når «liv eller helse» blir lese som eit krav til tryggleik. Er det berre ført tryggleik, er svaret nei; det viser ikkje at liv eller helse var utan betydning.',
      'Whether the exception also holds when “life or health” is read as a demand on security. Where only security is recorded the answer is no; that does not show that life or health were of no matter.',
    ],
  ),
  entry(
    'exceptionDecidedBy',
    CODE,
    ['callOffs'],
    ['Hvem som besluttet unntaket', 'Kven som avgjorde unntaket', 'Who decided the exception'],
    [
      'Navnet eller stillingen registeret har ført. Viser ikke at vedkommende hadde fullmakt.',
      'Namnet eller stillinga registeret har ført. Viser ikkje at vedkomande hadde fullmakt.',
      'The name or position recorded. Does not show that the person had authority.',
    ],
  ),
  entry(
    'exceptionSignedOn',
    DAY,
    ['callOffs'],
    ['Dagen unntaket ble underskrevet', 'Dagen unntaket vart underskrive', 'The day the exception was signed'],
    ['Når beslutningen ble underskrevet.', 'Når avgjerda vart underskriven.', 'When the decision was signed.'],
  ),
  entry(
    'needInArea',
    YES_NO,
    ['callOffs'],
    [
      'Behovet hører til avtaleområdet',
      'Behovet høyrer til avtaleområdet',
      'The need is within the area of the agreement',
    ],
    [
      'Hva registeret sier om behovet. Viser ikke hvilket kjøremiljø som ble brukt.',
      'Kva registeret seier om behovet. Viser ikkje kva køyremiljø som vart brukt.',
      'What the register says about the need. Does not show which runtime was used.',
    ],
  ),
  entry(
    'agencyIsUke',
    YES_NO,
    ['callOffs'],
    ['Bestilleren er UKE', 'Bestillaren er UKE', 'The ordering agency is UKE'],
    [
      'Om virksomheten som bestilte, er Utviklings- og kompetanseetaten, etter registeret og avtalens liste over bestillere.',
      'Om verksemda som bestilte, er Utviklings- og kompetanseetaten, etter registeret og lista over bestillarar i avtalen.',
      "Whether the ordering agency is UKE, by the register and the agreement's list of buyers.",
    ],
  ),
  entry(
    'ukeLeaveGiven',
    YES_NO,
    ['callOffs'],
    [
      'UKEs samtykke til å gå utenfor avtalen',
      'Samtykke frå UKE til å gå utanfor avtalen',
      "UKE's leave to go outside the agreement",
    ],
    [
      'At registeret har en dato for samtykket. Viser ikke hva samtykket omfatter.',
      'At registeret har ein dato for samtykket. Viser ikkje kva samtykket omfattar.',
      'That the register holds a date of the leave. Does not show what it covers.',
    ],
  ),
  question(
    'ukeLeaveAccepted',
    [
      'UKEs samtykke dekker anskaffelsen utenfor avtalen',
      'Samtykket frå UKE dekkjer kjøpet utanfor avtalen',
      "UKE's leave covers the purchase outside the agreement",
    ],
    [
      'En persons daterte vurdering av samtykket: hvem som ga det, når, og for hva.',
      'Ei datert vurdering frå ein person av samtykket: kven som gav det, når, og for kva.',
      "A person's dated assessment of the leave: who gave it, when, and for what.",
    ],
  ),
  entry(
    'ukeReasonGiven',
    YES_NO,
    ['callOffs'],
    [
      'Begrunnelse for at avtale 1 ikke dekker UKEs behov',
      'Grunngiving for at avtale 1 ikkje dekkjer behovet til UKE',
      "Reason why agreement 1 does not cover UKE's need",
    ],
    [
      'At registeret har en skriftlig begrunnelse. Viser ikke at den er riktig.',
      'At registeret har ei skriftleg grunngiving. Viser ikkje at ho er rett.',
      'That the register holds a written reason. Does not show that it is right.',
    ],
  ),
  entry(
    'ukeReasonOn',
    DAY,
    ['callOffs'],
    [
      'Dagen UKEs bruk av avtalen ble begrunnet',
      'Dagen UKEs bruk av avtalen vart grunngitt',
      "The day UKE's use of the agreement was reasoned",
    ],
    ['Når begrunnelsen ble skrevet.', 'Når grunngivinga vart skriven.', 'When the reason was written.'],
  ),
];
