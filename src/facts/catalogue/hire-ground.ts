/** Facts about the legal ground of a hire. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entryOf, type Source, YES_NO } from './chain-entry.ts';
import { judgedOf } from './hire-judged.ts';

const entry = entryOf('hire');
const judged = judgedOf('hire');
const LIST: Source = ['supplier', 'hires'];

export const hireGroundFacts: readonly FactEntry[] = [
  entry(
    'hireGround',
    CODE,
    LIST,
    ['Grunnlaget for innleien', 'Grunnlaget for innleiga', 'The ground for the hire'],
    [
      'Grunnlaget innleielisten oppgir. «Annet» er ikke noe grunnlag. Viser ikke at grunnlaget passer til arbeidet.',
      'Grunnlaget innleigelista oppgjev. «Anna» er ikkje noko grunnlag. Viser ikkje at grunnlaget passar til arbeidet.',
      'The ground that the list of hires states. “Other” is no ground. Does not show that the ground fits the work.',
    ],
  ),
  entry(
    'hireAgreedOn',
    DAY,
    LIST,
    ['Dagen innleien ble avtalt', 'Dagen innleiga vart avtalt', 'The day the hire was agreed'],
    ['Slik innleielisten sier.', 'Slik innleigelista seier.', 'As the list of hires says.'],
  ),
  entry(
    'unionAgreementShown',
    YES_NO,
    ['supplier', 'attestations'],
    [
      'Avtale med tillitsvalgte om innleie er lagt frem',
      'Avtale med tillitsvalde om innleige er lagd fram',
      'An agreement on hire with union representatives is shown',
    ],
    [
      'At en datert attest med avtalen som vedlegg gjelder innleie hos den som leier inn, alle dagene i tidsrommet. Viser ikke hva avtalen sier, eller at fagforeningen har innstillingsrett.',
      'At ein datert attest med avtalen som vedlegg gjeld innleige hos den som leiger inn, alle dagane i tidsrommet. Viser ikkje kva avtalen seier, eller at fagforeininga har innstillingsrett.',
      'That a dated attestation with the agreement on hire enclosed holds at whoever hires in, on all days of the span. Does not show what the agreement says, or that the union has the right of nomination.',
    ],
  ),
  judged(
    'specialistCompetence',
    [
      'Den innleide har spesialkompetanse',
      'Den innleigde har spesialkompetanse',
      'The hired-in person has specialist skills',
    ],
    [
      'En persons daterte vurdering av det første vilkåret for unntaket for spesialister.',
      'Ei datert vurdering frå ein person av det første vilkåret for unntaket for spesialistar.',
      "A person's dated assessment of the first condition of the exception for specialists.",
    ],
  ),
  judged(
    'specialistAdvisory',
    [
      'Den innleide gir råd eller konsulenttjenester',
      'Den innleigde gir råd eller konsulenttenester',
      'The hired-in person gives advice or consultancy',
    ],
    [
      'En persons daterte vurdering av det andre vilkåret for unntaket for spesialister.',
      'Ei datert vurdering frå ein person av det andre vilkåret for unntaket for spesialistar.',
      "A person's dated assessment of the second condition of the exception for specialists.",
    ],
  ),
  judged(
    'specialistDelimited',
    [
      'Arbeidet er et klart avgrenset prosjekt',
      'Arbeidet er eit klart avgrensa prosjekt',
      'The work is a clearly delimited project',
    ],
    [
      'En persons daterte vurdering av det tredje vilkåret. Prosjektet må skille seg fra den vanlige driften; et fast produktteam er tvilsomt.',
      'Ei datert vurdering frå ein person av det tredje vilkåret. Prosjektet må skilje seg frå den vanlege drifta; eit fast produktteam er tvilsamt.',
      "A person's dated assessment of the third condition. The project must differ from ordinary running work; a standing product team is doubtful.",
    ],
  ),
  judged(
    'hireGroundAccepted',
    ['Grunnlaget for innleien holder', 'Grunnlaget for innleiga held', 'The ground for the hire holds'],
    [
      'En persons daterte vurdering der vilkårene ikke kan avgjøres av opplysningene alene.',
      'Ei datert vurdering frå ein person der vilkåra ikkje kan avgjerast av opplysningane åleine.',
      "A person's dated assessment where the conditions cannot be decided from the data alone.",
    ],
  ),
  judged(
    'producerConditionsMet',
    [
      'Vilkårene for innleie fra produksjonsbedrift er oppfylt',
      'Vilkåra for innleige frå produksjonsbedrift er oppfylte',
      'The conditions for hiring from a producing company are met',
    ],
    [
      'En persons daterte vurdering etter arbeidsmiljøloven § 14-13. Vilkårene der er ikke lagt inn som regler.',
      'Ei datert vurdering frå ein person etter arbeidsmiljølova § 14-13. Vilkåra der er ikkje lagde inn som reglar.',
      "A person's dated assessment under the Working Environment Act § 14-13, whose conditions are not entered as rules.",
    ],
  ),
];
