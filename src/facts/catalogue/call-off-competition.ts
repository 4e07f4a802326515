/** Facts about the mini-competition of one call-off. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, DAY, entry, question } from './call-off-entry.ts';

export const callOffCompetitionFacts: readonly FactEntry[] = [
  entry(
    'rankedNotInvited',
    COUNT,
    ['callOffRequests'],
    [
      'Antall rangerte leverandører uten invitasjon',
      'Talet på rangerte leverandørar utan invitasjon',
      'Ranked suppliers without an invitation',
    ],
    [
      'Hvor mange i avtalen listen ikke har noen invitasjon til. Også den som har avslått før, skal inviteres.',
      'Kor mange i avtalen lista ikkje har nokon invitasjon til. Også den som har avslått før, skal inviterast.',
      'How many in the agreement the list holds no invitation to. One that declined earlier is to be invited too.',
    ],
  ),
  entry(
    'firstInvitationOn',
    DAY,
    ['callOffRequests'],
    ['Dagen for den første invitasjonen', 'Dagen for den første invitasjonen', 'The day of the first invitation'],
    [
      'Tidligste dag blant invitasjonene til de rangerte.',
      'Tidlegaste dag mellom invitasjonane til dei rangerte.',
      'The earliest day among the invitations to the ranked suppliers.',
    ],
  ),
  entry(
    'lastInvitationOn',
    DAY,
    ['callOffRequests'],
    ['Dagen for den siste invitasjonen', 'Dagen for den siste invitasjonen', 'The day of the last invitation'],
    [
      'Seneste dag blant invitasjonene til de rangerte.',
      'Seinaste dag mellom invitasjonane til dei rangerte.',
      'The latest day among the invitations to the ranked suppliers.',
    ],
  ),
  entry(
    'invitationVersions',
    COUNT,
    ['callOffRequests'],
    [
      'Antall ulike sett av vilkår og frist i invitasjonene',
      'Talet på ulike sett av vilkår og frist i invitasjonane',
      'Different sets of terms and deadline in the invitations',
    ],
    [
      '1 når alle fikk samme vilkår og frist, slik listen fører dem. Viser ikke hva vilkårene går ut på.',
      '1 når alle fekk same vilkår og frist, slik lista fører dei. Viser ikkje kva vilkåra går ut på.',
      '1 when all received the same terms and deadline, as the list records them. Does not show what the terms are.',
    ],
  ),
  question(
    'invitationDifferenceAccepted',
    [
      'Leverandørene ble stilt likt selv om invitasjonene er ulike',
      'Leverandørane vart stilte likt sjølv om invitasjonane er ulike',
      'The suppliers were treated alike although the invitations differ',
    ],
    [
      'En persons daterte vurdering når dag, vilkår eller frist ikke er lik for alle.',
      'Ei datert vurdering frå ein person når dag, vilkår eller frist ikkje er lik for alle.',
      "A person's dated assessment when day, terms or deadline are not the same for all.",
    ],
  ),
  entry(
    'lastBidDeadline',
    DAY,
    ['callOffRequests'],
    ['Fristen for å gi tilbud', 'Fristen for å gi tilbod', 'The deadline for bids'],
    [
      'Seneste frist i invitasjonene til de rangerte.',
      'Seinaste frist i invitasjonane til dei rangerte.',
      'The latest deadline in the invitations to the ranked suppliers.',
    ],
  ),
  entry(
    'awardedBidOn',
    DAY,
    ['callOffRequests'],
    [
      'Dagen tilbudet fra valgt leverandør kom',
      'Dagen tilbodet frå vald leverandør kom',
      'The day the bid of the chosen supplier came',
    ],
    [
      'Dagen listen har ført for det siste tilbudet fra leverandøren som fikk oppdraget. Viser ikke hva tilbudet gikk ut på.',
      'Dagen lista har ført for det siste tilbodet frå leverandøren som fekk oppdraget. Viser ikkje kva tilbodet gjekk ut på.',
      'The day recorded for the last bid of the supplier that was given the assignment. Does not show what it offered.',
    ],
  ),
  entry(
    'bidsEvaluatedOn',
    DAY,
    ['callOffs'],
    ['Dagen tilbudene ble evaluert', 'Dagen tilboda vart evaluerte', 'The day the bids were evaluated'],
    [
      'Dagen registeret har ført. Viser ikke hvordan tilbudene ble vurdert.',
      'Dagen registeret har ført. Viser ikkje korleis tilboda vart vurderte.',
      'The day recorded. Does not show how the bids were assessed.',
    ],
  ),
  entry(
    'awardRecordedOn',
    DAY,
    ['callOffs'],
    ['Tildelingsdagen i registeret', 'Tildelingsdagen i registeret', 'The day of the award in the register'],
    [
      'Dagen registeret har ført for tildelingen. Er avropet ført som gjort før den, teller den ikke.',
      'Dagen registeret har ført for tildelinga. Er avropet ført som gjort før han, tel han ikkje.',
      'The day recorded for the award. Where the call-off is recorded as made before it, it does not count.',
    ],
  ),
  question(
    'competitionDaysAccepted',
    [
      'Konkurransen gikk riktig for seg selv om to steg har samme dag',
      'Konkurransen gjekk rett føre seg sjølv om to steg har same dag',
      'The competition was sound although two steps bear the same day',
    ],
    [
      'En persons daterte vurdering når fristen er dagen for invitasjonen, eller tilbudene ble evaluert på fristens dag.',
      'Ei datert vurdering frå ein person når fristen er dagen for invitasjonen, eller tilboda vart evaluerte den dagen fristen gjekk ut.',
      "A person's dated assessment when the deadline is the day of the invitation, or the bids were evaluated on the day of the deadline.",
    ],
  ),
];
